import { type Finding, type ScanOutcome, SEVERITIES, type Severity } from '../model/findings.ts';
import type { Report, ReportScan } from '../model/report.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings of each severity count, that is, are not suppressed. */
export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };
  for (const { severity, suppressed } of findings) if (suppressed === undefined) counts[severity]++;
  return counts;
}

/** Findings worst first, then by module and identifier, so that the same findings always stand in the same order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      compareText(a.module, b.module) ||
      compareText(a.id, b.id) ||
      compareText(a.installed, b.installed),
  );
}

/** Findings of several subjects, each (by identifier, module and version) once; one that counts anywhere counts. */
export function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.id, finding.module, finding.installed]);
    const known = unique.get(key);
    if (known === undefined || known.suppressed !== undefined) unique.set(key, finding);
  }
  return sortFindings([...unique.values()]);
}

/** What a scan's answer becomes in the report. */
export function reportScan(outcome: ScanOutcome, findings: readonly Finding[], file?: string): ReportScan {
  return {
    outcome,
    ...(file === undefined ? {} : { file }),
    counts: countFindings(findings),
    findings: sortFindings(findings),
  };
}

/** Every scan of a report, or those that concern one platform. */
export function scansOf(report: Pick<Report, 'binaries' | 'images'>, platform?: string): ReportScan[] {
  const subjects = [...report.binaries, ...report.images.flatMap((image) => image.platforms)];
  return subjects
    .filter((subject) => platform === undefined || subject.platform === platform)
    .flatMap(({ scan }) => (scan === undefined ? [] : [scan]));
}

/** The different findings of a report, or of one platform of it. */
export function findingsOf(report: Pick<Report, 'binaries' | 'images'>, platform?: string): Finding[] {
  return uniqueFindings(scansOf(report, platform).flatMap(({ findings }) => findings));
}

/** All severities together. */
export function sumCounts(counts: SeverityCounts): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

/** `2 critical, 1 high`; `none` when there are none. */
export function describeCounts(counts: SeverityCounts): string {
  const parts = [...SEVERITIES]
    .reverse()
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity.toLowerCase()}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** Order by code units, which no locale changes. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
