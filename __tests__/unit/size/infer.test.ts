import { describe, expect, test } from '@jest/globals';
import { inferOwners } from '../../../src/size/data/infer.ts';
import type { PointerMask } from '../../../src/size/data/pointer-mask.ts';
import { OwnerMap } from '../../../src/size/owners/owner-map.ts';
import { UsesOfTypes } from '../../../src/size/types/type-uses.ts';
import { LOADED_AT, smallProgram } from '../../support/small-program.ts';

/** As in read-only data, where nothing says which words are pointers. */
const NO_MASK: PointerMask = { mayPoint: () => true, tells: () => false, mayReach: () => true };

/** Infers owners in a file that is all data. `named`: what code names, with the package of that code. */
function inferred(size: number, named: readonly (readonly [number, number])[], words: readonly (readonly number[])[]) {
  const { program, put } = smallProgram(size);
  for (const [offset = 0, ...values] of words) put(offset, ...values);
  const names = new OwnerMap();
  for (const [offset, owner] of named) names.join(offset, owner);
  const found = inferOwners({
    ...{
      program,
      named: names.sorted(),
      gaps: [{ start: 0, end: size }],
      unowned: new Set<number>(),
      uses: new UsesOfTypes(),
    },
    ...{ mask: NO_MASK, roots: [] },
  });
  const { offsets, owners } = found.starts;
  return new Map([...offsets].map((offset, index) => [offset, owners[index]]));
}

describe('inferred owners', () => {
  test("go along pointers, and two packages make what they point to nobody's", () => {
    const owners = inferred(
      4096,
      [
        [64, 1],
        [128, 2],
      ],
      [
        [64, LOADED_AT + 1000, LOADED_AT + 2000],
        [128, LOADED_AT + 2000],
      ],
    );
    expect([1000, 2000].map((offset) => owners.get(offset))).toEqual([1, -1]);
  });

  test('a number that looks like an address inside of a long text does not take the text from its package', () => {
    const length = 100_000;
    const owners = inferred(
      120_000,
      [
        [64, 1],
        [128, 2],
      ],
      [
        [64, LOADED_AT + 4096, length],
        [128, LOADED_AT + 4096 + 5000],
      ],
    );
    expect(owners.get(4096)).toBe(1);
    expect(owners.has(4096 + 5000)).toBe(false);
  });

  describe("of types that are made of several packages' types", () => {
    /** Descriptors that nobody owns at 1000 and 2000, outside of the gaps; data that code names lies in front of 512. */
    function usedTypes(
      uses: UsesOfTypes,
      named: readonly (readonly [number, number])[] = [],
      words: readonly (readonly number[])[] = [],
    ) {
      const { program, put } = smallProgram(4096);
      for (const [offset = 0, ...values] of words) put(offset, ...values);
      const names = new OwnerMap();
      for (const [offset, owner] of named) names.join(offset, owner);
      const { starts } = inferOwners({
        ...{ program, named: names.sorted(), gaps: [{ start: 0, end: 512 }], unowned: new Set([1000, 2000]), uses },
        ...{ mask: NO_MASK, roots: [] },
      });
      return [1000, 2000].map((offset) => starts.owners[starts.offsets.indexOf(offset)]);
    }

    test("one that one package alone refers to is that package's, and so is what it refers to", () => {
      const uses = new UsesOfTypes();
      uses.add(3000, 4, 1000);
      uses.add(1000, -1, 2000);
      expect(usedTypes(uses)).toEqual([4, 4]);
    });

    test("another package's descriptor, code or data make it nobody's", () => {
      const uses = new UsesOfTypes();
      uses.add(3000, 4, 1000);
      uses.add(1000, -2, 2000);
      expect(usedTypes(uses, [[2000, 5]])).toEqual([4, -1]);
      expect(usedTypes(uses, [[64, 5]], [[64, LOADED_AT + 2000]])).toEqual([4, -1]);
      uses.add(3100, 5, 1000);
      expect(usedTypes(uses)).toEqual([-1, -1]);
    });

    test('one that nothing refers to stays unknown', () => {
      const uses = new UsesOfTypes();
      uses.add(1000, -2, 2000);
      expect(usedTypes(uses)).toEqual([-2, -2]);
    });
  });
});
