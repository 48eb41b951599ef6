import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sortPairs } from '../../../src/size/owners/radix-sort.ts';

test.each([0xffffffff, 0xffff, 0xff, 0])('offsets up to %i come in order, equal ones as they stood', (max) => {
  fc.assert(
    fc.property(fc.uint32Array({ max, min: 0 }), fc.nat(), (numbers, cut) => {
      const count = numbers.length === 0 ? 0 : cut % (numbers.length + 1);
      const keys = Uint32Array.from(numbers);
      const sorted = sortPairs({ keys, values: Int32Array.from(keys, (_, index) => index) }, count);
      const expected = Array.from({ length: count }, (_, index) => index).sort(
        (a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b,
      );
      expect([...sorted.values]).toEqual(expected);
      expect([...sorted.keys]).toEqual(expected.map((index) => numbers[index]));
    }),
  );
});

test('keys that share their low or their high bits, too', () => {
  for (const step of [1 << 11, 1 << 22, 3]) {
    const keys = Uint32Array.from({ length: 500 }, (_, index) => ((index * 7919) % 500) * step);
    const wanted = Uint32Array.from(keys).sort();
    expect(sortPairs({ keys, values: new Int32Array(500) }, 500).keys).toEqual(wanted);
  }
});
