import type { ReportBaseline, ReportComparison } from '../model/comparison.ts';
import type { ImportFacts } from '../model/import-facts.ts';
import type { Report } from '../model/report.ts';
import { compareBinary, pairBinaries } from './binaries.ts';
import { compareFindings } from './findings.ts';
import { compareImages } from './images.ts';

/** What two reports are compared with beside themselves. */
export interface CompareFacts {
  /** Import facts of the newer side by binary stem, where they were read. */
  readonly imports: ReadonlyMap<string, ImportFacts>;
}

/** A comparison without what only the run knows: where the baseline is from, and the budgets. */
export type Changes = Pick<ReportComparison, 'images' | 'binaries' | 'findings'>;

/** Everything that changed from one report to another. Pure: equal reports give no change at all. */
export function compareReports(before: Report, after: Report, { imports }: CompareFacts): Changes {
  const findings = compareFindings(before, after);
  return {
    images: compareImages(before, after),
    binaries: pairBinaries(before, after).map((pair) =>
      compareBinary(pair, { before, after }, imports.get(pair.after?.stem ?? '')),
    ),
    ...(findings === undefined ? {} : { findings }),
  };
}

/** How a baseline is described by its report. */
export function baselineOf(
  report: Report,
  place: Pick<ReportBaseline, 'source' | 'reference' | 'ref'>,
): ReportBaseline {
  const { commit, version } = report.revision;
  return { ...place, ...(commit === undefined ? {} : { commit }), version, createdAt: report.run.startedAt };
}
