import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ActionsCacheOptions, restoreCaches, saveCaches } from '../../../src/github/cache/actions-cache.ts';
import type { CacheService } from '../../../src/github/cache/service.ts';
import { testRuntime } from '../../support/runtime.ts';

const HOUR = 3_600_000;
const hash = (letter: string) => letter.repeat(64);
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'actions-cache-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Archives as folders, found by key or by prefix, the newest first. */
function folderService(): CacheService & { readonly keys: string[] } {
  const keys: string[] = [];
  return {
    keys,
    restore: async (folder, key, prefixes) => {
      const found = [...keys].reverse().find((one) => one === key || prefixes.some((prefix) => one.startsWith(prefix)));
      if (found !== undefined)
        await cp(join(root, 'service', found), folder, { recursive: true, preserveTimestamps: true });
      return found;
    },
    save: async (folder, key) => {
      await cp(folder, join(root, 'service', key), { recursive: true, preserveTimestamps: true });
      keys.push(key);
    },
  };
}

/** A runner: its caches are empty at first. */
function runner(
  name: string,
  service: CacheService,
  overrides: Partial<ActionsCacheOptions> = {},
): ActionsCacheOptions {
  const folders = {
    moduleCache: join(root, name, 'mod'),
    buildCache: join(root, name, 'build'),
    cacheDirectory: join(root, name, 'own'),
  };
  return {
    context: {
      event: 'push',
      ref: 'refs/heads/main',
      repository: 'acme/app',
      sha: '',
      defaultBranch: 'main',
      serverUrl: '',
    },
    facts: { sums: 'sums', goVersion: 'go1.26.8', build: 'app', host: { platform: 'linux', arch: 'x64' } },
    folders,
    save: 'default-branch',
    staging: join(root, name, 'staging'),
    service,
    ...overrides,
  };
}

async function put(path: string, text: string, ageMs = 0): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const time = (Date.now() - ageMs) / 1000;
  await utimes(path, time, time);
}

const ZIP = 'cache/download/example.com/m/@v/v1.0.0.zip';
const used = () => ({ startedAt: Date.now(), modules: [{ path: 'example.com/m', version: 'v1.0.0' }] });

async function fill({ folders }: ActionsCacheOptions): Promise<void> {
  await put(join(folders.moduleCache, ZIP), 'zip');
  await put(join(folders.moduleCache, 'cache/download/example.com/m/@v/v1.0.0.ziphash'), 'h1:forged');
  await put(join(folders.moduleCache, 'cache/download/example.com/old/@v/v1.0.0.zip'), 'unused');
  await put(join(folders.buildCache, `aa/${hash('a')}-d`), 'used');
  await put(join(folders.buildCache, `bb/${hash('b')}-d`), 'not used', 5 * HOUR);
  await put(join(folders.cacheDirectory, 'layers/gzip-6/12-abc'), 'layer');
}

describe('saveCaches and restoreCaches', () => {
  test('the next run finds what was used, each part apart, with bytes in the report', async () => {
    const service = folderService();
    const first = runner('first', service);
    await fill(first);
    const saved = await saveCaches(first, [], used(), testRuntime());
    expect(saved.map(({ name, saved: row }) => [name, row?.bytes])).toEqual([
      ['modules', 3],
      ['build', 4],
      ['own', 5],
    ]);

    const second = runner('second', service);
    const restored = await restoreCaches(second, testRuntime());
    expect(restored.map(({ name, restored: row }) => [name, row?.bytes])).toEqual([
      ['modules', 3],
      ['build', 4],
      ['own', 5],
    ]);
    expect(await readFile(join(second.folders.moduleCache, ZIP), 'utf8')).toBe('zip');
    expect(await readdir(dirname(join(second.folders.moduleCache, ZIP)))).toEqual(['v1.0.0.zip']);
    expect(await readdir(second.folders.buildCache)).toEqual(['aa']);
    expect(await readdir(join(root, 'second', 'staging'))).toEqual([]);
  });

  test('restored build entries look two hours old, so that Go marks those it uses; the others are dropped', async () => {
    const service = folderService();
    const first = runner('first', service);
    await fill(first);
    await put(join(first.folders.buildCache, `cc/${hash('c')}-a`), 'used once');
    await saveCaches(first, [], used(), testRuntime());

    const second = runner('second', service);
    const restored = await restoreCaches(second, testRuntime());
    const entry = join(second.folders.buildCache, `aa/${hash('a')}-d`);
    expect(Date.now() - (await stat(entry)).mtimeMs).toBeGreaterThan(1.9 * HOUR);
    await put(entry, 'used');
    await saveCaches(second, restored, used(), testRuntime());
    const newest = service.keys.filter((key) => key.includes('-build-')).at(-1) ?? '';
    expect(await readdir(join(root, 'service', newest))).toEqual(['aa']);
  });

  test('what did not change is not saved again', async () => {
    const service = folderService();
    const first = runner('first', service);
    await fill(first);
    await saveCaches(first, [], used(), testRuntime());
    const before = service.keys.length;
    const second = runner('second', service);
    const restored = await restoreCaches(second, testRuntime());
    await put(join(second.folders.buildCache, `aa/${hash('a')}-d`), 'used');
    const rows = await saveCaches(second, restored, used(), testRuntime());
    expect(service.keys).toHaveLength(before);
    expect(rows.every((row) => row.saved === undefined && row.restored !== undefined)).toBe(true);
  });

  test('a file that is there already is never replaced', async () => {
    const service = folderService();
    const first = runner('first', service);
    await fill(first);
    await saveCaches(first, [], used(), testRuntime());
    const second = runner('second', service);
    await put(join(second.folders.moduleCache, ZIP), 'mine');
    await restoreCaches(second, testRuntime());
    expect(await readFile(join(second.folders.moduleCache, ZIP), 'utf8')).toBe('mine');
  });

  test('names that have no place in a cache stay outside', async () => {
    const service = folderService();
    const key = 'go-slim-image-v1-build-linux-x64-go1.26.8-x';
    await put(join(root, 'service', key, 'trim.txt'), 'x');
    await put(join(root, 'service', key, 'bin', 'go'), 'x');
    service.keys.push(key);
    const second = runner('second', service);
    await restoreCaches(second, testRuntime());
    await expect(readdir(second.folders.buildCache)).rejects.toThrow('ENOENT');
  });

  test('a tag takes modules only and saves nothing', async () => {
    const service = folderService();
    const first = runner('first', service);
    await fill(first);
    await saveCaches(first, [], used(), testRuntime());
    const before = service.keys.length;
    const tag = runner('tag', service, { context: { ...first.context, ref: 'refs/tags/v1.0.0' }, save: 'always' });
    expect((await restoreCaches(tag, testRuntime())).map(({ part }) => part)).toEqual(['modules']);
    await fill(tag);
    await saveCaches(tag, [], used(), testRuntime());
    expect(service.keys).toHaveLength(before);
  });

  test('a service that fails is no error', async () => {
    const broken: CacheService = {
      restore: async () => Promise.reject(new Error('503')),
      save: async () => Promise.reject(new Error('quota')),
    };
    const options = runner('first', broken);
    await fill(options);
    const runtime = testRuntime();
    expect(await restoreCaches(options, runtime)).toEqual([]);
    expect(await saveCaches(options, [], used(), runtime)).toEqual([]);
    expect(runtime.said.join('\n')).toContain('503');
  });
});
