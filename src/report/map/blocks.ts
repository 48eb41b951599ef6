import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { packRows } from '../../page/data/rows.ts';
import { mapColumns } from './columns.ts';
import { allRows, cutRows, type Row } from './rows.ts';
import type { MapSubject } from './subjects.ts';

const deflate = promisify(deflateRaw);

/** The map's data as it stands in a page: raw deflate in base64. */
export interface MapBlocks {
  readonly head: string;
  readonly rows: string;
  /** Functions and files below this many bytes are one row of their package; 0 when all are there. */
  readonly cutoff: number;
}

/** Cut-offs that are tried, in bytes. */
const CUTOFFS = [0, 32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 4096, 8192, 16_384, 65_536, 1 << 20];

/** How many characters the data may take: `wanted` is worth a cut-off of up to `SLIGHT`, `most` any. */
export interface Room {
  readonly wanted: number;
  readonly most: number;
}

/** Bytes of a function that hardly anybody looks for. */
const SLIGHT = 128;

/** Packs the map of some binaries, raising the cut-off until there is room for it; the head is never cut. */
export async function mapBlocks(subjects: readonly MapSubject[], room: Room): Promise<MapBlocks> {
  const { head, packageIndex } = mapColumns(subjects);
  const compared = subjects.map(({ before }) => before !== undefined);
  // Where the baseline's functions are not known, none of them is said to have changed.
  const changes = subjects.map(({ before, after }) => (before?.detail === undefined) === (after.detail === undefined));
  const rows = allRows(subjects, packageIndex);
  const pack = async (cutoff: number): Promise<string> =>
    base64(
      packRows(
        cutRows(
          rows,
          cutoff,
          compared.map((is, i) => is && changes[i] === true),
        ),
        compared,
      ),
    );
  const packHead = (cutoff: number): Promise<string> =>
    base64(new TextEncoder().encode(JSON.stringify({ ...head, cutoff })));
  const around = (await packHead(0)).length + 100;
  const forRows = (cutoff: number): number => (cutoff < SLIGHT ? room.wanted : room.most) - around;
  let cutoff = 0;
  let packed = await pack(cutoff);
  while (packed.length > forRows(cutoff) && cutoff < (CUTOFFS.at(-1) ?? 0)) {
    const next = nextCutoff(rows, cutoff, packed.length / forRows(cutoff));
    cutoff = cutoff < SLIGHT ? Math.min(next, SLIGHT) : next;
    packed = await pack(cutoff);
  }
  return { head: await packHead(cutoff), rows: packed, cutoff };
}

/** The lowest cut-off that leaves few enough rows, were all of the same length. */
function nextCutoff(byPackage: readonly (readonly Row[])[], cutoff: number, times: number): number {
  const largest = byPackage.flat().map(({ after, before }) => Math.max(...after, ...before));
  const now = largest.filter((size) => size >= cutoff).length;
  const higher = CUTOFFS.filter((candidate) => candidate > cutoff);
  const enough = higher.find((candidate) => largest.filter((size) => size >= candidate).length * times <= now);
  return enough ?? higher.at(-1) ?? cutoff;
}

async function base64(bytes: Uint8Array): Promise<string> {
  return (await deflate(bytes)).toString('base64');
}
