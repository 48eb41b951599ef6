import { Failure } from '../../model/failure.ts';
import { type ChildRuntime, type GoCommand, runGo } from '../go-command.ts';
import type { ModuleQuery } from './module-query.ts';
import { nearestVersions } from './nearest-version.ts';

const UNREACHABLE =
  /dial tcp|connection re(fused|set)|no such host|i\/o timeout|context deadline|TLS handshake|x509:|proxyconnect|unexpected EOF|: 5\d\d |429 Too Many|Could not resolve host|network is unreachable/;
const ANSWERED = /: 4(0[0-8]|1\d) |not found|no matching versions|unknown revision|invalid version: (unknown|should)/;

/** Whether Go's message says that nobody answered, as opposed to an answer that said no. */
export function isUnreachable(message: string): boolean {
  return UNREACHABLE.test(message) && !ANSWERED.test(message.replace(/: 429 /, ': 529 '));
}

/** Go goes on to the next proxy after a comma only on 404 and 410 (Go modules reference, "GOPROXY protocol"). */
export function commaAdvice(goproxy: string | undefined): string | undefined {
  if (goproxy === undefined || !goproxy.includes(',')) return undefined;
  return `GOPROXY="${goproxy}": behind a comma the next one is asked only after 404 and 410; write | instead to go on after any error.`;
}

/** One answer of `go mod download -json`, as far as it counts here. */
interface Answer {
  readonly Path: string;
  readonly Error?: string;
}

/** The failure for a module that could not be fetched: what was asked, who answered what, and which versions there are. */
export async function moduleFailure(
  query: ModuleQuery,
  answers: readonly Answer[],
  go: GoCommand,
  cwd: string,
  runtime: ChildRuntime,
): Promise<Failure> {
  const asked = `${query.path}@${query.version}`;
  const errors = answers.flatMap(({ Error: error }) => (error === undefined || error === '' ? [] : [error]));
  const mismatch = errors.find((error) => /checksum mismatch|SECURITY ERROR/.test(error));
  if (mismatch !== undefined) return tampered(asked, mismatch);
  if (errors.length > 0 && errors.every(isUnreachable)) return unreachable(asked, errors.join('\n'), go);
  const paths = answers.map((answer) => answer.Path);
  const known = await knownVersions(paths, go, cwd, runtime);
  return new Failure({
    code: 'module-unavailable',
    ...(known === undefined ? (refusal(asked, errors) ?? notFound(asked)) : wrongVersion(query, known, answers)),
    ...(errors.length === 0 ? {} : { details: errors.join('\n') }),
  });
}

/** The failure for a module that is there, while something that it imports is not. `details` is what Go said. */
export function importsFailure(asked: string, details: string, go: GoCommand): Failure {
  const nobodyAnswered = isUnreachable(details);
  return new Failure({
    code: nobodyAnswered ? 'module-proxy-failed' : 'module-unavailable',
    message: `source: what ${asked} imports could not be fetched.`,
    fix: nobodyAnswered
      ? (commaAdvice(go.env.GOPROXY) ?? 'Check GOPROXY and the network, then try again.')
      : 'Go names the module below. Clone the repository, choose its version in go.mod, and name the folder as source.',
    details,
  });
}

type Sentence = { readonly message: string; readonly fix: string };

function notFound(asked: string): Sentence {
  return {
    message: `source: ${asked} is not to be had: no module of that path was found.`,
    fix: 'Check the path (major versions from 2 on end in /v2) and that GOPROXY and GOPRIVATE reach it.',
  };
}

/** Every answer was a refusal, which says nothing about what there is: a private module, or a proxy that lets few through. */
function refusal(asked: string, errors: readonly string[]): Sentence | undefined {
  const statuses = errors.map((error) => /: (40[137] [A-Z][A-Za-z ]*)/.exec(error)?.[1]?.trim());
  const [status] = statuses;
  if (status === undefined || statuses.includes(undefined)) return undefined;
  return {
    message: `source: ${asked} is not to be had: the module proxy refuses it (${status}).`,
    fix: 'Check the path and version. A private module needs GOPRIVATE and a login for its host; else name another proxy in GOPROXY.',
  };
}

function wrongVersion(query: ModuleQuery, known: KnownModule, answers: readonly Answer[]): Sentence {
  const { path, versions } = known;
  if (!versions.includes(query.version)) {
    const near = nearestVersions(query.version, versions);
    return {
      message: `source: ${path} has no version ${query.version}; there is ${near.join(', ')}.`,
      fix: `Ask for one of these, for example ${query.path}@${near[0] ?? 'latest'}, or see them all: go list -m -versions ${path}`,
    };
  }
  const error = answers.find((answer) => answer.Path === path)?.Error ?? '';
  if (error === '') {
    return {
      message: `source: ${path}@${query.version} holds no package ${query.path}.`,
      fix: `Check the path, or name the module alone: ${path}@${query.version}`,
    };
  }
  return {
    message: `source: the module proxy lists ${path}@${query.version} and does not hand it out.`,
    fix: 'Try another proxy in GOPROXY, or another version.',
  };
}

function tampered(asked: string, details: string): Failure {
  return new Failure({
    code: 'digest-mismatch',
    message: `source: the bytes of ${asked} are not those that the checksum database knows.`,
    fix: 'Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.',
    details,
  });
}

function unreachable(asked: string, details: string, go: GoCommand): Failure {
  const advice = commaAdvice(go.env.GOPROXY);
  return new Failure({
    code: 'module-proxy-failed',
    message: `source: ${asked} could not be fetched, the module proxy did not answer.`,
    fix: advice ?? 'Check GOPROXY and the network, then try again.',
    details,
  });
}

interface KnownModule {
  readonly path: string;
  readonly versions: readonly string[];
}

/** Versions of the longest path that is a module, newest last as Go lists them. */
async function knownVersions(
  paths: readonly string[],
  go: GoCommand,
  cwd: string,
  runtime: ChildRuntime,
): Promise<KnownModule | undefined> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const env = { GOWORK: 'off', GOFLAGS: '' };
      const result = await runGo(go, ['list', '-m', '-versions', '-json=Path,Versions', path], { cwd, env }, runtime);
      const versions =
        result.exitCode === 0 ? (JSON.parse(result.stdout) as { Versions?: string[] }).Versions : undefined;
      return { path, versions: versions ?? [] };
    }),
  );
  return lists.find((list) => list.versions.length > 0);
}
