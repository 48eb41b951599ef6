import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openProgram } from '../../../src/size/program/program.ts';
import { loong64References } from '../../../src/size/references/loong64.ts';
import { mipsReferences } from '../../../src/size/references/mips.ts';
import { armReferences } from '../../../src/size/references/others.ts';
import { ppc64References } from '../../../src/size/references/ppc64.ts';
import type { ReferenceReader } from '../../../src/size/references/reference-reader.ts';

/** Where the code below is loaded. */
const ADDRESS = 0x21000;

/** Headers that say nothing else. */
const NO_MORE = { linkage: { needed: [], pie: false }, debugSections: [], buildInfoPlaces: [], buildIdPlaces: [] };

type ByteOrder = 'little' | 'big';

/** What a reader finds in code of 32-bit words. */
function read(reader: ReferenceReader, words: readonly number[], byteOrder: ByteOrder): number[] {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) {
    if (byteOrder === 'big') bytes.writeUInt32BE(word >>> 0, index * 4);
    else bytes.writeUInt32LE(word >>> 0, index * 4);
  }
  return readBytes(reader, bytes, byteOrder);
}

function readBytes(reader: ReferenceReader, bytes: Buffer, byteOrder: ByteOrder): number[] {
  const program = openProgram(bytes, {
    format: 'elf',
    wordSize: 32,
    byteOrder,
    sections: [],
    segments: [],
    ...NO_MORE,
  });
  const found: number[] = [];
  reader({ program, start: 0, end: bytes.length, address: ADDRESS }, (address) => found.push(address));
  return found;
}

/** Halves of an address whose lower one is added with its sign. */
function halves(address: number): readonly [upper: number, lower: number] {
  const lower = address & 0xffff;
  return [((address - ((lower << 16) >> 16)) >>> 16) & 0xffff, lower];
}

/** Addresses of data in programs of Go: all below 2 GiB. */
const addresses = fc.integer({ min: 0x1000, max: 0x7fff0000 });
const registers = fc.integer({ min: 1, max: 27 });
const orders = fc.constantFrom<ByteOrder>('little', 'big');
const NOTHING = 0x00000000;

describe('mips', () => {
  const lui = (register: number, upper: number): number => 0x3c000000 | (register << 16) | upper;
  const using = (opcode: number, base: number, lower: number): number =>
    (opcode << 26) | (base << 21) | (5 << 16) | lower;
  const opcodes = fc.constantFrom(0x09, 0x19, 0x23, 0x37, 0x2b, 0x35, 0x3d);

  test('an upper half and what is added to it are an address', () => {
    fc.assert(
      fc.property(addresses, registers, opcodes, orders, (address, register, opcode, order) => {
        const [upper, lower] = halves(address);
        const words = [NOTHING, lui(register, upper), using(opcode, register, lower), NOTHING];
        expect(read(mipsReferences, words, order)).toEqual([address]);
      }),
    );
  });

  test('register 28 may be added in between, another one may not', () => {
    const [upper, lower] = halves(0x459a20);
    const add = (other: number): number => (2 << 21) | (other << 16) | (2 << 11) | 0x2d;
    expect(read(mipsReferences, [lui(2, upper), add(28), using(0x19, 2, lower)], 'big')).toEqual([0x459a20]);
    expect(read(mipsReferences, [lui(2, upper), add(7), using(0x19, 2, lower)], 'big')).toEqual([]);
  });

  test('a number that another register is used with is none', () => {
    expect(read(mipsReferences, [lui(2, 0x46), using(0x23, 3, 8)], 'little')).toEqual([]);
    expect(read(mipsReferences, [lui(2, 0x46), (0x0d << 26) | (2 << 21) | 8], 'little')).toEqual([]);
  });
});

describe('ppc64', () => {
  const addis = (register: number, upper: number): number => (15 << 26) | (register << 21) | upper;
  const using = (opcode: number, base: number, lower: number): number =>
    (opcode << 26) | (5 << 21) | (base << 16) | lower;

  test('an upper half and what is added to it are an address', () => {
    const opcodes = fc.constantFrom(14, 32, 34, 36, 48, 54);
    fc.assert(
      fc.property(addresses, registers, opcodes, orders, (address, register, opcode, order) => {
        const [upper, lower] = halves(address);
        const words = [addis(register, upper), using(opcode, register, lower), NOTHING];
        expect(read(ppc64References, words, order)).toEqual([address]);
      }),
    );
  });

  test('low bits of a doubleword load are part of its opcode', () => {
    const [upper, lower] = halves(0x459a20);
    expect(read(ppc64References, [addis(4, upper), using(58, 4, lower | 2), NOTHING], 'big')).toEqual([0x459a20]);
  });

  test('a prefixed instruction has 34 bits from its own address', () => {
    const distance = -0x12340 >>> 0;
    const prefix = (1 << 26) | 0x06100000 | (((distance >>> 16) & 0xffff) | 0x30000);
    const words = [prefix, using(14, 0, distance & 0xffff), NOTHING];
    expect(read(ppc64References, words, 'little')).toEqual([ADDRESS - 0x12340]);
  });
});

describe('loong64', () => {
  test('a page or a distance, and what is added to it', () => {
    const pages = fc.integer({ min: -0x8000, max: 0x7fff });
    const low = fc.integer({ min: -2048, max: 2047 });
    const opcodes = fc.constantFrom(0x02c00000, 0x28c00000, 0x29c00000, 0x2b800000);
    fc.assert(
      fc.property(pages, low, registers, opcodes, (page, rest, register, opcode) => {
        const upper = ((page & 0xfffff) << 5) | register;
        const next = opcode | ((rest & 0xfff) << 10) | (register << 5) | 6;
        const here = ADDRESS + 4;
        expect(read(loong64References, [NOTHING, 0x1a000000 | upper, next], 'little')).toEqual([
          here - (here % 4096) + page * 4096 + rest,
        ]);
        expect(read(loong64References, [NOTHING, 0x1c000000 | upper, next], 'little')).toEqual([
          here + page * 4096 + rest,
        ]);
      }),
    );
  });

  test('near data is reached at once', () => {
    expect(read(loong64References, [0x18000000 | (0x100 << 5) | 4], 'little')).toEqual([ADDRESS + 0x400]);
  });
});

describe('arm', () => {
  const load = (register: number, distance: number): number => 0xe59f0000 | (register << 12) | distance;
  const mov = 0xe1a00000;

  test('a word that is loaded from between the instructions', () => {
    expect(read(armReferences, [load(0, 4), mov, mov, 0x3f85a0, 0x400000], 'little')).toEqual([0x3f85a0]);
  });

  test('what the assembler loads is an address where the next instruction counts from it', () => {
    const from = 0xe59b0000;
    const and = 0xe001300b;
    expect(read(armReferences, [load(11, 0), from, 0x41ed70], 'little')).toEqual([0x41ed70]);
    expect(read(armReferences, [load(11, 0), and, 0x3fffff], 'little')).toEqual([]);
  });
});

test('code of any kind is read without leaving the file', () => {
  const readers = fc.constantFrom(mipsReferences, ppc64References, loong64References, armReferences);
  fc.assert(
    fc.property(readers, fc.uint8Array({ maxLength: 200 }), orders, (reader, bytes, order) => {
      expect(readBytes(reader, Buffer.from(bytes), order).every(Number.isInteger)).toBe(true);
    }),
  );
});
