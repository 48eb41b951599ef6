import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Report } from '../model/report.ts';
import { LARGEST_REPORT, parseReport } from '../report/report-file.ts';
import { type Check, off, ok } from './check.ts';

export const REPORT_NAME = 'report.json';

/** The report of a folder, or the check that says why there is none. */
export async function readReport(folder: string): Promise<{ readonly check: Check; readonly report?: Report }> {
  const path = join(folder, REPORT_NAME);
  try {
    if ((await stat(path)).size > LARGEST_REPORT) return { check: off('report', REPORT_NAME, 'is too large') };
    const report = parseReport(await readFile(path, 'utf8'), REPORT_NAME);
    const { path: module } = report.module;
    return { check: ok('report', REPORT_NAME, `${module} ${report.revision.version}`), report };
  } catch (error) {
    if (error instanceof Failure) return { check: off('report', REPORT_NAME, error.message) };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { check: off('report', REPORT_NAME, 'is missing') };
    throw error;
  }
}
