import { type Digest, digestOf } from '../../model/digest.ts';
import type { CompressorPool } from './pool.ts';

/** Bytes of input in each gzip member: 2 MiB costs 0.08% against one member, and bounds memory and what a small change costs. */
export const CHUNK_SIZE = 2 << 20;

/** Part of the cache's key: to be changed whenever the same input would give other bytes. */
export const GZIP_VERSION = 'libdeflate-1.26-2m';

/** One gzip member of a stream: digest of what went in, and digest and bytes of what came out. */
export interface Member {
  readonly chunk: Digest;
  readonly digest: Digest;
  readonly size: number;
}

/** Members of earlier streams, and those of this one in their order. */
export interface MemberMemory {
  /** The member that this chunk became in an earlier stream; undefined where none is known or it is damaged. */
  recall(chunk: Digest): Promise<Uint8Array<ArrayBuffer> | undefined>;
  note(member: Member): void;
}

/**
 * gzip of a stream, as members of up to 2 MiB of input each that follow one another (RFC 1952 section 2.2). Members
 * are made beside each other and come out in order; at most `pool.parallel` + 1 chunks are held at a time. A member is
 * only valid until the next one is asked for. What `memory` recalls is not compressed again: the same chunk at the same
 * level gives the same member.
 */
export async function* gzipStream(
  input: AsyncIterable<Uint8Array>,
  level: number,
  pool: CompressorPool,
  memory?: MemberMemory,
): AsyncGenerator<Uint8Array> {
  const spare: ArrayBuffer[] = [];
  const pending: Promise<Uint8Array<ArrayBuffer>>[] = [];
  const chunks: Digest[] = [];
  const make = async (content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
    if (memory === undefined) return pool.compress(content, level);
    const chunk = digestOf(content);
    chunks.push(chunk);
    const known = await memory.recall(chunk);
    if (known === undefined) return pool.compress(content, level);
    if (content.buffer.byteLength === CHUNK_SIZE) spare.push(content.buffer);
    return known;
  };
  const oldest = async function* () {
    const member = await pending.shift();
    if (member === undefined) return;
    const chunk = chunks.shift();
    if (chunk !== undefined) memory?.note({ chunk, digest: digestOf(member), size: member.length });
    yield member;
    // Left to the garbage collector, hundreds of megabytes would wait for it.
    if (member.buffer.byteLength === CHUNK_SIZE) spare.push(member.buffer);
  };
  try {
    for await (const chunk of chunked(input, CHUNK_SIZE, spare)) {
      pending.push(watched(make(chunk)));
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
