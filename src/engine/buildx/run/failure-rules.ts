import type { FailureCode } from '../../../model/failure.ts';

/** What is known when a rule tells its sentence. */
export interface FailureFacts {
  /** Name in `--builder`. */
  readonly builder: string;
  /** buildx's last words, without `ERROR: failed to solve` and the like. */
  readonly words: string;
  /** `linux/arm64`, of the step that failed. */
  readonly platform: string;
  /** The first instruction that is marked: `FROM alpine`. */
  readonly instruction: string;
}

/** A failure that is known: how it is recognised, and its sentence with the fix. */
export interface FailureRule {
  /** In what buildx said or in the step's error. */
  readonly pattern: RegExp;
  /** Also in what a program of the Dockerfile wrote; nothing else that it writes is taken for BuildKit's words. */
  readonly inLog?: true;
  /** Of the step that failed, where only certain ones are meant. */
  readonly step?: RegExp;
  readonly code: FailureCode;
  tell(facts: FailureFacts): { readonly message: string; readonly fix: string };
}

/** From the particular to the general; the first that fits is told. */
export const FAILURE_RULES: readonly FailureRule[] = [
  {
    pattern: /no space left on device/i,
    inLog: true,
    code: 'builder-disk-full',
    tell: ({ builder }) => ({
      message: `The disk of the builder ${builder} is full.`,
      fix: `Free space on its node (docker buildx prune --builder ${builder}), or give it a larger disk.`,
    }),
  },
  {
    pattern:
      /(?=[\s\S]*(?:rpc error|failed to receive status|failed to solve|listing workers))[\s\S]*(?:code = Unavailable|error reading from server|transport is closing|connection reset by peer|use of closed network connection|broken pipe)/i,
    code: 'builder-lost',
    tell: ({ builder }) => ({
      message: `A node of the builder ${builder} went away while it built.`,
      fix: 'Look at the log of its buildkitd (out of memory, evicted, restarted), and build again.',
    }),
  },
  {
    pattern: /context deadline exceeded|failed to dial|connection error: desc/i,
    code: 'builder-unavailable',
    tell: ({ builder }) => ({
      message: `A node of the builder ${builder} does not answer.`,
      fix: 'Check that buildkitd runs there and can be reached from here.',
    }),
  },
  {
    pattern: /exec format error/i,
    inLog: true,
    code: 'emulation-missing',
    tell: ({ platform }) => ({
      message: `A RUN for ${platform} was started on a node that cannot run its programs.`,
      fix: 'Add a node of that platform (append), register an emulator on the node (docker run --privileged tonistiigi/binfmt --install all), or cross-compile in a stage FROM --platform=$BUILDPLATFORM.',
    }),
  },
  {
    pattern: /./,
    step: /^(?:importing|exporting) cache/,
    code: 'build-cache-failed',
    tell: ({ words }) => ({
      message: `A cache of cache-from or cache-to failed: ${words}.`,
      fix: 'Correct or leave out that line; with ignore-error=true an export that fails is only a warning.',
    }),
  },
  {
    pattern: /cache (?:importer|exporter)|cache export|failed to configure \S+ cache/i,
    code: 'build-cache-failed',
    tell: ({ words }) => ({
      message: `A cache of cache-from or cache-to failed: ${words}.`,
      fix: 'Correct or leave out that line; with ignore-error=true an export that fails is only a warning.',
    }),
  },
  {
    pattern: /toomanyrequests|429 Too Many Requests/i,
    code: 'registry-unavailable',
    tell: ({ instruction }) => ({
      message: `The registry of ${subject(instruction)} refuses for now: too many requests.`,
      fix: 'Log in to it before the build (docker login), or use a mirror.',
    }),
  },
  {
    pattern: /pull access denied|insufficient_scope|401 Unauthorized|403 Forbidden|authorization failed/i,
    code: 'registry-denied',
    tell: ({ instruction }) => ({
      message: `The registry denies access to ${subject(instruction)}.`,
      fix: 'Log in to it before the build (docker login), or correct the name.',
    }),
  },
  {
    pattern: /failed to resolve source metadata[\s\S]*: not found/i,
    code: 'base-missing',
    tell: ({ instruction }) => ({
      message: `${subject(instruction)} does not exist in its registry.`,
      fix: 'Correct name, tag or digest.',
    }),
  },
  {
    pattern: /failed to resolve source metadata|no match for platform in manifest/i,
    code: 'registry-unavailable',
    tell: ({ instruction, words }) => ({
      message: `${subject(instruction)} cannot be fetched by the builder: ${words.split(': ').slice(-2).join(': ')}.`,
      fix: "Check the registry from the builder's node, not from this machine: it is the builder that pulls.",
    }),
  },
  {
    pattern: /docker exporter does not (?:currently )?support exporting manifest lists/i,
    code: 'builder-limited',
    tell: () => ({
      message: "load: Docker's image store holds images of one platform, and several are asked for.",
      fix: "Leave one platform in platforms, or turn on Docker's containerd image store.",
    }),
  },
  {
    pattern:
      /not supported for the docker driver|unsupported frontend capability|driver does not support|currently not supported/i,
    code: 'builder-limited',
    tell: ({ builder, words }) => ({
      message: `The builder ${builder} cannot do what is asked for: ${words}.`,
      fix: "Say driver: docker-container, which makes a builder that can, or turn on Docker's containerd image store.",
    }),
  },
  {
    pattern: /granting entitlement (\S+) is not allowed/i,
    code: 'builder-limited',
    tell: ({ builder, words }) => ({
      message: `The builder ${builder} does not grant it: ${words}.`,
      fix: "Let its buildkitd allow it: buildkitd-flags: --allow-insecure-entitlement=..., or 'insecure-entitlements' in its configuration.",
    }),
  },
  {
    pattern: /(?:network\.host|security\.insecure|device) is not allowed/i,
    code: 'invalid-input',
    tell: ({ words }) => ({
      message: `The Dockerfile wants what allow does not allow: ${words}.`,
      fix: 'Add it to allow, for example allow: network.host.',
    }),
  },
  {
    pattern:
      /empty ssh agent socket|failed to (?:parse|load|read|open)[^\n]*ssh|ssh[^\n]*(?:agent|key)[^\n]*(?:no such|fail|invalid|unset)/i,
    code: 'invalid-input',
    tell: ({ words }) => ({
      message: `ssh: there is neither an agent nor a key: ${words}.`,
      fix: 'Start ssh-agent and add a key before, so that SSH_AUTH_SOCK is set, or name a key: ssh: default=path/to/key.',
    }),
  },
  {
    pattern: /target stage "?[^"\n]*"? could not be found/i,
    code: 'invalid-input',
    tell: ({ words }) => ({ message: `target: ${words}.`, fix: 'Name a stage of the Dockerfile.' }),
  },
  {
    pattern:
      /failed to read dockerfile|failed to (?:stat|get build context)|unable to prepare context|path "[^"]*" not found/i,
    code: 'invalid-input',
    tell: ({ words }) => ({
      message: `A file or folder of the build cannot be read: ${words}.`,
      fix: 'Check file, context, build-contexts and secret-files.',
    }),
  },
];

/** What a FROM or COPY --from names. */
function subject(instruction: string): string {
  const words = instruction.split(/\s+/);
  const name = /^FROM$/i.test(words[0] ?? '')
    ? words.slice(1).find((word) => !word.startsWith('--'))
    : words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  return name ?? 'an image that the build needs';
}
