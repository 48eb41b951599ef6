import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REBUILD_KINDS, type RebuildReason } from '../../../src/model/rebuild.ts';
import type { Report } from '../../../src/model/report.ts';
import { readReasons } from '../../../src/rebuild/read-reasons.ts';
import { settle } from '../../../src/rebuild/settle.ts';
import { rebuiltBlock, rebuiltTexts } from '../../../src/report/rebuilt.ts';
import { parseReport, serializeReport } from '../../../src/report/report-file.ts';
import { SAMPLE_FINDINGS, sampleReportWithFindings } from '../../support/sample-report.ts';

const BASE = { reference: 'alpine:3', digest: `sha256:${'a'.repeat(64)}`, size: 1 } as const;
const found = sampleReportWithFindings();
const report: Report = {
  ...found,
  images: found.images.map((image) => ({
    ...image,
    platforms: image.platforms.map((platform) => ({ ...platform, base: BASE })),
  })),
};
const reason = (facts: Partial<RebuildReason>): RebuildReason => ({
  kind: 'go',
  subject: 'go',
  was: 'x',
  text: 'Why.',
  ...facts,
});
const isGone = (facts: Partial<RebuildReason>, of: Report = report): boolean | undefined =>
  settle([reason(facts)], of)[0]?.gone;

describe('a reason is gone', () => {
  const built = report.binaries[0]?.goVersion ?? report.toolchain.version;
  const [known] = SAMPLE_FINDINGS;

  test.each<[string, Partial<RebuildReason>, boolean]>([
    ['the Go that was out', { now: built }, true],
    ['an older Go', { now: 'go1.2.3' }, true],
    ['a newer Go than was taken', { now: 'go1.999.0' }, false],
    ['a base that moved on', { kind: 'base', subject: BASE.reference, was: 'sha256:old' }, true],
    ['a base that is still the old one', { kind: 'base', subject: BASE.reference, was: BASE.digest }, false],
    ['a finding that is gone', { kind: 'finding', subject: 'example.com/x', id: 'CVE-1' }, true],
    ['a finding that is still there', { kind: 'finding', subject: known?.module ?? '', id: known?.id ?? '' }, false],
    ['one by another name', { kind: 'fix', subject: known?.module ?? '', id: known?.aliases[0] ?? '' }, false],
    ['zone data of long ago', { kind: 'timezones', now: '1990a' }, true],
    ['a set that is no longer in it', { kind: 'certificates', was: 'Mozilla, as in Node.js 1' }, true],
  ])('%s', (_, facts, gone) => {
    expect(isGone(facts)).toBe(gone);
  });

  test('no finding without a scan', () => {
    const unscanned = {
      ...report,
      binaries: report.binaries.map(({ scan: _, ...binary }) => binary),
      images: report.images.map((image) => ({
        ...image,
        platforms: image.platforms.map(({ scan: _, ...each }) => each),
      })),
    };
    expect(isGone({ kind: 'finding', subject: 'x', id: 'y' }, unscanned)).toBe(false);
  });
});

describe('the report of a rebuild', () => {
  const rebuild = settle([reason({ now: 'go1.2.3', text: 'A `b` | <c>' }), reason({ now: 'go1.999.0' })], report);
  const told = { ...report, run: { ...report.run, rebuild } };

  test('keeps them, by its schema', () => {
    expect(parseReport(serializeReport(told)).run.rebuild).toEqual(rebuild);
  });

  test('tells them', () => {
    expect(rebuiltBlock(told)).toEqual([
      '**Built again because**\n\n- ✅ gone: ``A `b` \\| <c>``\n- ⚠️ still so: `Why.`',
    ]);
    expect(rebuiltTexts(told)).toEqual(['still so: Why.', 'gone: A `b` | <c>']);
    expect([rebuiltBlock(report), rebuiltTexts(report)]).toEqual([[], []]);
  });
});

describe('the input rebuild-reasons', () => {
  test('is what the check gave', () => {
    const any = fc.record(
      {
        kind: fc.constantFrom(...REBUILD_KINDS),
        subject: fc.string(),
        id: fc.string(),
        was: fc.string(),
        now: fc.string(),
        text: fc.string(),
      },
      { requiredKeys: ['kind', 'subject', 'was', 'text'] },
    );
    fc.assert(
      fc.property(fc.array(any), (reasons) => {
        expect(readReasons(JSON.stringify(reasons))).toEqual(reasons);
      }),
    );
  });

  test.each(['{', '{}', '[1]', '[{"kind":"mood"}]', '[{"kind":"go","subject":1,"was":"","text":""}]'])(
    '%s is refused with what is wanted',
    (text) => {
      expect(() => readReasons(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    },
  );

  test.each(['', ' ', '[]'])('"%s" is none', (text) => {
    expect(readReasons(text)).toEqual([]);
  });
});
