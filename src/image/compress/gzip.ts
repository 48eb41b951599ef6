import type { CompressorPool } from './pool.ts';

/** Bytes of input in each gzip member: 4 MiB costs 0.05% against one member, and bounds memory and time lost. */
export const CHUNK_SIZE = 4 << 20;

/** Part of the cache's key: to be changed whenever the same input would give other bytes. */
export const GZIP_VERSION = 'libdeflate-1.26-4m';

/**
 * gzip of a stream, as members of up to 4 MiB of input each that follow one another (RFC 1952 section 2.2). Members
 * are made beside each other and come out in order; at most `pool.parallel` + 1 chunks are held at a time.
 */
export async function* gzipStream(
  input: AsyncIterable<Uint8Array>,
  level: number,
  pool: CompressorPool,
): AsyncGenerator<Uint8Array> {
  const pending: Promise<Uint8Array>[] = [];
  try {
    for await (const chunk of chunked(input, CHUNK_SIZE)) {
      pending.push(watched(pool.compress(chunk, level)));
      if (pending.length > pool.parallel) yield await (pending.shift() as Promise<Uint8Array>);
    }
    for (const member of pending.splice(0)) yield await member;
  } finally {
    await Promise.allSettled(pending);
  }
}

/** A promise that is awaited later must not count as unhandled meanwhile. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** Cuts a stream into chunks of exactly `size` bytes, the last one shorter; each owns its memory whole. */
export async function* chunked(
  input: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(size);
  let filled = 0;
  for await (let piece of input) {
    while (piece.length > 0) {
      const taken = piece.subarray(0, size - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      piece = piece.subarray(taken.length);
      if (filled < size) continue;
      yield chunk;
      chunk = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.slice(0, filled);
}
