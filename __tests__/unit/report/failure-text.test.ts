import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/model/failure.ts';
import { plainPaint } from '../../../src/model/tone.ts';
import { failureAnnotations, failureJson, renderFailure } from '../../../src/report/failure-text.ts';
import { hostileText } from '../../support/hostile-report.ts';

const style = { columns: 80, paint: plainPaint, unicode: true };

test('what, where, fix, the tool’s last twenty lines', () => {
  const failure = new Failure({
    code: 'compile-error',
    message: 'Package ./cmd/app does not compile for linux/amd64, nor for the one other platform that was asked for',
    fix: 'Mend the lines below.',
    details: Array.from({ length: 23 }, (_, i) => `\u001b[31mline ${i + 1}\u001b[0m`).join('\n'),
    locations: [
      { file: 'cmd/app/main.go', line: 3, column: 7, message: 'undefined: x' },
      { file: 'go.mod', message: 'line 23' },
    ],
  });
  expect(renderFailure(failure, style).split('\n')).toEqual([
    '✗ Package ./cmd/app does not compile for linux/amd64, nor for the one other',
    '  platform that was asked for',
    '  cmd/app/main.go:3:7: undefined: x',
    '  fix  Mend the lines below.',
    '',
    '  (3 lines before these)',
    ...Array.from({ length: 20 }, (_, i) => `  line ${i + 4}`),
    '',
    '  compile-error, exit status 2',
  ]);
  expect(failureAnnotations(failure)[0]).toEqual({
    level: 'error',
    title: 'go-slim-image: compile-error',
    file: 'cmd/app/main.go',
    line: 3,
    column: 7,
    message: 'undefined: x',
  });
});

test('a failure without a place is one annotation that carries the fix', () => {
  const failure = new Failure({ code: 'unknown-platform', message: 'No linux/amd46.', fix: 'Write linux/amd64.' });
  expect(failureAnnotations(failure)).toEqual([
    { level: 'error', title: 'go-slim-image: unknown-platform', message: 'No linux/amd46.\nWrite linux/amd64.' },
  ]);
  expect(JSON.parse(failureJson(failure))).toEqual({
    error: {
      code: 'unknown-platform',
      exitStatus: 2,
      message: 'No linux/amd46.',
      fix: 'Write linux/amd64.',
      locations: [],
    },
  });
});

test('anything else that was thrown is a bug with its stack', () => {
  const text = renderFailure(new TypeError('x is not a function'), { ...style, unicode: false });
  expect(text).toContain('x go-slim-image has a bug: x is not a function');
  expect(text).toContain('failure-text.test.ts');
  expect(text).toContain('bug, exit status 1');
  expect(renderFailure('just text', style)).toContain('has a bug: just text');
});

test('no escape of a tool or file name reaches the terminal', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const locations = [{ file: text, message: text }];
      const failure = new Failure({ code: 'tool-failed', message: text, fix: text, details: text, locations });
      expect(renderFailure(failure, style).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});
