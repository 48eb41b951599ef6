import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareReports } from '../../../src/compare/compare.ts';
import { alignEmbedded } from '../../../src/model/embedded-alignment.ts';
import type { ReportEmbeddedFile, ReportSize } from '../../../src/model/size.ts';
import { sizedReport, sizesOf } from '../../support/sized-report.ts';

const WEB = 'github.com/acme/app/web';
const LEXERS = 'github.com/acme/app/lexers';

/** As sources tell it: every file is its package's. */
function sourced(files: readonly ReportEmbeddedFile[], code = 1000): ReportSize {
  const of = (owner: string): number => files.reduce((sum, file) => sum + (file.package === owner ? file.size : 0), 0);
  const packages = [WEB, LEXERS].map((name) => ({ name, code, embedded: of(name) }));
  return sizesOf(packages, [], files, { sourced: true });
}

/** As the file alone tells it: a package is inferred, or not known; what has no name passes for data. */
function unsourced(
  files: readonly ReportEmbeddedFile[],
  { code = 1000, hidden = 0 }: { readonly code?: number; readonly hidden?: number } = {},
): ReportSize {
  const of = (owner: string | undefined): number =>
    files.reduce((sum, file) => sum + (file.package === owner ? file.size : 0), 0);
  const packages = [WEB, LEXERS].map((name) => ({ name, code, inferred: of(name) + (name === WEB ? hidden : 0) }));
  const row = of(undefined);
  return sizesOf(packages, row === 0 ? [] : [{ row: 'embedded', size: row }], files, { sourced: false });
}

const told = (before: ReportSize, after: ReportSize) => {
  const [change] = compareReports(sizedReport(before), sizedReport(after), { imports: new Map() }).binaries;
  return {
    causes: change?.causes.map(({ kind, subject, bytes }) => [kind, subject, bytes]),
    packages: change?.packages.map(({ path, size }) => [path, size.change]),
  };
};

const page = { name: 'page.html', size: 5000 };
const style = { name: 'style.css', size: 700 };
const lexer = { name: 'embedded/go.xml', size: 300 };

describe('embedded files that did not change', () => {
  const known = [
    { ...page, package: WEB },
    { ...style, package: WEB },
    { ...lexer, package: LEXERS },
  ];

  test.each([
    ['no package was known', [page, style, lexer]],
    ['packages were inferred', known],
    [
      'some were known, one was given to another package',
      [{ ...page, package: LEXERS }, style, { ...lexer, package: LEXERS }],
    ],
  ])('neither come nor go where one side was attributed without sources: %s', (_, files) => {
    const more = { code: 1010 };
    expect(told(unsourced(files), sourced(known, 1010))).toEqual({
      causes: [['own-code', LEXERS, 20]],
      packages: [
        [LEXERS, 10],
        [WEB, 10],
      ],
    });
    expect(told(sourced(known), unsourced(files, more)).causes).toEqual([['own-code', LEXERS, 20]]);
  });

  test('neither come nor go where no side had sources and one could not tell the package', () => {
    expect(told(unsourced([page, lexer]), unsourced([{ ...page, package: WEB }, lexer], { code: 1001 }))).toEqual({
      causes: [['own-code', LEXERS, 2]],
      packages: [
        [LEXERS, 1],
        [WEB, 1],
      ],
    });
  });

  test('count as data where they were embedded as text or bytes, which nobody sees without sources', () => {
    const text = { name: 'help.txt', package: WEB, size: 4000, nameless: true as const };
    const before = unsourced([{ ...page, package: WEB }], { hidden: 4000 });
    expect(told(before, sourced([{ ...page, package: WEB }, text], 1001)).causes).toEqual([['own-code', LEXERS, 2]]);
  });

  test('count as data, too, where an older report does not say how they were embedded', () => {
    const text = { name: 'help.txt', package: WEB, size: 4000 };
    const { sourced: _, ...older } = sourced([text, { ...lexer, package: LEXERS }]);
    const now = unsourced([lexer], { hidden: 4000, code: 1001 });
    expect(told(older, now).causes).toEqual([['own-code', LEXERS, 2]]);
  });
});

