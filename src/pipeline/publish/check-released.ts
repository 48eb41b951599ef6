import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../github/release/release-request.ts';
import { digestOfFile } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import { type Check, off } from '../../verify/check.ts';
import { verifyLayouts } from '../../verify/layout-binaries.ts';
import { verifyReleaseFiles } from '../../verify/verify-release-files.ts';
import { verifySums } from '../../verify/verify-sums.ts';

/** What is checked at the end of a release. */
export interface Released {
  /** Absolute output folder. */
  readonly output: string;
  readonly report: Report;
  /** Absolute; for one unpacked binary at a time. */
  readonly scratch: string;
  /** Files whose published bytes may differ from ours and were compared by their meaning. */
  readonly kept: readonly string[];
}

/**
 * The last look before a release is published: the server holds the very bytes that lie here, and in those the binary of
 * each archive, the binary in each image and the line of SHA256SUMS are the same. Throws `verification-failed`.
 */
export async function checkReleased(release: Release, released: Released): Promise<void> {
  const { output, report } = released;
  if (report.release === undefined) return;
  const folder = join(output, report.release.folder);
  const names = [...report.release.assets.map(({ name }) => name), 'report.json'];
  const scratch = await mkdtemp(join(released.scratch, 'released-'));
  const sums = await verifySums(folder, names);
  const checks = [
    ...(await serverChecks(release, folder, released.kept)),
    ...sums.checks,
    ...(await verifyReleaseFiles(folder, report, scratch, sums.digests)),
    ...(await verifyLayouts(output, report)),
  ];
  const wrong = checks.filter(({ state }) => state === 'off');
  const [first] = wrong;
  if (first === undefined) return;
  throw new Failure({
    code: 'verification-failed',
    message: `The release ${release.tag_name} stays as it is, since ${first.about} ${first.found}.`,
    fix: 'Something wrote to the output folder meanwhile, or the server changed a file: run again.',
    details: wrong.map(({ what, about, found }) => `${what}: ${about} ${found}`).join('\n'),
  });
}

async function serverChecks(release: Release, folder: string, kept: readonly string[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const asset of release.assets) {
    if (typeof asset.digest !== 'string' || kept.includes(asset.name)) continue;
    const here = await digestOfFile(join(folder, asset.name)).catch(() => undefined);
    if (here !== undefined && here.digest !== asset.digest)
      checks.push(off('digest', asset.name, `is ${asset.digest} on the server and ${here.digest} here`));
  }
  return checks;
}
