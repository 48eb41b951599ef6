import { createHash } from 'node:crypto';
import type { Digest } from '../../model/digest.ts';
import type { Compression, Layer, RootfsEntry } from '../../model/image.ts';
import type { Log } from '../../model/runtime.ts';
import { checkCompression, compressionKey, compressStream, layerMediaType } from '../compress/compress.ts';
import type { CompressorPool } from '../compress/pool.ts';
import { putBlobStream } from '../layout/blobs.ts';
import { orderEntries } from '../tar/order.ts';
import { tarSize, tarStream } from '../tar/stream.ts';
import { holds, keepCached, type LayerCache, mayHold, takeCached } from './cache.ts';
import { type EarlierMembers, openEarlierMembers } from './members.ts';

/** What a layer is written with. */
export interface LayerOptions {
  /** Absolute folder of the OCI layout; it may hold blobs of an earlier run. */
  readonly layout: string;
  readonly compression: Compression;
  readonly part: 'rootfs' | 'binary';
  /** For the history entry. */
  readonly createdBy: string;
  readonly pool: CompressorPool;
  /** Absent: nothing is taken from a cache or put into one (tag and release jobs). */
  readonly cache?: LayerCache;
  readonly signal: AbortSignal;
  readonly log: Pick<Log, 'debug'>;
  /** Bytes of the tar that went through, and all that will. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Writes entries as a layer blob into the layout; its diff id and its digest are computed while it is written. A layer
 * that the cache has is copied instead, if the tar that these entries make today has the digest that it is kept under.
 *
 * Throws `include-invalid` (paths that collide), `invalid-input` (level), `unsupported-here` (zstd on an old Node),
 * `machine-fault` (a file changed meanwhile), `disk-full` and `output-unwritable`.
 */
export async function writeLayer(entries: readonly RootfsEntry[], options: LayerOptions): Promise<Layer> {
  checkCompression(options.compression);
  const ordered = orderEntries(entries);
  const total = tarSize(ordered);
  const cached = await fromCache(ordered, total, options);
  if (cached !== undefined) return cached;
  return await compressLayer(ordered, total, options);
}

async function fromCache(
  ordered: readonly RootfsEntry[],
  total: number,
  options: LayerOptions,
): Promise<Layer | undefined> {
  const { cache, layout } = options;
  const key = { compression: compressionKey(options.compression), size: total };
  // Of gzip the cache is asked member by member while the tar is read, which a look ahead would only read once more.
  if (cache === undefined || options.compression.format === 'gzip' || !(await mayHold(cache, key))) return undefined;
  const hash = createHash('sha256');
  for await (const piece of tarStream(ordered, options.signal)) hash.update(piece);
  const diffId: Digest = `sha256:${hash.digest('hex')}`;
  const found = await takeCached(cache, key, diffId, layout);
  if (found === undefined) return undefined;
  options.onProgress?.(total, total);
  options.log.debug(`layer ${found.digest}: from the cache`);
  return layerOf(options, found, diffId, total);
}

async function compressLayer(ordered: readonly RootfsEntry[], total: number, options: LayerOptions): Promise<Layer> {
  const { layout, compression, pool, signal, cache } = options;
  const hash = createHash('sha256');
  const tar = observed(tarStream(ordered, signal), hash, (done) => options.onProgress?.(done, total));
  const members = await earlierMembers(options, total);
  try {
    const written = await putBlobStream(layout, compressStream(tar, compression, total, pool, members));
    const diffId: Digest = `sha256:${hash.digest('hex')}`;
    const key = { compression: compressionKey(compression), size: total };
    const kept = cache !== undefined && members?.complete() === true && (await holds(cache, key, diffId, written));
    const layer = { ...written, ...(members === undefined ? {} : { members: members.noted }) };
    if (!kept) await keep(options, layer, diffId, total);
    return layerOf(options, written, diffId, total);
  } finally {
    await members?.close();
  }
}

async function earlierMembers({ cache, compression }: LayerOptions, size: number): Promise<EarlierMembers | undefined> {
  if (cache === undefined || compression.format !== 'gzip') return undefined;
  return openEarlierMembers(cache, { compression: compressionKey(compression), size });
}

async function* observed(
  tar: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): unknown },
  report: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of tar) {
    hash.update(piece);
    done += piece.length;
    report(done);
    yield piece;
  }
}

/** A cache that cannot be written costs time in the next run, and is no reason for this one to fail. */
async function keep(
  options: LayerOptions,
  written: Omit<Parameters<typeof keepCached>[3], 'layout'>,
  diffId: Digest,
  total: number,
): Promise<void> {
  if (options.cache === undefined || options.compression.format === 'uncompressed') return;
  const key = { compression: compressionKey(options.compression), size: total };
  try {
    await keepCached(options.cache, key, diffId, { ...written, layout: options.layout });
  } catch (error) {
    options.log.debug(`layer ${written.digest}: not kept in the cache: ${String(error)}`);
  }
}

function layerOf(
  options: LayerOptions,
  blob: { digest: Digest; size: number },
  diffId: Digest,
  unpackedSize: number,
): Layer {
  const mediaType = layerMediaType(options.compression);
  const descriptor = { mediaType, digest: blob.digest, size: blob.size };
  return { descriptor, diffId, unpackedSize, part: options.part, createdBy: options.createdBy };
}
