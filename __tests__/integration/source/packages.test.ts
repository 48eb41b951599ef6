import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Source } from '../../../src/model/plan.ts';
import { findMainPackages } from '../../../src/source/commands/main-packages.ts';
import { cgoFailure, cgoNotices, findCgoNeed } from '../../../src/source/imports/cgo-need.ts';
import { readModuleFacts } from '../../../src/source/module-facts.ts';
import { type Files, failureFrom, goMod, MAIN, Workshop } from './workshop.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const runtime = workshop.runtime();
const go = workshop.go();
const LINUX = { GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0' };

function module(folder: string, files: Files): Source {
  const directory = workshop.write(folder, { 'go.mod': goMod(`example.com/${folder}`), ...files });
  return { kind: 'directory', directory, packageDirectory: directory };
}

const mains = async (source: Source, packages: string[] = [], target = LINUX) =>
  (await findMainPackages(source, packages, target, { go, runtime })).map(({ importPath }) => importPath);

describe('which commands', () => {
  const several = module('several', {
    'lib.go': 'package several\n',
    'cmd/api/main.go': MAIN,
    'cmd/worker/main.go': MAIN,
    'cmd/worker/deeper/main.go': MAIN,
    'cmd/shared/x.go': 'package shared\n',
    'tools/gen/main.go': MAIN,
    'only/windows.go': `//go:build windows\n\n${MAIN}`,
  });

  test('the root if it is one', async () => {
    expect(await mains(module('root', { 'main.go': MAIN, 'cmd/x/main.go': MAIN }))).toEqual(['example.com/root']);
  });

  test('else those directly in ./cmd', async () => {
    expect(await mains(several)).toEqual(['example.com/several/cmd/api', 'example.com/several/cmd/worker']);
  });

  test('else those that are named, of a pattern those that are commands', async () => {
    expect(await mains(several, ['./tools/gen', './cmd/...'])).toEqual([
      'example.com/several/tools/gen',
      'example.com/several/cmd/api',
      'example.com/several/cmd/worker',
      'example.com/several/cmd/worker/deeper',
    ]);
    expect(await mains({ ...several, packageDirectory: join(several.directory, 'cmd', 'api') })).toEqual([
      'example.com/several/cmd/api',
    ]);
  });

  test('none is an error that says what is there', async () => {
    expect(await failureFrom(mains(several, ['./cmd/shared']))).toMatchObject({
      code: 'no-main-package',
      message: expect.stringContaining('package shared'),
    });
    expect(await failureFrom(mains(several, ['./nothing']))).toMatchObject({
      code: 'packages-match-nothing',
      message: expect.stringContaining('"./nothing"'),
    });
    expect(await failureFrom(mains(several, ['./nothing/...']))).toMatchObject({ code: 'packages-match-nothing' });
    expect(await failureFrom(mains(several, ['-x']))).toMatchObject({ code: 'invalid-input' });
    expect(await failureFrom(mains(module('library', { 'lib.go': 'package library\n' })))).toMatchObject({
      code: 'no-main-package',
      message: expect.stringContaining('package here is library'),
    });
    expect(await failureFrom(mains(module('bare', { 'README.md': '' })))).toMatchObject({
      code: 'no-main-package',
      message: expect.stringContaining('no Go files'),
    });
  });

  test('none where builds look is told where they are, what people ship first', async () => {
    const aside = module('aside', {
      'lib.go': 'package aside\n',
      'lib_gen.go': '//go:build ignore\n\npackage main\n',
      'examples/small/main.go': MAIN,
      'server/main.go': `// Command server.\n${MAIN}`,
      'vendor/example.com/x/main.go': MAIN,
      'other/go.mod': 'module example.com/other\n',
      'other/main.go': MAIN,
    });
    expect((await failureFrom(mains(aside))).fix).toBe(
      'Choose with packages; there are commands in ./server, ./examples/small.',
    );
    const one = module('one', { 'lib.go': 'package one\n', 'app/main.go': MAIN });
    expect((await failureFrom(mains(one))).fix).toBe(
      'The one command of this module is in ./app: set packages to ./app.',
    );
    expect((await failureFrom(mains(module('none', { 'lib.go': 'package none\n' })))).fix).toContain('as source');
  });

  test('a broken file is left to the compiler, and the command is found all the same', async () => {
    expect(await mains(module('broken', { 'main.go': 'package main\n\nfunc main() { undefined() \n' }))).toEqual([
      'example.com/broken',
    ]);
  });
});

describe('facts', () => {
  test('of a workspace member', async () => {
    workshop.write('ws', {
      'go.work': 'go 1.24\n\nuse (\n\t./a\n\t./b\n)\n',
      'b/go.mod': goMod('example.com/b'),
      'b/b.go': 'package b\n',
    });
    const directory = workshop.write('ws/a', {
      'go.mod': goMod('example.com/a'),
      'main.go': 'package main\n\nimport _ "example.com/b"\n\nfunc main() {}\n',
    });
    const source: Source = { kind: 'directory', directory, packageDirectory: directory };
    const { module: facts, targets } = await readModuleFacts(source, go, runtime);
    expect(facts).toEqual({
      path: 'example.com/a',
      goVersion: '1.24',
      workspace: join(workshop.root, 'ws', 'go.work'),
      vendored: false,
      goMod: join(directory, 'go.mod'),
    });
    expect(targets).toContainEqual({ GOOS: 'linux', GOARCH: 'amd64', CgoSupported: true, FirstClass: true });
    expect(await mains(source)).toEqual(['example.com/a']);
  });

  test('of a vendored module that asks for a Go nobody has yet', async () => {
    const source = module('future', {
      'go.mod': 'module example.com/future\n\ngo 1.99\n\ntoolchain go1.99.3\n',
      'vendor/modules.txt': '',
    });
    const { module: facts } = await readModuleFacts(source, go, runtime);
    expect(facts).toMatchObject({ goVersion: '1.99', toolchainLine: 'go1.99.3', vendored: true });
  });

  test('of a go.mod that cannot be read', async () => {
    const source = module('nonsense', { 'go.mod': 'what?\n' });
    expect(await failureFrom(readModuleFacts(source, go, runtime))).toMatchObject({
      code: 'no-module',
      details: expect.stringContaining('unknown directive'),
    });
  });
});

describe('cgo', () => {
  const C = 'package c\n\nimport "C"\n\nfunc X() {}\n';
  const need = async (source: Source) =>
    findCgoNeed(source, await findMainPackages(source, [], LINUX, { go, runtime }), LINUX, { go, runtime });

  test('is nobody’s need in ordinary code', async () => {
    expect(await need(module('plain', { 'main.go': 'package main\n\nimport _ "net"\n\nfunc main() {}\n' }))).toEqual(
      [],
    );
  });

  test('is told with the package that brings it in and the way to it', async () => {
    const source = module('needs', {
      'main.go': 'package main\n\nimport _ "example.com/needs/b"\n\nfunc main() {}\n',
      'b/b.go': 'package b\n\nimport _ "example.com/needs/c"\n',
      'c/c.go': C,
    });
    const found = await need(source);
    expect(found).toEqual([
      {
        importPath: 'example.com/needs/c',
        chain: ['example.com/needs', 'example.com/needs/b', 'example.com/needs/c'],
        required: true,
        target: 'linux/amd64',
      },
    ]);
    expect(cgoFailure(found)?.message).toContain('example.com/needs -> example.com/needs/b -> example.com/needs/c');
  });

  test('that only a part has is a notice, and what cgo files alone import does not count', async () => {
    const source = module('part', {
      'main.go': 'package main\n\nimport _ "example.com/part/c"\n\nfunc main() {}\n',
      'c/c.go': C.replace('import "C"', 'import "C"\nimport _ "example.com/part/d"'),
      'c/pure.go': '//go:build !cgo\n\npackage c\n',
      'd/d.go': C.replace('package c', 'package d'),
    });
    const found = await need(source);
    expect(found.map(({ importPath, required }) => [importPath, required])).toEqual([['example.com/part/c', false]]);
    expect(cgoNotices(found)[0]?.message).toContain('example.com/part/c');
  });

  test('of the command itself is found, too', async () => {
    const found = await need(module('itself', { 'main.go': 'package main\n\nimport "C"\n\nfunc main() {}\n' }));
    expect(cgoFailure(found)?.message).toContain('the command itself');
  });
});
