import type { CompressorPool } from './pool.ts';

/** Bytes of input in each gzip member: 4 MiB costs 0.05% against one member, and bounds memory and time lost. */
export const CHUNK_SIZE = 4 << 20;

/** Part of the cache's key: to be changed whenever the same input would give other bytes. */
export const GZIP_VERSION = 'libdeflate-1.26-4m';

/**
 * gzip of a stream, as members of up to 4 MiB of input each that follow one another (RFC 1952 section 2.2). Members
 * are made beside each other and come out in order; at most `pool.parallel` + 1 chunks are held at a time. A member is
 * only valid until the next one is asked for.
 */
export async function* gzipStream(
  input: AsyncIterable<Uint8Array>,
  level: number,
  pool: CompressorPool,
): AsyncGenerator<Uint8Array> {
  const spare: ArrayBuffer[] = [];
  const pending: Promise<Uint8Array<ArrayBuffer>>[] = [];
  const oldest = async function* () {
    const member = await pending.shift();
    if (member === undefined) return;
    yield member;
    // Left to the garbage collector, hundreds of megabytes would wait for it.
    if (member.buffer.byteLength === CHUNK_SIZE) spare.push(member.buffer);
  };
  try {
    for await (const chunk of chunked(input, CHUNK_SIZE, spare)) {
      pending.push(watched(pool.compress(chunk, level)));
      if (pending.length > pool.parallel) yield* oldest();
    }
    while (pending.length > 0) yield* oldest();
  } finally {
    await Promise.allSettled(pending);
  }
}

/** A promise that is awaited later must not count as unhandled meanwhile. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/**
 * Cuts a stream into chunks of exactly `size` bytes, the last one shorter. Each has memory of its own of `size` bytes,
 * taken from `spare` where it can be.
 */
export async function* chunked(
  input: AsyncIterable<Uint8Array>,
  size: number,
  spare: ArrayBuffer[] = [],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const fresh = () => new Uint8Array(spare.pop() ?? new ArrayBuffer(size));
  let chunk = fresh();
  let filled = 0;
  for await (let piece of input) {
    while (piece.length > 0) {
      const taken = piece.subarray(0, size - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      piece = piece.subarray(taken.length);
      if (filled < size) continue;
      yield chunk;
      chunk = fresh();
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
