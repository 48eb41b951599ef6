import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/model/findings.ts';
import { answer, movedBase, newerZones, newFindings, otherCertificates } from '../../../src/rebuild/judge.ts';
import { lowestFix } from '../../../src/scan/judge.ts';
import { newerPatch } from '../../../src/toolchain/newest-patch.ts';

const digest = (letter: string): `sha256:${string}` => `sha256:${letter.repeat(64)}`;
const finding = (facts: Partial<Finding> = {}): Finding => ({
  id: 'CVE-2026-1',
  aliases: ['GO-2026-1'],
  module: 'golang.org/x/net',
  installed: 'v0.30.0',
  fixed: [],
  severity: 'HIGH',
  ...facts,
});
const kinds = (known: readonly Finding[], now: readonly Finding[]): readonly string[] =>
  newFindings(known, now, lowestFix).map(({ kind, id, now: fix }) => `${kind} ${id} ${fix ?? 'no fix'}`);

describe('findings', () => {
  test('that were known are no reason', () => {
    expect(kinds([finding()], [finding()])).toEqual([]);
  });

  test('that were known by another of their names are no reason', () => {
    expect(kinds([finding()], [finding({ id: 'GO-2026-1', aliases: [] })])).toEqual([]);
  });

  test('that are new are one reason each, however many binaries have them', () => {
    const twice = [finding({ fixed: ['0.31.0'] }), finding({ fixed: ['0.31.0'] }), finding({ module: 'stdlib' })];
    expect(kinds([], twice)).toEqual(['finding CVE-2026-1 0.31.0', 'finding CVE-2026-1 no fix']);
  });

  test('that had no fix are a reason once there is one', () => {
    expect(kinds([finding()], [finding({ fixed: ['0.33.0', '0.31.0'] })])).toEqual(['fix CVE-2026-1 0.31.0']);
  });

  test('that had a fix when the image was built are none: it was built all the same', () => {
    const known = finding({ fixed: ['0.31.0'] });
    expect(kinds([known], [known])).toEqual([]);
  });

  test('the same facts twice are never a reason', () => {
    const any = fc.record({
      id: fc.string(),
      aliases: fc.array(fc.string(), { maxLength: 3 }),
      module: fc.string(),
      installed: fc.string(),
      fixed: fc.array(fc.string(), { maxLength: 3 }),
      severity: fc.constant('LOW' as const),
    });
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const once = list.filter(({ id }, index) => list.findIndex((other) => other.id === id) === index);
        const apart = once.map((each) => ({ ...each, aliases: [] }));
        expect(newFindings(apart, apart, lowestFix)).toEqual([]);
      }),
    );
  });
});

describe('Go', () => {
  const releases = ['1.25.9', '1.26.9', '1.26.10', '1.27rc1', '1.27.0', '1.26rc2', 'nonsense'];

  test.each([
    ['go1.26.8', 'go1.26.10'],
    ['go1.26.10', undefined],
    ['go1.26.11', undefined],
    ['go1.26rc1', 'go1.26.10'],
    ['go1.27.0', undefined],
    ['go1.25.9', undefined],
    ['go1.26.8 X:jsonv2', 'go1.26.10'],
  ])('of %s the newest patch release is %s', (version, newest) => {
    expect(newerPatch(version, releases)).toBe(newest);
  });
});

describe('a base', () => {
  test('that moved is told by what it was and is', () => {
    const reason = movedBase({ reference: 'alpine:3', digest: digest('a') }, digest('b'));
    expect(reason).toMatchObject({ kind: 'base', was: digest('a'), now: digest('b') });
    expect(reason?.text).toBe('alpine:3 moved from sha256:aaaaaaaaaaaa to sha256:bbbbbbbbbbbb.');
  });

  test.each([[digest('a')], [undefined]])('that was %s is no reason', (was) => {
    expect(movedBase({ reference: 'x', ...(was === undefined ? {} : { digest: was }) }, digest('a'))).toBeUndefined();
  });
});

describe('data', () => {
  test.each([
    ['2026a', '2026b', true],
    ['2026b', '2026b', false],
    ['2026b', '2026a', false],
    ['2025c', '2026a', true],
  ])('zones of %s where there are those of %s: %s', (was, now, changed) => {
    expect(newerZones({ release: was, count: 1 }, now) !== undefined).toBe(changed);
  });

  const had = { count: 1, digest: digest('a'), source: 'Mozilla, as in Node.js 24.21.0' };
  test.each([
    ['the same bundle', { digest: digest('a'), source: 'Mozilla, as in Node.js 24.22.0' }, false],
    ['our set beside the user’s own', { digest: digest('b'), source: had.source }, false],
    ['another set', { digest: digest('b'), source: 'Mozilla, as in Node.js 24.22.0' }, true],
  ])('%s', (_, now, changed) => {
    expect(otherCertificates(had, now) !== undefined).toBe(changed);
  });
});

test('texts from outside cannot leave their line', () => {
  const reason = movedBase({ reference: 'x\n::error::y', digest: digest('a') }, digest('b'));
  expect(reason?.text).not.toContain('\n');
  expect(answer('base', reason === undefined ? [] : [reason], '').state).toBe('changed');
});
