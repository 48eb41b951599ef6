import type { GithubApi } from '../../github/api/client.ts';
import type { Release } from '../../github/release/release-request.ts';
import { Failure } from '../../model/failure.ts';
import type { Report, ReportBinary } from '../../model/report.ts';
import { LARGEST_REPORT, parseReport } from '../../report/report-file.ts';
import { type BinaryIdentity, findBinary } from '../../verify/name-release.ts';
import type { Session } from '../session/session.ts';

/** A release that holds a binary. */
export interface NamedRelease {
  readonly release: Release;
  readonly report: Report;
  readonly binary: ReportBinary;
}

/** Releases that are looked through; older ones are not. */
const MOST_RELEASES = 100;

/** Finds the release that a binary is from, newest first; undefined when none of the last hundred has it. */
export async function nameRelease(
  api: GithubApi,
  identity: BinaryIdentity,
  session: Session,
): Promise<NamedRelease | undefined> {
  const step = session.runtime.progress.start('release');
  let looked = 0;
  try {
    for await (const release of api.items('GET /repos/{owner}/{repo}/releases', {})) {
      if (++looked > MOST_RELEASES) break;
      step.update({ detail: release.tag_name });
      const report = await reportOf(api, release);
      const binary = report === undefined ? undefined : findBinary(report, identity);
      if (report === undefined || binary === undefined) continue;
      step.done(release.tag_name);
      return { release, report, binary };
    }
    step.done(`none of ${Math.min(looked, MOST_RELEASES)}`);
    return undefined;
  } catch (error) {
    step.fail('failed');
    throw error;
  }
}

async function reportOf(api: GithubApi, release: Release): Promise<Report | undefined> {
  const asset = release.assets.find(({ name, state }) => name === 'report.json' && state === 'uploaded');
  if (asset === undefined || asset.size > LARGEST_REPORT) return undefined;
  const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
  const bytes = await api.download(route, { asset_id: asset.id }, LARGEST_REPORT);
  try {
    return parseReport(Buffer.from(bytes).toString('utf8'), `report.json of ${release.tag_name}`);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
