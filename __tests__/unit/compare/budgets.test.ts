import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { budgetFailure } from '../../../src/compare/budgets/budget-failure.ts';
import { type BudgetInputs, parseBudgets } from '../../../src/compare/budgets/budget-syntax.ts';
import { judgeBudgets, type Override } from '../../../src/compare/budgets/judge-budgets.ts';
import { type Changes, compareReports } from '../../../src/compare/compare.ts';
import type { ReportBudget } from '../../../src/model/comparison.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Report } from '../../../src/model/report.ts';
import { sizedReport, sizesOf } from '../../support/sized-report.ts';

const none: BudgetInputs = { maxSize: [], maxGrowth: [], budgets: [] };
const MAIN = 'github.com/acme/app';
const NET = 'golang.org/x/net';

/** A program of 10 MB of its own code and a dependency of so many bytes. */
const program = (own: number, net: number): Report =>
  sizedReport(
    sizesOf([
      { name: `${MAIN}/cmd/app`, code: own },
      ...(net === 0 ? [] : [{ name: `${NET}/html`, module: NET, code: net }]),
    ]),
    net === 0 ? [] : [{ path: NET, version: 'v0.1.0' }],
  );

const before = program(10_000_000, 1_000_000);
const changesTo = (after: Report): Changes => compareReports(before, after, { imports: new Map() });

function judged(after: Report, inputs: Partial<BudgetInputs>, override?: Override): readonly ReportBudget[] {
  return judgeBudgets([{ budgets: parseBudgets({ ...none, ...inputs }) }], after, changesTo(after), override);
}

describe('how a budget is written', () => {
  test.each([
    ['12 MB', { limit: 'size', amount: { bytes: 12_000_000 } }],
    ['1.5MiB', { limit: 'size', amount: { bytes: 1_572_864 } }],
    ['800kb', { limit: 'size', amount: { bytes: 800_000 } }],
    ['4096', { limit: 'size', amount: { bytes: 4096 } }],
    ['binary=30MB', { of: 'binary', limit: 'size', amount: { bytes: 30_000_000 } }],
    ['binary@windows/amd64=32 MB', { of: 'binary', platform: 'windows/amd64', amount: { bytes: 32_000_000 } }],
    ['image@all=9MB', { of: 'image', amount: { bytes: 9_000_000 } }],
    ['golang.org/x/net=2MB', { of: 'module', name: 'golang.org/x/net', amount: { bytes: 2_000_000 } }],
    ['std=9 MB', { of: 'module', name: 'std' }],
  ])('max-size: %s', (text, expected) => {
    expect(parseBudgets({ ...none, maxSize: [text] })).toMatchObject([expected]);
  });

  test.each([
    ['5%', { limit: 'growth', amount: { percent: 5, floor: 50_000 } }],
    ['+2.5 %', { limit: 'growth', amount: { percent: 2.5, floor: 50_000 } }],
    ['binary=10% floor 100kB', { of: 'binary', amount: { percent: 10, floor: 100_000 } }],
    ['200 kB', { limit: 'growth', amount: { bytes: 200_000 } }],
  ])('max-growth: %s', (text, expected) => {
    expect(parseBudgets({ ...none, maxGrowth: [text] })).toMatchObject([expected]);
  });

  test('in full, one line gives one budget or two', () => {
    const line = 'of=binary, name=app, platform=linux/amd64, max-size=30MB, max-growth=5%, floor=1MB';
    expect(parseBudgets({ ...none, budgets: [line, 'module=golang.org/x/net, max-size=2MB'] })).toMatchObject([
      { of: 'binary', name: 'app', platform: 'linux/amd64', limit: 'size', amount: { bytes: 30_000_000 } },
      { of: 'binary', name: 'app', limit: 'growth', amount: { percent: 5, floor: 1_000_000 } },
      { of: 'module', name: 'golang.org/x/net', limit: 'size' },
    ]);
  });

  test.each([
    ['maxSize', '5%', /max-size: "5%".*such as 12 MB/],
    ['maxSize', '12 mega', /"12 mega" must be an amount/],
    ['maxSize', 'layer=1MB', /"layer" must be image, binary, or the path of a module/],
    ['maxSize', 'binary@amd64=1MB', /"amd64" must be a platform/],
    ['maxGrowth', '5% floor much', /the floor must be a size/],
    ['maxGrowth', '-5%', /must be an amount such as 5%/],
    ['budgets', 'of=image', /needs max-size or max-growth/],
    ['budgets', 'size=1MB', /must be made of of, name/],
  ])('%s: %s is refused with what is wrong', (input, text, message) => {
    const refuse = (): unknown => parseBudgets({ ...none, [input]: [text] });
    expect(refuse).toThrow(Failure);
    expect(refuse).toThrow(message);
  });

  test('no text is anything else than read or refused', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 });
    fc.assert(
      fc.property(texts, texts, texts, (maxSize, maxGrowth, budgets) => {
        try {
          for (const { amount } of parseBudgets({ maxSize, maxGrowth, budgets })) {
            expect(Object.values(amount).every((value) => value >= 0)).toBe(true);
          }
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input', fix: expect.stringContaining('Correct the value') });
        }
      }),
    );
  });
});

