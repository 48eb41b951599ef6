import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sortedOrder } from '../../../src/size/owners/radix-sort.ts';

test('offsets come in order, equal ones as they stood', () => {
  fc.assert(
    fc.property(fc.uint32Array({ max: 0xffffffff }), fc.nat(), (keys, cut) => {
      const count = keys.length === 0 ? 0 : cut % (keys.length + 1);
      const order = [...sortedOrder(keys, count)];
      const expected = Array.from({ length: count }, (_, index) => index).sort(
        (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
      );
      expect(order).toEqual(expected);
    }),
  );
});
