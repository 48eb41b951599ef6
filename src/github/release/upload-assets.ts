import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { allDone } from '../../model/all-done.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';
import type { Asset } from '../api/upload.ts';
import { withAllAssets } from './find-release.ts';
import type { LocalAsset, Release } from './release-request.ts';

/** Files under way at a time. */
const AT_A_TIME = 3;
const TRIES = 4;

/** What an upload needs to know. */
export interface UploadContext {
  readonly api: GithubApi;
  readonly release: Release;
  readonly runtime: Pick<Runtime, 'signal' | 'log'>;
  /** Milliseconds before the second try, doubled for each further one. */
  readonly backoffMs: number;
  readonly onUploaded: (name: string) => void;
}

/** Sends files to a release that lacks them. Throws a `GithubFailure` when one cannot be sent, or is not stored as it is. */
export async function uploadAssets(assets: readonly LocalAsset[], context: UploadContext): Promise<void> {
  const limit = pLimit(AT_A_TIME);
  await allDone(assets.map((asset) => limit(() => uploadOne(asset, context))));
}

async function uploadOne(asset: LocalAsset, context: UploadContext): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    context.runtime.signal.throwIfAborted();
    try {
      requireStored(asset, await send(asset, context));
      context.onUploaded(asset.name);
      return;
    } catch (error) {
      if (!isWorthAnotherTry(error) || attempt === TRIES) throw error;
      context.runtime.log.info(`${asset.name} was not stored (${(error as Error).message}) and is sent again`);
      await sleep(context.backoffMs * 2 ** (attempt - 1), undefined, { signal: context.runtime.signal });
      // The answer may be lost and the file be there; or its name is, with nothing behind it.
      if (await isThereNow(asset, context)) {
        context.onUploaded(asset.name);
        return;
      }
    }
  }
}

function send(asset: LocalAsset, { api, release }: UploadContext): Promise<Asset> {
  return api.upload({
    uploadUrl: release.upload_url,
    name: asset.name,
    content: createReadStream(asset.file, { highWaterMark: 1 << 18 }),
    size: asset.size,
    contentType: contentType(asset.name),
  });
}

function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof GithubFailure)) return false;
  return ['unavailable', 'rate-limited'].includes(error.problem) || error.reasons.includes('already_exists');
}

/** Looks what the broken attempt has left: true when it is the whole file; a remnant is removed. */
async function isThereNow(asset: LocalAsset, { api, release }: UploadContext): Promise<boolean> {
  const { assets } = await withAllAssets(api, release);
  const left = assets.find(({ name }) => name === asset.name);
  if (left === undefined) return false;
  if (left.state === 'uploaded' && left.digest === asset.digest) return true;
  await removeAsset(api, left.id);
  return false;
}

/** Removes an asset; one that is gone already is no error. */
export async function removeAsset(api: GithubApi, id: number): Promise<void> {
  try {
    await api.request('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id });
  } catch (error) {
    if (!(error instanceof GithubFailure) || error.problem !== 'missing') throw error;
  }
}

/** Throws when GitHub stored a file under another name or with other bytes than it was sent. */
export function requireStored(sent: LocalAsset, stored: Asset): void {
  const wrong =
    stored.name !== sent.name
      ? `under the name ${stored.name}`
      : stored.state !== 'uploaded'
        ? `in the state ${stored.state}`
        : stored.size !== sent.size
          ? `with ${stored.size} of ${sent.size} bytes`
          : // A server older than digests says nothing.
            typeof stored.digest === 'string' && stored.digest !== sent.digest
            ? `as ${stored.digest}, not ${sent.digest}`
            : undefined;
  if (wrong === undefined) return;
  throw new GithubFailure({
    // Another name stays another name, however often it is sent.
    problem: stored.name === sent.name ? 'unavailable' : 'conflict',
    message: `GitHub stored ${sent.name} ${wrong}.`,
    fix: 'Run again: what does not fit is replaced while the release is a draft.',
  });
}

function contentType(name: string): string {
  if (name.endsWith('.tar.gz')) return 'application/gzip';
  if (name.endsWith('.zip')) return 'application/zip';
  if (name.endsWith('.json')) return 'application/json';
  return name === 'SHA256SUMS' ? 'text/plain' : 'application/octet-stream';
}