describe('five budgets, kept by one build and broken by the next', () => {
  const kept = program(10_200_000, 1_000_000);
  const larger = program(12_000_000, 3_000_000);
  const cases: [string, Partial<BudgetInputs>][] = [
    ['the image’s size', { maxSize: ['5.5 MB'] }],
    ['the image’s growth in percent', { maxGrowth: ['10%'] }],
    ['the binary’s growth in bytes', { maxGrowth: ['binary@linux/amd64=300kB'] }],
    ['a module’s size', { maxSize: [`${NET}=1.5MB`] }],
    ['a module’s growth, in full', { budgets: [`module=${NET}, max-growth=20%, floor=10kB`] }],
  ];
  test.each(cases)('%s', (_, inputs) => {
    expect(judged(kept, inputs)).toMatchObject([{ state: 'kept', platform: 'linux/amd64' }]);
    const [broken] = judged(larger, inputs);
    expect(broken).toMatchObject({ state: 'broken' });
    expect((broken?.actual ?? 0) - (broken?.allowed ?? 0)).toBeGreaterThan(0);
  });

  test.each(cases)('%s, allowed by a label: who set it is told', (_, inputs) => {
    const override = { label: 'size-ok', by: 'ada' };
    expect(judged(larger, inputs, override)).toMatchObject([{ state: 'overridden', override }]);
    expect(judged(kept, inputs, override)).toMatchObject([{ state: 'kept' }]);
    const budgets = judged(larger, inputs, override);
    expect(budgetFailure({ tried: [], ...changesTo(larger), budgets }, 'size-ok')).toBeUndefined();
  });
});

describe('what is measured', () => {
  test('a percentage allows at least its floor, to the byte', () => {
    const grow = (bytes: number): string | undefined =>
      judged(program(10_000_000 + bytes, 1_000_000), { maxGrowth: ['binary=0.1%'] })[0]?.state;
    expect([grow(49_999), grow(50_000), grow(50_001)]).toEqual(['kept', 'kept', 'broken']);
  });

  test('there is no tolerance: one byte too much is too much, and the same build never is', () => {
    expect(judged(before, { maxGrowth: ['binary=0', '0'] }).map(({ state }) => state)).toEqual(['kept', 'kept']);
    expect(judged(program(10_000_001, 1_000_000), { maxGrowth: ['binary=0'] })).toMatchObject([
      { state: 'broken', actual: 1 },
    ]);
  });

  test('a module that came is growth from nothing; one that went is 0', () => {
    const older = program(1_000_000, 0);
    const budgets = parseBudgets({ ...none, maxGrowth: [`${NET}=5%`], maxSize: [`${NET}=1kB`] });
    const to = (from: Report, after: Report) =>
      judgeBudgets([{ budgets }], after, compareReports(from, after, { imports: new Map() }), undefined);
    expect(to(older, before)).toMatchObject([
      { state: 'broken', actual: 1_000_000 },
      { state: 'broken', before: 0, actual: 1_000_000, allowed: 50_000 },
    ]);
    expect(to(before, older)).toMatchObject([{ state: 'kept' }, { state: 'kept', actual: -1_000_000 }]);
  });

  test('without a baseline sizes are judged and growth is not', () => {
    const budgets = parseBudgets({ ...none, maxSize: ['1 kB'], maxGrowth: ['5%'] });
    expect(judgeBudgets([{ budgets }], before, undefined, undefined)).toMatchObject([
      { state: 'broken', limit: 'size' },
      { state: 'not-measured', reason: 'there is no baseline to compare with' },
    ]);
  });

  test('a budget of an image holds for that image alone', () => {
    const budgets = parseBudgets({ ...none, maxSize: ['1 kB'] });
    const units = [{ image: 'other', budgets }];
    expect(judgeBudgets(units, before, undefined, undefined)).toMatchObject([{ state: 'not-measured' }]);
    expect(judgeBudgets([{ image: 'app', budgets }], before, undefined, undefined)).toMatchObject([
      { state: 'broken', name: 'app' },
    ]);
  });
});

