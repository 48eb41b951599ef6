import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../../src/http/client.ts';
import { openBase } from '../../../src/registry/base/base.ts';
import { readBaseFiles } from '../../../src/registry/base/base-files.ts';
import type { RegistryContext } from '../../../src/registry/session/context.ts';
import { collect, layoutFiles, resolveBase, tarOfBuffers, testImage, testIndex } from '../../support/base-image.ts';
import { testRuntime } from '../../support/runtime.ts';

const AMD64 = { os: 'linux', architecture: 'amd64' };
const ARM64 = { os: 'linux', architecture: 'arm64' };
const amd64 = await testImage([{ 'etc/': undefined, 'etc/os-release': 'ID=test' }, { 'app/data': 'x'.repeat(5000) }]);
const arm64 = await testImage([{ a: 'b' }], { platform: ARM64 });
const other = await testImage([{ other: 'x' }]);
const index = testIndex([amd64, arm64]);

let folder = '';
let context: RegistryContext;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-'));
  const runtime = testRuntime({ workingDirectory: folder, cacheDirectory: join(folder, 'cache') });
  context = { ...runtime, http: createHttpClient(runtime), insecureRegistries: [] };
});
afterEach(() => rm(folder, { recursive: true }));

async function unpack(name: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), content);
  }
}

/** As docker save wrote archives before it knew OCI. */
async function saved(names: readonly string[] | null, image = amd64): Promise<Map<string, Buffer>> {
  const config = `${image.config.slice(7)}.json`;
  const layers = image.layers.map((_, position) => `${position}/layer.tar`);
  const manifest = [{ Config: config, RepoTags: names, Layers: layers }];
  return new Map([
    [config, image.blobs.get(image.config) ?? Buffer.alloc(0)],
    ...image.layers.map(({ tar }, position) => [`${position}/layer.tar`, tar] as const),
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
  ]);
}

describe.each(['oci-layout', 'oci-archive'] as const)('a base in an %s', (kind) => {
  const put = async (files: Map<string, Buffer>): Promise<string> => {
    if (kind === 'oci-layout') await unpack('base', files);
    else await writeFile(join(folder, 'base'), await tarOfBuffers(files));
    return './base';
  };

  test('comes for each platform of its index, with the layers as they are', async () => {
    const text = await put(layoutFiles([index]));
    const base = await openBase(text, context);
    expect(base).toMatchObject({ kind, digest: index.manifest.digest });
    const image = await base.image(AMD64);
    expect(image).toMatchObject({ reference: './base', kind, platform: AMD64 });
    for (const [position, layer] of image.layers.entries()) {
      expect(await collect(await layer.open())).toEqual(amd64.blobs.get(amd64.layers[position]?.digest ?? 'sha256:'));
    }
    expect(await base.image(ARM64)).toMatchObject({ platform: ARM64 });
  });

  test('is one image where index.json lists its platforms itself', async () => {
    const text = await put(layoutFiles([amd64, arm64]));
    expect(await resolveBase(text, ARM64, context)).toMatchObject({ platform: ARM64 });
  });

  test('is picked among several by tag or digest', async () => {
    const text = await put(
      layoutFiles([
        { ...index, name: '1.0' },
        { ...other, name: 'ghcr.io/acme/other:2.0' },
      ]),
    );
    expect((await openBase(`${text}:1.0`, context)).digest).toBe(index.manifest.digest);
    expect((await openBase(`${text}:2.0`, context)).digest).toBe(other.manifest.digest);
    expect((await openBase(`${text}@${other.manifest.digest}`, context)).digest).toBe(other.manifest.digest);
    await expect(openBase(text, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('several images: 1.0, ghcr.io/acme/other:2.0'),
    });
    await expect(openBase(`${text}:3.0`, context)).rejects.toMatchObject({
      code: 'base-missing',
      message: expect.stringContaining('no image "3.0"; it has: 1.0'),
    });
  });

  test('that is incomplete or damaged says what is wrong', async () => {
    const files = layoutFiles([index]);
    const [first] = amd64.layers;
    files.delete(`blobs/sha256/${first?.digest.slice(7)}`);
    const text = await put(files);
    await expect(resolveBase(text, AMD64, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining(first?.digest.slice(7) ?? ''),
    });
    const config = files.get(`blobs/sha256/${arm64.config.slice(7)}`) ?? Buffer.alloc(0);
    files.set(`blobs/sha256/${arm64.config.slice(7)}`, Buffer.from(config.toString().replace('arm64', 'amd64')));
    await put(files);
    await expect(resolveBase(text, ARM64, context)).rejects.toMatchObject({
      code: 'digest-mismatch',
      message: expect.stringContaining(arm64.config),
    });
  });

  test('of another version is refused', async () => {
    const files = layoutFiles([index]);
    files.set('oci-layout', Buffer.from('{"imageLayoutVersion":"2.0.0"}'));
    await expect(openBase(await put(files), context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('"2.0.0"'),
    });
  });
});

