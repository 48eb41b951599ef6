import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CHUNK_SIZE } from '../../../src/image/compress/gzip.ts';
import { type CompressorPool, createCompressorPool } from '../../../src/image/compress/pool.ts';
import type { LayerCache } from '../../../src/image/layer/cache.ts';
import { writeLayer } from '../../../src/image/layer/write.ts';
import type { Layer, RootfsEntry } from '../../../src/model/image.ts';
import { testRuntime } from '../../support/runtime.ts';

let folder: string;
let pool: CompressorPool;
let compressed: number[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'members-'));
  const real = createCompressorPool({ cpus: 2, signal: new AbortController().signal });
  compressed = [];
  pool = {
    ...real,
    compress: (chunk, level) => {
      compressed.push(chunk.length);
      return real.compress(chunk, level);
    },
  };
});
afterEach(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

/** Four chunks and a bit, that compress by about half. */
const CONTENT = Buffer.concat(
  Array.from({ length: 4 }, () =>
    Buffer.concat([randomBytes(CHUNK_SIZE / 2), Buffer.alloc(CHUNK_SIZE / 2, 'some text ')]),
  ),
);

let files = 0;
/** Writes the content as a layer of one file; how many chunks were compressed stands in `compressed`. */
async function layerOf(content: Buffer, cached: boolean): Promise<Layer> {
  const file = join(folder, `file-${files++}`);
  await writeFile(file, content);
  compressed = [];
  const onDisk = { file, size: content.length };
  const entry: RootfsEntry = { path: 'app', type: 'file', mode: 0o755, uid: 0, gid: 0, mtime: 0, content: onDisk };
  const cache: { cache?: LayerCache } = cached ? { cache: { directory: join(folder, 'cache') } } : {};
  const { signal, log } = testRuntime();
  return await writeLayer([entry], {
    layout: join(folder, `layout-${files}`),
    compression: { format: 'gzip', level: 6 },
    part: 'binary',
    createdBy: 'test',
    pool,
    signal,
    log,
    ...cache,
  });
}

const blob = (): string => join(folder, 'cache', 'layers');

describe('a layer of which a part has changed', () => {
  test('has only that part compressed again, and the bytes of one that was made anew', async () => {
    await layerOf(CONTENT, true);
    const whole = compressed.length;
    const changed = Buffer.from(CONTENT);
    changed[CHUNK_SIZE * 2 + 77] = (changed[CHUNK_SIZE * 2 + 77] ?? 0) ^ 1;
    const again = await layerOf(changed, true);
    expect([whole, compressed.length]).toEqual([5, 1]);
    const anew = await layerOf(changed, false);
    expect(compressed).toHaveLength(5);
    expect(again).toEqual(anew);
  });

  test('is wholly taken from the cache when nothing has', async () => {
    const first = await layerOf(CONTENT, true);
    expect(await layerOf(CONTENT, true)).toEqual(first);
    expect(compressed).toEqual([]);
  });

  test.each([
    ['a flipped byte in the blob', (name: string) => !name.endsWith('.json'), (text: Buffer) => flip(text)],
    ['a blob that is cut short', (name: string) => !name.endsWith('.json'), (text: Buffer) => text.subarray(0, 900)],
    ['a record that is no record', (name: string) => name.endsWith('.json'), () => Buffer.from('{"members":[{}]}')],
    [
      'a record whose sizes are absurd',
      (name: string) => name.endsWith('.json'),
      (text: Buffer) => Buffer.from(text.toString().replaceAll(/"size":\d+/g, '"size":9007199254740991')),
    ],
  ])('heals: %s', async (_what, which, damage) => {
    const first = await layerOf(CONTENT, true);
    for (const key of await readdir(blob()))
      for (const name of (await readdir(join(blob(), key))).filter(which))
        await writeFile(join(blob(), key, name), damage(await readFile(join(blob(), key, name))));
    expect(await layerOf(CONTENT, true)).toEqual(first);
    expect(compressed.length).toBeGreaterThan(0);
    expect(await layerOf(CONTENT, true)).toEqual(first);
    expect(compressed).toEqual([]);
  });
});

function flip(content: Buffer): Buffer {
  const flipped = Buffer.from(content);
  flipped[5000] = (flipped[5000] ?? 0) ^ 1;
  return flipped;
}
