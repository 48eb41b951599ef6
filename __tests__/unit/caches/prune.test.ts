import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CacheEntry, listCache } from '../../../src/caches/list.ts';
import { choose, pruneCache } from '../../../src/caches/prune.ts';
import { cacheTable, pruneTable } from '../../../src/caches/table.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'caches-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

async function put(name: string, bytes: number, days: number): Promise<void> {
  const path = join(cache, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.alloc(bytes));
  await utimes(path, (NOW - days * DAY) / 1000, (NOW - days * DAY) / 1000);
}

async function fill(): Promise<void> {
  await put('layers/gzip-6/12-abc', 100, 1);
  await put('layers/gzip-6/12-def', 50, 40);
  await put('tools/syft/1.51.0/linux-x64/syft', 1000, 3);
  await put('databases/0123/db/trivy.db', 2000, 10);
  await put('sbom/key.json', 7, 2);
  await put('go/1.26.8/bin/go', 500, 60);
  await put('elsewhere/file', 9, 400);
}

describe('listCache', () => {
  test('an absent cache is empty', async () => {
    expect(await listCache(join(cache, 'nowhere'))).toEqual([]);
  });

  test('tells each thing with its bytes and last use, and only what is ours', async () => {
    await fill();
    const rows = (await listCache(cache)).map(({ kind, name, bytes, lastUsed }) => [
      kind,
      name,
      bytes,
      (NOW - lastUsed) / DAY,
    ]);
    expect(rows).toEqual([
      ['layers', 'gzip-6/12-abc', 100, 1],
      ['layers', 'gzip-6/12-def', 50, 40],
      ['tools', 'syft/1.51.0', 1000, 3],
      ['databases', '0123/db', 2000, 10],
      ['sbom', 'key.json', 7, 2],
      ['go', '1.26.8', 500, 60],
    ]);
  });

  test('follows no link', async () => {
    await put('outside/big', 5000, 1);
    await mkdir(join(cache, 'sbom'));
    await symlink(join(cache, 'outside'), join(cache, 'sbom', 'link'));
    expect((await listCache(cache)).every(({ bytes }) => bytes < 5000)).toBe(true);
  });
});

describe('pruneCache', () => {
  test('a dry run removes nothing and says what would go', async () => {
    await fill();
    const result = await pruneCache(cache, { dryRun: true, olderThanDays: 30 }, NOW);
    expect(result.removed.map(({ name }) => name)).toEqual(['gzip-6/12-def', '1.26.8']);
    expect(await listCache(cache)).toHaveLength(6);
  });

  test('removes what is old, and nothing that is not ours', async () => {
    await fill();
    await pruneCache(cache, { dryRun: false, olderThanDays: 30 }, NOW);
    expect((await listCache(cache)).map(({ name }) => name)).not.toContain('1.26.8');
    await pruneCache(cache, { dryRun: false }, NOW);
    expect(await listCache(cache)).toEqual([]);
    expect(await readdir(join(cache, 'elsewhere'))).toEqual(['file']);
  });
});

describe('choose', () => {
  const entry = fc.record({
    kind: fc.constant('layers' as const),
    name: fc.string(),
    path: fc.string(),
    bytes: fc.nat(1000),
    lastUsed: fc.integer({ min: NOW - 100 * DAY, max: NOW }),
  });

  test('what stays keeps within the bytes, and nothing goes that was used later than what stays', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.nat(5000), (entries, keepBytes) => {
        const { removed, kept } = choose(entries, { keepBytes }, NOW);
        expect(removed.length + kept.length).toBe(entries.length);
        expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(keepBytes);
        const newestGone = Math.max(...removed.map(({ lastUsed }) => lastUsed));
        expect(kept.every(({ lastUsed }) => lastUsed >= newestGone)).toBe(true);
      }),
    );
  });
});

describe('tables', () => {
  const entries: readonly CacheEntry[] = [
    {
      kind: 'tools',
      name: `syft/${'x'.repeat(90)}\u001b[31m`,
      path: '/c/a',
      bytes: 123_456_789,
      lastUsed: NOW - 12.5 * DAY,
    },
    { kind: 'layers', name: 'gzip-6/1', path: '/c/b', bytes: 5, lastUsed: NOW },
  ];

  test('keep within 80 columns, show no control character, and add up', () => {
    const lines = cacheTable(entries, '/c', NOW).split('\n');
    expect(lines.every((line) => line.length <= 80 && !line.includes('\u001b'))).toBe(true);
    expect(lines[0]).toMatch(/12 days$/);
    expect(lines.at(-1)).toBe('2 entries, 123 MB in /c');
  });

  test('say that nothing was removed in a dry run', () => {
    expect(pruneTable({ removed: entries.slice(1), kept: entries.slice(0, 1) }, true, NOW)).toContain(
      '1 entry (5 B) would be removed, 1 entry stays.',
    );
    expect(cacheTable([], '/c', NOW)).toBe('The cache is empty: /c');
  });
});
