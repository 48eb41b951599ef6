import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { asWriteFailure } from '../../files/write.ts';
import { Failure } from '../../model/failure.ts';
import type { AssembledPlatform, Layer, RootfsEntry } from '../../model/image.ts';
import { requireZstd } from '../compress/zstd.ts';
import { dockerManifestJson } from '../json/manifest.ts';
import { archivePath, fileEntry, memoryEntry, writeTar } from './archive.ts';
import { blobPath } from './blobs.ts';

/** One platform of an image that becomes a docker archive. */
export interface DockerArchive {
  /** Absolute folder of the layout that has the blobs. */
  readonly layout: string;
  readonly platform: AssembledPlatform;
  /** References to load it as, `name:tag`. */
  readonly tags: readonly string[];
  /** Absolute folder for layers that are unpacked on the way. */
  readonly scratchDirectory: string;
}

/**
 * Writes one platform as what `docker load` and `podman load` take: `manifest.json`, config and layers, plain or gzip
 * as they are. zstd layers are written plain, as Docker before 23 does not know them. The same image gives the same
 * bytes. Throws `unsupported-here` (zstd on an old Node), `digest-mismatch`, `disk-full` and `output-unwritable`.
 */
export async function writeDockerArchive(file: string, archive: DockerArchive, signal: AbortSignal): Promise<void> {
  const { layout, platform, scratchDirectory } = archive;
  await mkdir(scratchDirectory, { recursive: true });
  const scratch = await mkdtemp(join(scratchDirectory, 'docker-archive-'));
  try {
    const layers: RootfsEntry[] = [];
    for (const layer of platform.layers) layers.push(await layerEntry(layout, layer, scratch, signal));
    const { config } = platform;
    const manifest = dockerManifestJson({
      config: archivePath(config.digest),
      tags: archive.tags,
      layers: layers.map(({ path }) => path),
    });
    const files = [
      memoryEntry('manifest.json', manifest),
      fileEntry(archivePath(config.digest), blobPath(layout, config.digest), config.size),
      ...layers,
    ];
    // A layer may be in an image twice, but only once in a tar.
    await writeTar(file, [...new Map(files.map((entry) => [entry.path, entry])).values()], signal);
  } catch (error) {
    throw asWriteFailure(error, file);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function layerEntry(
  layout: string,
  { descriptor, diffId }: Layer,
  scratch: string,
  signal: AbortSignal,
): Promise<RootfsEntry> {
  const blob = blobPath(layout, descriptor.digest);
  if (!descriptor.mediaType.endsWith('+zstd')) {
    return fileEntry(archivePath(descriptor.digest), blob, descriptor.size);
  }
  requireZstd();
  const plain = join(scratch, diffId.slice('sha256:'.length));
  const hash = createHash('sha256');
  let size = 0;
  const observe = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  };
  await pipeline(createReadStream(blob), zlib.createZstdDecompress(), observe, createWriteStream(plain), { signal });
  const found = `sha256:${hash.digest('hex')}`;
  if (found !== diffId) throw unlike(descriptor.digest, found, diffId);
  return fileEntry(archivePath(diffId), plain, size);
}

function unlike(digest: string, found: string, diffId: string): Failure {
  return new Failure({
    code: 'digest-mismatch',
    message: `The layer ${digest} unpacks to ${found}, but its image's config says ${diffId}.`,
    fix: 'The base image contradicts itself: choose another one.',
  });
}
