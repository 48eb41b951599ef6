import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../../src/model/report.ts';
import { type CliResult, openSandbox, type Sandbox, TINY } from '../../support/command-line.ts';

const PLAIN = ['--no-sbom', '--no-scan', '--no-attribution'];
const ALL = 'linux/amd64,linux/arm64,linux/arm/v7,windows/amd64';
const LEGS = { amd64: 'linux/amd64', arm: 'linux/arm64,linux/arm/v7', windows: 'windows/amd64' };
let sandbox: Sandbox;

const at = (...parts: string[]): string => join(sandbox.root, ...parts);
const build = (platforms: string, folder: string, ...flags: string[]): Promise<CliResult> =>
  sandbox.run(['build', '--platforms', platforms, ...PLAIN, '--archive-format', 'tar.gz', '-o', at(folder), ...flags]);
const merge = (legs: readonly string[], ...flags: string[]): Promise<CliResult> =>
  sandbox.run(['merge', ...legs.map((leg) => at(leg)), '-o', at('merged'), ...flags]);
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(at(folder, 'report.json'), 'utf8')) as Report;
const files = async (folder: string): Promise<string[]> =>
  (await readdir(at(folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(at(folder).length))
    .sort();

beforeAll(async () => {
  sandbox = await openSandbox({
    ...TINY,
    LICENSE: 'free\n',
    'cmd/tool/main.go': 'package main\n\nfunc main() { println("tool") }\n',
    '.go-slim-image.yml': 'packages: [., ./cmd/tool]\nannotations:\n  - index:org.example.kind=tiny\n',
  });
  for (const [name, platforms] of Object.entries(LEGS))
    expect(await build(platforms, name)).toMatchObject({ status: 0 });
  expect(await build(ALL, 'one')).toMatchObject({ status: 0 });
}, 300_000);
afterAll(() => sandbox.remove());

describe('merge', () => {
  let merged: CliResult;
  beforeAll(async () => {
    merged = await merge(Object.keys(LEGS), '--platforms', ALL);
  });

  test('makes of the legs what one build of all platforms makes, file by file', async () => {
    expect(merged).toMatchObject({ status: 0 });
    expect(await files('merged')).toEqual(await files('one'));
    for (const file of await files('one'))
      if (!/report\.|release\/SHA256SUMS/.test(file))
        expect([file, await readFile(at('merged', file), 'hex')]).toEqual([
          file,
          await readFile(at('one', file), 'hex'),
        ]);
  });

  test('writes the report of one build, what the run was like aside', async () => {
    const [{ run: _merged, ...own }, { run: _one, ...whole }] = [await report('merged'), await report('one')];
    expect(own).toEqual(whole);
  });

  test('verifies', async () => {
    expect(await sandbox.run(['verify', at('merged')])).toMatchObject({ status: 0 });
  });
});

describe('merge refuses', () => {
  beforeEach(() => rm(at('bad'), { recursive: true, force: true }));

  test.each([
    ['a platform that no leg brought', ['amd64', 'windows'], ALL, 'leg-missing', 'linux/arm64, linux/arm/v7'],
    ['a platform that two legs brought', ['amd64', 'arm', 'windows', 'one'], ALL, 'leg-doubled', 'linux/amd64'],
    ['the same leg twice', ['amd64', 'amd64'], 'linux/amd64', 'leg-doubled', 'linux/amd64'],
    ['a platform that nobody asked for', ['amd64', 'windows'], 'linux/amd64', 'invalid-input', 'windows/amd64'],
    ['a folder that is not there', ['nowhere'], ALL, 'source-missing', 'nowhere'],
    ['a folder that is no output', ['module'], ALL, 'leg-invalid', 'report.json'],
  ])('%s', async (_, legs, platforms, code, named) => {
    const result = await merge(legs, '--platforms', platforms, '--json');
    expect(result.status).toBe(2);
    expect(JSON.parse(result.stdout)).toMatchObject({ error: { code, message: expect.stringContaining(named) } });
  });

  test.each<[string, string, (bytes: Buffer) => Buffer | undefined]>([
    ['a changed binary', 'bin/tiny_linux_amd64', flip],
    ['a shortened binary', 'bin/tiny_linux_amd64', (bytes) => bytes.subarray(0, -1)],
    ['a lengthened binary', 'bin/tiny_linux_amd64', (bytes) => Buffer.concat([bytes, bytes])],
    ['a missing binary', 'bin/tiny_linux_amd64', () => undefined],
    ['other sums', 'SHA256SUMS', flip],
    ['no sums', 'SHA256SUMS', () => undefined],
    ['a changed archive', 'release/tiny_0.0.0_linux_amd64.tar.gz', flip],
    ['half a report', 'report.json', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    [
      'a report of another binary',
      'report.json',
      (b) => Buffer.from(b.toString().replace(/"digest": "sha256:../, '"digest": "sha256:00')),
    ],
    [
      'a report that leads out of its folder',
      'report.json',
      (b) => Buffer.from(b.toString().replaceAll('bin/tiny_', 'bin/../../tiny_')),
    ],
  ])('%s', async (_, file, change) => {
    await cp(at('amd64'), at('bad'), { recursive: true });
    const path = (await files('bad')).find((name) => name.startsWith(`/${file.replace(/_0\.0\.0.*/, '')}`)) ?? file;
    const changed = change(await readFile(at('bad', path)));
    if (changed === undefined) await rm(at('bad', path));
    else await writeFile(at('bad', path), changed);
    const before = await files('merged');
    const result = await merge(['bad', 'arm', 'windows'], '--platforms', ALL, '--json');
    expect(JSON.parse(result.stdout)).toMatchObject({ error: { code: 'leg-invalid' } });
    expect(await files('merged')).toEqual(before);
  });

  test('any changed blob, and a link that leads out of the leg', async () => {
    for (const blob of await readdir(at('amd64', 'image', 'blobs', 'sha256'))) {
      await rm(at('bad'), { recursive: true, force: true });
      await cp(at('amd64'), at('bad'), { recursive: true });
      const path = at('bad', 'image', 'blobs', 'sha256', blob);
      await writeFile(path, flip(await readFile(path)));
      const result = await merge(['bad', 'arm', 'windows'], '--platforms', ALL, '--json');
      expect(JSON.parse(result.stdout)).toMatchObject({
        error: { code: 'leg-invalid', message: expect.stringContaining(blob) },
      });
    }
    await rm(at('bad', 'bin', 'tiny_linux_amd64'));
    await symlink(at('amd64', 'bin', 'tiny_linux_amd64'), at('bad', 'bin', 'tiny_linux_amd64'));
    const result = await merge(['bad', 'arm', 'windows'], '--platforms', ALL, '--json');
    expect(JSON.parse(result.stdout)).toMatchObject({ error: { code: 'leg-invalid' } });
  }, 120_000);

  test('legs that were not built alike', async () => {
    expect(await build('windows/amd64', 'bad', '--version', 'v9.9.9')).toMatchObject({ status: 0 });
    const other = await merge(['amd64', 'arm', 'bad'], '--platforms', ALL, '--json');
    expect(JSON.parse(other.stdout)).toMatchObject({
      error: { code: 'legs-differ', message: expect.stringContaining('v9.9.9') },
    });
    expect(await build('linux/amd64', 'bad', '--annotations', 'index:org.example.kind=other')).toMatchObject({
      status: 0,
    });
    const annotated = await merge(['bad', 'arm', 'windows'], '--platforms', ALL, '--json');
    expect(JSON.parse(annotated.stdout)).toMatchObject({
      error: { code: 'legs-differ', message: expect.stringContaining('annotations') },
    });
  });

  test('an output folder that is, or holds, a leg', async () => {
    for (const output of [at('amd64'), at()]) {
      const result = await sandbox.run(['merge', at('amd64'), '--platforms', 'linux/amd64', '-o', output, '--json']);
      expect(JSON.parse(result.stdout)).toMatchObject({ error: { code: 'output-refused' } });
    }
  });
});

function flip(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  return changed;
}
