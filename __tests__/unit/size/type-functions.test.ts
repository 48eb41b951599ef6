import { describe, expect, test } from '@jest/globals';
import { Claims } from '../../../src/size/owners/claims.ts';
import { parseGoRelease } from '../../../src/size/program/go-version.ts';
import type { ModuleData } from '../../../src/size/program/module-data.ts';
import { claimInterfaceTables } from '../../../src/size/types/interface-tables.ts';
import { TypeFunctions } from '../../../src/size/types/type-functions.ts';
import { KIND, typeLayout } from '../../../src/size/types/type-layout.ts';
import { UsesOfTypes } from '../../../src/size/types/type-uses.ts';
import type { TypeFacts } from '../../../src/size/types/types.ts';
import { LOADED_AT, shownClaims, smallProgram } from '../../support/small-program.ts';

const RELEASE = parseGoRelease('go1.26.8') ?? { minor: 26, experiments: [] };

describe.each([
  [64, 'little'],
  [32, 'big'],
] as const)('%i bits, %s byte order first', (wordSize, byteOrder) => {
  const word = wordSize === 64 ? 8 : 4;
  const layout = typeLayout(word, RELEASE);

  /** Descriptors at multiples of 256, of structs with the same size and the function value at an offset of the file. */
  function described(uses: readonly { readonly owner: number; readonly value: number; readonly kind?: number }[]) {
    const { program, put } = smallProgram(4096, wordSize, byteOrder);
    // A value for one size: the code's address alone; the next one begins behind it.
    put(3000, 0x40_1000, 0x40_2000);
    // A value for all sizes: behind the address stands how many bytes are compared.
    put(3200, 0x40_3000, 24);
    const functions = new TypeFunctions(program, layout);
    for (const [index, { owner, value, kind = KIND.struct }] of uses.entries()) {
      const start = index * 256;
      put(start, 24);
      put(start + (kind === KIND.map ? layout.base + 3 * word : layout.equal), value === 0 ? 0 : LOADED_AT + value);
      functions.join(start, kind, owner);
    }
    const claims = new Claims();
    functions.claim(claims);
    return shownClaims(claims);
  }

  test('a function value that only types of one package use is its own', () => {
    const uses = [
      { owner: 2, value: 3000 },
      { owner: 2, value: 3000 },
      { owner: 4, value: 0 },
    ];
    expect(described(uses)).toEqual([[3000, 3000 + word, 2, 'types']]);
  });

  test('with the size that it compares behind it, it is two words', () => {
    expect(described([{ owner: 7, value: 3200 }])).toEqual([[3200, 3200 + 2 * word, 7, 'types']]);
  });

  test("what types of two packages use is nobody's, and a map's hash function is found", () => {
    const uses = [
      { owner: 1, value: 3200 },
      { owner: 2, value: 3200 },
      { owner: 3, value: 3000, kind: KIND.map },
    ];
    expect(described(uses)).toEqual([
      [3000, 3000 + word, 3, 'types'],
      [3200, 3200 + 2 * word, undefined, 'types'],
    ]);
  });

  test('an address outside of the file, and one at its very end, are none', () => {
    expect(
      described([
        { owner: 1, value: 9000 },
        { owner: 1, value: 4096 - word },
      ]),
    ).toEqual([]);
  });

  test("an entry of an index is what it leads to, its type's or its interface table's", () => {
    const { program, put } = smallProgram(4096, wordSize, byteOrder);
    const little = byteOrder === 'little';
    for (const [index, offset] of [0x100, 0x200, 0x300].entries())
      program.view.setInt32(64 + index * 4, offset, little);
    put(128, LOADED_AT + 600, LOADED_AT + 700);
    const owners = new Map([
      [LOADED_AT + 0x100, 5],
      [LOADED_AT + 0x200, -1],
      [LOADED_AT + 0x300, 6],
    ]);
    const types = {
      owner: (address: number) => owners.get(address) ?? -2,
      uses: new UsesOfTypes(),
    } as unknown as TypeFacts;
    const tables = [
      { start: 600, end: 600 + 4 * word, interface: 0, type: LOADED_AT + 0x300 },
      { start: 700, end: 700 + 4 * word, interface: 0, type: LOADED_AT + 0x200 },
    ];
    const moduleData = {
      types: LOADED_AT,
      typeLinks: { address: LOADED_AT + 64, count: 3 },
      interfaceTables: { address: LOADED_AT + 128, count: 2 },
    } as ModuleData;
    const claims = new Claims();
    claimInterfaceTables(program, tables, moduleData, types, claims);
    expect(shownClaims(claims)).toEqual([
      [64, 68, 5, 'types'],
      [68, 72, 'types', 'types'],
      [72, 76, 6, 'types'],
      [128, 128 + word, 6, 'types'],
      [128 + word, 128 + 2 * word, 'types', 'types'],
      [600, 600 + 4 * word, 6, 'types'],
      [700, 700 + 4 * word, undefined, 'types'],
    ]);
  });
});