describe('a base from docker save', () => {
  const put = async (files: Map<string, Buffer>): Promise<void> =>
    writeFile(join(folder, 'base.tar'), await tarOfBuffers(files));

  test('comes with digests that are computed', async () => {
    await put(await saved(['acme/base:1']));
    for (const text of ['./base.tar', './base.tar:1', './base.tar:acme/base:1'].slice(0, 2)) {
      const image = await resolveBase(text, AMD64, context);
      expect(image).toMatchObject({ kind: 'docker-archive', digest: amd64.config, platform: AMD64 });
      expect(image.layers.map(({ descriptor }) => descriptor)).toEqual(
        amd64.layers.map(({ diffId, tar }) => ({
          mediaType: 'application/vnd.oci.image.layer.v1.tar',
          digest: diffId,
          size: tar.length,
        })),
      );
      expect(await collect(await (image.layers[1]?.open() ?? Promise.reject(new Error('no layer'))))).toEqual(
        amd64.layers[1]?.tar,
      );
    }
    await expect(resolveBase('./base.tar', ARM64, context)).rejects.toMatchObject({
      code: 'base-missing',
      message: expect.stringContaining('it has linux/amd64'),
    });
    await expect(openBase('./base.tar:2', context)).rejects.toMatchObject({ code: 'base-missing' });
  });

  test('whose layer was changed is refused', async () => {
    const files = await saved(null);
    files.set('0/layer.tar', Buffer.alloc(1024));
    await put(files);
    await expect(resolveBase('./base.tar', AMD64, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('is not its diff_id'),
    });
  });

  test('compressed as a whole says how to undo that', async () => {
    await writeFile(join(folder, 'base.tar'), gzipSync(await tarOfBuffers(await saved(null))));
    await expect(openBase('./base.tar', context)).rejects.toMatchObject({
      code: 'base-invalid',
      fix: expect.stringContaining('gunzip'),
    });
  });

  test('that lacks a layer, or was cut short, is refused', async () => {
    const files = await saved(null);
    files.delete('1/layer.tar');
    await put(files);
    await expect(resolveBase('./base.tar', AMD64, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('1/layer.tar'),
    });
    const whole = await tarOfBuffers(await saved(null));
    await writeFile(join(folder, 'base.tar'), whole.subarray(0, 3000));
    await expect(openBase('./base.tar', context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('cut short'),
    });
  });
});

