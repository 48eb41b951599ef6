import { randomBytes } from 'node:crypto';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCompression, compressStream } from '../../../src/image/compress/compress.ts';
import { CHUNK_SIZE, chunked } from '../../../src/image/compress/gzip.ts';
import { type CompressorPool, createCompressorPool } from '../../../src/image/compress/pool.ts';
import type { Compression } from '../../../src/model/image.ts';

let stop: AbortController;
let pool: CompressorPool;
beforeEach(() => {
  stop = new AbortController();
  pool = createCompressorPool({ cpus: 2, signal: stop.signal });
});
afterEach(async () => {
  await pool.close();
});

/** The content in pieces of this size. */
async function* pieces(content: Buffer, size = 1 << 20): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

async function compressed(content: Buffer, compression: Compression, size?: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of compressStream(pieces(content, size), compression, content.length, pool)) {
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
}

/** Text with some repetition, then bytes that do not compress. */
const CONTENT = Buffer.concat([Buffer.alloc(5 << 20, 'some text that repeats, '), randomBytes(1 << 20)]);

describe('compression', () => {
  test.each([1, 6, 12])('to gzip of level %d is undone by another program, over several members', async (level) => {
    expect(gunzipSync(await compressed(CONTENT, { format: 'gzip', level })).equals(CONTENT)).toBe(true);
  });

  test.each([1, 19, 22])('to zstd of level %d is undone by another program', async (level) => {
    const content = CONTENT.subarray(-(2 << 20));
    expect(zstdDecompressSync(await compressed(content, { format: 'zstd', level })).equals(content)).toBe(true);
  });

  test.each(['gzip', 'zstd'] as const)('to %s gives the same bytes however the input comes in', async (format) => {
    const whole = await compressed(CONTENT, { format, level: 6 }, CONTENT.length);
    const sliced = await compressed(CONTENT, { format, level: 6 }, 77_777);
    expect(sliced.equals(whole)).toBe(true);
  });

  test('to gzip gives the same bytes on one thread or more, and says nothing of time or system', async () => {
    const parallel = await compressed(CONTENT, { format: 'gzip', level: 6 });
    await pool.close();
    pool = createCompressorPool({ cpus: 1, signal: stop.signal });
    expect((await compressed(CONTENT, { format: 'gzip', level: 6 })).equals(parallel)).toBe(true);
    expect([...parallel.subarray(0, 8), parallel[9]]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 255]);
  });

  test('ends with the reason of an abort', async () => {
    const running = compressed(CONTENT, { format: 'gzip', level: 12 });
    stop.abort(new Error('interrupted'));
    await expect(running).rejects.toThrow('interrupted');
    await expect(compressed(CONTENT, { format: 'gzip', level: 1 })).rejects.toThrow('interrupted');
  });

  test('passes on what the input throws', async () => {
    const broken = async function* () {
      yield new Uint8Array(10);
      throw new Error('the disk is gone');
    };
    for (const format of ['gzip', 'zstd'] as const) {
      const stream = compressStream(broken(), { format, level: 1 }, 20, pool)[Symbol.asyncIterator]();
      const drain = async () => {
        while (!(await stream.next()).done);
      };
      await expect(drain()).rejects.toThrow('the disk is gone');
    }
  });

  test.each([
    [{ format: 'gzip', level: 13 }, '13 is not one of gzip'],
    [{ format: 'gzip', level: 0 }, '0 is not one of gzip'],
    [{ format: 'zstd', level: 23 }, '23 is not one of zstd'],
    [{ format: 'gzip', level: 1.5 }, '1.5 is not one of gzip'],
  ] as const)('refuses %j', (compression, sentence) => {
    expect(() => checkCompression(compression)).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(sentence) }),
    );
  });
});

test('chunks have the wanted size but for the last, and lose nothing', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 16 }), async (lengths, size) => {
      const parts = lengths.map((length) => randomBytes(length));
      const source = async function* () {
        yield* parts;
      };
      const chunks: Buffer[] = [];
      for await (const chunk of chunked(source(), size)) chunks.push(Buffer.from(chunk));
      expect(Buffer.concat(chunks)).toEqual(Buffer.concat(parts));
      expect(chunks.slice(0, -1).every((chunk) => chunk.length === size)).toBe(true);
    }),
  );
  expect(CHUNK_SIZE).toBe(2 * 1024 * 1024);
});
