import { join } from 'node:path';
import pLimit from 'p-limit';
import { allDone } from '../../model/all-done.ts';
import { isPlainPath } from '../../model/sums.ts';
import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';
import type { Asset } from '../api/upload.ts';
import type { Release } from './release-request.ts';

/** GitHub takes no asset of more bytes. */
const LARGEST_ASSET = 2 ** 31;
const MOST_ASSETS = 1000;

/** Downloads all whole assets of a release into a folder, under their names. Throws a `GithubFailure` or `download-failed`. */
export async function fetchAssets(
  api: GithubApi,
  release: Release,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const assets = release.assets.filter(({ state }) => state === 'uploaded').slice(0, MOST_ASSETS);
  const limit = pLimit(3);
  let done = 0;
  const fetchOne = async (asset: Asset): Promise<void> => {
    if (!isPlainPath(asset.name) || asset.name.includes('/')) throw strangeName(release, asset.name);
    await api.downloadFile(
      'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
      { asset_id: asset.id },
      { destination: join(folder, asset.name), limit: Math.min(LARGEST_ASSET, Math.max(asset.size, 1)) },
    );
    onProgress(++done, assets.length);
  };
  await allDone(assets.map((asset) => limit(() => fetchOne(asset))));
}

function strangeName(release: Release, name: string): GithubFailure {
  return new GithubFailure({
    problem: 'unavailable',
    message: `The release ${release.tag_name} names a file ${JSON.stringify(name).slice(0, 100)}.`,
    fix: 'GitHub gives no such names: check GITHUB_API_URL.',
  });
}
