import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { MapHead, MapRows } from '../../page/data/format.ts';
import { packRows } from '../../page/data/rows.ts';
import { packageChurn } from '../../page/map/package.ts';
import { type Columns, mapColumns } from './columns.ts';
import { firstRows } from './first-rows.ts';
import type { Row } from './row.ts';
import { allRows, columnsOf, cutRows } from './rows.ts';
import type { MapSubject } from './subjects.ts';

const deflate = promisify(deflateRaw);

/** The map's data as it stands in a page: raw deflate in base64. */
export interface MapBlocks {
  readonly head: string;
  /** What the first view needs of the rows; empty where it needs none. */
  readonly first: string;
  readonly rows: string;
  /** Functions and files below this many bytes are one row of their package; 0 when all are there. */
  readonly cutoff: number;
  /** There is a baseline whose functions are not known, so that changes are told by package. */
  readonly unknown: boolean;
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
  const known = subjects.map(({ before, after }) => (before?.detail === undefined) === (after.detail === undefined));
  const changes = compared.map((is, i) => is && known[i] === true);
  const all = allRows(subjects, packageIndex);
  const packAt = (cutoff: number): Promise<string> =>
    base64(packRows(columnsOf(cutRows(all, cutoff), changes), compared));
  const around = await packAround(head, all, 0, changes);
  const forRows = (cutoff: number): number =>
    (cutoff < SLIGHT ? room.wanted : room.most) - around.head.length - around.first.length - 100;
  let cutoff = 0;
  let rows = await packAt(cutoff);
  while (rows.length > forRows(cutoff) && cutoff < (CUTOFFS.at(-1) ?? 0)) {
    const next = nextCutoff(all, cutoff, rows.length / forRows(cutoff));
    cutoff = cutoff < SLIGHT ? Math.min(next, SLIGHT) : next;
    rows = await packAt(cutoff);
  }
  return {
    ...(cutoff === 0 ? around : await packAround(head, all, cutoff, changes)),
    rows,
    cutoff,
    unknown: changes.join() !== compared.join(),
  };
}

/** Head and first rows: what each package's rows came and went by is known once they are cut. */
async function packAround(
  head: Columns['head'],
  all: readonly (readonly Row[])[],
  cutoff: number,
  changes: readonly boolean[],
): Promise<Pick<MapBlocks, 'head' | 'first'>> {
  const cut = cutRows(all, cutoff);
  const rows = columnsOf(cut, changes);
  const whole: MapHead = { ...head, cutoff };
  const binaries = head.binaries.map((one, binary) => ({ ...one, churns: churnsOf(whole, rows, binary) }));
  const churns = binaries[0]?.churns[0];
  const first = churns === undefined ? '' : base64(packRows(firstRows(cut, churns), [true]));
  return { head: await base64(new TextEncoder().encode(JSON.stringify({ ...whole, binaries }))), first: await first };
}

/** What came and went in each package: of everything, and of code alone. */
function churnsOf(head: MapHead, rows: MapRows, binary: number): number[][] {
  if (head.binaries[binary]?.before === undefined) return [];
  return [false, true].map((codeOnly) =>
    head.packages.name.map((_, index) => packageChurn({ head, rows, binary, codeOnly, index, owner: 'own' })),
  );
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
