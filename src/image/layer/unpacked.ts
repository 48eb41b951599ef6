import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { writeFileWhole } from '../../files/write.ts';
import { type Digest, digestHex, isDigest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { zstdAvailable } from '../compress/zstd.ts';
import type { LayerCache } from './cache.ts';

/** What a layer is when it is unpacked; `size` in bytes. */
export interface Unpacked {
  readonly diffId: Digest;
  readonly size: number;
}

/**
 * Digest and size of a stored blob's content, which is unpacked in passing and kept nowhere. Nothing for a compression
 * that this Node does not know. Throws what a damaged stream makes zlib throw.
 */
export async function unpack(path: string, mediaType: string, signal: AbortSignal): Promise<Unpacked | undefined> {
  const decompress = decompressorOf(mediaType);
  if (decompress === undefined) return undefined;
  const hash = createHash('sha256');
  let size = 0;
  const measure = async (content: AsyncIterable<Buffer>) => {
    for await (const piece of content) {
      hash.update(piece);
      size += piece.length;
    }
  };
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), decompress, measure, { signal });
  return { diffId: `sha256:${hash.digest('hex')}`, size };
}

/** Unpacks what a layer of this media type holds; undefined where this Node does not know the compression. */
export function decompressorOf(mediaType: string): Transform | undefined {
  if (mediaType.endsWith('gzip')) return zlib.createGunzip({ chunkSize: 1 << 18 });
  if (mediaType.endsWith('zstd')) return zstdAvailable() ? zlib.createZstdDecompress() : undefined;
  return new PassThrough();
}

/** What an earlier run found out about a base's layer; the blob's digest is all that it depends on. */
export async function recalledUnpacked(
  cache: LayerCache | undefined,
  { digest }: Descriptor,
): Promise<Unpacked | undefined> {
  if (cache === undefined) return undefined;
  try {
    const record: unknown = JSON.parse(await readFile(recordPath(cache, digest), 'utf8'));
    if (typeof record !== 'object' || record === null || !('diffId' in record) || !('size' in record)) return undefined;
    const { diffId, size } = record;
    if (typeof diffId !== 'string' || !isDigest(diffId) || typeof size !== 'number') return undefined;
    return { diffId, size };
  } catch {
    return undefined;
  }
}

/** Keeps it for the next run; a cache that cannot be written is no reason to fail. */
export async function rememberUnpacked(
  cache: LayerCache | undefined,
  { digest }: Descriptor,
  unpacked: Unpacked,
): Promise<void> {
  if (cache === undefined) return;
  await writeFileWhole(recordPath(cache, digest), JSON.stringify(unpacked)).catch(() => undefined);
}

function recordPath(cache: LayerCache, digest: Digest): string {
  return join(cache.directory, 'layers', 'base', `${digestHex(digest)}.json`);
}
