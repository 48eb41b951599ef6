import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BuildInfo } from '../../../src/model/binary.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { CycloneDx, Spdx } from '../../../src/sbom/documents.ts';
import { binaryKey, readSbomRecord, writeSbomRecord } from '../../../src/sbom/record.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8'));
const record = {
  of: { name: 'act', architecture: 'amd64' },
  cyclonedx: fixture('act.cdx.json') as CycloneDx,
  spdx: fixture('act.spdx.json') as Spdx,
};

const info: BuildInfo = {
  goVersion: 'go1.26.8',
  path: 'example.com/app',
  main: { path: 'example.com/app', version: '(devel)' },
  deps: [{ path: 'golang.org/x/net', version: 'v0.19.0', sum: 'h1:x' }],
  settings: [
    { key: 'GOOS', value: 'linux' },
    { key: 'vcs.revision', value: 'abc' },
    { key: '-ldflags', value: '-X main.commit=abc' },
  ],
};
const key = (changed: Partial<BuildInfo>, digest = 'one', tool = '1.51.0', licences = true): string =>
  binaryKey({ ...info, ...changed }, digestOf(digest), tool, licences);

describe('the key of a record', () => {
  test('is the same for every platform', () => {
    const settings = ['GOOS', 'GOARCH', 'GOAMD64', 'GOARM'].map((name) => ({ key: name, value: 'other' }));
    expect(key({ settings })).toBe(key({}));
  });

  test('does not change with code, commit or version', () => {
    const main = { path: 'example.com/app', version: 'v1.2.3' };
    const settings = [
      { key: 'GOOS', value: 'linux' },
      { key: 'vcs.revision', value: 'def' },
      { key: 'vcs', value: 'git' },
    ];
    expect(key({ main, settings }, 'two')).toBe(key({}));
  });

  test('changes with modules, toolchain, tags, tool and options', () => {
    const keys = [
      key({}),
      key({ deps: [] }),
      key({ deps: [{ path: 'golang.org/x/net', version: 'v0.20.0', sum: 'h1:y' }] }),
      key({ goVersion: 'go1.26.9' }),
      key({ settings: [{ key: '-tags', value: 'netgo' }] }),
      key({}, 'one', '1.52.0'),
      key({}, 'one', '1.51.0', false),
      binaryKey(undefined, digestOf('one'), '1.51.0', true),
      binaryKey(undefined, digestOf('two'), '1.51.0', true),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a record', () => {
  const written = async (): Promise<{ folder: string; file: string }> => {
    const folder = mkdtempSync(join(tmpdir(), 'sbom-record-'));
    await writeSbomRecord(folder, 'key', record);
    return { folder, file: join(folder, 'sbom', readdirSync(join(folder, 'sbom'))[0] ?? '') };
  };

  test('comes back as it was written', async () => {
    const { folder } = await written();
    expect(await readSbomRecord(folder, 'key')).toEqual(record);
    expect(await readSbomRecord(folder, 'other')).toBeUndefined();
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -10)],
    ['empty', () => ''],
    ['changed in one letter', (text: string) => text.replace('v0.19.0', 'v0.19.1')],
    ['no JSON', () => 'zzz'],
  ])('that is %s counts as none', async (_name, damage) => {
    const { folder, file } = await written();
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await readSbomRecord(folder, 'key')).toBeUndefined();
  });
});
