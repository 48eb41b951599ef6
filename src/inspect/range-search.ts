import type { ByteRange, ByteSource } from './byte-source.ts';

const WINDOW = 1 << 20;

/** The file offset of the first occurrence of `needle` that lies wholly in `range`; reads at most 1 MiB at a time. */
export async function findInRange(source: ByteSource, range: ByteRange, needle: Buffer): Promise<number | undefined> {
  const end = range.offset + range.size;
  for (let at = range.offset; at + needle.length <= end; at += WINDOW - needle.length + 1) {
    const window = await source.read(at, Math.min(WINDOW, end - at), 'a section');
    const found = window.indexOf(needle);
    if (found !== -1) {
      return at + found;
    }
  }
  return undefined;
}
