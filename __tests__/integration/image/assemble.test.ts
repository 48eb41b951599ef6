import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { binaryEntry } from '../../../src/image/binary-layer.ts';
import { openLayerWriter } from '../../../src/image/writer.ts';
import { assembleImage } from '../../support/assemble-image.ts';
import { testRuntime } from '../../support/runtime.ts';
import { twoPlatforms } from './spec.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const runtime = () => testRuntime({ cacheDirectory: join(folder, 'cache') });
const spec = (format: 'gzip' | 'zstd' | 'uncompressed', size = 1_500_000) => twoPlatforms(folder, format, size);

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('an assembled image', () => {
  test.each(['gzip', 'zstd', 'uncompressed'] as const)('is a whole OCI layout (%s)', async (format) => {
    const layout = join(folder, 'image');
    const image = await assembleImage(await spec(format), runtime(), { layout, useCache: true });
    expect(await readFile(join(layout, 'oci-layout'), 'utf8')).toBe('{"imageLayoutVersion":"1.0.0"}');
    const index = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'));
    expect(index.manifests).toEqual([
      expect.objectContaining({
        mediaType: 'application/vnd.oci.image.index.v1+json',
        digest: image.index.digest,
        annotations: { 'io.containerd.image.name': 'example.test/app:1', 'org.opencontainers.image.ref.name': 'app' },
      }),
    ]);
    const blobs = await readdir(join(layout, 'blobs', 'sha256'));
    for (const name of blobs) expect(sha256(await readFile(join(layout, 'blobs', 'sha256', name)))).toBe(name);
    // Two layers shared by both platforms, a config and a manifest each, and the index.
    expect(blobs).toHaveLength(7);
  });

  test('has the same bytes again, from the cache and without it', async () => {
    const digests: string[] = [];
    for (const [name, useCache] of [
      ['a', true],
      ['b', true],
      ['c', false],
    ] as const) {
      const image = await assembleImage(await spec('gzip'), runtime(), { layout: join(folder, name), useCache });
      digests.push(image.index.digest);
    }
    expect(new Set(digests).size).toBe(1);
  });

  test('heals a damaged cached layer', async () => {
    const first = await assembleImage(await spec('gzip'), runtime(), { layout: join(folder, 'a'), useCache: true });
    const [key = ''] = await readdir(join(folder, 'cache', 'layers'));
    const cached = join(folder, 'cache', 'layers', key);
    for (const name of await readdir(cached)) {
      if (!name.endsWith('.json')) await writeFile(join(cached, name), 'damaged');
    }
    const second = await assembleImage(await spec('gzip'), runtime(), { layout: join(folder, 'b'), useCache: true });
    expect(second.index.digest).toBe(first.index.digest);
    const names = await readdir(cached);
    for (const name of names.filter((n) => !n.endsWith('.json'))) {
      const content = gunzipSync(await readFile(join(cached, name)));
      expect(name).toBe(`${content.length}-${sha256(content)}`);
    }
  });

  test('replaces an earlier image in the same layout and drops its blobs', async () => {
    const layout = join(folder, 'image');
    await assembleImage(await spec('gzip', 3_000_000), runtime(), { layout, useCache: false });
    const image = await assembleImage(await spec('gzip', 2_000_000), runtime(), { layout, useCache: false });
    const index = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'));
    expect(index.manifests[0].digest).toBe(image.index.digest);
    expect(await readdir(join(layout, 'blobs', 'sha256'))).toHaveLength(7);
  });

  test.each(['gzip', 'uncompressed'] as const)(
    'leaves nothing half-written when it is interrupted (%s)',
    async (format) => {
      const stop = new AbortController();
      const layout = join(folder, 'image');
      const writer = openLayerWriter({ ...runtime(), signal: stop.signal }, { layout, useCache: true });
      const file = join(folder, 'big');
      await writeFile(file, Buffer.alloc(9 << 20, 'text'));
      const writing = writer.write({
        entries: [binaryEntry('app', { file, size: 9 << 20 }, 0)],
        compression: { format, level: 6 },
        part: 'binary',
        createdBy: 'test',
        onProgress: (done) => done > 2 << 20 && stop.abort(new Error('interrupted')),
      });
      await expect(writing).rejects.toThrow('interrupted');
      await writer.close();
      expect(await readdir(join(layout, 'blobs', 'sha256'))).toEqual([]);
    },
  );

  test('is refused when a binary changed after it was looked at, and leaves nothing half-written', async () => {
    const layout = join(folder, 'image');
    const wanted = await spec('gzip');
    await writeFile(join(folder, 'app'), 'shorter');
    await expect(assembleImage(wanted, runtime(), { layout, useCache: true })).rejects.toMatchObject({
      code: 'machine-fault',
    });
    const names = await readdir(join(layout, 'blobs', 'sha256'));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await readdir(layout)).toEqual(['blobs']);
  });
});
