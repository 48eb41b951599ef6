import { describe, expect, test } from '@jest/globals';
import { touchedImages } from '../../../src/source/changed-images.ts';
import { localReplacements, wrapperGoMod, wrapperGoSum } from '../../../src/source/find/wrapper-module.ts';
import { comparisonOf } from '../../../src/source/git/changed-files.ts';
import { parseJsonStream } from '../../../src/source/go-command.ts';
import { cgoFailure, cgoNotices } from '../../../src/source/imports/cgo-need.ts';
import { importChain } from '../../../src/source/imports/import-chain.ts';

test('the shortest way of imports is shown', () => {
  const packages = [
    { ImportPath: 'main', Imports: ['a', 'b'] },
    { ImportPath: 'a', Imports: ['c'] },
    { ImportPath: 'b', Imports: ['wanted', 'a'] },
    { ImportPath: 'c', Imports: ['wanted', 'main'] },
    { ImportPath: 'wanted' },
  ];
  expect(importChain(packages, ['main'], 'wanted')).toEqual(['main', 'b', 'wanted']);
  expect(importChain(packages, ['wanted'], 'wanted')).toEqual(['wanted']);
  expect(importChain(packages, ['main'], 'elsewhere')).toEqual([]);
});

describe('what needs cgo', () => {
  const need = { importPath: 'example.com/c', chain: ['example.com/app', 'example.com/c'], target: 'linux/amd64' };

  test('is a failure when nothing is left without it', () => {
    const failure = cgoFailure([{ ...need, required: true }]);
    expect(failure?.code).toBe('module-needs-cgo');
    expect(failure?.message).toContain('example.com/app -> example.com/c');
    expect(cgoNotices([{ ...need, required: true }])).toEqual([]);
  });

  test('is a notice when a part is left, and a warning when that part is known to fail', () => {
    expect(cgoFailure([{ ...need, required: false }])).toBeUndefined();
    expect(cgoNotices([{ ...need, required: false }])).toMatchObject([{ level: 'notice', code: 'cgo-left-out' }]);
    const [sqlite] = cgoNotices([{ ...need, importPath: 'github.com/mattn/go-sqlite3', required: false }]);
    expect(sqlite).toMatchObject({ level: 'warning', message: expect.stringContaining('modernc.org/sqlite') });
  });
});

describe('the module that a fetched one is built from', () => {
  const fetched = { Path: 'example.com/app', Version: 'v1.2.3', Sum: 'h1:a=', GoModSum: 'h1:b=' };

  test('requires it and repeats what decides versions and defaults', () => {
    const own = {
      Module: { Path: 'example.com/app' },
      Go: '1.24.0',
      Toolchain: 'go1.27.0',
      GoDebug: [{ Key: 'panicnil', Value: '1' }],
      Require: [{ Path: 'example.com/lib', Version: 'v0.1.0' }],
      Exclude: [{ Path: 'example.com/lib', Version: 'v0.2.0' }],
      Replace: [{ Old: { Path: 'example.com/old' }, New: { Path: 'example.com/new', Version: 'v1.0.0' } }],
    };
    expect(wrapperGoMod(own, fetched).split('\n')).toEqual([
      'module go-slim-image.invalid/build',
      'go 1.24.0',
      'godebug panicnil=1',
      'require "example.com/app" v1.2.3',
      'require "example.com/lib" v0.1.0 // indirect',
      'exclude "example.com/lib" v0.2.0',
      'replace "example.com/old" => "example.com/new" v1.0.0',
      '',
    ]);
  });

  test('has the fetched module’s own sums and the two of itself', () => {
    expect(wrapperGoSum('x v1 h1:x=', fetched)).toBe(
      'x v1 h1:x=\nexample.com/app v1.2.3 h1:a=\nexample.com/app v1.2.3/go.mod h1:b=\n',
    );
    expect(wrapperGoSum('', fetched)).toBe('example.com/app v1.2.3 h1:a=\nexample.com/app v1.2.3/go.mod h1:b=\n');
  });

  test('cannot be made when a folder replaces a module', () => {
    expect(localReplacements({ Replace: [{ Old: { Path: 'a.b/c' }, New: { Path: '../c' } }] })).toEqual([
      'a.b/c => ../c',
    ]);
    expect(localReplacements({ Replace: null })).toEqual([]);
  });
});

test('a stream of JSON objects is cut where one ends, not where a brace stands in a string', () => {
  expect(parseJsonStream('{\n\t"a": "}\\n}",\n\t"b": {\n\t\t"c": 1\n\t}\n}\n{\n\t"a": 2\n}\n')).toEqual([
    { a: '}\n}', b: { c: 1 } },
    { a: 2 },
  ]);
  expect(parseJsonStream('')).toEqual([]);
});

describe('images that a change touches', () => {
  const images = [
    { name: 'api', folders: ['cmd/api', 'internal/db', '../lib'], files: ['cmd/api/page.html', 'config'] },
    { name: 'worker', folders: ['cmd/worker', 'internal/db'], files: [] },
  ];

  test.each([
    [['internal/db/db.go'], ['api', 'worker']],
    [['cmd/worker/main.go'], ['worker']],
    [['cmd/api/page.html'], ['api']],
    [['config/app.yml'], ['api']],
    [['../lib/x.go'], ['api']],
    [['../lib/go.mod'], ['api']],
    [['internal/db/db_test.go', 'README.md', 'cmd/worker/README.md'], []],
    [['go.sum'], ['api', 'worker']],
    [['../go.work'], ['api', 'worker']],
    [['vendor/modules.txt'], ['api', 'worker']],
    [['other/go.mod'], []],
    [[], []],
  ])('%j touch %j', (changed, names) => {
    expect(touchedImages(images, changed)).toEqual(names);
  });
});

describe('what an event compares', () => {
  const hash = 'a'.repeat(40);

  test.each([
    ['pull_request', { pull_request: { base: { sha: hash } } }, { base: hash, sinceFork: true }],
    ['push', { before: hash }, { base: hash, sinceFork: false }],
    ['merge_group', { merge_group: { base_sha: hash } }, { base: hash, sinceFork: false }],
    ['push', { before: '0'.repeat(40) }, undefined],
    ['push', { before: '--output=x' }, undefined],
    ['pull_request', { pull_request: null }, undefined],
    ['schedule', { before: hash }, undefined],
    ['push', null, undefined],
  ])('%s %j', (name, event, comparison) => {
    expect(comparisonOf(name, event)).toEqual(comparison);
  });
});