describe('embedded files that changed', () => {
  test('are named where one side was attributed without sources', () => {
    const before = unsourced([page, lexer]);
    const after = sourced([
      { ...page, package: WEB, size: 6000 },
      { ...lexer, package: LEXERS },
    ]);
    expect(told(before, after).causes).toEqual([['embedded-file', `${WEB}/page.html`, 1000]]);
  });

  test('are new where the program holds their names and did not before', () => {
    const known = { ...page, package: WEB };
    const after = sourced([known, { ...style, package: WEB }]);
    expect(told(unsourced([known]), after).causes).toEqual([['embedded-file', `${WEB}/style.css`, 700]]);
    expect(told(sourced([]), after).causes).toEqual([
      ['embedded-file', `${WEB}/page.html`, 5000],
      ['embedded-file', `${WEB}/style.css`, 700],
    ]);
  });

  test('are named without a package where none is known on either side', () => {
    expect(told(unsourced([page]), unsourced([{ ...page, size: 5500 }, lexer])).causes).toEqual([
      ['embedded-file', 'page.html', 500],
      ['embedded-file', 'embedded/go.xml', 300],
    ]);
  });

  test('are one cause where many of one package changed, largest first', () => {
    const files = (grown: number) =>
      sourced([1, 2, 3, 4].map((n) => ({ name: `embedded/${n}.xml`, package: LEXERS, size: n * (100 + grown) })));
    const [change] = compareReports(sizedReport(files(0)), sizedReport(files(1)), { imports: new Map() }).binaries;
    expect(change?.causes).toEqual([
      {
        kind: 'embedded-file',
        bytes: 10,
        subject: LEXERS,
        parts: [4, 3, 2, 1].map((n) => ({ name: `${LEXERS}/embedded/${n}.xml`, bytes: n })),
      },
    ]);
  });
});

const anyFile = fc.record(
  {
    name: fc.constantFrom('a.html', 'b.css', 'c/d.js'),
    package: fc.constantFrom(WEB, LEXERS),
    size: fc.nat(1000),
    nameless: fc.constant(true as const),
  },
  { requiredKeys: ['name', 'size'] },
);
const anySize = fc
  .tuple(fc.array(anyFile, { maxLength: 6 }), fc.boolean(), fc.nat(1000), fc.nat(1000), fc.boolean())
  .map(([files, known, row, column, exact]) => ({
    ...sizesOf(
      [WEB, LEXERS].map((name) => ({ name, code: 10, [known ? 'embedded' : 'inferred']: column })),
      [{ row: 'embedded', size: row }],
      files,
      { sourced: known, exact },
    ),
  }));

test('whatever the books of two sides say, alignment moves bytes within one side and no row falls below 0', () => {
  const sum = ({ packages, shared }: ReportSize): number =>
    [...packages, ...shared].reduce((all, one) => all + one.size, 0);
  fc.assert(
    fc.property(anySize, anySize, (one, other) => {
      const { before, after } = alignEmbedded(one, other);
      expect([sum(before), sum(after)]).toEqual([sum(one), sum(other)]);
      for (const side of [before, after]) {
        const { packages, modules, shared } = side;
        for (const row of [...packages, ...modules]) {
          expect(Math.min(row.embedded, row.inferred, row.data)).toBeGreaterThanOrEqual(0);
          expect(row.code + row.embedded + row.inferred + row.data).toBe(row.size);
        }
        expect(shared.every(({ size }) => size >= 0)).toBe(true);
        expect(modules.reduce((all, { size }) => all + size, 0)).toBe(
          packages.reduce((all, { size }) => all + size, 0),
        );
      }
    }),
  );
});
