import { Failure } from '../../model/failure.ts';
import type { Compression } from '../../model/image.ts';
import { GZIP_VERSION, gzipStream, type MemberMemory } from './gzip.ts';
import type { CompressorPool } from './pool.ts';
import { requireZstd, zstdStream, zstdVersion } from './zstd.ts';

const LEVELS = { gzip: [1, 12], zstd: [1, 22], uncompressed: [0, 22] } as const;

const MEDIA_TYPE = {
  gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  uncompressed: 'application/vnd.oci.image.layer.v1.tar',
} as const;

/** OCI image specification 1.1, "layer", the media type of a layer compressed so. */
export function layerMediaType(compression: Compression): string {
  return MEDIA_TYPE[compression.format];
}

/** What decides a layer's compressed bytes, besides its tar: `gzip-6-<version>`; part of a file's name. */
export function compressionKey({ format, level }: Compression): string {
  if (format === 'uncompressed') return format;
  return `${format}-${level}-${format === 'gzip' ? GZIP_VERSION : zstdVersion()}`;
}

/** Throws `invalid-input` for a level that the format does not have, `unsupported-here` where this Node lacks it. */
export function checkCompression({ format, level }: Compression): void {
  const [least, most] = LEVELS[format];
  if (format === 'zstd') requireZstd();
  if (format === 'uncompressed' || (Number.isInteger(level) && level >= least && level <= most)) return;
  throw new Failure({
    code: 'invalid-input',
    message: `The compression level ${level} is not one of ${format}'s, which are ${least} to ${most}.`,
    fix: `Choose a level from ${least} to ${most}.`,
  });
}

/** The compressed bytes of a tar of `size` bytes; `memory` is used by gzip alone. */
export function compressStream(
  tar: AsyncIterable<Uint8Array>,
  compression: Compression,
  size: number,
  pool: CompressorPool,
  memory?: MemberMemory,
): AsyncIterable<Uint8Array> {
  if (compression.format === 'gzip') return gzipStream(tar, compression.level, pool, memory);
  if (compression.format === 'zstd') return zstdStream(tar, compression.level, size);
  return tar;
}
