import type { Report } from '../../model/report.ts';
import { parseSums } from '../../model/sums.ts';
import { parseReport, serializeReport } from '../../report/report-file.ts';

/** Whether a published report.json says the same as this one, whenever it ran (`run` is all that two runs may differ in). */
export function sameReportBut(report: Report): (published: Uint8Array) => boolean {
  return (published) => {
    try {
      const theirs = parseReport(Buffer.from(published).toString('utf8'));
      return serializeReport({ ...theirs, run: report.run }) === serializeReport(report);
    } catch {
      return false;
    }
  };
}

/** Whether a published SHA256SUMS has the same sums, report.json's aside. */
export function sameSumsBut(text: string): (published: Uint8Array) => boolean {
  const rest = (sums: string): string | undefined => {
    const parsed = parseSums(sums);
    if (typeof parsed === 'string') return undefined;
    return JSON.stringify(parsed.filter(({ path }) => path !== 'report.json'));
  };
  const ours = rest(text);
  return (published) => ours !== undefined && rest(Buffer.from(published).toString('utf8')) === ours;
}
