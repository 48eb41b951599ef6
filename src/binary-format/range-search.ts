import type { ByteSource } from './byte-source.ts';
import type { Segment } from './layout.ts';

const WINDOW = 1 << 20;

/**
 * The file offset of the first occurrence of `needle` that lies wholly in `range`, at an address that is a multiple of
 * `alignment`. Reads each byte once, at most 1 MiB at a time.
 */
export async function findInRange(
  source: ByteSource,
  range: Segment,
  needle: Buffer,
  alignment = 1,
): Promise<number | undefined> {
  const end = range.offset + range.size;
  for (let at = range.offset; at + needle.length <= end; at += WINDOW - needle.length + 1) {
    const window = await source.read(at, Math.min(WINDOW, end - at), 'a section');
    for (let found = window.indexOf(needle); found !== -1; found = window.indexOf(needle, found + 1)) {
      if ((range.address + at + found - range.offset) % alignment === 0) {
        return at + found;
      }
    }
  }
  return undefined;
}