describe('a local base', () => {
  test.each([
    ['./none', 'base-missing', /no file or folder/],
    ['./empty', 'base-invalid', /without oci-layout/],
    ['./words', 'base-invalid', /not a readable tar/],
    ['./plain.tar', 'base-invalid', /neither an OCI archive nor/],
  ])('%s is refused', async (text, code, message) => {
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'words'), 'hello '.repeat(200));
    await writeFile(join(folder, 'plain.tar'), await tarOfBuffers(new Map([['x', Buffer.from('y')]])));
    await expect(openBase(text, context)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('never reads a blob through a link that leads out of it', async () => {
    await unpack('base', layoutFiles([index]));
    const blob = join(folder, 'base', 'blobs', 'sha256', amd64.layers[0]?.digest.slice(7) ?? '');
    await writeFile(join(folder, 'outside'), await readFile(blob));
    await rm(blob);
    await symlink('../../../outside', blob);
    await expect(resolveBase('./base', AMD64, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('leads out of it'),
    });
  });

  test('is nothing when it is scratch', async () => {
    expect(await resolveBase('scratch', AMD64, context)).toEqual({
      reference: 'scratch',
      kind: 'scratch',
      platform: AMD64,
      layers: [],
      config: {},
      history: [],
    });
  });
});

describe('the files of a base', () => {
  const filesOf = async (layers: Parameters<typeof testImage>[0], packing: 'gzip' | 'zstd' | 'none' = 'gzip') => {
    await unpack('base', layoutFiles([await testImage(layers, { packing })]));
    return readBaseFiles(await resolveBase('./base', AMD64, context), context);
  };

  test('are known by name, through all layers', async () => {
    const files = await filesOf([
      { 'lib/ld-musl-x86_64.so.1': 'x', 'etc/gone': 'x' },
      { 'etc/.wh.gone': '', lib64: '-> lib' },
    ]);
    expect(files.has('/lib/ld-musl-x86_64.so.1')).toBe(true);
    expect(files.has('/lib64/ld-musl-x86_64.so.1')).toBe(true);
    expect(files.has('/lib64/ld-linux-x86-64.so.2')).toBe(false);
    expect(files.has('etc/gone')).toBe(false);
    expect(files.packages).toEqual([]);
    expect(files.layers.map(({ unpackedSize }) => unpackedSize)).toEqual([3072, 2048]);
  });

  test.each([
    ['dpkg', { 'var/lib/dpkg/status': 'Package: x' }],
    ['dpkg', { 'var/lib/dpkg/status.d/': undefined, 'var/lib/dpkg/status.d/tzdata': 'Package: tzdata' }],
    ['apk', { 'lib/apk/db/installed': 'P:musl' }],
    ['apk', { 'usr/lib/apk/db/installed': 'P:musl', lib: '-> usr/lib' }],
    ['rpm', { 'usr/lib/sysimage/rpm/rpmdb.sqlite': 'SQLite' }],
  ])('tell that it has packages of %s', async (name, layer) => {
    expect((await filesOf([layer], 'none')).packages).toEqual([name]);
  });

  test('are read from layers in zstd, too', async () => {
    expect((await filesOf([{ 'lib/apk/db/installed': 'x' }, { 'etc/motd': 'x' }], 'zstd')).has('etc/motd')).toBe(true);
  });

  test('tell of none where the database is empty or taken away', async () => {
    expect((await filesOf([{ 'var/lib/dpkg/status': '', 'var/lib/dpkg/status.d/': undefined }])).packages).toEqual([]);
    await rm(join(folder, 'base'), { recursive: true });
    expect((await filesOf([{ 'lib/apk/db/installed': 'x' }, { 'lib/apk/.wh.db': '' }])).packages).toEqual([]);
  });

  test('are not believed where a layer is not what the config says', async () => {
    const image = await testImage([{ a: 'b' }], {
      change: (manifest) => ({
        ...manifest,
        layers: [
          {
            mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
            digest: other.layers[0]?.digest,
            size: other.blobs.get(other.layers[0]?.digest ?? 'sha256:')?.length,
          },
        ],
      }),
    });
    await unpack('base', layoutFiles([{ ...image, blobs: new Map([...image.blobs, ...other.blobs]) }]));
    const base = await resolveBase('./base', AMD64, context);
    await expect(readBaseFiles(base, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringMatching(/unpacked it has the digest sha256:/),
    });
  });

  test('of a damaged layer are refused', async () => {
    const image = await testImage([{ a: 'b'.repeat(3000) }]);
    const files = layoutFiles([image]);
    const path = `blobs/sha256/${image.layers[0]?.digest.slice(7)}`;
    const bytes = Buffer.from(files.get(path) ?? '');
    bytes.fill(0xff, 12, 30);
    files.set(path, bytes);
    await unpack('base', files);
    const base = await resolveBase('./base', AMD64, context);
    await expect(readBaseFiles(base, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('damaged layer'),
    });
  });
});
