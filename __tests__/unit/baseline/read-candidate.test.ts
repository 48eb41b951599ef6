import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCandidate } from '../../../src/baseline/read-candidate.ts';
import type { Candidate } from '../../../src/baseline/source.ts';
import { LARGEST_REPORT, serializeReport } from '../../../src/report/report-file.ts';
import { sampleReport } from '../../support/sample-report.ts';

const MODULE = 'github.com/acme/app';
const good = serializeReport(sampleReport());
const read = (text: string | undefined, more: Partial<Candidate> = {}, module?: string) =>
  readCandidate({ reference: 'run 7', text, ...more }, module);

describe('a report that is there', () => {
  test('is read when it is whole and about the same module and commit', () => {
    const { commit } = sampleReport().revision;
    expect(read(good, { mustBe: { commit: commit ?? '' } }, MODULE)).toEqual(sampleReport());
  });

  test.each([
    ['is cut off', good.slice(0, -40), 'baseline-damaged', 'run 7 is not JSON, or was cut off'],
    ['is empty', '', 'baseline-damaged', 'run 7 is not JSON, or was cut off'],
    [
      'is of a later version',
      good.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      'baseline-version',
      'run 7 has schemaVersion 2, and this go-slim-image reads version 1',
    ],
    [
      'is other JSON',
      '{"a": 1}',
      'baseline-version',
      'run 7 has no schemaVersion, and this go-slim-image reads version 1',
    ],
    [
      'lacks what the schema asks for',
      '{"schemaVersion": 1}',
      'baseline-damaged',
      expect.stringContaining('toolVersion: is missing'),
    ],
    ['is gigantic', ' '.repeat(LARGEST_REPORT + 1), 'baseline-too-large', 'run 7 is larger than 32 MiB'],
    ['was not even read', undefined, 'baseline-too-large', 'run 7 is larger than 32 MiB'],
  ])('is refused, each with its own word, when it %s', (_, text, refusal, answer) => {
    expect(read(text)).toEqual({ refusal, answer });
  });

  test('is refused when it is about another module, unless any will do', () => {
    const answer = 'run 7 is about github.com/acme/app, not example.org/b';
    expect(read(good, {}, 'example.org/b')).toEqual({ refusal: 'baseline-other-module', answer });
    expect(read(good)).toHaveProperty('schemaVersion', 1);
  });

  test('is refused when it is of another commit or branch than its place promises', () => {
    expect(read(good, { mustBe: { commit: 'f'.repeat(40) } })).toMatchObject({ refusal: 'baseline-other-commit' });
    const origin = {
      repository: 'a/b',
      runId: 1,
      runAttempt: 1,
      event: 'push',
      ref: 'refs/heads/topic',
      commentKey: 'x',
    };
    const foreign = serializeReport(sampleReport({ run: { ...sampleReport().run, origin } }));
    expect(read(foreign, { mustBe: { ref: 'refs/heads/main' } })).toMatchObject({ refusal: 'baseline-other-commit' });
  });

  test('never brings anything down, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(read(text)).toHaveProperty('refusal');
      }),
    );
  });
});
