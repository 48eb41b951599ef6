import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseGoRelease } from '../../../src/size/program/go-version.ts';
import type { ModuleData } from '../../../src/size/program/module-data.ts';
import type { Program } from '../../../src/size/program/program.ts';
import { KIND, typeLayout } from '../../../src/size/types/type-layout.ts';
import { TypeReader } from '../../../src/size/types/type-reader.ts';
import { TypeRecords } from '../../../src/size/types/type-records.ts';
import { unlistedTypes } from '../../../src/size/types/unlisted-types.ts';
import { LOADED_AT, smallProgram } from '../../support/small-program.ts';

const RELEASE = parseGoRelease('go1.25.11') ?? { minor: 25, experiments: [] };
const SIZE = 8192;
const TYPES = { types: LOADED_AT, endTypes: LOADED_AT + SIZE } as ModuleData;
/** Where listed descriptors lie, around what is not listed. */
const [FIRST, LAST] = [512, 2048];
const UNLISTED = 1024;

describe.each([
  [64, 'little'],
  [32, 'big'],
] as const)('%i bits, %s byte order first', (wordSize, byteOrder) => {
  const word = wordSize === 64 ? 8 : 4;
  const layout = typeLayout(word, RELEASE);

  const listed = (program: Program): TypeRecords => {
    const records = new TypeRecords(program, layout, TYPES);
    for (const start of [FIRST, LAST]) records.add(start);
    return records;
  };
  const endOf = (program: Program, start: number): number => {
    const reader = new TypeReader(program, layout, TYPES);
    return reader.columns.end(reader.read(start));
  };

  /** A file with two listed integers, and whatever else is written. */
  function types() {
    const { program, put } = smallProgram(SIZE, wordSize, byteOrder);
    let names = 4096;
    const name = (text: string): number => {
      const at = names;
      program.bytes[at] = 1;
      program.bytes[at + 1] = text.length;
      program.bytes.write(text, at + 2, 'latin1');
      names += text.length + 2;
      return at;
    };
    const describe = (start: number, kind: number, text: string): void => {
      put(start, 16, 8);
      program.view.setUint32(start + 2 * word, 0x12345678, byteOrder === 'little');
      program.bytes.set([0, 8, 8, kind], start + layout.flags);
      program.view.setInt32(start + layout.name, name(text), byteOrder === 'little');
    };
    describe(FIRST, 2, 'int');
    describe(LAST, 2, 'int64');
    const find = () => {
      return unlistedTypes(program, layout, TYPES, listed(program));
    };
    /** A struct with one field of type `part`, an address. */
    const struct = (start: number, part: number, text = 'struct { F uintptr }'): void => {
      describe(start, KIND.struct, text);
      const fields = LOADED_AT + start + layout.base + 4 * word;
      put(start + layout.base, 0, fields, 1, 1, LOADED_AT + name('F'), part, 0);
    };
    return { program, describe, struct, put, find };
  }

  test('finds what a closure captures, between descriptors that are listed', () => {
    const { struct, find } = types();
    struct(UNLISTED, LOADED_AT + FIRST);
    struct(UNLISTED + 256, LOADED_AT + UNLISTED);
    expect(find()).toEqual([UNLISTED, UNLISTED + 256]);
  });

  test('finds an interface by its name, and takes nothing for one whose name is of another kind', () => {
    const one = types();
    one.describe(UNLISTED, KIND.interface, 'interface { Close() }');
    expect(one.find()).toEqual([UNLISTED]);
    const other = types();
    other.describe(UNLISTED, KIND.interface, 'func()');
    expect(other.find()).toEqual([]);
  });

  test('takes nothing whose parts are no types', () => {
    for (const part of [0, 7, LOADED_AT + 3000, LOADED_AT + SIZE, 0x7fff_fff8]) {
      const { struct, find } = types();
      struct(UNLISTED, part);
      expect([part, find()]).toEqual([part, []]);
    }
  });

  test('of any bytes takes none that reaches into the next descriptor, and never fails', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 400 }), fc.boolean(), (bytes, sound) => {
        const { program, struct, find } = types();
        if (sound) struct(UNLISTED, LOADED_AT + FIRST);
        program.bytes.set(bytes, UNLISTED + (sound ? layout.base : 0));
        for (const start of find()) expect(endOf(program, start)).toBeLessThanOrEqual(LAST);
      }),
    );
  });

  test('looks for none where all descriptors are read in order', () => {
    const { program, struct } = types();
    struct(UNLISTED, LOADED_AT + FIRST);
    expect(unlistedTypes(program, layout, { ...TYPES, descriptorBytes: 4096 }, listed(program))).toEqual([]);
  });
});
