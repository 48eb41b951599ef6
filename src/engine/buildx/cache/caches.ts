import { Failure } from '../../../model/failure.ts';
import type { Environment, Notice } from '../../../model/runtime.ts';

/** Variables by which BuildKit finds the Actions cache; they reach no other child. */
const ACTIONS_CACHE = [
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
] as const;

/** Types that BuildKit knows (BuildKit 0.32, "Export cache"). */
const TYPES = ['registry', 'gha', 'local', 'inline', 's3', 'azblob'];

/** Caches of one build, ready to be given to buildx. */
export interface BuildCaches {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Variables that they need. */
  readonly env: Environment;
  readonly notices: readonly Notice[];
}

/**
 * Reads `cache-from` and `cache-to`, each line as buildx takes it; a line without `type=` is an image reference. The
 * Actions cache gets its variables; outside of Actions it is left out with a notice, since BuildKit would drop it in
 * silence. `release`: a tag or release job restores nothing. Throws `invalid-input` for a type that BuildKit lacks.
 */
export function readCaches(
  inputs: { readonly cacheFrom: readonly string[]; readonly cacheTo: readonly string[] },
  ambient: Environment,
  release: boolean,
): BuildCaches {
  const from = inputs.cacheFrom.map((line) => readLine(line, 'cache-from'));
  const to = inputs.cacheTo.map((line) => readLine(line, 'cache-to'));
  const notices: Notice[] = [];
  if (release && from.length > 0)
    notices.push({
      level: 'notice',
      code: 'cache-from-release',
      message: 'cache-from is left out: a tag or release job restores nothing that another job could have written.',
    });
  const wanted = { from: release ? [] : from, to };
  const usesGha = [...wanted.from, ...to].some(({ type }) => type === 'gha');
  const served =
    (ambient.ACTIONS_RUNTIME_TOKEN ?? '') !== '' &&
    (ambient.ACTIONS_RESULTS_URL ?? ambient.ACTIONS_CACHE_URL ?? '') !== '';
  if (usesGha && !served)
    notices.push({
      level: 'warning',
      code: 'gha-cache-absent',
      message:
        'cache-from and cache-to: type=gha is left out, since ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set. It works in a job of GitHub Actions.',
    });
  const usable = ({ type }: Line): boolean => type !== 'gha' || served;
  const env = usesGha && served ? Object.fromEntries(ACTIONS_CACHE.map((name) => [name, ambient[name]])) : {};
  return {
    from: wanted.from.filter(usable).map(({ text }) => text),
    to: to.filter(usable).map(({ text }) => text),
    env,
    notices,
  };
}

/** The same build without any cache outside of the builder. */
export function withoutCaches<T extends { readonly cacheFrom: readonly string[]; readonly cacheTo: readonly string[] }>(
  invocation: T,
): T {
  return { ...invocation, cacheFrom: [], cacheTo: [] };
}

/**
 * Whether a build that used caches may have failed because of one: a second try without them is then worth it. A step of
 * the Dockerfile that failed would fail again.
 */
export function isCacheFailure(error: unknown): error is Failure {
  return error instanceof Failure && (error.code === 'build-cache-failed' || error.code === 'buildx-failed');
}

interface Line {
  readonly type: string;
  readonly text: string;
}

function readLine(line: string, input: string): Line {
  if (!line.includes('=')) return { type: 'registry', text: `type=registry,ref=${line}` };
  const [, type] = /(?:^|,)type=([^,]*)/.exec(line) ?? [];
  if (type !== undefined && TYPES.includes(type)) return { type, text: line };
  throw new Failure({
    code: 'invalid-input',
    message: `${input}: "${line}" is not valid: type must be one of ${TYPES.join(', ')}.`,
    fix: `Write for example type=gha or type=registry,ref=ghcr.io/acme/app:cache.`,
  });
}
