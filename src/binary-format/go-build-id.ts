import type { ByteRange, ByteSource } from './byte-source.ts';

const MARKER = Buffer.from('\xff Go build ID: "', 'latin1');
const LONGEST_ID = 512;
const MOST_PLACES = 16;
/** The linker puts the id at the very start of the text; cgo puts C code before it. */
const SEARCHED = 1 << 20;

/** Go's build id in the formats that have no notes: text at the start of the code (cmd/internal/buildid, "ReadFile"). */
export async function readBuildIdText(source: ByteSource, places: readonly ByteRange[]): Promise<string | undefined> {
  for (const place of places.slice(0, MOST_PLACES)) {
    const window = await source.read(place.offset, Math.min(place.size, SEARCHED), 'its code');
    const at = window.indexOf(MARKER);
    const start = at + MARKER.length;
    const end = at === -1 ? -1 : window.indexOf('"\n \xff', start, 'latin1');
    if (end !== -1 && end - start <= LONGEST_ID) {
      return window.toString('utf8', start, end);
    }
  }
  return undefined;
}
