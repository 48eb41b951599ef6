import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pruneArguments, readDiskUsage } from '../../../../src/engine/buildx/cache/disk-usage.ts';
import { Failure } from '../../../../src/model/failure.ts';

describe("a builder's cache", () => {
  test('records add up, whatever their unit', () => {
    const lines = ['4.096kB', '323.4MB', '0B', '1.5GB'].map((Size) => JSON.stringify({ ID: 'x', Size }));
    expect(readDiskUsage(`${lines.join('\n')}\n`)).toBe(4096 + 323_400_000 + 1_500_000_000);
    expect(readDiskUsage('')).toBe(0);
    expect(readDiskUsage('{"Size":"much"}')).toBeUndefined();
  });

  test('is pruned down to a size, or of what is old', () => {
    expect(pruneArguments('farm', { keep: '20GB', until: '' })).toEqual([
      'prune',
      '--builder',
      'farm',
      '--force',
      '--max-used-space',
      '20GB',
    ]);
    expect(pruneArguments('farm', { keep: '', until: '168h' }).slice(4)).toEqual(['--filter', 'until=168h']);
    expect(() => pruneArguments('farm', { keep: 'all', until: '' })).toThrow(/builder-keep: "all"/);
    expect(() => pruneArguments('farm', { keep: '', until: 'yesterday' })).toThrow(/until: "yesterday"/);
  });

  test('no text becomes another argument', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (keep, until) => {
        try {
          expect(pruneArguments('farm', { keep, until }).length).toBeLessThanOrEqual(8);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
