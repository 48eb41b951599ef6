import { Failure } from '../../model/failure.ts';
import type { Report, ReportScan } from '../../model/report.ts';
import { totalsOf } from '../../report/compose/compose.ts';
import { countFindings, scansOf } from '../../report/findings.ts';
import { databaseUnavailable } from '../../scan/database.ts';
import { gateFailure, judge, suppressUnfixed } from '../../scan/judge.ts';
import type { ScanChoice } from '../supply/gate.ts';

/**
 * Judges the findings of all legs by the merge's own gate; what a leg could not find out is no verdict here, either.
 * `tolerant`: a database that was not to be had is a warning.
 */
export function judgeLegs(
  report: Report,
  { gate }: ScanChoice,
  tolerant: boolean,
): { readonly report: Report; readonly failure?: Failure } {
  const judged = (scan: ReportScan): ReportScan => {
    const findings = suppressUnfixed(scan.findings, gate);
    const known = ['clean', 'below-gate', 'gate-failed'].includes(scan.outcome.kind);
    return { ...scan, findings, counts: countFindings(findings), ...(known ? { outcome: judge(findings, gate) } : {}) };
  };
  const of = <T extends { readonly scan?: ReportScan }>(subject: T): T =>
    subject.scan === undefined ? subject : { ...subject, scan: judged(subject.scan) };
  const binaries = report.binaries.map(of);
  const images = report.images.map((image) => ({ ...image, platforms: image.platforms.map(of) }));
  const all = { ...report, binaries, images, totals: totalsOf({ binaries, images }) };
  const scans = scansOf(all);
  const failure =
    gateFailure(
      scans.map(({ findings }) => findings),
      gate,
    ) ?? (gate.armed ? withoutVerdict(scans, tolerant) : undefined);
  return { report: all, ...(failure === undefined ? {} : { failure }) };
}

function withoutVerdict(scans: readonly ReportScan[], tolerant: boolean): Failure | undefined {
  for (const { outcome } of scans) {
    if (outcome.kind === 'database-unavailable' && !tolerant) return databaseUnavailable(outcome.tried);
    if (outcome.kind === 'tool-unavailable')
      return new Failure({
        code: 'tool-unavailable',
        message: `A leg could not scan: ${outcome.reason}`,
        fix: 'Run that leg again.',
      });
  }
  return undefined;
}
