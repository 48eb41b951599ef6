import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import { asWriteFailure } from '../../files/write.ts';
import { Failure } from '../../model/failure.ts';
import type { Environment, Host } from '../../model/runtime.ts';

/** Where our own cache lies by default: the folder that the operating system has for such things. */
export function defaultCacheDirectory(
  env: Environment,
  host: Pick<Host, 'platform'>,
  home: string = homedir(),
): string {
  const name = 'go-slim-image';
  if (env.XDG_CACHE_HOME !== undefined && env.XDG_CACHE_HOME !== '') return join(env.XDG_CACHE_HOME, name);
  if (host.platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), name, 'cache');
  if (host.platform === 'darwin') return join(home, 'Library', 'Caches', name);
  return join(home, '.cache', name);
}

/** Where the output goes by default. */
export function defaultOutputDirectory(env: Environment, workingDirectory: string): string {
  return env.GITHUB_ACTIONS === 'true' && env.RUNNER_TEMP
    ? join(env.RUNNER_TEMP, 'go-slim-image')
    : resolve(workingDirectory, 'go-slim-image.out');
}

/** A scratch folder of this run and how to remove it; Go makes read-only folders, so that their modes do not matter. */
export async function openScratch(env: Environment): Promise<{ path: string; remove(): Promise<void> }> {
  const parent = env.RUNNER_TEMP ?? tmpdir();
  try {
    await makeFolder(parent);
    const path = await mkdtemp(join(parent, 'go-slim-image-run-'));
    return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
  } catch (error) {
    throw inTemporary(asWriteFailure(error, parent), parent, env.RUNNER_TEMP === undefined ? 'TMPDIR' : 'RUNNER_TEMP');
  }
}

/** No input names this folder: what does is a variable. */
function inTemporary(error: unknown, parent: string, variable: string): unknown {
  if (!(error instanceof Failure) || error.code !== 'output-unwritable') return error;
  const { code } = error.cause as NodeJS.ErrnoException;
  return new Failure({
    code: error.code,
    message: `The folder for temporary files, ${parent}, cannot be written (${code}).`,
    fix: `Name one that this user may write in the variable ${variable}${variable === 'TMPDIR' ? ' (TEMP on Windows)' : ''}.`,
    cause: error.cause,
  });
}
