import { textsInZip } from '../../files/zip-text.ts';
import { Failure } from '../../model/failure.ts';
import { type NotMeasured, parseNotMeasured } from '../../model/not-measured.ts';
import type { Report } from '../../model/report.ts';
import type { ReportOrigin } from '../../model/report-run.ts';
import { LARGEST_REPORT, parseReport, readOrigin } from '../../report/report-file.ts';

/** What a job stored for another: a report, or why there is none. Everything in it is a claim. */
export type Stored =
  | { readonly kind: 'report'; readonly report: Report; readonly origin: ReportOrigin }
  | { readonly kind: 'not-measured'; readonly failure: NotMeasured; readonly origin: ReportOrigin };

/** Zips of more bytes are not fetched. */
export const LARGEST_ZIP = 96 << 20;

/** Reads the zip of an artifact. Throws `report-refused`, `invalid-input`. */
export async function readStoredZip(zip: Uint8Array, name: string): Promise<Stored> {
  const texts = await textsInZip(zip, ['report.json', 'not-measured.json'], LARGEST_REPORT);
  if (typeof texts === 'string') {
    const what = { damaged: 'is no whole zip', 'too-many-entries': 'has too many files', 'too-large': 'is too large' };
    throw refused(`The artifact ${name} ${what[texts]}`);
  }
  const report = texts.get('report.json');
  if (report !== undefined) return storedReport(parseReport(report, `report.json of the artifact ${name}`), name);
  const failure = parseNotMeasured(texts.get('not-measured.json') ?? '', readOrigin);
  if (failure === undefined) throw refused(`The artifact ${name} has no report.json`);
  return { kind: 'not-measured', failure, origin: failure.origin };
}

/** A report that says which run it is from. Throws `report-refused`. */
export function storedReport(report: Report, name: string): Stored {
  const { origin } = report.run;
  if (origin === undefined) throw refused(`${name} does not say which run it is from`);
  return { kind: 'report', report, origin };
}

/** A failure for a report that is not posted. */
export function refused(message: string): Failure {
  return new Failure({
    code: 'report-refused',
    message: `${message}.`,
    fix: 'Look at what stored it. Reports come from the build of a pull request, by the same version of this action.',
  });
}
