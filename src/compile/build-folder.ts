import { createHash } from 'node:crypto';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { asWriteFailure } from '../files/write.ts';
import type { Source } from '../model/plan.ts';
import type { Runtime } from '../model/runtime.ts';

/** Where binaries are linked before they go to the output folder; kept between runs, so that Go finds an unchanged one up to date. */
export interface BuildFolder {
  /** Absolute. */
  readonly path: string;
  /** For Go's own temporary files, on the same disk: finished binaries are then moved, never copied half. */
  readonly temporary: string;
  release(): Promise<void>;
}

/** A lock that is older than this belongs to a run that is long gone, whoever has its process number now. */
const STALE_MS = 6 * 60 * 60 * 1000;

/** The name of a source's build folder: sixteen hexadecimal digits. A module from the proxy keeps its folder wherever its copy lies. */
export function buildKey(source: Source): string {
  const { requested } = source;
  const name =
    requested === undefined ? `directory ${source.packageDirectory}` : `module ${requested.path}@${requested.version}`;
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

/**
 * Claims `<cacheDirectory>/build/<key>` for this run. While another run of ours is in it, a folder below the scratch directory
 * takes its place: then everything is linked anew. Throws `output-unwritable` or `disk-full`.
 */
export async function claimBuildFolder(
  source: Source,
  runtime: Pick<Runtime, 'cacheDirectory' | 'scratchDirectory'>,
): Promise<BuildFolder> {
  const shared = join(runtime.cacheDirectory, 'build', buildKey(source));
  try {
    await makeFolder(shared);
    const lock = join(shared, '.lock');
    const path = (await takeLock(lock)) ? shared : join(runtime.scratchDirectory, 'build', buildKey(source));
    const temporary = join(path, '.tmp');
    await rm(temporary, { recursive: true, force: true });
    await makeFolder(temporary);
    // In a folder with the set-group-id bit Go copies instead of moving.
    await chmod(path, 0o755);
    return { path, temporary, release: () => release(temporary, path === shared ? lock : undefined) };
  } catch (error) {
    throw asWriteFailure(error, shared);
  }
}

async function release(temporary: string, lock: string | undefined): Promise<void> {
  await rm(temporary, { recursive: true, force: true });
  if (lock !== undefined) await rm(lock, { force: true });
}

async function takeLock(lock: string): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(lock, `${process.pid}\n`, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isHeld(lock)) return false;
      await rm(lock, { force: true });
    }
  }
  return false;
}

async function isHeld(lock: string): Promise<boolean> {
  try {
    if (Date.now() - (await stat(lock)).mtimeMs > STALE_MS) return false;
    const holder = Number(await readFile(lock, 'utf8'));
    if (!Number.isInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's process, and alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
