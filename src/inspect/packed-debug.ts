import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import type { Section } from '../binary-format/layout.ts';
import type { PathSearch } from './path-search.ts';

/** The sections of debug data that name files and folders. */
const NAMING = /debug_(line|line_str|str|info)$/;
/** Debug data of the largest programs unpacks to some 100 MB. */
const MOST_UNPACKED = 1 << 30;

/** Whether a section must be unpacked to see the paths in it. */
export function hidesPaths(section: Section): boolean {
  return section.packed !== undefined && section.debug && NAMING.test(section.name);
}

/**
 * Searches the unpacked bytes of a section, as a stream. Data that cannot be unpacked is searched as far as it goes:
 * that debug data is there at all is reported apart.
 */
export async function searchPacked(file: string, section: Section, search: PathSearch): Promise<void> {
  const start = section.offset + (section.packed?.headerSize ?? 0);
  const end = section.offset + section.size - 1;
  if (start > end) {
    return;
  }
  const input = createReadStream(file, { start, end });
  const inflate = createInflate();
  input.on('error', (error) => inflate.destroy(error));
  try {
    await searchStream(input.pipe(inflate), search);
  } catch {
    // Not zlib, or damaged; see above.
  } finally {
    input.destroy();
    inflate.destroy();
  }
}

async function searchStream(stream: Readable, search: PathSearch): Promise<void> {
  let window: Buffer = Buffer.alloc(0);
  let offset = 0;
  let from = 0;
  for await (const chunk of stream) {
    window = Buffer.concat([window, chunk as Buffer]);
    const searched = search.search(window, offset, from, false);
    const drop = Math.max(0, searched - 1);
    window = window.subarray(drop);
    offset += drop;
    from = searched - drop;
    if (offset > MOST_UNPACKED) {
      return;
    }
  }
  search.search(window, offset, from, true);
}
