import { type ByteSource, damaged } from './byte-source.ts';
import { cString, type Fields, fieldsOf } from './fields.ts';
import type { ExecutableLayout, Section } from './layout.ts';

const TEXT = 0x20;
const DATA = 0x40;
const DWARF = 0x10;
const DEBUG = 0x2000;
const LOADER = 0x1000;
const WITHOUT_BYTES = 0x80;
const MOST_IMPORT_BYTES = 1 << 20;

interface XcoffSection extends Section {
  readonly flags: number;
}

/**
 * An XCOFF program of AIX, 32 or 64 bits, always big-endian (IBM AIX files reference, "XCOFF object file format").
 *
 * @throws Failure `binary-refused` when it is truncated.
 */
export async function readXcoff(source: ByteSource): Promise<ExecutableLayout> {
  const wide = (await source.read(0, 2, 'its XCOFF header')).readUInt16BE(0) === 0x01f7;
  const header = fieldsOf(await source.read(0, wide ? 24 : 20, 'its XCOFF header'), 'big');
  const sections = await readSections(source, header, wide);
  const symbolCount = wide ? header.u32(20) : header.u32(12);
  const debug = sections.filter((section) => section.debug).map(({ name }) => name);
  return {
    format: 'xcoff',
    architecture: wide ? 'ppc64' : 'ppc',
    wordSize: wide ? 64 : 32,
    byteOrder: 'big',
    sections,
    segments: sections.filter(({ flags }) => (flags & (TEXT | DATA)) !== 0),
    linkage: { needed: await readImportFiles(source, sections, wide), pie: false },
    debugSections: symbolCount > 0 ? [...debug, 'symbol table'] : debug,
    buildInfoPlaces: sections.filter(({ flags }) => (flags & DATA) !== 0),
    buildIdPlaces: sections.filter(({ flags }) => (flags & TEXT) !== 0),
  };
}

async function readSections(source: ByteSource, header: Fields, wide: boolean): Promise<XcoffSection[]> {
  const count = header.u16(2);
  const entrySize = wide ? 72 : 40;
  const start = (wide ? 24 : 20) + header.u16(16);
  const table = fieldsOf(await source.read(start, count * entrySize, 'its section table'), 'big');
  const sections = Array.from({ length: count }, (_, index): XcoffSection => {
    const at = index * entrySize;
    const word = (position: number) => (wide ? table.u64(at + 8 + position * 8) : table.u32(at + 8 + position * 4));
    const flags = table.u32(at + (wide ? 64 : 36)) & 0xffff;
    const name = cString(table.bytes.subarray(at, at + 8));
    return { name, address: word(1), size: word(2), offset: word(3), flags, debug: (flags & (DWARF | DEBUG)) !== 0 };
  });
  const stored = sections.filter(({ flags, offset }) => (flags & WITHOUT_BYTES) === 0 && offset !== 0);
  for (const { name, offset, size } of stored) {
    if (offset + size > source.size) {
      throw damaged(
        source.file,
        `it ends at byte ${source.size}, and its section ${name} ends at byte ${offset + size}`,
      );
    }
  }
  return stored;
}

/** The loader section's import files: the first triple is the search path, then path, file and member, each NUL-terminated. */
async function readImportFiles(
  source: ByteSource,
  sections: readonly XcoffSection[],
  wide: boolean,
): Promise<string[]> {
  const loader = sections.find(({ flags }) => (flags & LOADER) !== 0);
  if (loader === undefined || loader.size < 56) {
    return [];
  }
  const header = fieldsOf(await source.read(loader.offset, 56, 'its loader section'), 'big');
  const length = header.u32(12);
  const offset = wide ? header.u64(24) : header.u32(20);
  if (length > MOST_IMPORT_BYTES || offset + length > loader.size) {
    return [];
  }
  const text = (await source.read(loader.offset + offset, length, 'its list of libraries'))
    .toString('latin1')
    .split('\0');
  const files: string[] = [];
  for (let index = 3; index + 2 < text.length; index += 3) {
    const [path, file, member] = [text[index], text[index + 1], text[index + 2]];
    files.push(`${path ? `${path}/` : ''}${file}${member ? `(${member})` : ''}`);
  }
  return files;
}
