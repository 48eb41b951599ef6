import { readdir, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { Environment, Host, Runtime } from '../model/runtime.ts';
import { compareGoVersions, type GoVersion, parseGoVersion } from './go-version.ts';

/** The folder and name rules of the machine, also when it is only a described one. */
function pathsOf(host: Pick<Host, 'platform'>): typeof posix {
  return host.platform === 'win32' ? win32 : posix;
}

/** `go`, or `go.exe` on Windows. */
export function goFileName(host: Pick<Host, 'platform'>): string {
  return host.platform === 'win32' ? 'go.exe' : 'go';
}

/** Every place where PATH says that `go` could be, in PATH's order. Relative parts of PATH are left out, as Go's own look-up does. */
export function goCandidates(env: Environment, host: Pick<Host, 'platform'>): readonly string[] {
  const paths = pathsOf(host);
  const list = env.PATH ?? env.Path ?? '';
  return list
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder))
    .map((folder) => paths.join(folder, goFileName(host)));
}

/** The `go` that PATH leads to; undefined when there is none. */
export async function goOnPath(runtime: Pick<Runtime, 'env' | 'host'>): Promise<string | undefined> {
  for (const candidate of goCandidates(runtime.env, runtime.host)) {
    if (await isProgram(candidate, runtime.host)) return candidate;
  }
  return undefined;
}

/** Whether a regular file is there that may be executed. */
export async function isProgram(path: string, host: Pick<Host, 'platform'>): Promise<boolean> {
  try {
    const facts = await stat(path);
    return facts.isFile() && (host.platform === 'win32' || (facts.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}

/** A Go in the runner's tool cache. */
export interface CachedGo {
  readonly version: GoVersion;
  readonly command: string;
}

/**
 * The Go releases in `$RUNNER_TOOL_CACHE/go/<version>/<arch>`, newest first. A folder counts when the marker
 * `<arch>.complete` stands beside it, as the runner's own tool cache has it.
 */
export async function goInToolCache(runtime: Pick<Runtime, 'env' | 'host'>): Promise<readonly CachedGo[]> {
  const root = runtime.env.RUNNER_TOOL_CACHE;
  if (root === undefined || root === '') return [];
  const paths = pathsOf(runtime.host);
  const folder = paths.join(root, 'go');
  const names = await readdir(folder).catch(() => [] as string[]);
  const found: CachedGo[] = [];
  for (const name of names) {
    const version = parseGoVersion(name);
    const command = paths.join(folder, name, runtime.host.arch, 'bin', goFileName(runtime.host));
    if (version === undefined) continue;
    const complete = await stat(paths.join(folder, name, `${runtime.host.arch}.complete`)).then(
      () => true,
      () => false,
    );
    if (complete && (await isProgram(command, runtime.host))) found.push({ version, command });
  }
  return found.sort((a, b) => compareGoVersions(b.version, a.version));
}
