import type { FileHandle } from 'node:fs/promises';
import { Failure } from '../model/failure.ts';

/** Random access to a file's bytes. Reads are bounded, and never shorter than asked for. */
export interface ByteSource {
  /** The name that messages use. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /**
   * Exactly `length` bytes at `offset`.
   *
   * @param what names the bytes in the message of a failure: `its section table`.
   * @throws Failure `binary-refused` when they do not all lie in the file, or are more than 16 MiB.
   */
  read(offset: number, length: number, what: string): Promise<Buffer>;
}

/** A run of bytes of a file. */
export interface ByteRange {
  readonly offset: number;
  readonly size: number;
}

/** No table in a header that Go's linker writes comes near this; what claims more is damaged. */
const LONGEST_READ = 16 << 20;

/** The failure for a file whose headers contradict themselves or its size. */
export function damaged(file: string, fact: string, cause?: unknown): Failure {
  return new Failure({
    code: 'binary-refused',
    message: `${file} is not a binary that can be read: ${fact}.`,
    fix: 'Delete the file and build it again; if it comes out the same, look for a full disk or a -o that names another file.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/** An open file as a source. The caller keeps and closes the handle. */
export function fileSource(handle: FileHandle, file: string, size: number): ByteSource {
  return {
    file,
    size,
    async read(offset, length, what) {
      checkRange(file, size, offset, length, what);
      const bytes = Buffer.allocUnsafe(length);
      for (let filled = 0; filled < length; ) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) {
          throw damaged(file, `it became shorter while ${what} was read`);
        }
        filled += bytesRead;
      }
      return bytes;
    },
  };
}

/** Bytes in memory as a source. */
export function memorySource(content: Buffer, file: string): ByteSource {
  return {
    file,
    size: content.length,
    async read(offset, length, what) {
      checkRange(file, content.length, offset, length, what);
      return content.subarray(offset, offset + length);
    },
  };
}

function checkRange(file: string, size: number, offset: number, length: number, what: string): void {
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) {
    throw damaged(file, `${what} has an impossible place or length`);
  }
  if (offset + length > size) {
    throw damaged(file, `it ends at byte ${size}, and ${what} would end at byte ${offset + length}`);
  }
  if (length > LONGEST_READ) {
    throw damaged(file, `${what} claims ${length} bytes`);
  }
}
