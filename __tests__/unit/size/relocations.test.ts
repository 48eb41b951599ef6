import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ExecutableLayout } from '../../../src/binary-format/layout.ts';
import { visitRelocations } from '../../../src/size/data/relocations.ts';
import { openProgram } from '../../../src/size/program/program.ts';

type Visit = readonly [start: number, end: number, target: number];

function visits(bytes: Buffer, layout: Partial<ExecutableLayout>): Visit[] {
  const found: Visit[] = [];
  const program = openProgram(bytes, {
    ...{ format: 'elf', wordSize: 64, byteOrder: 'little', sections: [], segments: [] },
    ...{ linkage: { needed: [], pie: false }, debugSections: [], buildInfoPlaces: [], buildIdPlaces: [] },
    ...layout,
  });
  visitRelocations(program, (...visit) => found.push(visit));
  return found;
}

function section(name: string, offset: number, size: number) {
  return { name, offset, size, address: 0, debug: false };
}

function uleb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...uleb(value >>> 7)];
}

/** A 64-bit Mach-O file of one segment at file offset 0x4000 whose loader information is `operations`. */
function machoFile(operations: readonly number[]): Buffer {
  const bytes = Buffer.alloc(32 + 72 + 48 + operations.length);
  bytes.writeUInt32LE(2, 16);
  bytes.writeUInt32LE(0x19, 32);
  bytes.writeUInt32LE(72, 36);
  bytes.writeBigUInt64LE(0x4000n, 32 + 40);
  bytes.writeUInt32LE(0x80000022, 104);
  bytes.writeUInt32LE(48, 108);
  bytes.writeUInt32LE(152, 112);
  bytes.writeUInt32LE(operations.length, 116);
  bytes.set(operations, 152);
  return bytes;
}

test('Mach-O: each word that Go names by itself is an entry from end to end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1 << 27 }), { maxLength: 50 }), (places) => {
      const entries = places.map((place) => [0x20, ...uleb(place), 0x51]);
      let at = 153;
      const wanted = entries.map((entry, index): Visit => {
        const start = at;
        at += entry.length;
        return [start, at, 0x4000 + (places[index] as number)];
      });
      expect(visits(machoFile([0x11, ...entries.flat(), 0]), { format: 'macho' })).toEqual(wanted);
    }),
  );
});

test('Mach-O: words that one operation changes together have no entry, and count for what follows', () => {
  const operations = [0x20, 16, 0x53, 0x30, 8, 0x51, 0x42, 0x70, 24, 0x80, 2, 8, 0x60, 1];
  expect(visits(machoFile(operations), { format: 'macho' }).map(([, , target]) => target - 0x4000)).toEqual([
    16 + 3 * 8 + 8,
    16 + 3 * 8 + 8 + 8 + 16,
    16 + 3 * 8 + 8 + 8 + 16 + 8 + 24 + 2 * 16,
  ]);
});

test('PE: two bytes for each word of a page', () => {
  const bytes = Buffer.alloc(600);
  bytes.writeUInt32LE(64, 0x3c);
  bytes.writeBigUInt64LE(0x140000000n, 64 + 24 + 24);
  const first = 400;
  bytes.writeUInt32LE(0x2000, first);
  bytes.writeUInt32LE(16, first + 4);
  for (const [index, entry] of [0xa008, 0xa010, 0xa123, 0].entries()) bytes.writeUInt16LE(entry, first + 8 + 2 * index);
  const segments = [{ address: 0x140002000, offset: 128, size: 200 }];
  expect(visits(bytes, { format: 'pe', sections: [section('.reloc', first, 24)], segments })).toEqual([
    [408, 410, 136],
    [410, 412, 144],
    [412, 414, -1],
  ]);
});

test('ELF: three words with an addend, two without', () => {
  const bytes = Buffer.alloc(300);
  bytes.writeBigUInt64LE(0x1008n, 0);
  bytes.writeBigUInt64LE(0x1010n, 24);
  bytes.writeBigUInt64LE(0x1018n, 48);
  const segments = [{ address: 0x1000, offset: 100, size: 200 }];
  const sections = [section('.rela.dyn', 0, 48), section('.rel', 48, 16), section('.relro', 80, 48)];
  expect(visits(bytes, { sections, segments })).toEqual([
    [0, 24, 108],
    [24, 48, 116],
    [48, 64, 124],
  ]);
});

test('tables of any content end, and no entry overlaps another', () => {
  const formats = fc.constantFrom('elf', 'pe', 'macho');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), formats, (content, format) => {
      const bytes = machoFile([...content]);
      const sections = [section('.reloc', 152, content.length), section('.rela', 152, content.length)];
      let last = 0;
      for (const [start, end] of visits(bytes, { format, sections })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(bytes.length);
        last = end;
      }
    }),
  );
});
