import { Failure } from '../../../model/failure.ts';

/** One node of a builder that is to be made. */
export interface NodeRequest {
  /** Absent: buildx numbers them. */
  readonly name?: string;
  /** `name=value` each, as buildx takes them. */
  readonly driverOptions: readonly string[];
  /** Address of buildkitd, Docker context, or nothing for the driver's own place. */
  readonly endpoint: string;
  /** Platforms that it takes whatever else it could run; none: those that it reports. */
  readonly platforms: readonly string[];
  readonly buildkitdFlags: string;
}

/** What the user said about the builder. */
export interface BuilderRequest {
  /** Input `builder`; empty where none is named. */
  readonly name: string;
  /** Input `driver`; empty where none is named. */
  readonly driver: string;
  /** Of the first node; absent where nothing says how to make one. */
  readonly first?: NodeRequest;
  /** Of `append`. */
  readonly further: readonly NodeRequest[];
  /** buildkitd.toml: a file's absolute path, or its text; both empty where there is none. */
  readonly config: { readonly file: string; readonly text: string };
  /** Mirrors for a BuildKit that we start, in addition to what its configuration says. */
  readonly mirrors: readonly RegistryMirror[];
  /** Name that a builder without one is made under. */
  readonly newName: string;
  /** Absolute folder that gets buildx's own files about a builder that we make. */
  readonly folder: string;
}

/** Another place for a registry's images. */
export interface RegistryMirror {
  /** `docker.io`. */
  readonly registry: string;
  /** `mirror.gcr.io`, with port and path where there are any. */
  readonly place: string;
  /** Spoken to without TLS. */
  readonly plain: boolean;
}

const KEYS = ['name', 'endpoint', 'driver', 'driver-opts', 'buildkitd-flags', 'platforms'];

/**
 * Reads the input `append`: a YAML list of nodes with the keys that docker's setup action knows. buildx holds nodes of
 * one driver in a builder, so another one is refused here, in words. Throws `invalid-input`.
 */
export async function readFurtherNodes(text: string, driver: string): Promise<readonly NodeRequest[]> {
  if (text.trim() === '') return [];
  const { parse } = await import('../../../files/yaml-text.ts');
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 10 });
  } catch (error) {
    throw invalid((error as Error).message.split('\n')[0] ?? 'it is not YAML');
  }
  if (!Array.isArray(value)) throw invalid('it must be a list of nodes');
  return value.map((node: unknown, index) => readNode(node, index, driver));
}

function readNode(node: unknown, index: number, driver: string): NodeRequest {
  const where = `node ${index + 1}`;
  if (typeof node !== 'object' || node === null || Array.isArray(node)) throw invalid(`${where} must be a map`);
  const fields = node as Record<string, unknown>;
  const unknown = Object.keys(fields).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw invalid(`${where} has the key "${unknown}", which is none of ${KEYS.join(', ')}`);
  const own = asText(fields.driver);
  if (own !== '' && own !== driver)
    throw invalid(`${where} has the driver ${own}, but a builder's nodes all have one driver, here ${driver}`);
  const name = asText(fields.name);
  return {
    ...(name === '' ? {} : { name }),
    driverOptions: asList(fields['driver-opts'], /\n/),
    endpoint: asText(fields.endpoint),
    platforms: asList(fields.platforms, /[,\n]/),
    buildkitdFlags: asText(fields['buildkitd-flags']),
  };
}

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).trim();
}

function asList(value: unknown, separator: RegExp): readonly string[] {
  const parts = Array.isArray(value) ? value.map(String) : asText(value).split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function invalid(what: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `append is not valid: ${what}.`,
    fix: 'Write for example: - endpoint: tcp://arm:1234 and below it platforms: linux/arm64.',
  });
}

/** An address that only buildkitd itself is reached by, as the remote driver takes it. */
const BUILDKITD = /^(tcp|unix|docker-container|podman-container|kube-pod|ssh|nerdctl-container):\/\//;

/** The driver of a builder that is to be made. Throws `invalid-input` where endpoint and driver contradict each other. */
export function driverOf({ driver, endpoint }: { readonly driver: string; readonly endpoint: string }): string {
  const wanted = driver !== '' ? driver : BUILDKITD.test(endpoint) ? 'remote' : 'docker-container';
  if (wanted === 'remote' && !BUILDKITD.test(endpoint)) {
    throw new Failure({
      code: 'invalid-input',
      message: `driver: remote needs the address of a buildkitd in endpoint, and it is ${endpoint === '' ? 'empty' : `"${endpoint}"`}.`,
      fix: 'Write for example endpoint: tcp://buildkitd.internal:1234 or unix:///run/buildkit/buildkitd.sock.',
    });
  }
  if (wanted === 'kubernetes' && endpoint !== '') {
    throw new Failure({
      code: 'invalid-input',
      message: `driver: kubernetes finds its cluster by KUBECONFIG and takes no endpoint ("${endpoint}").`,
      fix: 'Leave endpoint out; namespace and the like are driver-opts.',
    });
  }
  return wanted;
}
