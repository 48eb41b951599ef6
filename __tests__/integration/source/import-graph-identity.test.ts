import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readRecord } from '../../../src/files/record.ts';
import { importGraphIdentity } from '../../../src/source/imports/import-graph-identity.ts';

let folder: string;
const write = async (name: string, text: string): Promise<void> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
};
const identity = (facts: { workspace?: string; vendored?: boolean } = {}): Promise<string | undefined> =>
  importGraphIdentity(
    { kind: 'directory', directory: folder, packageDirectory: folder },
    { goMod: join(folder, 'go.mod'), vendored: false, ...facts },
    join(folder, '.memory', 'heads.json'),
  );

const MAIN = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println(1) }\n';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-graph-'));
  await write('go.mod', 'module example.com/x\n');
  await write('main.go', MAIN);
  await write('store/store.go', '//go:build linux\n\npackage store\n');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each<[string, () => Promise<void>]>([
  ['code changes', () => write('main.go', MAIN.replace('1', '2 /* import "C" */'))],
  ['a test changes', () => write('main_test.go', 'package main\n\nimport "testing"\n')],
  [
    'a module of its own appears below',
    async () => {
      await write('tools/go.mod', 'module example.com/tools\n');
      await write('tools/main.go', 'package main\n\nimport "C"\n');
    },
  ],
])('stays when %s', async (_, change) => {
  const before = await identity();
  await change();
  expect(before).toBeDefined();
  expect(await identity()).toBe(before);
});

test.each<[string, () => Promise<void>]>([
  ['an import comes', () => write('main.go', MAIN.replace('import "fmt"', 'import "fmt"\nimport "os"'))],
  ['cgo comes', () => write('store/store.go', '//go:build linux\n\npackage store\n\n// int one();\nimport "C"\n')],
  ['a build constraint changes', () => write('store/store.go', '//go:build darwin\n\npackage store\n')],
  ['a file comes', () => write('store/more.go', 'package store\n')],
  ['a file goes', () => rm(join(folder, 'store', 'store.go'))],
  ['go.mod changes', () => write('go.mod', 'module example.com/x\n\nrequire example.com/y v1.0.0\n')],
  ['go.sum changes', () => write('go.sum', 'example.com/y v1.0.0 h1:x\n')],
])('changes when %s', async (_, change) => {
  const before = await identity();
  await change();
  expect(await identity()).not.toBe(before);
});

test('a damaged memory is as good as none', async () => {
  const before = await identity();
  await write('.memory/heads.json', '{"main.go":');
  expect(await identity()).toBe(before);
  expect(await readRecord(join(folder, '.memory', 'heads.json'))).toHaveProperty(['main.go']);
});

test('cannot be told of workspaces, vendored modules and replaced folders', async () => {
  expect(await identity({ workspace: '/w/go.work' })).toBeUndefined();
  expect(await identity({ vendored: true })).toBeUndefined();
  await write('go.mod', 'module example.com/x\n\nreplace example.com/y => ../y\n');
  expect(await identity()).toBeUndefined();
});
