import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSums, type Sum, sumsText } from '../../../src/model/sums.ts';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const part = fc
  .string({ unit: fc.constantFrom(...'abcXYZ019._-+ '), minLength: 1, maxLength: 12 })
  .filter((text) => !/^\.+$/.test(text));
const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const sums = fc.uniqueArray(fc.record({ sha256: hex, path }), {
  minLength: 1,
  maxLength: 6,
  selector: (sum) => sum.path,
});
const sorted = (list: readonly Sum[]): Sum[] => [...list].sort((a, b) => (a.path < b.path ? -1 : 1));

test('what is written is read as it was', () => {
  fc.assert(fc.property(sums, (list) => expect(parseSums(sumsText(list))).toEqual(sorted(list))));
});

test('a byte that is changed is seen: the text is refused, or says something else', () => {
  fc.assert(
    fc.property(sums, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, at, mask) => {
      const bytes = Buffer.from(sumsText(list));
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ mask;
      const read = parseSums(bytes.toString('latin1'));
      if (typeof read !== 'string') expect(read).not.toEqual(sorted(list));
    }),
  );
});

test.each([
  ['', 'holds no sums'],
  [`${'a'.repeat(64)}  app\n`, 'has no sum in line 1'],
  [`${'a'.repeat(64)} *../app\n`, 'names a file outside of its folder in line 1'],
  [`${'a'.repeat(64)} */etc/passwd\n`, 'names a file outside of its folder in line 1'],
  [`${'a'.repeat(64)} *c:app\n`, 'names a file outside of its folder in line 1'],
  [`${'a'.repeat(64)} *app`, 'holds no sums'],
  [`${'a'.repeat(64)} *b\n${'a'.repeat(64)} *a\n`, 'is not sorted, or its last line has no end'],
  [`${'a'.repeat(64)} *a\n${'b'.repeat(64)} *a\n`, 'names a file twice'],
])('%j is refused', (text, why) => {
  expect(parseSums(text)).toBe(why);
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => ['string', 'object'].includes(typeof parseSums(text))),
  );
});
