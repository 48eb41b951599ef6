import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentHash, keyPrefixes } from '../../../src/github/cache/keys.ts';
import { cacheParts, zipName } from '../../../src/github/cache/parts.ts';
import { CACHE_PARTS, partsToRestore, partsToSave } from '../../../src/github/cache/policy.ts';
import { cacheAvailable } from '../../../src/github/cache/service.ts';
import type { GithubContext } from '../../../src/github/context.ts';

const FACTS = {
  sums: 'sums',
  goVersion: 'go1.26.8',
  build: 'app linux/amd64',
  host: { platform: 'linux', arch: 'x64' },
} as const;

const context = (event: string, ref: string): GithubContext => ({
  event,
  ref,
  repository: 'acme/app',
  sha: '',
  defaultBranch: 'main',
  serverUrl: '',
});

describe('keyPrefixes', () => {
  test.each(CACHE_PARTS)('%s: each prefix is a beginning of the better one', (part) => {
    const prefixes = keyPrefixes(part, FACTS);
    for (const [index, prefix] of prefixes.entries()) {
      expect(prefix.startsWith(prefixes[index + 1] ?? '')).toBe(true);
      expect(prefix).toMatch(/^go-slim-image-v1-[\w.-]+-$/);
    }
  });

  test('another Go or machine shares no compiled code, but modules', () => {
    const other = { ...FACTS, goVersion: 'go1.27.0', host: { platform: 'linux', arch: 'arm64' } } as const;
    expect(keyPrefixes('build', other).at(-1)).not.toBe(keyPrefixes('build', FACTS).at(-1));
    expect(keyPrefixes('modules', other)).toEqual(keyPrefixes('modules', FACTS));
  });

  test('no text from outside makes a key that the service refuses (comma, more than 512 characters)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (sums, goVersion, build) => {
        for (const part of CACHE_PARTS) {
          const key = `${keyPrefixes(part, { ...FACTS, sums, build, goVersion: goVersion.slice(0, 100) })[0]}${contentHash([])}`;
          expect(key).toMatch(/^[\w.-]{1,512}$/);
        }
      }),
    );
  });
});

test('contentHash tells other content apart, whatever the order', () => {
  const [a, b] = [
    { name: 'a', size: 1 },
    { name: 'b', size: 2 },
  ];
  expect(contentHash([a, b])).toBe(contentHash([b, a]));
  expect(contentHash([a])).not.toBe(contentHash([{ ...a, size: 2 }]));
});

describe('what is restored and saved', () => {
  test.each([
    ['push', 'refs/heads/main', 'default-branch', 3, 3],
    ['push', 'refs/heads/feature', 'default-branch', 3, 0],
    ['push', 'refs/heads/feature', 'always', 3, 3],
    ['pull_request', 'refs/pull/7/merge', 'default-branch', 3, 0],
    ['push', 'refs/heads/main', 'never', 3, 0],
    ['push', 'refs/tags/v1.0.0', 'always', 1, 0],
    ['release', 'refs/heads/main', 'always', 1, 0],
  ] as const)('%s of %s with %s: %d restored, %d saved', (event, ref, save, restored, saved) => {
    expect(partsToRestore(context(event, ref))).toHaveLength(restored);
    expect(partsToSave(context(event, ref), save)).toHaveLength(saved);
  });

  test('a release restores only what go.sum vouches for', () => {
    expect(partsToRestore(context('push', 'refs/tags/v1.0.0'))).toEqual(['modules']);
  });
});

describe('what a cache may hold', () => {
  const parts = cacheParts({ moduleCache: '/m', buildCache: '/b', cacheDirectory: '/c' });
  const hash = 'a'.repeat(64);

  test.each([
    ['modules', 'github.com/!burnt!sushi/toml/@v/v1.4.0.zip', true],
    ['modules', 'github.com/a/b/@v/v1.4.0.mod', true],
    ['modules', 'github.com/a/b/@v/v1.4.0.ziphash', false],
    ['modules', 'golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.zip', false],
    ['modules', '../x/@v/v1.zip', false],
    ['modules', 'a/../../x/@v/v1.zip', false],
    ['modules', 'sumdb/sums.example.com/tile/1', false],
    ['build', `aa/${hash}-a`, true],
    ['build', `aa/${hash}-d`, true],
    ['build', 'trim.txt', false],
    ['build', `../${hash}-a`, false],
    ['own', 'layers/gzip-6/1-abc', true],
    ['own', 'tools/syft/1.51.0/linux-x64/syft', true],
    ['own', 'build/0123/app', false],
    ['own', 'layers/../../x', false],
    ['own', 'layers/.hidden.tmp', false],
  ] as const)('%s %s: %s', (part, name, accepted) => {
    expect(parts[part].accepts(name)).toBe(accepted);
  });

  test('build entries that nobody used stay behind', () => {
    const used = { startedAt: 10_000_000, modules: [] };
    const at = (mtimeMs: number) => parts.build.keeps({ name: '', size: 1, mtimeMs }, used);
    expect([at(10_000_001), at(10_000_000 - 2 * 3_600_000)]).toEqual([true, false]);
  });

  test('zips of modules that are not used stay behind, small files come along', () => {
    const used = { startedAt: 0, modules: [{ path: 'github.com/BurntSushi/toml', version: 'v1.4.0' }] };
    const keeps = (name: string) => parts.modules.keeps({ name, size: 1, mtimeMs: 0 }, used);
    expect(keeps('github.com/!burnt!sushi/toml/@v/v1.4.0.zip')).toBe(true);
    expect(keeps('github.com/!burnt!sushi/toml/@v/v1.3.0.zip')).toBe(false);
    expect(keeps('github.com/other/x/@v/v1.3.0.mod')).toBe(true);
  });

  test('zipName writes capitals as Go does', () => {
    expect(zipName({ path: 'github.com/Azure/x', version: 'v1.0.0-RC1' })).toBe(
      'github.com/!azure/x/@v/v1.0.0-!r!c1.zip',
    );
  });
});

describe('cacheAvailable', () => {
  const base = { GITHUB_ACTIONS: 'true', ACTIONS_RUNTIME_TOKEN: 't' };
  test.each([
    [{ ...base, ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: 'https://r' }, true],
    [{ ...base, ACTIONS_CACHE_SERVICE_V2: 'true' }, false],
    [{ ...base, ACTIONS_CACHE_URL: 'https://c' }, true],
    [{ ...base, ACTIONS_RUNTIME_TOKEN: '', ACTIONS_CACHE_URL: 'https://c' }, false],
    [{ ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_CACHE_URL: 'https://c' }, false],
  ])('%j: %s', (env, available) => {
    expect(cacheAvailable(env)).toBe(available);
  });
});
