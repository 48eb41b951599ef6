import { expect, test } from '@jest/globals';
import { withoutLineTable } from '../../../src/size/program/without-line-table.ts';
import { smallProgram } from '../../support/small-program.ts';

const INFO = { path: '', deps: [], settings: [] };

test('a program of a Go without a version was made by an obfuscator, whose name and remedy are told', () => {
  const { program } = smallProgram(64);
  expect(withoutLineTable(program, { ...INFO, goVersion: 'unknown' })).toMatch(
    /garble scrambled it.*Measure a build without obfuscation/,
  );
});

test('one of an old Go is told with its version, and one of no Go as none', () => {
  const { program } = smallProgram(64);
  expect(withoutLineTable(program, { ...INFO, goVersion: 'go1.16.15' })).toMatch(/^go1\.16\.15 made it/);
  expect(withoutLineTable(program, undefined)).toMatch(/^It is no Go program/);
});
