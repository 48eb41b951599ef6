import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseGoRelease } from '../../../src/size/program/go-version.ts';
import type { ModuleData } from '../../../src/size/program/module-data.ts';
import { FLAG, KIND, typeLayout } from '../../../src/size/types/type-layout.ts';
import { TypeReader } from '../../../src/size/types/type-reader.ts';
import { TypeRecords } from '../../../src/size/types/type-records.ts';
import { LOADED_AT, smallProgram } from '../../support/small-program.ts';

const RELEASE = parseGoRelease('go1.25.11') ?? { minor: 25, experiments: [] };
const SIZE = 4096;
const FIRST = 512;
const BYTES = 1024;
const SECTION = { types: LOADED_AT + FIRST, endTypes: LOADED_AT + FIRST + BYTES } as ModuleData;

describe.each([
  [64, 'little'],
  [32, 'big'],
] as const)('%i bits, %s byte order first', (wordSize, byteOrder) => {
  const word = wordSize === 64 ? 8 : 4;
  const layout = typeLayout(word, RELEASE);
  const little = byteOrder === 'little';

  test('descriptors are found where they begin, in their section and outside of it, and nowhere else', () => {
    const { program } = smallProgram(SIZE, wordSize, byteOrder);
    const place = fc.integer({ min: FIRST - 128, max: FIRST + BYTES + 128 }).map((start) => start - (start % word));
    fc.assert(
      fc.property(fc.uniqueArray(place), (starts) => {
        program.bytes.fill(0);
        // An integer each; the last one written is whole, which is all that is needed of it.
        const records = new TypeRecords(program, layout, SECTION);
        for (const [number, start] of starts.entries()) {
          program.bytes[start + layout.kind] = 2;
          program.bytes[start + layout.flags] = 0;
          expect(records.add(start)).toBe(number);
        }
        for (let start = FIRST - 128; start < FIRST + BYTES + 128; start += word)
          expect(records.numberAt(start)).toBe(starts.indexOf(start));
        expect(starts.map((_, number) => records.columns.start(number))).toEqual(starts);
      }),
      { numRuns: 30 },
    );
  });

  test('an address is a type only where it is one of a word in the file', () => {
    const { program } = smallProgram(SIZE, wordSize, byteOrder);
    const reader = new TypeReader(program, layout, SECTION);
    fc.assert(
      fc.property(fc.integer({ min: LOADED_AT - 64, max: LOADED_AT + SIZE + 64 }), (address) => {
        const inside = address > LOADED_AT && address < LOADED_AT + SIZE && address % word === 0;
        expect(reader.typeAt(address)).toBe(inside ? address - LOADED_AT : 0);
      }),
    );
  });

  test('a struct is told by its fields, its methods and what lies behind it', () => {
    const { program, put } = smallProgram(SIZE, wordSize, byteOrder);
    const { view } = program;
    const start = FIRST + 64;
    const extra = start + layout.base + 4 * word;
    const fields = extra + 16;
    put(start, 48, 8);
    program.bytes.set([FLAG.uncommon | FLAG.named, 8, 8, KIND.struct], start + layout.flags);
    put(start + layout.mask, LOADED_AT + 2000);
    view.setInt32(start + layout.name, 900, little);
    view.setInt32(start + layout.pointerToThis, 128, little);
    put(start + layout.base, LOADED_AT + FIRST + 910, 0, 1, 1);
    // Behind the fixed part: package path, two methods of which one is exported, and how far away those are.
    view.setInt32(extra, 920, little);
    view.setUint16(extra + 4, 2, little);
    view.setUint16(extra + 6, 1, little);
    view.setUint32(extra + 8, 256, little);
    put(fields, LOADED_AT + FIRST + 930, LOADED_AT + FIRST + 8 * word, 0);
    const methods = extra + 256;
    for (const [at, [name, type, code]] of [
      [940, 160, -1],
      [950, -1, 4096],
    ].entries()) {
      view.setInt32(methods + at * 16, name as number, little);
      view.setInt32(methods + at * 16 + 4, type as number, little);
      view.setInt32(methods + at * 16 + 12, code as number, little);
    }
    const reader = new TypeReader(program, layout, SECTION);
    const { columns } = reader;
    const type = reader.read(start);
    const list = (first: number, last: number, at: (place: number) => number): number[] =>
      Array.from({ length: last - first }, (_, index) => at(first + index));
    expect({
      end: columns.end(type),
      kind: columns.kind(type),
      named: columns.isNamed(type),
      odd: columns.isOdd(type),
      places: [columns.name(type), columns.packagePath(type), columns.literalPath(type), columns.pointerTo(type)],
      mask: [columns.mask(type), columns.maskBytes(type)],
      parts: list(columns.firstPart(type), columns.lastPart(type), (place) => columns.part(place)),
      members: list(columns.firstMember(type), columns.lastMember(type), (place) => columns.member(place)),
      methods: [reader.exportedMethods, reader.droppedMethods],
    }).toEqual({
      end: methods + 32,
      kind: KIND.struct,
      named: true,
      odd: false,
      places: [FIRST + 900, FIRST + 920, FIRST + 910, FIRST + 128],
      mask: [2000, Math.ceil(8 / word / 8)],
      parts: [FIRST + 8 * word, FIRST + 160],
      members: [FIRST + 930, FIRST + 940, FIRST + 950],
      methods: [1, 1],
    });
    view.setInt32(methods, -5, little);
    expect(columns.isOdd(reader.read(start))).toBe(true);
    expect(columns.firstPart(1)).toBe(2);
  });
});
