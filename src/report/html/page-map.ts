import type { Report } from '../../model/report.ts';
import { type MapBlocks, mapBlocks } from '../map/blocks.ts';
import { type MapEvidence, type MapSubject, mapSubjects } from '../map/subjects.ts';
import { pageScript } from './page-script.ts';

/** What a page with a map has more than one without: the data, and the script that draws it. */
export interface PageMap {
  readonly subjects: readonly MapSubject[];
  readonly blocks: MapBlocks;
  readonly script: string;
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
  const subjects = mapSubjects(report, evidence);
  return subjects.length === 0 ? undefined : mapOf(subjects, rest);
}

/** The map of some binaries, in a page of `rest` further characters. */
export async function mapOf(subjects: readonly MapSubject[], rest: number): Promise<PageMap> {
  const script = await pageScript();
  const room = (page: number): number => Math.max(LEAST_DATA, page - rest - script.length);
  const blocks = await mapBlocks(subjects, { wanted: room(WANTED_PAGE), most: room(LARGEST_PAGE) });
  return { subjects, blocks, script };
}
