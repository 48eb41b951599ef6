import type { ReportFindingsChange } from '../model/comparison.ts';
import type { Finding } from '../model/findings.ts';
import type { Report, ReportScan } from '../model/report.ts';

/** Vulnerabilities that count on one side only, by identifier and module: a version alone makes no new finding. */
export function compareFindings(before: Report, after: Report): ReportFindingsChange | undefined {
  const older = scansOf(before);
  const newer = scansOf(after);
  if (!wasScanned(older) || !wasScanned(newer)) return undefined;
  const [then, now] = [counting(older), counting(newer)];
  const without = (some: ReadonlyMap<string, Finding>, others: ReadonlyMap<string, Finding>): Finding[] =>
    [...some].filter(([key]) => !others.has(key)).map(([, finding]) => finding);
  return {
    new: without(now, then),
    gone: without(then, now),
    databaseMoved: before.run.database?.updatedAt !== after.run.database?.updatedAt,
  };
}

function scansOf({ binaries, images }: Report): readonly ReportScan[] {
  return [...binaries, ...images.flatMap(({ platforms }) => platforms)].flatMap(({ scan }) =>
    scan === undefined ? [] : [scan],
  );
}

function wasScanned(scans: readonly ReportScan[]): boolean {
  return scans.some(({ outcome: { kind } }) => kind === 'clean' || kind === 'below-gate' || kind === 'gate-failed');
}

function counting(scans: readonly ReportScan[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of scans.flatMap(({ findings }) => findings)) {
    const key = JSON.stringify([finding.id, finding.module]);
    if (finding.suppressed === undefined && !found.has(key)) found.set(key, finding);
  }
  return found;
}
