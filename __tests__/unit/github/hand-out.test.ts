import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundedSummary } from '../../../src/github/hand-out.ts';

describe('boundedSummary', () => {
  test('leaves a summary as it is that GitHub takes', () => {
    expect(boundedSummary('# All is well\n')).toBe('# All is well\n');
  });

  test('one that is too long ends at a line’s end and says where the rest is', () => {
    const long = `${'| row with ümlauts |\n'.repeat(60_000)}`;
    const cut = boundedSummary(long);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024);
    expect(cut.slice(0, -100)).not.toContain('\ufffd');
    expect(cut).toMatch(/\| row with ümlauts \|\n\n_The rest is in report\.md/);
  });

  test('never exceeds its limit, and never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 120, max: 400 }),
        (text, limit) => {
          const lines = text.replace(/\ufffd/g, '').replace(/(.{5})/gu, '$1\n');
          const cut = boundedSummary(lines, limit);
          expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
          expect(cut).not.toContain('\ufffd');
        },
      ),
    );
  });
});
