import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BuiltBinary } from '../../../src/model/binary.ts';
import type { SizeDetail } from '../../../src/model/size.ts';
import { type EvidenceFinder, sizesOf } from '../../../src/size/sizes-of.ts';
import { runGo, sumOfRows } from '../../support/attributed.ts';
import { builtBinary } from '../../support/built-binary.ts';
import { testRuntime } from '../../support/runtime.ts';

/** For one build with an empty cache, in ms. */
const BUILD_TIME = 120_000;

let folder: string;
let cache: string;
let staging: string;
let binary: BuiltBinary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-size-kept-'));
  await writeFile(join(folder, 'go.mod'), 'module example.com/tiny\n\ngo 1.24\n');
  await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() { println("x") }\n');
  const file = join(folder, 'tiny');
  await runGo(folder, ['build', '-trimpath', '-ldflags=-s -w', '-o', file, '.'], { GOOS: 'linux', GOARCH: 'amd64' });
  binary = await builtBinary(file, 'tiny_linux_amd64', { os: 'linux', architecture: 'amd64' });
}, BUILD_TIME);
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  cache = await mkdtemp(join(folder, 'cache-'));
  staging = await mkdtemp(join(folder, 'staging-'));
});

const measure = async (of = binary, finder?: EvidenceFinder) => {
  const options = { staging, label: 'linux/amd64', ...(finder === undefined ? {} : { finder }) };
  return (await sizesOf(of, options, testRuntime({ cacheDirectory: cache })))?.sizes;
};
const list = async (): Promise<SizeDetail> =>
  JSON.parse(await readFile(join(staging, 'size', 'tiny_linux_amd64.json'), 'utf8'));

test('a binary is attributed in a process of its own, and its functions are listed', async () => {
  const sizes = await measure();
  expect(sizes && sumOfRows(sizes)).toBe(binary.facts.size);
  expect(sizes?.functions.file).toBe('size/tiny_linux_amd64.json');
  const { digest, name, code, packages, package: owners } = await list();
  expect(digest).toBe(binary.facts.digest);
  expect([name.length, owners.length]).toEqual([code.length, code.length]);
  expect(packages).toContain('example.com/tiny');
});

test('the same bytes are not attributed again: the file need not even be there', async () => {
  const first = await measure();
  const before = await list();
  await rm(join(staging, 'size'), { recursive: true });
  expect(await measure({ ...binary, file: join(folder, 'gone') })).toEqual(first);
  expect(await list()).toEqual(before);
});

test.each([
  ['cut short', (text: string) => text.slice(0, 100)],
  ['of other bytes', (text: string) => text.replace('"code":', '"code":1')],
  ['of another version', (text: string) => text.replace(/"version":\d+/, '"version":0')],
])('a record that is %s is made anew', async (_, damage) => {
  const first = await measure();
  const folderOfSizes = join(cache, 'sizes');
  for (const name of await readdir(folderOfSizes)) {
    if (name.endsWith('.functions.json')) continue;
    const text = await readFile(join(folderOfSizes, name), 'utf8');
    await writeFile(join(folderOfSizes, name), damage(text).replace('"size":', '"size":1'));
  }
  expect(await measure()).toEqual(first);
});

test('what was attributed without sources is not what a build with sources finds', async () => {
  await measure();
  let asked = 0;
  const find: EvidenceFinder['find'] = async () => {
    asked++;
    return { evidence: { embeds: [] } };
  };
  await measure(binary, { exact: false, sourced: true, find });
  await measure(binary, { exact: false, sourced: true, find });
  expect(asked).toBe(1);
});

test('what is no binary is a warning, and the build goes on', async () => {
  const file = join(folder, 'script');
  await writeFile(file, '#!/bin/sh\necho no binary at all\n');
  const notices: string[] = [];
  const runtime = testRuntime({ cacheDirectory: cache });
  const log = { ...runtime.log, notice: ({ code }: { code: string }) => void notices.push(code) };
  expect(await sizesOf({ ...binary, file }, { staging, label: 'linux/amd64' }, { ...runtime, log })).toBeUndefined();
  expect(notices).toEqual(['size-not-attributed']);
});
