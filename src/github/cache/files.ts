import { constants, copyFile, link, lstat, readdir, rename, utimes } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { makeFolder } from '../../files/folder.ts';

/** A file of a cache: name relative to the cache's folder with `/` between parts, and what is asked of it. */
export interface CacheFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** Every regular file below a folder whose name is wanted. Links are left out; a folder that is not there is empty. */
export async function filesBelow(root: string, wanted: (name: string) => boolean): Promise<readonly CacheFile[]> {
  const names = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: CacheFile[] = [];
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path
      .slice(root.length + 1)
      .split(sep)
      .join('/');
    if (!wanted(name)) continue;
    const facts = await lstat(path).catch(() => undefined);
    if (facts !== undefined) found.push({ name, size: facts.size, mtimeMs: facts.mtimeMs });
  }
  return found;
}

/** Puts files of one folder into another as hard links, or copies where there are none; the times stay. */
export async function stageFiles(from: string, to: string, files: readonly CacheFile[]): Promise<void> {
  for (const file of files) {
    const target = join(to, file.name);
    await makeFolder(dirname(target));
    try {
      await link(join(from, file.name), target);
    } catch {
      await copyFile(join(from, file.name), target, constants.COPYFILE_FICLONE);
      await utimes(target, file.mtimeMs / 1000, file.mtimeMs / 1000);
    }
  }
}

/**
 * Moves files of one folder into another, those that are there already left alone. `time` (milliseconds since 1970) becomes
 * the time of those that came in.
 */
export async function mergeFiles(
  from: string,
  to: string,
  files: readonly CacheFile[],
  time: number | undefined,
): Promise<void> {
  for (const file of files) {
    const target = join(to, file.name);
    if ((await lstat(target).catch(() => undefined)) !== undefined) continue;
    await makeFolder(dirname(target));
    const seconds = (time ?? file.mtimeMs) / 1000;
    await utimes(join(from, file.name), seconds, seconds);
    await move(join(from, file.name), target);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${to}.tmp`;
    const { atime, mtime } = await lstat(from);
    await copyFile(from, beside);
    await utimes(beside, atime, mtime);
    await rename(beside, to);
  }
}
