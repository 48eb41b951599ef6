import { createHash } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Digest } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { BaseLayer } from '../../model/image.ts';
import { layerCompression } from '../media-types.ts';

/** Unpacked bytes of one layer beyond which it is refused: 64 GiB. */
const UNPACKED_LIMIT = 64 * 2 ** 30;

/**
 * Streams a layer's tar, uncompressed. `end` gives, once all of it was read, its size in bytes and digest.
 * Throws `unsupported-here` for zstd on a Node that lacks it, and what zlib says about damaged data.
 */
export async function unpackLayer(
  layer: BaseLayer,
  signal: AbortSignal,
): Promise<{ readonly content: AsyncIterable<Uint8Array>; end(): { readonly size: number; readonly diffId: Digest } }> {
  const source = await layer.open();
  const hash = createHash('sha256');
  let size = 0;
  const decoder = createDecoder(layer);
  async function* content(): AsyncGenerator<Uint8Array> {
    for await (const chunk of decoder === undefined ? source : decode(source, decoder)) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > UNPACKED_LIMIT) throw new Error(`it has more than ${UNPACKED_LIMIT} bytes`);
      hash.update(chunk);
      yield chunk;
    }
  }
  return { content: content(), end: () => ({ size, diffId: `sha256:${hash.digest('hex')}` }) };
}

function decode(source: AsyncIterable<Uint8Array>, decoder: Transform): AsyncIterable<Uint8Array> {
  const input = Readable.from(source, { objectMode: false });
  input.on('error', (error) => decoder.destroy(error));
  decoder.on('close', () => input.destroy());
  return input.pipe(decoder);
}

function createDecoder(layer: BaseLayer): Transform | undefined {
  const compression = layerCompression(layer.descriptor.mediaType);
  if (compression === 'gzip') return zlib.createGunzip({ chunkSize: 1 << 18 });
  if (compression !== 'zstd') return undefined;
  // Node has zstd since 22.15.
  if (typeof zlib.createZstdDecompress !== 'function') {
    throw new Failure({
      code: 'unsupported-here',
      message: `The base's layer ${layer.descriptor.digest} is compressed with zstd, which Node.js ${process.versions.node} cannot read.`,
      fix: 'Run go-slim-image with Node.js 22.15 or newer, or choose a base with gzip layers.',
    });
  }
  return zlib.createZstdDecompress();
}
