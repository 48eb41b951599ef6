import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type NotMeasured, parseNotMeasured, serializeNotMeasured } from '../../../src/model/not-measured.ts';
import { readOrigin } from '../../../src/report/report-file.ts';

const NOT_MEASURED: NotMeasured = {
  schemaVersion: 1,
  origin: {
    repository: 'octo/hello',
    runId: 42,
    runAttempt: 1,
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    commentKey: 'default',
    pullRequest: { number: 7, headSha: 'a'.repeat(40), baseSha: 'b'.repeat(40), baseRef: 'main' },
  },
  code: 'compile-error',
  message: 'main.go:3: undefined: x',
  details: '# example.com/hello',
};
const parse = (text: string): NotMeasured | undefined => parseNotMeasured(text, readOrigin);

describe('not-measured.json', () => {
  test('comes back as it was', () => {
    expect(parse(serializeNotMeasured(NOT_MEASURED))).toEqual(NOT_MEASURED);
  });

  test('keeps long output to its end, which can be read back whatever a tool wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const long = { ...NOT_MEASURED, message: text, details: text.repeat(500) };
        const found = parse(serializeNotMeasured(long));
        expect(found?.message).toBe(text);
        expect(long.details.endsWith(found?.details ?? 'nothing')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['another version', { ...NOT_MEASURED, schemaVersion: 2 }],
    ['a code that is none', { ...NOT_MEASURED, code: 'constructor' }],
    ['no message', { ...NOT_MEASURED, message: 7 }],
    ['an origin that is none', { ...NOT_MEASURED, origin: { ...NOT_MEASURED.origin, repository: 'a b/c' } }],
    ['a key that is none', { ...NOT_MEASURED, origin: { ...NOT_MEASURED.origin, commentKey: 'a -->' } }],
  ])('%s is not read', (_, value) => {
    expect(parse(typeof value === 'string' ? value : JSON.stringify(value))).toBeUndefined();
  });
});