describe('the gate', () => {
  const larger = program(10_100_000, 3_000_000);
  const failureFor = (inputs: Partial<BudgetInputs>, label = 'size-ok'): Failure | undefined =>
    budgetFailure({ tried: [], ...changesTo(larger), budgets: judged(larger, inputs) }, label);

  test('says how much too much, because of what, and how to allow it', () => {
    const failure = failureFor({ maxGrowth: ['binary=10%'] });
    expect(failure).toMatchObject({ code: 'gate-size', exitStatus: 3 });
    expect(failure?.message).toMatch(
      /^The binary app on linux\/amd64 grew by 2\.10 MB \(\+19\.1%\), 10% \(1\.10 MB\) allowed: 1\.00 MB too much\./,
    );
    expect(failure?.message).toContain(
      'More is used of what did not change, most in golang.org/x/net/html (+2.00 MB in the binary).',
    );
    expect(failure?.fix).toContain(
      'label size-ok (your name is recorded), or max-growth: binary=20% in .go-slim-image.yml',
    );
  });

  test('tells the line from where annotations are told', () => {
    const changes = changesTo(larger);
    const place = { file: 'web/web.go', line: 5 };
    const binaries = changes.binaries.map((one) => ({
      ...one,
      causes: one.causes.map((cause) => ({ ...cause, place })),
    }));
    const broken = { tried: [], ...changes, binaries, budgets: judged(larger, { maxGrowth: ['binary=1%'] }) };
    expect(budgetFailure(broken, 'x', 'services/api')?.locations).toMatchObject([
      { file: 'services/api/web/web.go', line: 5 },
    ]);
    expect(budgetFailure(broken, 'x', null)?.locations).toEqual([]);
  });

  test.each([
    ['own-code', 'web/web.go', 'Your own code grew, most in sub', 'Look at web/web.go:5, where most new lines are, or'],
    ['embedded-file', 'web/app.js', 'The embedded file sub grew', 'Make web/app.js:5 smaller, or'],
    ['tables', undefined, 'No code grew, only tables and gaps that the linker makes', 'Make it smaller, or'],
    ['data', undefined, 'Variables, tables and text grew, of sub', 'Make it smaller, or'],
  ] as const)('says of %s what to do about it', (kind, file, what, fix) => {
    const changes = changesTo(larger);
    const place = file === undefined ? {} : { place: { file, line: 5 } };
    const binaries = changes.binaries.map((one) => ({
      ...one,
      causes: [{ kind, subject: 'sub', bytes: 1000, parts: [], ...place }],
    }));
    const broken = { tried: [], ...changes, binaries, budgets: judged(larger, { maxGrowth: ['binary=1%'] }) };
    const failure = budgetFailure(broken, 'x', '');
    expect(failure?.message).toContain(`${what} (+1.00 kB in the binary).`);
    expect(failure?.fix).toContain(fix);
    expect(failure?.locations).toMatchObject(file === undefined ? [] : [{ file, line: 5 }]);
  });

  test('tells a file of another module of the workspace from the same folder', () => {
    const changes = changesTo(larger);
    const place = { file: '../lib/lib.go', line: 5 };
    const binaries = changes.binaries.map((one) => ({
      ...one,
      causes: one.causes.map((cause) => ({ ...cause, place })),
    }));
    const broken = { tried: [], ...changes, binaries, budgets: judged(larger, { maxGrowth: ['binary=1%'] }) };
    const failure = budgetFailure(broken, 'x', 'services/api');
    expect(failure?.locations).toMatchObject([{ file: 'services/lib/lib.go' }]);
    expect(failure?.fix).toContain('services/lib/lib.go:5');
    expect(failure?.fix).not.toContain('..');
  });

  test('offers no label where none counts', () => {
    expect(failureFor({ maxSize: ['binary=1 MB'] }, 'none')?.fix).toBe(
      'Make it smaller, or allow it: max-size: binary=13.1MB in .go-slim-image.yml.',
    );
  });

  test('tells the worst of several', () => {
    const failure = failureFor({ maxSize: ['binary=13 MB'], maxGrowth: ['binary=1MB'] });
    expect(failure?.message).toMatch(/grew by 2\.10 MB.*One more budget is broken\.$/);
  });

  test('is quiet when all are kept', () => {
    expect(failureFor({ maxGrowth: ['50%'] })).toBeUndefined();
  });
});
