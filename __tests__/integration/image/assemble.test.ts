import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { assembleImage, binaryEntry, type ImageSpec } from '../../../src/image/assemble.ts';
import type { WriterRuntime } from '../../../src/image/writer.ts';
import type { BaseImage, RootfsEntry } from '../../../src/model/image.ts';
import type { Platform } from '../../../src/model/platform.ts';

const SCRATCH: Omit<BaseImage, 'platform'> = {
  reference: 'scratch',
  kind: 'scratch',
  layers: [],
  config: {},
  history: [],
};
const PASSWD: RootfsEntry = {
  path: 'etc/passwd',
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 0,
  content: { bytes: Buffer.from('app:x:65532:65532::/:/sbin/nologin\n') },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function runtime(): WriterRuntime {
  return {
    signal: new AbortController().signal,
    host: { platform: 'linux', arch: 'x64', cpus: 2 },
    cacheDirectory: join(folder, 'cache'),
    log: { debug: () => undefined, info: () => undefined, notice: () => undefined, mask: () => undefined },
  };
}

async function spec(format: 'gzip' | 'zstd' | 'uncompressed', size = 5_000_000): Promise<ImageSpec> {
  const file = join(folder, 'app');
  await writeFile(file, Buffer.alloc(size, 'an ELF file of some length, '));
  const platforms: Platform[] = [
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm', variant: 'v7' },
  ];
  return {
    plan: {
      name: 'app',
      config: {
        user: '65532',
        exposedPorts: [],
        env: ['A=1'],
        entrypoint: [],
        cmd: [],
        volumes: [],
        workingDir: '/',
        labels: {},
      },
      annotations: { 'org.opencontainers.image.title': 'app' },
      compression: { format, level: 6 },
      tags: ['example.test/app:1'],
    },
    epoch: 1_700_000_000,
    platforms: platforms.map((platform) => ({
      platform,
      base: { ...SCRATCH, platform },
      rootfs: [PASSWD],
      binaries: [binaryEntry('app', { file, size }, 0)],
    })),
  };
}

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
});
