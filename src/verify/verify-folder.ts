import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from '../files/folder.ts';
import { SUMS_NAME } from '../model/sums.ts';
import { ageChecks } from './ages.ts';
import type { Check, Verification } from './check.ts';
import { verifyLayouts } from './layout-binaries.ts';
import { readReport } from './read-report.ts';
import { isSignature } from './signature-names.ts';
import { verifyOutputFiles } from './verify-output.ts';
import { verifyReleaseFiles } from './verify-release-files.ts';
import { verifySums } from './verify-sums.ts';

/** What a folder is verified with. */
export interface FolderOptions {
  /** Absolute; for one unpacked binary at a time. */
  readonly scratch: string;
  readonly now: Date;
  /** Days; 0: no limit. */
  readonly maxAge: number;
}

/**
 * Verifies a folder that a build or a release has left: the output folder with `bin/` and `image/`, or the files of a
 * release side by side.
 */
export async function verifyFolder(folder: string, subject: string, options: FolderOptions): Promise<Verification> {
  const { check, report } = await readReport(folder);
  const isOutput =
    report?.binaries.some(({ file }) => file.startsWith('bin/')) === true && (await isFolder(join(folder, 'bin')));
  const present = isOutput ? [] : await filesOfRelease(folder);
  const { checks: sums } = await verifySums(folder, present);
  const checks: Check[] = [...sums, check];
  if (report !== undefined) {
    if (isOutput) {
      checks.push(...(await verifyOutputFiles(folder, report)), ...(await verifyLayouts(folder, report)));
      if (report.release !== undefined) {
        const release = join(folder, 'release');
        checks.push(...(await verifySums(release, await filesOfRelease(release))).checks);
        checks.push(...(await verifyReleaseFiles(release, report, options.scratch)));
      }
    } else checks.push(...(await verifyReleaseFiles(folder, report, options.scratch)));
    checks.push(...ageChecks(report, options.now, options.maxAge));
  }
  return { subject, checks };
}

/** Everything that must stand in SHA256SUMS: not the sums, nor what is made from them afterwards. */
async function filesOfRelease(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) => entry.isFile() && entry.name !== SUMS_NAME && !isSignature(entry.name) && !entry.name.startsWith('.'),
    )
    .map(({ name }) => name)
    .sort();
}
