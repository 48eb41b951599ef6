import type { Runtime } from '../../model/runtime.ts';
import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';
import { compareAssets } from './compare-assets.ts';
import { immutableReleases, openRelease, withAllAssets } from './find-release.ts';
import type { LocalAsset, PublishedRelease, Release, ReleaseRequest } from './release-request.ts';
import { removeAsset, requireStored, uploadAssets } from './upload-assets.ts';

/** How a release is made, beside what is in it. */
export interface PublishOptions {
  /** Called over the whole draft, with the names of files that were there, before it is published; what it throws keeps it a draft. */
  readonly beforePublishing?: (release: Release, kept: readonly string[]) => Promise<void>;
  /** Milliseconds before an upload is tried again; default 1000. */
  readonly backoffMs?: number;
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

/**
 * Makes the release of a tag hold these files, and publishes it last: until then nobody sees any of it, and a run that
 * was stopped is taken up by the next one. A release that is complete already is success.
 * Throws a `GithubFailure`; `not-permitted` names the permission.
 */
export async function publishRelease(
  api: GithubApi,
  request: ReleaseRequest,
  assets: readonly LocalAsset[],
  runtime: Pick<Runtime, 'log' | 'signal'>,
  options: PublishOptions = {},
): Promise<PublishedRelease> {
  const immutable = await immutableReleases(api);
  const release = await openRelease(api, request);
  const work = await compareAssets(api, release, assets, runtime);
  refuseFrozen(release, work.missing, immutable);
  if (work.strange.length > 0) noticeStrange(release, work.strange, runtime);
  for (const id of work.remove) await removeAsset(api, id);
  const uploaded: string[] = [];
  const onUploaded = (name: string): void => {
    uploaded.push(name);
    options.onProgress?.(uploaded.length, work.missing.length, name);
  };
  await uploadAssets(work.missing, { api, release, runtime, backoffMs: options.backoffMs ?? 1000, onUploaded });
  const complete = await withAllAssets(api, release);
  for (const asset of assets) requireThere(asset, complete, work.kept);
  await options.beforePublishing?.(complete, work.kept);
  runtime.signal.throwIfAborted();
  const last = release.draft && !request.draft ? await publish(api, complete, request) : complete;
  return {
    id: last.id,
    url: last.html_url,
    tag: last.tag_name,
    draft: last.draft,
    ...(last.immutable === undefined ? {} : { immutable: last.immutable }),
    uploaded,
    kept: work.kept,
  };
}

async function publish(api: GithubApi, release: Release, request: ReleaseRequest): Promise<Release> {
  return api.request('PATCH /repos/{owner}/{repo}/releases/{release_id}', {
    release_id: release.id,
    draft: false,
    make_latest: request.prerelease ? 'false' : request.makeLatest,
  });
}

function refuseFrozen(release: Release, missing: readonly LocalAsset[], immutable: boolean | undefined): void {
  const frozen = release.immutable ?? (immutable === true && !release.draft);
  const [first] = missing;
  if (!frozen || release.draft || first === undefined) return;
  throw new GithubFailure({
    problem: 'conflict',
    message: `The release ${release.tag_name} is published and immutable, and lacks ${first.name}.`,
    fix: 'Nothing can be added to it: release a new version. Make the release as a draft, or let this tool make it.',
  });
}

function requireThere(asset: LocalAsset, release: Release, kept: readonly string[]): void {
  const there = release.assets.find(({ name }) => name === asset.name);
  // One that was kept was compared already, some by their meaning and not by their bytes.
  if (there !== undefined) {
    if (!kept.includes(asset.name)) requireStored(asset, there);
    return;
  }
  throw new GithubFailure({
    problem: 'unavailable',
    message: `${asset.name} was sent to the release ${release.tag_name} and is not there.`,
    fix: 'Run again; it is taken up where it stopped.',
  });
}

function noticeStrange(release: Release, names: readonly string[], { log }: Pick<Runtime, 'log'>): void {
  log.notice({
    level: 'notice',
    code: 'release-strange-assets',
    message: `The release ${release.tag_name} also holds ${names.join(', ')}, which SHA256SUMS does not name.`,
  });
}
