import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from '../files/folder.ts';
import { SUMS_NAME } from '../model/sums.ts';
import { ageChecks } from './ages.ts';
import type { Check, Verification } from './check.ts';
import { verifyLayouts } from './layout-binaries.ts';
import { readReport } from './read-report.ts';
import { isSignature } from './signature-names.ts';
import { signatureChecks } from './signatures/signature-files.ts';
import { type Trust, wantedIdentity } from './signatures/trust.ts';
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
  /** Absent: signatures are not looked at. */
  readonly signing?: SigningOptions;
  /** Address of the repository that a release is from; default: what its report says. */
  readonly repository?: string;
}

/** What signatures are held against. */
export interface SigningOptions {
  readonly roots: Trust['roots'];
  readonly issuer: string;
  /** Regular expression; empty: a workflow of the repository. */
  readonly identity: string;
}

/** Trust in the workflows of a repository, by its address; undefined without roots or without a repository. */
export function trustIn(address: string | undefined, signing: SigningOptions | undefined): Trust | undefined {
  if (signing === undefined || (address === undefined && signing.identity === '')) return undefined;
  return { ...signing, identity: wantedIdentity(signing.identity, address ?? '') };
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
  const { checks: sums, digests } = await verifySums(folder, present);
  const checks: Check[] = [...sums, check];
  if (report !== undefined) {
    if (isOutput) {
      checks.push(...(await verifyOutputFiles(folder, report)), ...(await verifyLayouts(folder, report)));
      if (report.release !== undefined) {
        const release = join(folder, 'release');
        const summed = await verifySums(release, await filesOfRelease(release));
        checks.push(...summed.checks, ...(await verifyReleaseFiles(release, report, options.scratch, summed.digests)));
      }
    } else checks.push(...(await verifyReleaseFiles(folder, report, options.scratch, digests)));
    checks.push(...ageChecks(report, options.now, options.maxAge));
  }
  const trust = trustIn(options.repository ?? report?.revision.sourceUrl, options.signing);
  for (const place of [folder, ...(isOutput ? [join(folder, 'release')] : [])])
    checks.push(...(await signatureChecks(place, trust)));
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
