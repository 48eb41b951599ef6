import type { Report } from '../../model/report.ts';
import { type MapBlocks, mapBlocks } from '../map/blocks.ts';
import { type MapEvidence, type MapSubject, mapKey, mapPairs, mapSubjects } from '../map/subjects.ts';
import { type PageScripts, pageScripts } from './page-script.ts';

/** What a page with a map has more than one without: the data, and the scripts that draw it. */
export interface PageMap {
  readonly blocks: MapBlocks;
  readonly scripts: PageScripts;
}

/** Characters of a page: what is wanted, and what none exceeds. */
const WANTED_PAGE = 780_000;
const LARGEST_PAGE = 1_480_000;
/** The map's data is never cut to less. */
const LEAST_DATA = 150_000;

/** Prepares the map of a report; undefined where no binary's bytes are attributed. `rest`: characters of the rest. */
export async function preparePageMap(
  report: Report,
  evidence: MapEvidence,
  rest: number,
): Promise<PageMap | undefined> {
  const pairs = mapPairs(report, evidence.before);
  if (pairs.length === 0) return undefined;
  const key = mapKey(pairs);
  const scripts = await pageScripts();
  const known = readBlocks(await evidence.memory?.recall(key));
  if (known !== undefined && lengthOf(known) + rest + scripts.main.length <= LARGEST_PAGE)
    return { blocks: known, scripts };
  const map = await mapOf(await mapSubjects(pairs, evidence), rest);
  // A list of functions that is missing may be there the next time.
  if (!map.blocks.unknown) await evidence.memory?.keep(key, JSON.stringify(map.blocks));
  return map;
}

/** The map of some binaries, in a page of `rest` further characters. */
export async function mapOf(subjects: readonly MapSubject[], rest: number): Promise<PageMap> {
  const scripts = await pageScripts();
  const room = (page: number): number => Math.max(LEAST_DATA, page - rest - scripts.main.length);
  const blocks = await mapBlocks(subjects, { wanted: room(WANTED_PAGE), most: room(LARGEST_PAGE) });
  return { blocks, scripts };
}

/** Blocks as they were kept; undefined for anything else. */
function readBlocks(text: string | undefined): MapBlocks | undefined {
  try {
    const blocks = JSON.parse(text ?? '') as Partial<Record<keyof MapBlocks, unknown>>;
    const { head, first, rows, cutoff, unknown } = blocks;
    if (![head, first, rows].every((block) => typeof block === 'string' && /^[\w+/]*={0,2}$/.test(block)))
      return undefined;
    return typeof cutoff === 'number' && typeof unknown === 'boolean' ? (blocks as MapBlocks) : undefined;
  } catch {
    return undefined;
  }
}

function lengthOf({ head, first, rows }: MapBlocks): number {
  return head.length + first.length + rows.length;
}
