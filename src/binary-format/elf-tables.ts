import { type ByteSource, damaged } from './byte-source.ts';
import { cString, type Fields, fieldsOf } from './fields.ts';
import type { Section, Segment } from './layout.ts';

/** A program header: what the kernel or the loader reads. */
export interface ElfSegment extends Segment {
  readonly type: number;
  readonly flags: number;
}

/** A section header: what linkers and debuggers read. */
export interface ElfSection extends Section {
  readonly type: number;
}

const PT_LOAD = 1;
const SHT_NULL = 0;
const SHT_NOBITS = 8;
const SHF_EXECINSTR = 0x4;
const SHF_COMPRESSED = 0x800;
const EXTENDED_INDEX = 0xffff;

/** The program headers. @throws Failure `binary-refused` when they, or what they load, are not in the file. */
export async function readSegments(source: ByteSource, header: Fields, wordSize: 32 | 64): Promise<ElfSegment[]> {
  const wide = wordSize === 64;
  const tableOffset = wide ? header.u64(32) : header.u32(28);
  const entrySize = header.u16(wide ? 54 : 42);
  const count = header.u16(wide ? 56 : 44);
  if (count === 0) {
    throw damaged(source.file, 'it has no program headers, so nothing can load it');
  }
  const smallest = wide ? 56 : 32;
  if (entrySize < smallest) {
    throw damaged(source.file, `its program headers are ${entrySize} bytes each instead of ${smallest}`);
  }
  const table = fieldsOf(
    await source.read(tableOffset, count * entrySize, 'its table of program headers'),
    orderOf(header),
  );
  return Array.from({ length: count }, (_, index) => {
    const segment = readSegment(table, index * entrySize, wide);
    if (segment.type === PT_LOAD && segment.offset + segment.size > source.size) {
      throw damaged(
        source.file,
        `it ends at byte ${source.size}, and what is loaded ends at byte ${segment.offset + segment.size}`,
      );
    }
    return segment;
  });
}

function readSegment(table: Fields, at: number, wide: boolean): ElfSegment {
  return wide
    ? {
        type: table.u32(at),
        flags: table.u32(at + 4),
        offset: table.u64(at + 8),
        address: table.u64(at + 16),
        size: table.u64(at + 32),
      }
    : {
        type: table.u32(at),
        flags: table.u32(at + 24),
        offset: table.u32(at + 4),
        address: table.u32(at + 8),
        size: table.u32(at + 16),
      };
}

interface RawSection {
  readonly nameOffset: number;
  readonly type: number;
  readonly flags: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
}

/** The sections that have bytes, with their names. A binary without a section table has none, and runs all the same. */
export async function readSections(source: ByteSource, header: Fields, wordSize: 32 | 64): Promise<ElfSection[]> {
  const wide = wordSize === 64;
  const tableOffset = wide ? header.u64(40) : header.u32(32);
  const entrySize = header.u16(wide ? 58 : 46);
  const smallest = wide ? 64 : 40;
  if (tableOffset === 0) {
    return [];
  }
  if (entrySize < smallest) {
    throw damaged(source.file, `its section headers are ${entrySize} bytes each instead of ${smallest}`);
  }
  const order = orderOf(header);
  const first = rawSection(fieldsOf(await source.read(tableOffset, smallest, 'its section table'), order), 0, wide);
  const count = header.u16(wide ? 60 : 48) || first.size;
  const namesIndex = header.u16(wide ? 62 : 50);
  const table = fieldsOf(await source.read(tableOffset, count * entrySize, 'its section table'), order);
  const raw = Array.from({ length: count }, (_, index) => rawSection(table, index * entrySize, wide));
  const names = raw[namesIndex === EXTENDED_INDEX ? first.link : namesIndex];
  const text = names === undefined ? Buffer.alloc(0) : await source.read(names.offset, names.size, 'its section names');
  return raw
    .filter(({ type }) => type !== SHT_NULL && type !== SHT_NOBITS)
    .map((section) => nameSection(source, section, text, wide));
}

function rawSection(table: Fields, at: number, wide: boolean): RawSection {
  const start = { nameOffset: table.u32(at), type: table.u32(at + 4) };
  return wide
    ? {
        ...start,
        flags: table.u64(at + 8),
        address: table.u64(at + 16),
        offset: table.u64(at + 24),
        size: table.u64(at + 32),
        link: table.u32(at + 40),
      }
    : {
        ...start,
        flags: table.u32(at + 8),
        address: table.u32(at + 12),
        offset: table.u32(at + 16),
        size: table.u32(at + 20),
        link: table.u32(at + 24),
      };
}

function nameSection(source: ByteSource, raw: RawSection, names: Buffer, wide: boolean): ElfSection {
  const name = cString(names, raw.nameOffset);
  if (raw.offset + raw.size > source.size) {
    throw damaged(
      source.file,
      `it ends at byte ${source.size}, and its section ${name} ends at byte ${raw.offset + raw.size}`,
    );
  }
  const { address, offset, size, type } = raw;
  const section = {
    name,
    address,
    offset,
    size,
    type,
    debug: /^\.z?debug_/.test(name),
    code: Math.floor(raw.flags / SHF_EXECINSTR) % 2 === 1,
  };
  // Go's linker packs with zlib only; what another packed otherwise is not searched.
  if (Math.floor(raw.flags / SHF_COMPRESSED) % 2 === 1) {
    return { ...section, packed: { headerSize: wide ? 24 : 12 } };
  }
  // The form before Go 1.19: the name says it, and the size follows the letters ZLIB.
  return name.startsWith('.zdebug_') ? { ...section, packed: { headerSize: 12 } } : section;
}

function orderOf(header: Fields): 'little' | 'big' {
  return header.u8(5) === 2 ? 'big' : 'little';
}
