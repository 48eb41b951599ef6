import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headOf, importsOf } from '../../../src/source/imports/import-lines.ts';

test('single imports, groups, names, dots and blanks, each with its line', () => {
  const text = [
    '// Package web serves.',
    '//go:build linux',
    '',
    'package web // the "name"',
    '',
    'import "fmt"',
    'import (',
    '\t"net/http"',
    '\t// "commented/out"',
    '\tpb "example.com/api/v2" // used',
    '\t_ "embed"',
    '\t. "math"; `strings`',
    '\t/* "hidden"',
    '\t"also/hidden" */ "os"',
    ')',
    'const text = "not/an/import"',
    'import "too/late"',
  ].join('\n');
  expect(importsOf(text)).toEqual([
    { line: 6, path: 'fmt' },
    { line: 8, path: 'net/http' },
    { line: 10, path: 'example.com/api/v2' },
    { line: 11, path: 'embed' },
    { line: 12, path: 'math' },
    { line: 12, path: 'strings' },
    { line: 14, path: 'os' },
  ]);
});

test('a group on one line, Windows line ends', () => {
  expect(importsOf('package a\r\nimport ("a/b"; c "d")\r\nfunc f() {}\r\n')).toEqual([
    { line: 2, path: 'a/b' },
    { line: 2, path: 'd' },
  ]);
});

test('any text ends, with lines that exist', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('import', ' ', '"', '`', '(', ')', '/*', '*/', '//', '\n', 'a', 'package') }),
      (text) => {
        const lines = text.split('\n').length;
        expect(importsOf(text).every(({ line }) => line >= 1 && line <= lines)).toBe(true);
      },
    ),
  );
});

test('the head of a file ends where its first other declaration begins', () => {
  const head =
    '//go:build linux\n\npackage a\n\n// int one();\nimport "C"\n\nimport (\n\t"os" // )\n)\n\n// f does it.';
  expect(headOf(`${head}\nfunc f() {}\n\nvar s = "import"\n`)).toBe(head);
});

test('the head of any text begins it and has all of its imports', () => {
  const word = fc.constantFrom('import ', '"a"', '`b`', '(', ')', '/*', '*/', '//', '\n', 'func f()', 'package a', ' ');
  fc.assert(
    fc.property(fc.string({ unit: word }), (text) => {
      const head = headOf(text);
      expect(text.startsWith(head)).toBe(true);
      expect(importsOf(head)).toEqual(importsOf(text));
    }),
  );
});
