import { formatBytes } from '../model/quantity.ts';
import type { Report, ReportScan } from '../model/report.ts';
import { describeCounts, scansOf, sumCounts } from './findings.ts';

/** How a build went, for people. */
export interface Verdict {
  /** `bad`: a gate failed; `doubtful`: something is unknown or worth a look; `good`: neither. */
  readonly tone: 'good' | 'doubtful' | 'bad';
  /** `5.31 MB pulled on linux/amd64, 4.97 MB on linux/arm64`: the sizes, in pieces. */
  readonly sizes: readonly { readonly platform: string; readonly bytes: number }[];
  readonly sizeKind: 'image' | 'binary';
  /** `Findings: none`, `2 critical, 1 high`, `not scanned: ...`. */
  readonly scan: string;
}

/** The verdict of a report: sizes are the first image's, or the first command's where there is no image. */
export function verdictOf(report: Report): Verdict {
  const [image] = report.images;
  const name = report.binaries[0]?.name;
  const sizes =
    image === undefined
      ? report.binaries
          .filter((binary) => binary.name === name)
          .map(({ platform, size }) => ({ platform, bytes: size }))
      : image.platforms.map(({ platform, compressedSize }) => ({ platform, bytes: compressedSize }));
  return { ...scanVerdict(report), sizes, sizeKind: image === undefined ? 'binary' : 'image' };
}

/** One scan in a table's cell: `none`, `3 (1 critical)`, `no database`. */
export function scanWord(scan: ReportScan | undefined): string {
  if (scan === undefined) return 'not scanned';
  const unknown = UNKNOWN_WORDS[scan.outcome.kind];
  if (unknown !== undefined) return unknown;
  const total = sumCounts(scan.counts);
  const { CRITICAL, HIGH } = scan.counts;
  const worst = CRITICAL > 0 ? ` (${CRITICAL} critical)` : HIGH > 0 ? ` (${HIGH} high)` : '';
  return total === 0 ? 'none' : `${total}${worst}`;
}

const UNKNOWN_WORDS: Readonly<Record<string, string | undefined>> = {
  'database-unavailable': 'no database',
  'tool-unavailable': 'no scanner',
  skipped: 'not scanned',
};

function scanVerdict(report: Report): Pick<Verdict, 'tone' | 'scan'> {
  const scans = scansOf(report);
  const outcomes = scans.map(({ outcome }) => outcome);
  const counts = describeCounts(report.totals.findings);
  const failed = outcomes.some(({ kind }) => kind === 'gate-failed');
  if (failed) return { tone: 'bad', scan: `${counts}: the gate says no` };
  const missing = outcomes.filter(({ kind }) => kind === 'database-unavailable' || kind === 'tool-unavailable');
  if (missing.length > 0) {
    const what = missing.some(({ kind }) => kind === 'tool-unavailable') ? 'no scanner' : 'no vulnerability data';
    if (missing.length === scans.length) return { tone: 'doubtful', scan: `not scanned: ${what} to be had` };
    return {
      tone: 'doubtful',
      scan: `${missing.length} of ${scans.length} not scanned: ${what} to be had; else ${counts}`,
    };
  }
  if (outcomes.every(({ kind }) => kind === 'skipped')) return { tone: 'good', scan: 'not scanned' };
  return { tone: sumCounts(report.totals.findings) > 0 ? 'doubtful' : 'good', scan: counts };
}

/** A size with spaces that do not break: `5.31 MB`. */
export function unbrokenBytes(bytes: number): string {
  return formatBytes(bytes).replaceAll(' ', '\u00a0');
}
