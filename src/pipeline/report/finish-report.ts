import type { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ComparisonWork } from '../compare/comparison.ts';
import { pageEvidence } from './page-evidence.ts';
import { writeReport } from './write-report.ts';

/** What a report is finished from. */
export interface UnfinishedReport {
  /** The report as far as it is known now, with the steps and notices of this moment, and what the run fails of already. */
  readonly make: () => { readonly report: Report; readonly failure?: Failure | undefined };
  readonly comparison: ComparisonWork;
  /** Folder that becomes the output; absolute. */
  readonly staging: string;
}

/** A report that is written, with SHA256SUMS beside it. */
export interface FinishedReport {
  readonly report: Report;
  /** What it is compared with. */
  readonly before?: Report;
  /** The gate or a budget said no, or a verdict was needed and could not be had. */
  readonly failure?: Failure;
}

/** Compares, judges the budgets and writes all readings of the report. */
export async function finishReport(
  { make, comparison, staging }: UnfinishedReport,
  runtime: Runtime,
): Promise<FinishedReport> {
  const { parts, before, failure: broken } = await comparison.finish(make().report);
  // Made once more, so that comparing is among its steps and notices.
  const made = make();
  const report = { ...made.report, ...parts };
  await writeReport(report, staging, pageEvidence(staging, runtime.cacheDirectory, before));
  const failure = firstOf(made.failure, broken, runtime);
  return { report, ...(before === undefined ? {} : { before }), ...(failure === undefined ? {} : { failure }) };
}

/** One failure ends the run; the other must not go unsaid. */
function firstOf(first: Failure | undefined, second: Failure | undefined, { log }: Runtime): Failure | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  log.notice({ level: 'warning', code: second.code, message: `${second.message} ${second.fix ?? ''}`.trim() });
  return first;
}
