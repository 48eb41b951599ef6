import { chmod, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpClient } from '../http/client.ts';
import { download, reason } from '../http/download.ts';
import { Failure } from '../model/failure.ts';
import type { RunningStep, Runtime } from '../model/runtime.ts';
import { type InstalledProgram, installProgram } from './installed.ts';
import { assetUrl, type PinnedAsset, type PinnedTool, pinnedAsset, programName } from './pins.ts';
import { unpackMember } from './unpack.ts';

/** Release archives are below this many bytes. */
const ARCHIVE_LIMIT = 512 << 20;

/** What came of a way to get a tool: the program, or why not. */
export type Attempt = { readonly program: InstalledProgram } | { readonly refused: string };

/**
 * Fetches the release asset, checks its pinned digest and installs the program in it. A host that cannot be reached
 * is given up quickly, because there is another way. Throws `digest-mismatch`, which no other way makes good.
 */
export async function installRelease(
  pin: PinnedTool,
  mirror: string | undefined,
  http: HttpClient,
  runtime: Pick<Runtime, 'signal' | 'log' | 'host' | 'cacheDirectory'>,
  step?: RunningStep,
): Promise<Attempt> {
  const asset = pinnedAsset(pin, runtime.host);
  if (asset === undefined)
    return { refused: `no release asset is pinned for ${runtime.host.platform}-${runtime.host.arch}` };
  const url = assetUrl(pin, asset, mirror);
  const silent = await unreachable(url, http, runtime.signal);
  if (silent !== undefined) return { refused: `${url}: ${silent}` };
  try {
    const produce = (program: string, folder: string): Promise<void> =>
      fetchProgram({ pin, asset, url, program, folder }, http, runtime, step);
    return { program: await installProgram(pin, 'release', produce, runtime) };
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (error instanceof Failure && error.code === 'download-failed') return { refused: error.message };
    throw error;
  }
}

interface Fetch {
  readonly pin: PinnedTool;
  readonly asset: PinnedAsset;
  readonly url: string;
  readonly program: string;
  readonly folder: string;
}

async function fetchProgram(
  fetch: Fetch,
  http: HttpClient,
  runtime: Pick<Runtime, 'signal' | 'host'>,
  step: RunningStep | undefined,
): Promise<void> {
  const archive = join(fetch.folder, fetch.asset.file);
  const onProgress = (done: number, total: number | undefined): void =>
    step?.update({ done, ...(total === undefined ? {} : { total }), unit: 'bytes' });
  await download(
    http,
    { url: fetch.url, destination: archive, sha256: fetch.asset.sha256, limit: ARCHIVE_LIMIT, tries: 3, onProgress },
    runtime,
  );
  if (!/\.(zip|tar\.gz)$/.test(fetch.asset.file)) {
    await chmod(archive, 0o755);
    await rename(archive, fetch.program);
    return;
  }
  const member = programName(fetch.pin.name, runtime.host);
  if (!(await unpackMember(archive, member, fetch.program))) {
    throw new Failure({
      code: 'tool-unavailable',
      message: `${fetch.url} has the pinned digest, but holds no file ${member}.`,
      fix: `Give the program yourself with ${fetch.pin.name}-path.`,
    });
  }
  await rm(archive);
}

/** Why no answer of any kind comes from an address within five seconds; absent when one does. */
async function unreachable(url: string, http: HttpClient, signal: AbortSignal): Promise<string | undefined> {
  try {
    const limit = AbortSignal.timeout(5000);
    const answer = await http.request({ url, method: 'HEAD', redirects: 0, timeoutMs: 5000, signal: limit });
    await answer.discard();
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    return reason(error);
  }
}
