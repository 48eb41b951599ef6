import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareGoVersions,
  formatGoVersion,
  type GoVersion,
  parseGoVersion,
  parseWantedGo,
  satisfies,
} from '../../../src/toolchain/go-version.ts';

const version: fc.Arbitrary<GoVersion> = fc.oneof(
  fc.record({ major: fc.constant(1), minor: fc.integer({ min: 0, max: 40 }), patch: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ major: fc.constant(1), minor: fc.integer({ min: 21, max: 40 }) }),
  fc.record({
    major: fc.constant(1),
    minor: fc.integer({ min: 21, max: 40 }),
    pre: fc.record({
      kind: fc.constantFrom('alpha' as const, 'beta' as const, 'rc' as const),
      number: fc.integer({ min: 1, max: 9 }),
    }),
  }),
);

const parsed = (text: string): GoVersion => parseGoVersion(text) as GoVersion;

describe('parseGoVersion', () => {
  test.each([
    ['go1.26.8', '1.26.8'],
    ['1.26.8', '1.26.8'],
    ['1.26', '1.26'],
    ['go1.27rc1', '1.27rc1'],
    ['go1.20', '1.20'],
    ['1.20.14', '1.20.14'],
    ['go1.26.8 X:jsonv2', '1.26.8'],
    ['go1.26.8-custom', '1.26.8'],
    ['devel go1.28-af53bd2c03 Mon Nov 2 10:00:00 2026 +0000', '1.28.0'],
  ])('%s', (text, expected) => {
    expect(formatGoVersion(parsed(text))).toBe(expected);
  });

  test.each(['', 'go', 'latest', '1', '1.26.x', '1.26.8.1', 'go1.26.8rc1', 'v1.26.8', '1.99999'])(
    'no version: %s',
    (text) => {
      expect(parseGoVersion(text)).toBeUndefined();
    },
  );

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseGoVersion(text);
        expect(found === undefined || Number.isInteger(found.minor)).toBe(true);
      }),
    );
  });

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(version, (any) => {
        expect(compareGoVersions(parsed(formatGoVersion(any)), any)).toBe(0);
      }),
    );
  });
});

describe('compareGoVersions', () => {
  test('orders as Go does: language version, pre-releases, releases', () => {
    const ordered = [
      '1.20',
      '1.20.1',
      '1.21',
      '1.21rc1',
      '1.21rc2',
      '1.21.0',
      '1.21.13',
      '1.22',
      '1.26.8',
      '1.26.10',
      '1.99',
    ];
    const shuffled = [...ordered].reverse();
    expect(shuffled.sort((a, b) => compareGoVersions(parsed(a), parsed(b)))).toEqual(ordered);
  });

  test('is an order: opposite in the opposite direction, and transitive', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareGoVersions(a, b))).toBe(Math.sign(compareGoVersions(b, a)) * -1 + 0);
        if (compareGoVersions(a, b) <= 0 && compareGoVersions(b, c) <= 0)
          expect(compareGoVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('parseWantedGo and satisfies', () => {
  test.each([
    ['1.26', '1.26.8', true],
    ['1.26', '1.25.14', false],
    ['1.26.x', '1.26.1', true],
    ['go1.26', '1.26.1', true],
    ['1.26.8', '1.26.8', true],
    ['1.26.8', '1.26.9', false],
    ['1.20', '1.20.14', true],
    ['v1.26.8', '1.26.8', true],
    ['1.27rc1', '1.27rc1', true],
  ])('go-version %s and Go %s: %s', (wanted, running, fits) => {
    expect(satisfies(parsed(running), parseWantedGo(wanted, 'go-version'))).toBe(fits);
  });

  test('a minimum takes anything newer', () => {
    const wanted = { kind: 'minimum' as const, version: parsed('1.26.0'), requestedBy: 'go.mod go' };
    expect(satisfies(parsed('1.27.3'), wanted)).toBe(true);
    expect(satisfies(parsed('1.26rc2'), wanted)).toBe(false);
  });

  test.each(['latest', '>=1.26', '1.26.8 ', 'stable', '1'])('says what is wrong with %s', (text) => {
    if (text.trim() === '1.26.8') expect(parseWantedGo(text, 'go-version').kind).toBe('exact');
    else expect(() => parseWantedGo(text, 'go-version')).toThrow(`go-version: "${text}" is not a Go version.`);
  });
});
