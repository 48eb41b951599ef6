import { expect, test } from '@jest/globals';
import type { ReportPackageSize, ReportSize } from '../../../src/model/size.ts';
import { textWidth } from '../../../src/model/text.ts';
import { sizeTable } from '../../../src/report/terminal/size-table.ts';

const row = (name: string, size: number): ReportPackageSize => ({
  name,
  module: 'std',
  kind: 'standard',
  size,
  code: size,
  pclntab: 0,
  types: 0,
  embedded: 0,
  data: 0,
  inferred: 0,
  inlined: 0,
  inlinedElsewhere: 0,
});

function sizes(overrides: Partial<ReportSize> = {}): ReportSize {
  return {
    depth: 'full',
    exact: false,
    goVersion: 'go1.26.8',
    packages: [row('runtime', 900_000), row('github.com/somebody/with/a/very/long/path/to/the/package', 50_000)],
    modules: [],
    shared: [{ row: 'unattributed', size: 50_000 }],
    embedded: [],
    sections: [],
    functions: { count: 12, folded: 10 },
    deadCodeElimination: 'lost',
    notices: [],
    ...overrides,
  };
}

const style = (columns: number) => ({ columns, unicode: true, paint: (_: unknown, text: string) => text });

test('shows sizes and shares, and no line is wider than the terminal', () => {
  for (const columns of [80, 60, 40]) {
    const text = sizeTable(sizes(), 'app', style(columns));
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    expect(text).toContain('900 kB');
    expect(text).toContain('90.0%');
  }
});

test('a long path keeps its end, which says most', () => {
  expect(sizeTable(sizes(), 'app', style(80))).toMatch(/…\S*path\/to\/the\/package/);
});

test('rows beyond the first are summed', () => {
  const packages = Array.from({ length: 30 }, (_, index) => row(`p${index}`, 1000));
  expect(sizeTable(sizes({ packages }), 'app', style(80))).toContain('and 10 more with 10.0 kB');
});

test('names from the file cannot change the terminal', () => {
  const text = sizeTable(
    sizes({ packages: [row('evil\u001b[31m\u202e/x', 10)], notices: ['a\u0007b'] }),
    'a\u001bpp',
    style(80),
  );
  expect(text).not.toMatch(/[\u001b\u202e\u0007]/);
});

test('a program without Go functions has no tables of modules and packages, and says so', () => {
  const { goVersion: _, ...none } = sizes({ depth: 'none', packages: [], functions: { count: 0 } });
  const text = sizeTable(none, 'ls', style(80));
  expect(text).toMatch(/^ls: 50\.0 kB, no Go functions/);
  expect(text).not.toContain('MODULE');
  expect(text).toContain('WHAT IS IN IT');
});
