import type { Environment } from '../../../model/runtime.ts';

/** A value that BuildKit mounts into a RUN and keeps nowhere. Never in argv: it goes by environment or by file. */
export type Secret =
  | { readonly id: string; readonly from: 'value'; readonly value: string }
  | { readonly id: string; readonly from: 'file'; readonly file: string }
  | { readonly id: string; readonly from: 'environment'; readonly variable: string };

/** What a build with a Dockerfile is made of, as docker's action names it. */
export interface DockerfileBuild {
  /** A folder (absolute) or an address that BuildKit fetches. */
  readonly context: string;
  /** Absolute, or relative to a context that is fetched; absent: `Dockerfile` in the context. */
  readonly file?: string;
  readonly target?: string;
  /** `NAME=value`. */
  readonly buildArgs: readonly string[];
  /** `name=folder`, `name=docker-image://...`, `name=oci-layout://...`. */
  readonly buildContexts: readonly string[];
  readonly secrets: readonly Secret[];
  /** `default` or `id=socket-or-key`. */
  readonly ssh: readonly string[];
  /** `host:address`. */
  readonly addHosts: readonly string[];
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly pull: boolean;
  readonly network?: string;
  /** `64m`. */
  readonly shmSize?: string;
  /** `nofile=1024:1024`. */
  readonly ulimits: readonly string[];
  readonly cgroupParent?: string;
  /** `network.host`, `security.insecure`. */
  readonly allow: readonly string[];
  /** `key=value`. */
  readonly labels: readonly string[];
  /** `[level:]key=value`. */
  readonly annotations: readonly string[];
  readonly tags: readonly string[];
}

/** How one call of buildx runs a build. */
export interface Invocation {
  /** Formatted, in the order that the index gets. */
  readonly platforms: readonly string[];
  /** `type=oci,dest=...`, as `--output` takes it. */
  readonly outputs: readonly string[];
  /** `false`, `mode=min`, `mode=max`; always told, since the default differs between push and file. */
  readonly provenance: string;
  /** `false`, `true` or the generator: `generator=...`. */
  readonly sbom: string;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** Variables of the child, such as SOURCE_DATE_EPOCH and the Actions cache's. */
  readonly env: Environment;
  /** Absolute; what buildx tells about the result. */
  readonly metadataFile?: string;
}

/** A build of nothing but a context: what the parts of the request default to. */
export function plainBuild(context: string): DockerfileBuild {
  return {
    context,
    buildArgs: [],
    buildContexts: [],
    secrets: [],
    ssh: [],
    addHosts: [],
    noCache: false,
    noCacheFilters: [],
    pull: false,
    ulimits: [],
    allow: [],
    labels: [],
    annotations: [],
    tags: [],
  };
}
