import { expect, test } from '@jest/globals';
import { baselineOf, compareReports } from '../../../src/compare/compare.ts';
import type { Report } from '../../../src/model/report.ts';
import { finalTable } from '../../../src/report/terminal/final-table.ts';
import { sizedReport, sizesOf } from '../../support/sized-report.ts';

const style = { columns: 80, paint: (_: string, text: string) => text, unicode: true };
const program = (net: number): Report =>
  sizedReport(
    sizesOf([
      { name: 'github.com/acme/app/cmd/app', code: 4_000_000 },
      ...(net === 0 ? [] : [{ name: 'golang.org/x/net/html', module: 'golang.org/x/net', code: net }]),
    ]),
    net === 0 ? [] : [{ path: 'golang.org/x/net', version: 'v0.47.0' }],
  );

test('the table has the change, and under it why', () => {
  const [before, after] = [program(0), program(1_000_000)];
  const comparison = {
    baseline: baselineOf(before, { source: 'file', reference: 'old.json' }),
    tried: [],
    budgets: [],
    ...compareReports(before, after, { imports: new Map() }),
  };
  const lines = finalTable({ ...after, comparison }, 'out', style).split('\n');
  expect(lines[0]).toMatch(/PLATFORM +IMAGE +CHANGE +BINARY/);
  expect(lines[1]).toMatch(/linux\/amd64 +2\.84 MB +\+352 kB {2}\+14\.1% +5\.00 MB/);
  expect(lines[3]).toBe('Why  +1.00 MB  golang.org/x/net 0.47.0, new');
});

test('nothing is said about changes when nothing was compared', () => {
  expect(finalTable(program(0), 'out', style)).not.toMatch(/CHANGE|Why/);
});
