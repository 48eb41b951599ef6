import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GithubApi } from '../../github/api/client.ts';
import { whenFound, whenPermitted } from '../../github/api/outcome.ts';
import { fetchAssets } from '../../github/release/fetch-release.ts';
import { findRelease } from '../../github/release/find-release.ts';
import type { Release } from '../../github/release/release-request.ts';
import { digestHex, digestOfFile } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import { type Check, off, ok, skipped, type Verification } from '../../verify/check.ts';
import { attestationChecks } from '../../verify/signatures/attestation-check.ts';
import type { Trust } from '../../verify/signatures/trust.ts';
import { type FolderOptions, trustIn, verifyFolder } from '../../verify/verify-folder.ts';
import type { Session } from '../session/session.ts';

/** Fetches a release and verifies it: what the server says of each file, and then the files themselves. */
export async function verifyRelease(
  api: GithubApi,
  tag: string,
  options: FolderOptions,
  session: Session,
): Promise<Verification> {
  const step = session.runtime.progress.start('release');
  const folder = join(options.scratch, 'release');
  await mkdir(folder, { recursive: true });
  try {
    const release = await findRelease(api, tag);
    if (release === undefined) throw missing(api, tag);
    await fetchAssets(api, release, folder, (done, total) => step.update({ done, total, unit: 'items' }));
    step.done(`${release.assets.length} files`);
    const subject = `release ${tag} of ${api.repository}`;
    const server = session.runtime.env.GITHUB_SERVER_URL || 'https://github.com';
    const repository = `${server}/${api.repository}`;
    const { checks } = await verifyFolder(folder, subject, { ...options, repository });
    const attested = await attestationsOf(api, release, folder, trustIn(repository, options.signing));
    return {
      subject,
      release: release.html_url,
      checks: [...releaseChecks(release), ...(await serverChecks(release, folder)), ...checks, ...attested],
    };
  } catch (error) {
    step.fail('failed');
    throw error;
  }
}

function missing(api: GithubApi, tag: string): Failure {
  return new Failure({
    code: 'github-missing',
    message: `${api.repository} has no release ${tag}.`,
    fix: api.authenticated
      ? 'Check the tag.'
      : 'Check the tag; a draft or a private repository needs a token (GITHUB_TOKEN).',
  });
}

function releaseChecks(release: Release): Check[] {
  const about = release.tag_name;
  if (release.draft) return [skipped('release', about, 'is a draft, which anybody who may write can change')];
  if (release.immutable === true) return [ok('release', about, 'is published and immutable')];
  return [ok('release', about, 'is published; immutable releases are off, so its files could be replaced')];
}

async function serverChecks(release: Release, folder: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, state, digest } of release.assets) {
    if (state !== 'uploaded') {
      checks.push(off('release', name, `is not whole (${state})`));
      continue;
    }
    const { digest: found } = await digestOfFile(join(folder, name));
    if (typeof digest !== 'string') checks.push(skipped('digest', name, 'this server keeps no digests'));
    else
      checks.push(
        found === digest ? ok('digest', name, found) : off('digest', name, `is ${found}, but GitHub says ${digest}`),
      );
  }
  return checks;
}

/** What GitHub keeps of attestations about the programs of a release. */
async function attestationsOf(
  api: GithubApi,
  release: Release,
  folder: string,
  trust: Trust | undefined,
): Promise<readonly Check[]> {
  const programs = release.assets.filter(
    ({ name, state }) => state === 'uploaded' && !/\.json$|^SHA256SUMS/.test(name),
  );
  const checks: Check[] = [];
  for (const { name } of programs) {
    const { digest } = await digestOfFile(join(folder, name));
    const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
    const outcome = await whenPermitted(whenFound(api.request(route, { subject_digest: digest, per_page: 100 })));
    if (!outcome.permitted) return [...checks, skipped('attestation', name, `needs ${outcome.permission}`)];
    const bundles = (outcome.value?.attestations ?? [])
      .map(({ bundle }) => bundle)
      .filter((bundle) => bundle !== undefined);
    checks.push(...(await attestationChecks(bundles, name, digestHex(digest), trust)));
  }
  return checks;
}
