import { randomBytes } from 'node:crypto';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../model/failure.ts';
import { makeFolder } from './folder.ts';

/** A name beside `path` that nobody else uses, hidden, on the same file system. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Makes the file appear under its name only once it is whole: `produce` writes a file beside it, which is then renamed. */
export async function writeWhole(path: string, produce: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    await makeFolder(dirname(path));
    await produce(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true, recursive: true }).catch(() => undefined);
    throw asWriteFailure(error, path);
  }
}

/** Writes text or bytes to a file, whole or not at all. Parents are made. Throws `disk-full` or `output-unwritable`. */
export async function writeFileWhole(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await writeWhole(path, (temporary) => writeFile(temporary, content, { mode }));
}

/** Copies a file, whole or not at all; copy-on-write where the file system can. */
export async function copyFileWhole(from: string, to: string): Promise<void> {
  const { COPYFILE_FICLONE } = (await import('node:fs')).constants;
  await writeWhole(to, (temporary) => copyFile(from, temporary, COPYFILE_FICLONE));
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function diskFull(what: string, cause: unknown): Failure {
  return new Failure({
    code: 'disk-full',
    message: `The disk is full: ${what}.`,
    fix: 'Free some space, or choose another disk with --output, --cache-dir or, for temporary files, TMPDIR.',
    cause,
  });
}

/** The failure of a disk that was full, wherever the error comes from; absent where it was something else. */
export function asDiskFull(error: unknown): Failure | undefined {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof Failure || code === undefined || !FULL.has(code)) return undefined;
  return diskFull(`${path ?? 'a file'} could not be written (${code})`, error);
}

/** ENOENT: the file system allows no new entries there, as /proc. */
const UNWRITABLE = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
]);
/** A file where a folder is wanted. */
const NO_FOLDER = new Set(['ENOTDIR', 'EEXIST']);

/** Turns what the file system says while writing into a failure with its fix; anything else comes back as it is. */
export function asWriteFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code !== undefined && FULL.has(code)) return diskFull(`${path} could not be written (${code})`, error);
  if (code !== undefined && UNWRITABLE.has(code)) {
    return new Failure({
      code: 'output-unwritable',
      message: `${path} cannot be written${NO_FOLDER.has(code) ? ', since it is a file or lies below one' : ''} (${code}).`,
      fix: 'Choose a folder that this user may write with --output (or --cache-dir for the cache).',
      cause: error,
    });
  }
  return error;
}
