import { chmod, constants, copyFile, link, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { asWriteFailure } from '../files/write.ts';
import type { CompiledBinary } from './compile-all.ts';

/**
 * Puts a compiled binary to where it is handed out: as a hard link where that is safe and possible, which costs neither time
 * nor disk, else as a copy with the same time. The file must not be there yet. Throws `disk-full` or `output-unwritable`.
 */
export async function placeBinary(binary: CompiledBinary, destination: string): Promise<void> {
  try {
    await makeFolder(dirname(destination));
    if (binary.linkable && (await linked(binary.file, destination))) return;
    await copyFile(binary.file, destination, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(destination, 0o755);
    await utimes(destination, binary.mtimeMs / 1000, binary.mtimeMs / 1000);
  } catch (error) {
    throw asWriteFailure(error, destination);
  }
}

/** False where the file system has no links, is another one, or has too many of this file. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (
      ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(
        (error as NodeJS.ErrnoException).code ?? '',
      )
    )
      return false;
    throw error;
  }
}
