import { peArchitecture } from './architecture.ts';
import { type ByteSource, damaged } from './byte-source.ts';
import { cString, type Fields, fieldsOf } from './fields.ts';
import type { ExecutableLayout, Section, Segment } from './layout.ts';
import { readImports } from './pe-imports.ts';

const COFF_HEADER = 20;
const SECTION_HEADER = 40;
const SYMBOL = 18;
const PE32 = 0x10b;
const PE32_PLUS = 0x20b;
const FILE_EXECUTABLE = 0x2;
const FILE_DLL = 0x2000;
const DYNAMIC_BASE = 0x40;
const CODE = 0x20;
/** Initialised data, readable and writable: where Go's linker puts its data, the build info first. */
const WRITABLE_DATA = 0xc0000040;
const ALIGNMENT_BITS = 0x00f00000;

interface PeSection extends Section {
  readonly characteristics: number;
}

/** A PE32 or PE32+ program (Microsoft PE format). @throws Failure `binary-refused` when it is truncated or no program. */
export async function readPe(source: ByteSource): Promise<ExecutableLayout> {
  const dos = fieldsOf(await source.read(0, 64, 'its DOS header'), 'little');
  const start = dos.u32(0x3c);
  const coff = fieldsOf(await source.read(start, 4 + COFF_HEADER, 'its PE header'), 'little');
  if (coff.bytes.toString('latin1', 0, 4) !== 'PE\0\0') {
    throw damaged(source.file, `it begins like a DOS program, and there is no PE header at byte ${start}`);
  }
  if ((coff.u16(22) & FILE_EXECUTABLE) === 0 || (coff.u16(22) & FILE_DLL) !== 0) {
    throw damaged(source.file, 'its PE header says that it is an object file or a DLL, not a program');
  }
  const optionalStart = start + 4 + COFF_HEADER;
  const optional = await readOptionalHeader(source, optionalStart, coff.u16(20));
  const sections = await readSectionTable(source, coff, optionalStart + coff.u16(20));
  const segments = sections.map(({ address, offset, size }): Segment => ({ address, offset, size }));
  const architecture = peArchitecture(coff.u16(4));
  return {
    format: 'pe',
    ...(architecture === undefined ? {} : { architecture }),
    wordSize: optional.u16(0) === PE32 ? 32 : 64,
    byteOrder: 'little',
    sections,
    segments: segments.map((segment) => ({ ...segment, address: segment.address + imageBase(optional) })),
    linkage: { needed: await readImports(source, segments, optional), pie: (optional.u16(70) & DYNAMIC_BASE) !== 0 },
    debugSections: debugNames(sections, coff.u32(16)),
    buildInfoPlaces: sections.filter(
      ({ characteristics }) => (characteristics & ~ALIGNMENT_BITS) >>> 0 === WRITABLE_DATA,
    ),
    buildIdPlaces: sections.filter(({ characteristics }) => (characteristics & CODE) !== 0),
  };
}

async function readOptionalHeader(source: ByteSource, offset: number, size: number): Promise<Fields> {
  if (size < 96) {
    throw damaged(source.file, `its optional header has ${size} bytes`);
  }
  const optional = fieldsOf(await source.read(offset, size, 'its optional header'), 'little');
  const magic = optional.u16(0);
  if (magic !== PE32 && magic !== PE32_PLUS) {
    throw damaged(source.file, `its optional header has the magic number 0x${magic.toString(16)}`);
  }
  if (magic === PE32_PLUS && size < 112) {
    throw damaged(source.file, `its optional header has ${size} bytes`);
  }
  return optional;
}

function imageBase(optional: Fields): number {
  return optional.u16(0) === PE32 ? optional.u32(28) : optional.u64(24);
}

async function readSectionTable(source: ByteSource, coff: Fields, offset: number): Promise<PeSection[]> {
  const count = coff.u16(6);
  const table = fieldsOf(await source.read(offset, count * SECTION_HEADER, 'its section table'), 'little');
  const longNames = coff.u32(12) + coff.u32(16) * SYMBOL;
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const at = index * SECTION_HEADER;
      const name = await sectionName(source, cString(table.bytes.subarray(at, at + 8)), longNames);
      const [virtualSize, address, rawSize, rawOffset] = [8, 12, 16, 20].map((field) => table.u32(at + field)) as [
        number,
        number,
        number,
        number,
      ];
      if (rawSize > 0 && rawOffset + rawSize > source.size) {
        throw damaged(
          source.file,
          `it ends at byte ${source.size}, and its section ${name} ends at byte ${rawOffset + rawSize}`,
        );
      }
      // The file's bytes are padded to its alignment; only what is loaded counts.
      const size = rawOffset === 0 ? 0 : Math.min(rawSize, virtualSize);
      const section = {
        name,
        address,
        offset: rawOffset,
        size,
        debug: isDebug(name),
        code: (table.u32(at + 36) & CODE) !== 0,
        characteristics: table.u32(at + 36),
      };
      return name.startsWith('.zdebug_') ? { ...section, packed: { headerSize: 12 } } : section;
    }),
  );
}

/** `/123` stands for the name at byte 123 of the string table behind the symbols. */
async function sectionName(source: ByteSource, short: string, stringTable: number): Promise<string> {
  const place = /^\/(\d{1,7})$/.exec(short)?.[1];
  if (place === undefined) {
    return short;
  }
  const offset = stringTable + Number(place);
  const length = Math.max(0, Math.min(256, source.size - offset));
  return length === 0 ? short : cString(await source.read(offset, length, 'the name of a section'));
}

function isDebug(name: string): boolean {
  return /^\.z?debug_/.test(name);
}

/** Go's linker always writes a section `.symtab`; without symbols it holds the length of an empty string table only. */
function debugNames(sections: readonly PeSection[], symbolCount: number): string[] {
  const names = sections.filter(({ debug }) => debug).map(({ name }) => name);
  return symbolCount > 0 ? [...names, '.symtab'] : names;
}
