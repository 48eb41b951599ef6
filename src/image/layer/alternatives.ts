import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pLimit from 'p-limit';
import { readRecord, writeRecord } from '../../files/record.ts';
import { digestHex } from '../../model/digest.ts';
import type { Compression, Layer } from '../../model/image.ts';
import type { ReportAlternative } from '../../model/size.ts';
import { compressionKey, compressStream } from '../compress/compress.ts';
import { type CompressorPool, createCompressorPool } from '../compress/pool.ts';
import { zstdAvailable } from '../compress/zstd.ts';
import { blobPath } from '../layout/blobs.ts';
import type { LayerCache } from './cache.ts';
import { decompressorOf } from './unpacked.ts';

type Format = ReportAlternative['format'];

/** Levels worth knowing: the fastest, the usual, and what more time gives. */
const LEVELS: Readonly<Record<Format, readonly number[]>> = { gzip: [1, 6, 9, 12], zstd: [1, 3, 9, 19] };
/** zstd is on one thread, gzip on the pool's: two at a time keep two processors busy. */
const AT_ONCE = 2;

/** Whose layers are tried, and with what. */
export interface AlternativesRequest {
  /** Absolute folder of the OCI layout that holds the blob. */
  readonly layout: string;
  /** What the layer is compressed with; it is not tried again. */
  readonly compression: Compression | undefined;
  readonly cpus: number;
  /** What was tried before is kept there, by content. */
  readonly cache?: LayerCache;
  readonly signal: AbortSignal;
}

/**
 * What a layer would take compressed otherwise: its blob is unpacked and compressed again at each level, and only the
 * bytes are counted. Without zstd where this Node has none; nothing for a layer that cannot be unpacked here.
 */
export async function measureAlternatives(layer: Layer, request: AlternativesRequest): Promise<ReportAlternative[]> {
  const wanted = (Object.keys(LEVELS) as Format[])
    .filter((format) => format !== 'zstd' || zstdAvailable())
    .flatMap((format) => LEVELS[format].map((level) => ({ format, level })))
    .filter(({ format, level }) => format !== request.compression?.format || level !== request.compression.level);
  const known = await recalled(layer, request.cache);
  const pool = createCompressorPool({ cpus: request.cpus, signal: request.signal });
  const limit = pLimit(AT_ONCE);
  try {
    const sizes = await Promise.all(
      wanted.map((one) =>
        limit(async () => known.get(compressionKey(one)) ?? (await sizeOf(layer, one, request, pool))),
      ),
    );
    const found = wanted.flatMap((one, index) => {
      const size = sizes[index];
      return size === undefined ? [] : [{ ...one, size }];
    });
    await remember(layer, found, known, request.cache);
    return found;
  } finally {
    await pool.close();
  }
}

async function sizeOf(
  { descriptor, unpackedSize }: Layer,
  compression: Compression,
  { layout, signal }: AlternativesRequest,
  pool: CompressorPool,
): Promise<number | undefined> {
  const decompress = decompressorOf(descriptor.mediaType);
  if (decompress === undefined) return undefined;
  const blob = createReadStream(blobPath(layout, descriptor.digest), { highWaterMark: 1 << 20 });
  let size = 0;
  const count = async (content: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of compressStream(content, compression, unpackedSize, pool)) size += piece.length;
  };
  await pipeline(blob, decompress, count, { signal });
  return size;
}

/** Sizes by what decides them: format, level and the compressor's version. */
async function recalled({ diffId }: Layer, cache: LayerCache | undefined): Promise<Map<string, number>> {
  const kept = cache === undefined ? undefined : await readRecord(recordPath(cache, diffId));
  return new Map(Object.entries(kept ?? {}).filter((pair): pair is [string, number] => Number.isSafeInteger(pair[1])));
}

async function remember(
  { diffId }: Layer,
  found: readonly ReportAlternative[],
  known: Map<string, number>,
  cache: LayerCache | undefined,
): Promise<void> {
  if (cache === undefined) return;
  for (const one of found) known.set(compressionKey(one), one.size);
  await writeRecord(recordPath(cache, diffId), Object.fromEntries(known));
}

function recordPath(cache: LayerCache, diffId: Layer['diffId']): string {
  return join(cache.directory, 'layers', 'levels', `${digestHex(diffId)}.json`);
}
