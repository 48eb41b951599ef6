import { posix } from 'node:path';
import type { ReportCause } from '../../model/cause.ts';
import type { ComparedReport } from './rows.ts';

/** The report with places as a reviewer knows them: relative to the repository, where the module is a folder of it. */
export function withRepositoryPlaces(report: ComparedReport): ComparedReport {
  const { revision, comparison } = report;
  const { folder } = revision;
  if (folder === undefined) return report;
  const placed = (cause: ReportCause): ReportCause =>
    cause.place === undefined
      ? cause
      : { ...cause, place: { ...cause.place, file: posix.join(folder, cause.place.file) } };
  const binaries = comparison.binaries.map((binary) => ({ ...binary, causes: binary.causes.map(placed) }));
  return { ...report, comparison: { ...comparison, binaries } };
}
