import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeOciArchive } from '../../../src/image/layout/archive.ts';
import { writeDockerArchive } from '../../../src/image/layout/docker-archive.ts';
import type { AssembledImage } from '../../../src/model/image.ts';
import { assembleImage } from '../../support/assemble-image.ts';
import { testRuntime } from '../../support/runtime.ts';
import { twoPlatforms } from './spec.ts';

const { signal } = new AbortController();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function assembled(format: 'gzip' | 'zstd' | 'uncompressed'): Promise<AssembledImage> {
  const runtime = testRuntime({ cacheDirectory: join(folder, 'cache') });
  return await assembleImage(await twoPlatforms(folder, format, 20_000), runtime, {
    layout: join(folder, 'image'),
    useCache: false,
  });
}

/** Unpacks with the machine's own tar and lists the files. */
async function unpacked(archive: string): Promise<string> {
  const into = await mkdtemp(join(folder, 'unpacked-'));
  execFileSync('tar', ['-xf', archive, '-C', into]);
  return into;
}

async function filesBelow(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('an archive', () => {
  test('of an OCI layout holds the very files of the layout, with the same bytes each time', async () => {
    const image = await assembled('gzip');
    const named = [{ image, tags: ['example.test/app:1'] }];
    const [one, two] = [join(folder, 'one.tar'), join(folder, 'two.tar')];
    await writeOciArchive(one, named, signal);
    await writeOciArchive(two, named, signal);
    expect(sha256(await readFile(one))).toBe(sha256(await readFile(two)));
    const content = await unpacked(one);
    expect(await filesBelow(content)).toEqual(await filesBelow(image.layout));
    for (const file of await filesBelow(content)) {
      expect(await readFile(join(content, file))).toEqual(await readFile(join(image.layout, file)));
    }
  });

  test.each(['gzip', 'zstd', 'uncompressed'] as const)('for docker holds one platform (%s)', async (format) => {
    const image = await assembled(format);
    const platform = image.platforms[1];
    if (platform === undefined) throw new Error('there are two platforms');
    const file = join(folder, 'docker.tar');
    const scratchDirectory = join(folder, 'scratch');
    await writeDockerArchive(file, { layout: image.layout, platform, tags: ['app:1'], scratchDirectory }, signal);
    const content = await unpacked(file);
    const [manifest] = JSON.parse(await readFile(join(content, 'manifest.json'), 'utf8'));
    expect(manifest.RepoTags).toEqual(['app:1']);
    const config = await readFile(join(content, manifest.Config));
    expect(`sha256:${sha256(config)}`).toBe(platform.config.digest);
    const layers: Buffer[] = await Promise.all(manifest.Layers.map((path: string) => readFile(join(content, path))));
    const plain = layers.map((layer) => (format === 'gzip' ? gunzipSync(layer) : layer));
    expect(plain.map((layer) => `sha256:${sha256(layer)}`)).toEqual(JSON.parse(config.toString()).rootfs.diff_ids);
    expect(await readdir(scratchDirectory)).toEqual([]);
  });

  test('that cannot be written leaves nothing behind', async () => {
    const image = await assembled('gzip');
    const taken = join(folder, 'taken');
    await mkdir(taken);
    await expect(writeOciArchive(taken, [{ image, tags: [] }], signal)).rejects.toMatchObject({
      code: 'output-unwritable',
    });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
