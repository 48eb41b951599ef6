import { mkdir, mkdtemp, readFile, realpath, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acceptBinary, type BinaryExpectation, inspectBinary, judgeBinary } from '../../../src/inspect/index.ts';
import type { BinaryFacts } from '../../../src/model/binary.ts';
import { go, RELEASE, writeTinyModule } from './go-build.ts';

/** For one build with an empty cache, in ms. */
const BUILD_TIME = 120_000;

let folder: string;
let source: string;
let goroot: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gsi-refuse-')));
  source = join(folder, 'module');
  await writeTinyModule(source);
  goroot = (await go(source, ['env', 'GOROOT'])).trim();
}, BUILD_TIME);

afterAll(() => rm(folder, { recursive: true }));

const inspect = (file: string) =>
  inspectBinary(file, {
    paths: [
      { path: source, what: "the module's folder" },
      { path: goroot, what: 'GOROOT' },
    ],
    name: 'bin/tiny_linux_amd64',
  });

async function build(
  name: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BinaryFacts> {
  const file = join(folder, name);
  await go(source, ['build', ...flags, '-o', file, '.'], { GOOS: 'linux', GOARCH: 'amd64', ...env });
  return inspect(file);
}

const expected: BinaryExpectation = {
  platform: { os: 'linux', architecture: 'amd64' },
  module: 'example.com/tiny',
  stripped: true,
  trimmed: true,
  loaders: [],
};

const codes = (facts: BinaryFacts, changes: Partial<BinaryExpectation> = {}) =>
  judgeBinary(facts, { ...expected, ...changes }).map(({ level, code }) => `${level} ${code}`);

test(
  'a PIE without cgo is refused for the loader that it names, and accepted where the loader is',
  async () => {
    const facts = await build('pie', [...RELEASE, '-buildmode=pie']);
    expect(facts.linkage).toEqual({ static: false, interpreter: '/lib64/ld-linux-x86-64.so.2', needed: [], pie: true });
    expect(() => acceptBinary('bin/tiny_linux_amd64', facts, expected)).toThrow(
      expect.objectContaining({
        code: 'binary-refused',
        message:
          'bin/tiny_linux_amd64 needs the loader /lib64/ld-linux-x86-64.so.2, which the image does not have, so it would not start there.',
        fix: expect.stringContaining('-buildmode=pie'),
      }),
    );
    expect(codes(facts, { loaders: ['/lib64/ld-linux-x86-64.so.2'] })).toEqual([]);
    expect(codes(facts, { loaders: 'any' })).toEqual([]);
  },
  BUILD_TIME,
);

describe('without -trimpath, -s and -w', () => {
  let facts: BinaryFacts;

  beforeAll(async () => {
    facts = await build('plain', ['-buildvcs=false']);
  }, BUILD_TIME);

  test('the symbols and debug data that are left are named', () => {
    expect(facts.stripped).toBe(false);
    expect(facts.debugSections).toEqual(expect.arrayContaining(['.symtab', '.strtab', '.debug_info', '.debug_line']));
    expect(codes(facts)).toContain('refuse symbols-left');
  });

  test('the paths are found in the line table and in the packed debug data', () => {
    expect(facts.leaks).toEqual(
      expect.arrayContaining([
        { path: join(source, 'main.go'), section: '.gopclntab', what: "the module's folder", place: 'line-table' },
        expect.objectContaining({ section: '.gopclntab', what: 'GOROOT' }),
        { path: source, section: '.debug_line', what: "the module's folder", place: 'debug-data' },
      ]),
    );
    expect(codes(facts, { stripped: false })).toEqual(facts.leaks.map(() => 'refuse path-of-build-machine'));
  });

  test('nothing is refused when neither was asked for', () => {
    expect(codes(facts, { stripped: false, trimmed: false })).toEqual([]);
  });
});

test.each([
  ['windows', 'amd64', '.rdata (line table)'],
  ['js', 'wasm', 'data (line table)'],
])(
  'on %s/%s the untrimmed paths are found in %s',
  async (GOOS, GOARCH, section) => {
    const { leaks } = await build(`plain-${GOOS}`, ['-buildvcs=false', '-ldflags=-s -w'], { GOOS, GOARCH });
    expect(leaks).toEqual(
      expect.arrayContaining([
        { path: join(source, 'main.go'), section, what: "the module's folder", place: 'line-table' },
        expect.objectContaining({ section, what: 'GOROOT' }),
      ]),
    );
  },
  BUILD_TIME,
);

test(
  '-w alone must take the debug data away, and may leave the symbols',
  async () => {
    const facts = await build('symbols', ['-trimpath', '-buildvcs=false', '-ldflags=-w']);
    expect(facts.debugSections).toEqual(['.symtab', '.strtab']);
    expect(codes(facts)).toEqual(['refuse symbols-left']);
    expect(codes(facts, { stripped: 'debug-data-only' })).toEqual([]);
  },
  BUILD_TIME,
);

test(
  'a path that -X puts into the program is a warning: the program could say it itself',
  async () => {
    const withText = join(folder, 'with-text');
    await mkdir(withText);
    await writeFile(join(withText, 'go.mod'), 'module example.com/tiny\n\ngo 1.24\n');
    await writeFile(join(withText, 'main.go'), 'package main\n\nvar home string\n\nfunc main() { println(home) }\n');
    const file = join(folder, 'text');
    await go(
      withText,
      ['build', '-trimpath', '-buildvcs=false', `-ldflags=-s -w -X main.home=${source}/assets`, '-o', file, '.'],
      { GOOS: 'linux', GOARCH: 'amd64' },
    );
    const facts = await inspect(file);
    expect(facts.leaks).toEqual([expect.objectContaining({ what: "the module's folder", place: 'data' })]);
    expect(codes(facts)).toEqual(['warn path-in-data']);
  },
  BUILD_TIME,
);

test(
  'an absolute path in a replace line is found in the build info',
  async () => {
    const dependency = join(source, 'dep');
    const user = join(folder, 'user');
    await mkdir(dependency);
    await mkdir(user);
    await writeFile(join(dependency, 'go.mod'), 'module example.com/dep\n\ngo 1.24\n');
    await writeFile(join(dependency, 'dep.go'), 'package dep\n\nfunc Say() { println("dep") }\n');
    await writeFile(
      join(user, 'go.mod'),
      `module example.com/user\n\ngo 1.24\n\nrequire example.com/dep v0.0.0\n\nreplace example.com/dep => ${dependency}\n`,
    );
    await writeFile(join(user, 'main.go'), 'package main\n\nimport "example.com/dep"\n\nfunc main() { dep.Say() }\n');
    const file = join(folder, 'replaced');
    await go(user, ['build', ...RELEASE, '-o', file, '.'], { GOOS: 'linux', GOARCH: 'amd64' });
    const facts = await inspect(file);
    expect(facts.buildInfo?.deps).toEqual([
      { path: 'example.com/dep', version: 'v0.0.0', replace: { path: dependency, version: '(devel)' } },
    ]);
    expect(facts.leaks).toEqual([
      { path: dependency, section: '.go.buildinfo', what: "the module's folder", place: 'build-info' },
    ]);
    expect(codes(facts, { module: 'example.com/user' })).toEqual(['refuse path-of-build-machine']);
  },
  BUILD_TIME,
);

test(
  'flags with spaces and quotes are read as go reads them',
  async () => {
    const file = join(folder, 'quoted');
    await go(source, ['build', '-buildvcs=false', `-ldflags=-s -w -X 'main.text=a "b"\tc\\d\`e'`, '-o', file, '.'], {
      GOOS: 'linux',
      GOARCH: 'amd64',
    });
    const { buildInfo } = await inspect(file);
    const shown = JSON.parse(await go(source, ['version', '-m', '-json', file])) as
      | [{ Settings: { Key: string; Value: string }[] }]
      | { Settings: { Key: string; Value: string }[] };
    const settings = (Array.isArray(shown) ? shown[0] : shown).Settings;
    expect(buildInfo?.settings).toEqual(settings.map(({ Key, Value }) => ({ key: Key, value: Value })));
  },
  BUILD_TIME,
);

test(
  'another module, another Go and a missing build id are told',
  async () => {
    const facts = await build('no-id', ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=']);
    expect(
      codes(facts, { module: 'example.com/other', goVersion: 'go1.2.3', mainPackage: 'example.com/tiny/cmd' }),
    ).toEqual(['refuse wrong-module', 'refuse wrong-package', 'refuse wrong-go', 'warn no-build-id']);
  },
  BUILD_TIME,
);

test(
  'a cut-off binary, a package archive, a script and an empty file are each named for what they are',
  async () => {
    await build('whole', RELEASE);
    const whole = join(folder, 'whole');
    const { length } = await readFile(whole);
    await truncate(whole, length - 1000);
    await expect(inspect(whole)).rejects.toMatchObject({
      code: 'binary-refused',
      message: expect.stringContaining(`it ends at byte ${length - 1000}`),
    });

    const cases: [string, string][] = [
      ['!<arch>\n__.PKGDEF', 'it is a package archive'],
      ['#!/bin/sh\nexit 0\n', 'it is a script'],
      ['', 'it is empty'],
      ['hello, world', 'it begins with the bytes 68656c6c6f2c2077'],
    ];
    for (const [content, sentence] of cases) {
      const file = join(folder, 'other');
      await writeFile(file, content);
      await expect(inspect(file)).rejects.toMatchObject({
        code: 'binary-refused',
        message: expect.stringContaining(`bin/tiny_linux_amd64 is not a binary that can be read: ${sentence}`),
      });
    }
  },
  BUILD_TIME,
);
