import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { claimCodeIndex } from '../../../src/size/functions/code-index.ts';
import type { Functions } from '../../../src/size/functions/functions.ts';
import { Claims } from '../../../src/size/owners/claims.ts';
import { SEVERAL } from '../../../src/size/owners/owners.ts';
import type { ModuleData } from '../../../src/size/program/module-data.ts';
import { LOADED_AT, shownClaims, smallProgram } from '../../support/small-program.ts';

const TABLE = 64;
const TEXT = 0x40_0000;

interface SmallFunction {
  readonly bytes: number;
  readonly owner: number;
}

/** Writes the index as the linker does, and says whose each of its bytes is. */
function indexed(functions: readonly SmallFunction[]) {
  const entries: number[] = [];
  let code = 0;
  for (const { bytes } of functions) {
    entries.push(code);
    code += bytes;
  }
  const length = Math.ceil(code / 4096) * 4 + Math.ceil(code / 256);
  const { program } = smallProgram(TABLE + length + 40);
  const at = (place: number): number => entries.findLastIndex((entry) => entry <= place);
  const owners: (number | string)[] = [];
  const ownerOf = (index: number): number | string => {
    const owner = functions[index]?.owner ?? SEVERAL;
    return owner < 0 ? 'pclntab' : owner;
  };
  let out = TABLE;
  for (let bucket = 0; bucket < code; bucket += 4096) {
    const first = at(bucket);
    program.view.setUint32(out, first, true);
    owners.push(...new Array<number | string>(4).fill(ownerOf(first)));
    out += 4;
    for (let place = bucket; place < Math.min(bucket + 4096, code); place += 256) {
      program.bytes[out++] = at(place) - first;
      owners.push(ownerOf(at(place)));
    }
  }
  const moduleData = { findFunctionTable: LOADED_AT + TABLE, text: TEXT, endText: TEXT + code };
  const claims = new Claims();
  claimCodeIndex(
    program,
    { owners: Int32Array.from(functions, ({ owner }) => owner) } as Functions,
    moduleData as ModuleData,
    claims,
  );
  return { claims, owners };
}

describe('the index from code to functions', () => {
  test('belongs to the functions that it leads to, and ends with the code', () => {
    const { claims } = indexed([
      { bytes: 300, owner: 3 },
      { bytes: 900, owner: 5 },
      { bytes: 4000, owner: SEVERAL },
    ]);
    expect(shownClaims(claims)).toEqual([
      [TABLE, TABLE + 6, 3, 'pclntab'],
      [TABLE + 6, TABLE + 9, 5, 'pclntab'],
      [TABLE + 9, TABLE + 29, 'pclntab', 'pclntab'],
    ]);
  });

  test('is claimed byte by byte for whom it leads to, without a gap', () => {
    const one = fc.record({ bytes: fc.integer({ min: 20, max: 5000 }), owner: fc.integer({ min: -1, max: 4 }) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (functions) => {
        const { claims, owners } = indexed(functions);
        const claimed = shownClaims(claims).flatMap(([start, end, owner]) => new Array(end - start).fill(owner));
        expect(claimed).toEqual(owners);
        expect(shownClaims(claims)[0]?.[0]).toBe(TABLE);
      }),
    );
  });

  test("of numbers without a function is the line table's row", () => {
    const { program } = smallProgram(100);
    program.bytes.fill(0xff);
    const claims = new Claims();
    const moduleData = { findFunctionTable: LOADED_AT + TABLE, text: TEXT, endText: TEXT + 100_000 };
    claimCodeIndex(program, { owners: Int32Array.of(1) } as Functions, moduleData as ModuleData, claims);
    expect(shownClaims(claims)).toEqual([[TABLE, 100, 'pclntab', 'pclntab']]);
  });
});
