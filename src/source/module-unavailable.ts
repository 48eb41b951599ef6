import { Failure } from '../model/failure.ts';
import { type ChildRuntime, type GoCommand, runGo } from './go-command.ts';
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

/** The failure for a module that could not be fetched: what was asked, who answered what, and which versions there are. */
export async function moduleFailure(
  query: ModuleQuery,
  answers: readonly { readonly Path: string; readonly Error?: string }[],
  go: GoCommand,
  cwd: string,
  runtime: ChildRuntime,
): Promise<Failure> {
  const asked = `${query.path}@${query.version}`;
  const errors = answers.flatMap((answer) => (answer.Error === undefined || answer.Error === '' ? [] : [answer.Error]));
  const details = errors.join('\n');
  const mismatch = errors.find((error) => /checksum mismatch|SECURITY ERROR/.test(error));
  if (mismatch !== undefined) {
    return new Failure({
      code: 'digest-mismatch',
      message: `source: the bytes of ${asked} are not those that the checksum database knows.`,
      fix: 'Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.',
      details: mismatch,
    });
  }
  if (errors.length > 0 && errors.every(isUnreachable)) return unreachable(asked, details, go);
  const known = await knownVersions(
    answers.map((answer) => answer.Path),
    go,
    cwd,
    runtime,
  );
  if (known === undefined) {
    const holds = errors.length === 0;
    return new Failure({
      code: 'module-unavailable',
      message: holds
        ? `source: no module at that version holds the package ${asked}.`
        : `source: ${asked} is not to be had: no module of that path was found.`,
      fix: 'Check the path (major versions from 2 on end in /v2) and that GOPROXY and GOPRIVATE reach it.',
      ...(details === '' ? {} : { details }),
    });
  }
  const near = nearestVersions(query.version, known.versions);
  return new Failure({
    code: 'module-unavailable',
    message: `source: ${known.path} has no version ${query.version}${errors.length === 0 ? ` with the package ${query.path}` : ''}; there is ${near.join(', ')}.`,
    fix: `Ask for one of these, for example ${query.path}@${near[0] ?? 'latest'}, or see them all: go list -m -versions ${known.path}`,
    ...(details === '' ? {} : { details }),
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

/** Versions of the longest path that is a module, newest last as Go lists them. */
async function knownVersions(
  paths: readonly string[],
  go: GoCommand,
  cwd: string,
  runtime: ChildRuntime,
): Promise<{ path: string; versions: readonly string[] } | undefined> {
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
