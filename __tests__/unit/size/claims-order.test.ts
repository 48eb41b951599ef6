import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CLAIM_KINDS, Claims } from '../../../src/size/owners/claims.ts';
import type { ModuleData } from '../../../src/size/program/module-data.ts';
import { NO_TYPE, TypeRecords } from '../../../src/size/types/type-records.ts';
import { smallProgram } from '../../support/small-program.ts';

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

test('descriptors are found by their address, in their section and outside of it, and nowhere else', () => {
  const { program } = smallProgram(1024, 64, 'little');
  const section = { types: 0x40_0000, endTypes: 0x40_0100 } as ModuleData;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0x3f_ff80, max: 0x40_0180 }).map((address) => address & ~7)),
      (addresses) => {
        const records = new TypeRecords(program, section);
        const record = (start: number) => ({ start }) as Parameters<TypeRecords['add']>[1];
        for (const address of addresses) records.add(address, record(address));
        records.settleOwners(({ start }) => start % 1000);
        for (let address = 0x3f_ff80; address < 0x40_0180; address++) {
          expect(records.get(address)?.start).toBe(addresses.includes(address) ? address : undefined);
          const inside = address >= section.types && address < section.endTypes;
          expect(records.ownerAt(address)).toBe(addresses.includes(address) && inside ? address % 1000 : NO_TYPE);
        }
        expect(records.values().map(({ start }) => start)).toEqual(addresses);
      },
    ),
    { numRuns: 20 },
  );
});
