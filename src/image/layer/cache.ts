import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFileWhole, temporaryBeside, writeFileWhole } from '../../files/write.ts';
import { type Digest, digestHex, digestOfFile, isDigest } from '../../model/digest.ts';
import type { Member } from '../compress/gzip.ts';
import { blobPath, hasBlob } from '../layout/blobs.ts';

/**
 * Compressed layers of earlier runs, below `<cache>/layers/<compression key>/`: for each a blob `<bytes>-<diff id>`
 * and beside it a record `<bytes>-<diff id>.json`. The name is the unpacked layer's size and digest, which every run
 * computes afresh from what it puts in; the blob is a copy of its own (copy-on-write where the disk can), never a
 * hard link, so that nobody who edits an output folder edits the cache.
 */
export interface LayerCache {
  /** Absolute. */
  readonly directory: string;
}

/** What the cache knows of a layer; digest and size are those of the compressed blob. */
export interface CachedLayer {
  readonly digest: Digest;
  readonly size: number;
}

/** Names a layer in the cache. `size` in bytes, unpacked. */
export interface LayerKey {
  readonly compression: string;
  readonly size: number;
}

/** Whether any layer of this size is there: if not, the tar need not be hashed before it is compressed. */
export async function mayHold(cache: LayerCache, key: LayerKey): Promise<boolean> {
  const names = await readdir(layersFolder(cache, key)).catch(() => []);
  return names.some((name) => name.startsWith(`${key.size}-`) && name.endsWith('.json'));
}

/**
 * Copies a cached blob into the layout, unless an earlier run has left it there. Either way its bytes are hashed where
 * they are used; a damaged, half-written or unreadable one is removed from the cache and is as good as none.
 */
export async function takeCached(
  cache: LayerCache,
  key: LayerKey,
  diffId: Digest,
  layout: string,
): Promise<CachedLayer | undefined> {
  const path = pathOf(cache, key, diffId);
  const record = await readRecord(`${path}.json`);
  if (record === undefined) return undefined;
  if (await hasBlob(layout, record.digest, record.size)) {
    await markUsed(path);
    return record;
  }
  const target = blobPath(layout, record.digest);
  const temporary = temporaryBeside(target);
  try {
    await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true });
    await copyFile(path, temporary, constants.COPYFILE_FICLONE);
    const { digest, size } = await digestOfFile(temporary);
    if (digest !== record.digest || size !== record.size) throw new Error('damaged');
    await rename(temporary, target);
  } catch {
    for (const bad of [temporary, path, `${path}.json`]) await rm(bad, { force: true }).catch(() => undefined);
    return undefined;
  }
  await markUsed(path);
  return record;
}

/** Keeps a copy of a layer's blob, and what its gzip members were made of. The record comes last, so that it never names a blob that is not whole. */
export async function keepCached(
  cache: LayerCache,
  key: LayerKey,
  diffId: Digest,
  layer: CachedLayer & { readonly layout: string; readonly members?: readonly Member[] },
): Promise<void> {
  const path = pathOf(cache, key, diffId);
  await copyFileWhole(blobPath(layer.layout, layer.digest), path);
  const { digest, size, members } = layer;
  await writeFileWhole(`${path}.json`, JSON.stringify({ digest, size, members }));
}

/** Whether the cache knows this layer by this digest; if so, it counts as used. */
export async function holds(cache: LayerCache, key: LayerKey, diffId: Digest, layer: CachedLayer): Promise<boolean> {
  const path = pathOf(cache, key, diffId);
  if ((await readRecord(`${path}.json`))?.digest !== layer.digest) return false;
  await markUsed(path);
  return true;
}

/** Age in the cache counts from the last use. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  for (const file of [path, `${path}.json`]) await utimes(file, now, now).catch(() => undefined);
}

async function readRecord(path: string): Promise<CachedLayer | undefined> {
  try {
    const record: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof record !== 'object' || record === null || !('digest' in record) || !('size' in record)) return undefined;
    const { digest, size } = record;
    if (typeof digest !== 'string' || !isDigest(digest) || typeof size !== 'number') return undefined;
    return { digest, size };
  } catch {
    return undefined;
  }
}

/** Absolute path of the folder that holds all layers which are compressed alike. */
export function layersFolder(cache: LayerCache, key: LayerKey): string {
  return join(cache.directory, 'layers', key.compression);
}

function pathOf(cache: LayerCache, key: LayerKey, diffId: Digest): string {
  return join(layersFolder(cache, key), `${key.size}-${digestHex(diffId)}`);
}
