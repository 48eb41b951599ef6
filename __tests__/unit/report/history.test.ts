import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MOST_HISTORY } from '../../../src/model/history.ts';
import type { Report } from '../../../src/model/report.ts';
import { historyAfter, sizeLine, sparkline } from '../../../src/report/history.ts';
import { parseReport, serializeReport } from '../../../src/report/report-file.ts';
import { measured } from '../../support/compared-report.ts';

/** The report of the n-th commit of the default branch, whose baseline is the one before. */
function commit(index: number, before?: Report): Report {
  const report = measured({ 'linux/amd64': 13_000_000 + index * 1000 });
  const revision = { ...report.revision, commit: String(index % 10).repeat(40) };
  return { ...report, revision, ...(before === undefined ? {} : { history: historyAfter(before) }) };
}

describe('history', () => {
  test('grows by the baseline with each build, and forgets what is old', () => {
    let report = commit(0);
    for (let index = 1; index <= MOST_HISTORY + 5; index++) report = commit(index, report);
    expect(report.history).toHaveLength(MOST_HISTORY);
    expect(sizeLine(report, 'app', 'linux/amd64').points.at(-1)?.bytes).toBe(
      report.images[0]?.platforms[0]?.compressedSize,
    );
    expect(parseReport(serializeReport(report)).history).toEqual(report.history);
  });

  test('has one point for a commit that was built twice', () => {
    const first = commit(1, commit(0));
    const again = commit(1, first);
    expect(historyAfter(again).map((point) => point.commit?.[0])).toEqual(['0', '1']);
  });

  test('is of binaries where there is no image', () => {
    const report = { ...commit(1, commit(0)), images: [] };
    expect(sizeLine(report, 'app', 'linux/amd64')).toMatchObject({
      kind: 'binary',
      points: [{ bytes: 13_000_000 }, { bytes: 13_001_000 }],
    });
    expect(sizeLine(report, 'app', 'plan9/386').points).toEqual([]);
  });
});

test('a sparkline has a bar for each value, and larger values are never lower', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e9), { minLength: 1, maxLength: 30 }), (values) => {
      const bars = [...sparkline(values)];
      expect(bars).toHaveLength(values.length);
      values.forEach((value, index) => {
        const next = values[index + 1];
        if (next !== undefined && next >= value) expect((bars[index + 1] ?? '') >= (bars[index] ?? '')).toBe(true);
      });
    }),
  );
});
