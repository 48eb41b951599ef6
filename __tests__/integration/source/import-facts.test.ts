import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportFacts } from '../../../src/model/import-facts.ts';
import { readImportFacts } from '../../../src/source/imports/import-facts.ts';
import { testRuntime } from '../../support/runtime.ts';

let root: string;
let facts: ImportFacts;

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: root, encoding: 'utf8' });

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

const code = (name: string, lines: number): string =>
  Array.from({ length: lines }, (_, index) => `func ${name}${index}() int { return ${index} }\n`).join('');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'facts-'));
  await write({
    'go.work': 'go 1.24\n\nuse (\n\t./app\n\t./lib\n)\n',
    'lib/go.mod': 'module example.com/lib\n\ngo 1.24\n',
    'lib/lib.go': `package lib\n\n${code('L', 3)}`,
    'lib/calm/calm.go': 'package calm\n',
    'folder/go.mod': 'module example.com/folder\n\ngo 1.24\n',
    'folder/folder.go': 'package folder\n',
    'app/go.mod':
      'module example.com/app\n\ngo 1.24\n\nrequire example.com/folder v0.0.0\n\nreplace example.com/folder => ../folder\n',
    'app/main.go': `package main

import (
	_ "html"
	_ "example.com/app/grown"
	_ "example.com/app/leaving"
	_ "example.com/app/moved"
	_ "example.com/app/page"
	_ "example.com/app/same"
	_ "example.com/folder"
	_ "example.com/lib"
	_ "example.com/lib/calm"
)

func main() {}
`,
    'app/grown/a.go': `package grown\n\n${code('A', 5)}`,
    'app/grown/b.go': `package grown\n\n${code('B', 5)}`,
    'app/moved/old.go': `package moved\n\n${code('M', 20)}`,
    'app/page/page.go': 'package page\n\nimport _ "embed"\n\n//go:embed text.txt\nvar text string\n',
    'app/page/text.txt': 'one\n',
    'app/main_windows.go': 'package main\n\nimport _ "syscall"\n',
    'app/tools.go': '//go:build tools\n\npackage main\n\nimport _ "go/doc"\n',
    'app/same/same.go': 'package same\n',
    'app/grown/old.go': 'package grown\n\nimport _ "encoding/xml"\n',
    'app/leaving/leaving.go': 'package leaving\n\nimport _ "example.com/app/leaving/deep"\n',
    'app/leaving/deep/deep.go': 'package deep\n\nimport (\n\t_ "embed"\n\t_ "encoding/gob"\n)\n',
    'app/leaving/deep/deep_test.go': 'package deep\n\nimport _ "testing"\n',
  });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'one');
  const since = git('rev-parse', 'HEAD').trim();
  const main = await readFile(join(root, 'app/main.go'), 'utf8');
  await write({ 'app/main.go': main.replaceAll(/.*"(html|example.com\/app\/leaving)"\n/g, '') });
  await Promise.all(
    ['grown/old.go', 'main_windows.go', 'tools.go', 'leaving'].map((name) =>
      rm(join(root, 'app', name), { recursive: true }),
    ),
  );
  await rename(join(root, 'app/moved/old.go'), join(root, 'app/moved/new.go'));
  await write({
    'lib/lib.go': `package lib\n\n${code('L', 3)}${code('Fresh', 2)}`,
    'app/grown/a.go': `package grown\n\nvar first = 1\n\n${code('A', 5)}${code('Fresh', 9)}`,
    'app/grown/b.go': `package grown\n\n${code('B', 8)}`,
    'app/moved/small.go': 'package moved\n\nvar small = 1\n',
    'app/page/text.txt': 'one\ntwo\n',
  });
  git('add', '-A', 'app/moved/new.go', 'app/moved/old.go');
  const module = join(root, 'app');
  const command = { importPath: 'example.com/app', directory: module, binaryName: 'app' };
  const read = await readImportFacts(
    {
      source: { kind: 'directory', directory: module, packageDirectory: module } as never,
      mains: [command] as never,
      target: { GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0' },
      tags: [],
      goMod: join(module, 'go.mod'),
      since,
      gone: true,
    },
    { go: { command: 'go', env: process.env }, context: testRuntime() },
  );
  if (read === undefined) throw new Error('go list told nothing');
  facts = read;
});
afterAll(() => rm(root, { recursive: true, force: true }));

const told = (path: string) => {
  const { changed, edited, changedEmbeds } = facts.packages.find((one) => one.path === path) ?? {};
  return { changed, edited, changedEmbeds };
};

describe('since a commit, in a workspace of two modules', () => {
  test('the file with most new lines is named, and where the longest piece of them begins', () => {
    expect(told('example.com/app/grown')).toEqual({
      changed: true,
      edited: { file: 'grown/a.go', line: 10 },
      changedEmbeds: undefined,
    });
  });

  test('a renamed file has no new lines; a file that git does not know yet has', () => {
    expect(told('example.com/app/moved')).toMatchObject({ changed: true, edited: { file: 'moved/small.go', line: 1 } });
  });

  test('an embedded file that differs is named', () => {
    expect(told('example.com/app/page')).toEqual({
      changed: true,
      edited: undefined,
      changedEmbeds: [{ name: 'text.txt', file: 'page/text.txt' }],
    });
  });

  test('packages of the other module are told of, too, with the way to their files', () => {
    expect(told('example.com/lib')).toMatchObject({ changed: true, edited: { file: '../lib/lib.go', line: 6 } });
    expect(told('example.com/lib/calm')).toMatchObject({ changed: false });
  });

  test('what is the same is the same, also in a folder that replaces a module', () => {
    expect(told('example.com/app/same')).toMatchObject({ changed: false });
    expect(told('example.com/folder')).toMatchObject({ changed: false });
    expect(facts.goModChanged).toBe(false);
  });

  test('what no own file imports any more is told with the file that did, also through packages that are gone', () => {
    expect(facts.droppedImports?.toSorted((a, b) => (a.chain.join() < b.chain.join() ? -1 : 1))).toEqual([
      { file: 'grown/old.go', chain: ['encoding/xml'] },
      { file: 'main.go', chain: ['example.com/app/leaving', 'example.com/app/leaving/deep', 'encoding/gob'] },
      { file: 'main.go', chain: ['html'] },
    ]);
  });
});
