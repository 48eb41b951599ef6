import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLAIM_KINDS, Claims } from '../../../src/size/owners/claims.ts';

const runs = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 40 })), { maxLength: 60 });

function ordered(...parts: readonly (readonly (readonly [number, number])[])[]): number[][] {
  const claims = new Claims();
  let owner = 0;
  for (const part of parts) {
    for (const [start, bytes] of part) claims.add(start, start + bytes, owner++, CLAIM_KINDS.types);
    claims.sort();
  }
  return Array.from({ length: claims.count }, (_, place) => [
    claims.startAt(place),
    claims.endAt(place),
    claims.ownerAt(place),
  ]);
}

test('claims that come later are put among those in order as if all had come at once', () => {
  fc.assert(
    fc.property(runs, runs, runs, (first, second, third) => {
      expect(ordered(first, second, third)).toEqual(ordered([...first, ...second, ...third]));
    }),
  );
});
