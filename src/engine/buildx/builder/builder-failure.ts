import { Failure } from '../../../model/failure.ts';
import { lastError } from '../run/read-failure.ts';

/** Which builder was being made or started when buildx failed. */
export interface BuilderAttempt {
  readonly name: string;
  readonly driver: string;
  /** Of the first node, as the user wrote it. */
  readonly endpoint: string;
  /** BuildKit's image, where the driver starts one. */
  readonly image?: string;
  /** Made by this run: then a state that it is in is not its past. */
  readonly own: boolean;
}

interface Sentence {
  readonly code: 'builder-unavailable' | 'invalid-input' | 'builder-disk-full';
  readonly message: string;
  readonly fix: string;
}

/** What went wrong while a builder was made or started, as one sentence with its fix; buildx's own words stand below. */
export function builderFailure(said: string, attempt: BuilderAttempt): Failure {
  const words = lastError(said) || said.trim();
  const found = RULES.find(({ pattern }) => pattern.test(said));
  const sentence = found?.tell(attempt, words) ?? unknown(attempt, words);
  return new Failure({ ...sentence, details: said.trim() });
}

const RULES: readonly {
  readonly pattern: RegExp;
  readonly tell: (attempt: BuilderAttempt, words: string) => Sentence;
}[] = [
  {
    pattern: /toomanyrequests|rate limit|429 Too Many/i,
    tell: ({ image }) => ({
      code: 'builder-unavailable',
      message: `The registry refuses BuildKit's image ${image ?? ''} for now: too many pulls.`,
      fix: 'Log in to the registry before (docker login), or name a mirror of the image: driver-opts: image=mirror.example/moby/buildkit:v0.32.2.',
    }),
  },
  {
    pattern:
      /pull access denied|manifest unknown|repository does not exist|unauthorized|denied: |daemon: denied|403 Forbidden|not found: manifest/i,
    tell: ({ image }) => ({
      code: 'builder-unavailable',
      message: `The registry refuses BuildKit's image ${image ?? ''}.`,
      fix: 'Check the name in driver-opts (image=...), and log in to its registry with docker login.',
    }),
  },
  {
    pattern:
      /No such image|pulling image[^\n]*\n[^\n]*(dial tcp|no such host|timeout|EOF|connection refused)|(dial tcp|lookup )[^\n]*(no such host|i\/o timeout|server misbehaving)/i,
    tell: ({ image }) => ({
      code: 'builder-unavailable',
      message: `BuildKit's image ${image ?? ''} cannot be fetched: its registry does not answer.`,
      fix: 'Check the network of the Docker daemon, load the image into it before, or name a mirror: driver-opts: image=....',
    }),
  },
  {
    pattern: /no such file or directory[\s\S]*docker|docker\.sock[^\n]*no such file/i,
    tell: () => ({
      code: 'builder-unavailable',
      message: 'No Docker daemon is on this machine: its socket does not exist.',
      fix: 'Install or start Docker, name a builder that runs elsewhere (driver: remote with endpoint), or use engine: embedded, which needs none.',
    }),
  },
  {
    pattern: /permission denied[\s\S]*docker|docker[\s\S]*permission denied/i,
    tell: () => ({
      code: 'builder-unavailable',
      message: 'This user may not speak to the Docker daemon.',
      fix: 'Add the user to the group docker, or name a builder that runs elsewhere.',
    }),
  },
  {
    pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API|connection refused/i,
    tell: ({ endpoint }) => ({
      code: 'builder-unavailable',
      message: `The Docker daemon${endpoint === '' ? '' : ` at ${endpoint}`} is not running.`,
      fix: 'Start it, or name a builder that runs elsewhere (driver: remote with endpoint), or use engine: embedded, which needs none.',
    }),
  },
  {
    pattern: /no space left on device/i,
    tell: ({ name }) => ({
      code: 'builder-disk-full',
      message: `The disk where the builder ${name} keeps its state is full.`,
      fix: 'Free space there, for example with docker buildx prune or docker system prune.',
    }),
  },
  {
    pattern:
      /invalid driver option|invalid value|failed to parse|unsupported driver|failed to find driver|does not support endpoint|unknown flag|invalid configuration|kubeconfig|could not create kubernetes client/i,
    tell: ({ driver }, words) => ({
      code: 'invalid-input',
      message: `The builder cannot be made with driver: ${driver}: ${firstLine(words)}.`,
      fix: 'Correct driver, driver-opts, endpoint or append; docs/engines.md has an example for each driver.',
    }),
  },
];

function unknown({ name, driver, own }: BuilderAttempt, words: string): Sentence {
  return own
    ? {
        code: 'builder-unavailable',
        message: `The builder (driver ${driver}) could not be started: ${firstLine(words)}.`,
        fix: 'Look at what buildx says below.',
      }
    : {
        code: 'builder-unavailable',
        message: `The builder ${name} (driver ${driver}) is in a broken state: ${firstLine(words)}.`,
        fix: `Remove it (docker buildx rm ${name}) and make it again, or leave builder out so that one is made for this run.`,
      };
}

/** A remote that lets us wait for longer than this was not refused: milliseconds. */
const SWALLOWED_MS = 5000;

/** No BuildKit answers at a remote builder's address: it refuses, or lets us wait for `waitedMs`. */
export function noAnswer(
  { name, driver }: BuilderAttempt,
  nodes: readonly { readonly endpoint: string }[],
  waitedMs: number,
): Failure {
  const places = nodes.map(({ endpoint }) => endpoint).join(', ');
  const of = `(builder ${name}, driver ${driver})`;
  const tls = 'for TLS cacert, cert and key stand in driver-opts';
  return new Failure({
    code: 'builder-unavailable',
    ...(waitedMs < SWALLOWED_MS
      ? {
          message: `No BuildKit answers at ${places} ${of}.`,
          fix: `Check that buildkitd runs there and can be reached from here, and that ${tls}.`,
        }
      : {
          message: `Nothing came back from ${places} within ${Math.round(waitedMs / 1000)} seconds, not even a refusal ${of}.`,
          fix: `Check address and port, firewalls and proxies on the way, whether buildkitd there still works, and that ${tls}.`,
        }),
  });
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
