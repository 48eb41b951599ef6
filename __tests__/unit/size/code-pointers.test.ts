import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { claimCodePointers } from '../../../src/size/data/code-pointers.ts';
import { claimInitTasks } from '../../../src/size/data/init-tasks.ts';
import type { Functions } from '../../../src/size/functions/functions.ts';
import type { CodePlace } from '../../../src/size/functions/read-code.ts';
import { CLAIM_KINDS, Claims } from '../../../src/size/owners/claims.ts';
import { SEVERAL } from '../../../src/size/owners/owners.ts';
import type { ModuleData } from '../../../src/size/program/module-data.ts';
import type { Zone } from '../../../src/size/program/zones.ts';
import { LOADED_AT, shownClaims, smallProgram } from '../../support/small-program.ts';

/** Functions of 100 bytes each at multiples of 128, the packages by turns 1, 1, 2, and one of several. */
const TEXT = 0x40_0000;
const COUNT = 24;
const OWNERS = Array.from({ length: COUNT }, (_, index) => (index === 23 ? SEVERAL : index % 3 === 2 ? 2 : 1));
const FUNCTIONS = {
  count: COUNT,
  entries: Float64Array.from({ length: COUNT }, (_, index) => index * 128),
  sizes: new Uint32Array(COUNT).fill(100),
  owners: Int32Array.from(OWNERS),
} as Functions;
const PLACE: CodePlace = { offset: 1 << 20, address: TEXT, bytes: COUNT * 128 };
const entry = (index: number): number => TEXT + index * 128;

function zone(size: number, writable = false): Zone {
  return { start: 0, end: size, kind: 'data', row: 'unattributed', writable };
}

describe.each([
  [64, 'little'],
  [32, 'big'],
] as const)('%i bits, %s byte order first', (wordSize, byteOrder) => {
  const word = wordSize / 8;

  function pointers(offset: number, words: readonly number[], writable = false) {
    const { program, put } = smallProgram(1024, wordSize, byteOrder);
    put(offset, ...words);
    const claims = new Claims();
    claims.add(0, 16, 7, CLAIM_KINDS.types);
    claims.sort();
    const gaps = [{ start: 16, end: 1024 }];
    const left = claimCodePointers(
      { program, functions: FUNCTIONS, place: PLACE, zones: [zone(1024, writable)], gaps },
      claims,
    );
    claims.sort();
    const claimed = shownClaims(claims).slice(1);
    const bytes = (runs: readonly (readonly [number, number])[]): number =>
      runs.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(bytes(left.map(({ start, end }) => [start, end]))).toBe(
      1008 - bytes(claimed.map(([start, end]) => [Number(start), Number(end)])),
    );
    return claimed;
  }

  test("values of functions are those functions', as long as enough lie side by side", () => {
    const values = Array.from({ length: 16 }, (_, index) => entry(index));
    const owned = pointers(128, [5, ...values, 6]).flatMap(([start, end, owner]) =>
      Array.from({ length: (end - start) / word }, (_, index) => [start + index * word, owner]),
    );
    expect(owned).toEqual(values.map((_, index) => [128 + (index + 1) * word, OWNERS[index]]));
    expect(pointers(128, values.slice(1))).toEqual([]);
    expect(pointers(128, values, true)).toEqual([]);
  });

  test("a value of a function that is several packages' is left out", () => {
    const claims = pointers(128, [...new Array<number>(16).fill(entry(0)), entry(23), entry(2)]);
    expect(claims).toEqual([
      [128, 128 + 16 * word, 1, 'data'],
      [128 + 17 * word, 128 + 18 * word, 2, 'data'],
    ]);
  });

  test('places inside of one function are its table of jumps', () => {
    const jumps = [8, 96, 40, 8].map((offset) => entry(5) + offset);
    expect(pointers(256, jumps)).toEqual([[256, 256 + 4 * word, 2, 'data']]);
    expect(pointers(256, jumps.slice(1))).toEqual([]);
    // Of two functions, or in the padding behind one.
    expect(pointers(256, [...jumps.slice(2), entry(6) + 8, entry(6) + 16])).toEqual([]);
    expect(pointers(256, [...jumps.slice(1), entry(5) + 110])).toEqual([]);
  });

  test('whatever the words are, no claim reaches over another or out of the zone', () => {
    const value = fc.oneof(
      fc.nat({ max: COUNT * 128 + 300 }).map((offset) => TEXT - 100 + offset),
      fc.nat(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(value, fc.nat({ max: 23 }).map(entry)), { maxLength: 100 }), (words) => {
        let before = 16;
        for (const [start, end, owner] of pointers(16, words)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(owner).toBeGreaterThanOrEqual(0);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(16 + words.length * word);
      }),
    );
  });

  describe('lists of functions that initialise packages', () => {
    function tasks(functions: readonly (readonly number[])[], count = functions.length) {
      const { program, put } = smallProgram(1024, wordSize, byteOrder);
      let at = 512;
      for (const [index, items] of functions.entries()) {
        put(64 + index * word, LOADED_AT + at);
        program.view.setUint32(at + 4, items.length, byteOrder === 'little');
        put(at + 8, ...items);
        at += 8 + items.length * word;
      }
      const claims = new Claims();
      const initTasks = { address: LOADED_AT + 64, count };
      claimInitTasks(program, FUNCTIONS, PLACE, { initTasks } as ModuleData, claims);
      return shownClaims(claims);
    }

    test("are their packages', and the list of them is the runtime's", () => {
      const second = 512 + 8 + word;
      expect(tasks([[entry(0)], [entry(2), entry(5)], [entry(0), entry(2)]])).toEqual([
        [64, 64 + 3 * word, 'runtime', 'data'],
        [512, second, 1, 'data'],
        [second, second + 8 + 2 * word, 2, 'data'],
      ]);
    });

    test('end the reading where one is no such list', () => {
      expect(tasks([[entry(0)], [entry(0) + 4], [entry(2)]])).toEqual([[512, 512 + 8 + word, 1, 'data']]);
      expect(tasks([[entry(0)]], 1 << 20)).toEqual([]);
    });
  });
});
