import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Digest } from '../model/digest.ts';
import type { PathSearch } from './path-search.ts';

const WINDOW = 1 << 20;

/**
 * Reads the file once, in order, for its digest (unless that is `known`) and for paths; the next MiB is read while this one is hashed and
 * searched. Memory: two windows, whatever the file's size.
 *
 * @returns the digest, and the size in bytes of what was read.
 */
export async function passOverFile(
  handle: FileHandle,
  search: PathSearch,
  known?: Digest,
): Promise<{ digest: Digest; size: number }> {
  const hash = createHash('sha256');
  // One byte more than the lookahead, so that the byte before a path is there too.
  const carry = search.lookahead + 1;
  let current = Buffer.allocUnsafeSlow(carry + WINDOW);
  let other = Buffer.allocUnsafeSlow(carry + WINDOW);
  let size = 0;
  let kept = 0;
  let pending = fill(handle, current.subarray(carry), 0);
  for (;;) {
    const length = await pending;
    const final = length < WINDOW;
    if (!final) {
      pending = fill(handle, other.subarray(carry), size + length);
    }
    if (known === undefined) hash.update(current.subarray(carry, carry + length));
    const window = current.subarray(carry - kept, carry + length);
    const searched = search.search(window, size - kept, kept === 0 ? 0 : 1, final);
    size += length;
    if (final) {
      return { digest: known ?? `sha256:${hash.digest('hex')}`, size };
    }
    kept = window.length - searched + 1;
    window.copy(other, carry - kept, searched - 1);
    [current, other] = [other, current];
  }
}

/** Fills the buffer from `position` on; fewer bytes only at the file's end. */
async function fill(handle: FileHandle, into: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
    if (bytesRead === 0) {
      break;
    }
    filled += bytesRead;
  }
  return filled;
}
