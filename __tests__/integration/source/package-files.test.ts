import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Source } from '../../../src/model/plan.ts';
import { packageFilesIdentity } from '../../../src/source/commands/package-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-files-'));
  await mkdir(join(folder, 'cmd', 'api'), { recursive: true });
  await writeFile(join(folder, 'go.mod'), 'module example.com/x\n');
  await writeFile(join(folder, 'cmd', 'api', 'main.go'), 'package main\n');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const source = (): Source => ({ kind: 'directory', directory: folder, packageDirectory: folder });
const identity = (...patterns: string[]) => packageFilesIdentity(source(), patterns);

test('stays while nothing that go list looks at changes', async () => {
  const before = await identity('.', './cmd/...');
  await writeFile(join(folder, 'README.md'), 'words');
  expect(await identity('.', './cmd/...')).toEqual(before);
});

test.each([
  [
    'a new command',
    () =>
      mkdir(join(folder, 'cmd', 'job')).then(() => writeFile(join(folder, 'cmd', 'job', 'main.go'), 'package main\n')),
  ],
  [
    'a file that is another package now',
    () => writeFile(join(folder, 'cmd', 'api', 'main.go'), 'package api\n\n// longer\n'),
  ],
  ['a module of its own below', () => writeFile(join(folder, 'cmd', 'api', 'go.mod'), 'module example.com/api\n')],
  ['a workspace', () => writeFile(join(folder, 'go.work'), 'go 1.24\n')],
  [
    'a vendor folder',
    () => mkdir(join(folder, 'vendor')).then(() => writeFile(join(folder, 'vendor', 'modules.txt'), '')),
  ],
  ['another go.mod', () => writeFile(join(folder, 'go.mod'), 'module example.com/y/z\n')],
])('changes with %s', async (_, change) => {
  const before = await identity('.', './cmd/...');
  await change();
  expect(await identity('.', './cmd/...')).not.toEqual(before);
});

test('is not told for import paths', async () => {
  expect(await identity('example.com/x/cmd/api')).toBeUndefined();
});
