import { compressStream } from '../image/compress/compress.ts';
import type { CompressorPool } from '../image/compress/pool.ts';
import { orderEntries } from '../image/tar/order.ts';
import { tarSize, tarStream } from '../image/tar/stream.ts';
import type { RootfsEntry } from '../model/image.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/** Slower than for layers and a little smaller: an archive is made once and fetched often. */
const LEVEL = 9;

/**
 * The bytes of a `.tar.gz`: owner 0, every time `epoch` (seconds since 1970), gzip without name, time and operating
 * system. The same files give the same bytes on every machine, in every time zone and with every Node.
 */
export function tarGzStream(
  entries: readonly ArchiveEntry[],
  epoch: number,
  pool: CompressorPool,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const ordered = orderEntries(entries.map((entry) => asFile(entry, epoch)));
  return compressStream(tarStream(ordered, signal), { format: 'gzip', level: LEVEL }, tarSize(ordered), pool);
}

function asFile({ path, mode, file, size }: ArchiveEntry, mtime: number): RootfsEntry {
  return { path, type: 'file', mode, uid: 0, gid: 0, mtime, content: { file, size } };
}
