import type { Runtime } from '../../model/runtime.ts';
import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';
import type { Asset } from '../api/upload.ts';
import { type LocalAsset, MARKER, type Release } from './release-request.ts';

/** What is to be done so that a release has all files as they are here. */
export interface AssetWork {
  /** Names of files that are there already. */
  readonly kept: readonly string[];
  readonly missing: readonly LocalAsset[];
  /** Ids of assets that must go first: remnants of broken uploads, and files of ours of an earlier run. */
  readonly remove: readonly number[];
  /** Names of files there that are not of this release. */
  readonly strange: readonly string[];
}

/**
 * Compares what a release has with what it should have. In a draft, a file of ours that differs is replaced: when we
 * made the draft, or when whom this token is sent the file. A published file that differs is never replaced.
 * Throws `github-refused` for one that differs and is to stay.
 */
export async function compareAssets(
  api: GithubApi,
  release: Release,
  assets: readonly LocalAsset[],
  runtime: Pick<Runtime, 'log'>,
): Promise<AssetWork> {
  const kept: string[] = [];
  const missing: LocalAsset[] = [];
  const remove: number[] = [];
  for (const asset of assets) {
    const there = release.assets.find(({ name }) => name === asset.name);
    if (there !== undefined && (await isSame(api, release, asset, there))) {
      kept.push(asset.name);
      continue;
    }
    missing.push(asset);
    if (there === undefined) continue;
    if (there.state === 'uploaded' && !(await mayReplace(api, release, there))) throw differs(release, asset, there);
    runtime.log.info(`${asset.name} of the draft is replaced`);
    remove.push(there.id);
  }
  const names = new Set(assets.map(({ name }) => name));
  const strange = release.assets.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  return { kept, missing, remove, strange };
}

async function isSame(api: GithubApi, release: Release, asset: LocalAsset, there: Asset): Promise<boolean> {
  if (there.state !== 'uploaded') return false;
  if (there.digest === asset.digest) return true;
  // A server that knows no digests, or a file that says when it was made: only the bytes tell.
  const silent = typeof there.digest !== 'string' && there.size === asset.size;
  const mayMeanTheSame = !release.draft && asset.sameMeaning !== undefined;
  if (!silent && !mayMeanTheSame) return false;
  const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
  const bytes = await api.download(route, { asset_id: there.id }, Math.max(there.size, asset.size));
  const { digestOf } = await import('../../model/digest.ts');
  return digestOf(bytes) === asset.digest || (mayMeanTheSame && asset.sameMeaning?.(bytes) === true);
}

async function mayReplace(api: GithubApi, release: Release, there: Asset): Promise<boolean> {
  if (!release.draft) return false;
  if (release.body?.includes(MARKER) === true) return true;
  return there.uploader?.login !== undefined && there.uploader.login === (await api.viewer());
}

function differs(release: Release, asset: LocalAsset, there: Asset): GithubFailure {
  const where = release.draft ? `the draft of ${release.tag_name}` : `the published release ${release.tag_name}`;
  return new GithubFailure({
    problem: 'conflict',
    message: `${asset.name} is in ${where} already, as ${there.digest ?? `${there.size} bytes`} and not as ${asset.digest}.`,
    fix: release.draft
      ? 'Somebody else put it there: delete it in the draft, or choose another archive-name.'
      : 'What is published is never replaced: release a new version.',
  });
}
