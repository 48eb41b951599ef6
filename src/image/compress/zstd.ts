import { once } from 'node:events';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { Failure } from '../../model/failure.ts';

/**
 * The largest window, 8 MiB: what every decoder has to accept (RFC 8878 section 3.1.1.1.2). It also bounds our
 * memory at levels 20 to 22, and costs less than 0.1% there.
 */
const MOST_WINDOW_LOG = 23;

/** Whether this Node can compress to zstd (22.15, 23.8 and later). */
export function zstdAvailable(): boolean {
  return typeof zlib.createZstdCompress === 'function';
}

/** Part of the cache's key: Node's zstd may change with its release line. */
export function zstdVersion(): string {
  return `zstd-${process.versions.zstd ?? 'none'}-w${MOST_WINDOW_LOG}`;
}

/** Throws `unsupported-here` on a Node without zstd; called early, before anything is compiled. */
export function requireZstd(): void {
  if (zstdAvailable()) return;
  throw new Failure({
    code: 'unsupported-here',
    message: `The compression "zstd" needs Node 22.15 or later, and this is Node ${process.versions.node}.`,
    fix: 'Use a newer Node, or the compression "gzip".',
  });
}

/**
 * zstd of a stream of known size (RFC 8878), in one frame with its content size and checksum, on one thread: the same
 * bytes for the same zstd version. Throws `unsupported-here` as `requireZstd` does.
 */
export async function* zstdStream(
  input: AsyncIterable<Uint8Array>,
  level: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  requireZstd();
  const { constants } = zlib;
  const params: Record<number, number> = {
    [constants.ZSTD_c_compressionLevel]: level,
    [constants.ZSTD_c_checksumFlag]: 1,
    [constants.ZSTD_c_contentSizeFlag]: 1,
  };
  if (level > 19)
    params[constants.ZSTD_c_windowLog] = Math.min(MOST_WINDOW_LOG, Math.max(10, Math.ceil(Math.log2(size))));
  const compress = zlib.createZstdCompress({ params, pledgedSrcSize: size });
  const source = Readable.from(copies(input), { objectMode: true, highWaterMark: 1 });
  source.on('error', (error) => compress.destroy(error));
  try {
    yield* source.pipe(compress) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
    compress.destroy();
    if (!compress.closed) await once(compress, 'close').catch(() => undefined);
  }
}

/** Pieces of a tar stream are reused by their source once the next one is asked for; the compressor may still need them. */
async function* copies(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of input) yield Buffer.from(piece);
}
