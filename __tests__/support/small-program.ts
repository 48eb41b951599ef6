import type { Claims } from '../../src/size/owners/claims.ts';
import type { Column } from '../../src/size/owners/ledger.ts';
import { type Owner, rowOf } from '../../src/size/owners/owners.ts';
import { openProgram, type Program } from '../../src/size/program/program.ts';

/** Where the only segment of a small program is loaded. */
export const LOADED_AT = 0x10_0000;

/** A program of one segment that is the whole file, and its words written in its own size and byte order. */
export function smallProgram(
  size: number,
  wordSize: 32 | 64 = 64,
  byteOrder: 'little' | 'big' = 'little',
): { readonly program: Program; put(offset: number, ...words: readonly number[]): void } {
  const bytes = Buffer.alloc(size);
  const word = wordSize / 8;
  const program = openProgram(bytes, {
    ...{ format: 'elf', wordSize, byteOrder, sections: [], segments: [{ address: LOADED_AT, offset: 0, size }] },
    ...{ linkage: { needed: [], pie: false }, debugSections: [], buildInfoPlaces: [], buildIdPlaces: [] },
  });
  return {
    program,
    put(offset, ...words) {
      for (const [index, value] of words.entries()) {
        const at = offset + index * word;
        if (word === 4) byteOrder === 'big' ? bytes.writeUInt32BE(value, at) : bytes.writeUInt32LE(value, at);
        else if (byteOrder === 'big') bytes.writeBigUInt64BE(BigInt(value), at);
        else bytes.writeBigUInt64LE(BigInt(value), at);
      }
    },
  };
}

/** A claim as tests compare it: whose (a package's number, a row's name or undefined), and in which column. */
export type ShownClaim = readonly [start: number, end: number, owner: number | string | undefined, column: Column];

/** All claims in the order of the file. */
export function shownClaims(claims: Claims): ShownClaim[] {
  claims.sort();
  return Array.from({ length: claims.count }, (_, place) => [
    claims.startAt(place),
    claims.endAt(place),
    shownOwner(claims.ownerAt(place)),
    claims.kindAt(place).column,
  ]);
}

function shownOwner(owner: Owner): number | string | undefined {
  return owner >= 0 ? owner : rowOf(owner);
}
