import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asWriteFailure, temporaryBeside } from '../files/write.ts';
import type { HttpClient } from '../http/client.ts';
import { download } from '../http/download.ts';
import { Failure } from '../model/failure.ts';
import type { Host, Runtime } from '../model/runtime.ts';
import { goFileName, isProgram } from './go-command.ts';
import { PINNED_GO, PINNED_GO_SUMS } from './pins.ts';
import { type ZipAddress, zipAddresses } from './proxy-addresses.ts';
import { unpackToolchain } from './unpack.ts';

type InstallRuntime = Pick<Runtime, 'env' | 'signal' | 'host' | 'cacheDirectory' | 'progress'>;

/** What is installed: a release and the sums by `<os>-<arch>`. */
export interface PinnedRelease {
  readonly version: string;
  readonly sums: Readonly<Record<string, string>>;
}

const PINNED: PinnedRelease = { version: PINNED_GO, sums: PINNED_GO_SUMS };

/** Go's name of this machine: `linux-amd64`; undefined where no toolchain is pinned for it. */
export function pinnedTarget(
  host: Pick<Host, 'platform' | 'arch'>,
  sums: Readonly<Record<string, string>>,
): string | undefined {
  const os = host.platform === 'win32' ? 'windows' : host.platform;
  const arch = host.arch === 'x64' ? 'amd64' : host.arch;
  const target = `${os}-${arch}`;
  return sums[target] === undefined ? undefined : target;
}

/**
 * The go command of the pinned toolchain in `<cacheDirectory>/go/<version>`, which is fetched on first use: the module zip of
 * `golang.org/toolchain` through GOPROXY or from `downloadUrl`, put in place only when its `h1:` sum is the pinned one.
 * Throws `go-missing` (no pin for this machine), `download-failed`, `digest-mismatch`, `disk-full`, `output-unwritable`.
 */
export async function installPinnedGo(
  downloadUrl: string,
  runtime: InstallRuntime,
  http: HttpClient,
  pinned: PinnedRelease = PINNED,
): Promise<string> {
  const target = pinnedTarget(runtime.host, pinned.sums);
  if (target === undefined) {
    throw new Failure({
      code: 'go-missing',
      message: `There is no Go on PATH, and none is pinned for ${runtime.host.platform}/${runtime.host.arch}.`,
      fix: 'Install Go 1.21 or newer (https://go.dev/dl/) and put it on PATH.',
    });
  }
  const folder = join(runtime.cacheDirectory, 'go', pinned.version);
  const command = join(folder, 'bin', goFileName(runtime.host));
  if (await isProgram(command, runtime.host)) return command;
  const step = runtime.progress.start('toolchain');
  step.update({ detail: `go ${pinned.version}` });
  try {
    await fetchInto(
      folder,
      `v0.0.1-go${pinned.version}.${target}`,
      pinned.sums[target] as string,
      downloadUrl,
      runtime,
      http,
      (done, total) => step.update({ done, ...(total === undefined ? {} : { total }), unit: 'bytes' }),
    );
  } catch (error) {
    step.fail(`go ${pinned.version} cannot be had`);
    throw inPlaceOfNone(error, pinned.version);
  }
  step.done(`go${pinned.version}`);
  return command;
}

/** Whoever has no Go, or a PATH without it, should not look for the fault in the network alone. */
function inPlaceOfNone(error: unknown, version: string): unknown {
  if (!(error instanceof Failure) || error.code !== 'download-failed') return error;
  return new Failure({
    code: error.code,
    message: `There is no Go on PATH, and go${version} cannot be fetched in its place: ${error.message}`,
    fix: `Install Go 1.21 or newer and put it on PATH (actions/setup-go in a workflow). Or: ${error.fix ?? ''}`,
    ...(error.details === undefined ? {} : { details: error.details }),
    cause: error,
  });
}

async function fetchInto(
  folder: string,
  version: string,
  sum: string,
  downloadUrl: string,
  runtime: InstallRuntime,
  http: HttpClient,
  onProgress: (done: number, total: number | undefined) => void,
): Promise<void> {
  await mkdir(join(runtime.cacheDirectory, 'go'), { recursive: true }).catch((error: unknown) => {
    throw asWriteFailure(error, folder);
  });
  const work = temporaryBeside(folder);
  const zip = `${work}.zip`;
  try {
    const from = await fetchZip(zip, zipAddresses(version, runtime.env, downloadUrl), runtime, http, onProgress);
    const got = await unpackToolchain(zip, version, work, runtime.signal);
    if (got !== sum) {
      throw new Failure({
        code: 'digest-mismatch',
        message: `Go from ${from} has the sum ${got}, but ${sum} is pinned; the files were deleted.`,
        fix: 'Do not use it. Check what GOPROXY or go-download-url points at.',
      });
    }
    await rename(work, folder);
  } catch (error) {
    runtime.signal.throwIfAborted();
    throw damaged(error, folder);
  } finally {
    await Promise.all([rm(zip, { force: true }), rm(work, { recursive: true, force: true })]);
  }
}

function damaged(error: unknown, folder: string): unknown {
  const failure = asWriteFailure(error, folder);
  if (failure instanceof Failure || (error as NodeJS.ErrnoException).code !== undefined) return failure;
  return new Failure({
    code: 'download-failed',
    message: `The Go that was downloaded cannot be unpacked: ${(error as Error).message}.`,
    fix: 'Check what GOPROXY or go-download-url points at, then run again.',
    cause: error,
  });
}

/** Tries one address after the other; the last one's failure is told. */
async function fetchZip(
  destination: string,
  addresses: readonly ZipAddress[],
  runtime: InstallRuntime,
  http: HttpClient,
  onProgress: (done: number, total: number | undefined) => void,
): Promise<string> {
  let last: unknown = new Failure({
    code: 'go-missing',
    message: `There is no Go on PATH, and GOPROXY=${runtime.env.GOPROXY ?? ''} names nowhere to fetch it from.`,
    fix: 'Install Go, or name an http(s) module proxy in GOPROXY (or leave it out).',
  });
  for (const { url, headers } of addresses) {
    try {
      await download(
        http,
        { url, destination, limit: 400 << 20, onProgress, ...(headers === undefined ? {} : { headers }) },
        runtime,
      );
      return url;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'download-failed') throw error;
      last = error;
    }
  }
  throw last;
}
