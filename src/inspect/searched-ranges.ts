import type { ByteRange, ByteSource } from '../binary-format/byte-source.ts';
import { fieldsOf } from '../binary-format/fields.ts';
import type { ExecutableLayout, Section } from '../binary-format/layout.ts';

/** pcHeader's magic number since Go 1.18 and since 1.20; the fields used here are the same in both. */
const MAGIC = [0xfffffff0, 0xfffffff1];
const HEADER_START = 8;
const WORD_OF_FILE_NAMES = 5;

/**
 * The parts of a binary that cannot hold a path and are large: machine code, and what follows the file names in Go's
 * line table (program counter tables and function records). Skipping them leaves about a third of the file to search.
 */
export async function rangesWithoutPaths(source: ByteSource, layout: ExecutableLayout): Promise<ByteRange[]> {
  const ranges: ByteRange[] = layout.sections.filter(({ code }) => code === true);
  for (const section of layout.sections.filter(({ name }) => /gopclntab$/.test(name))) {
    const named = await lengthOfNames(source, section, layout);
    ranges.push({ offset: section.offset + named, size: section.size - named });
  }
  return ranges.filter(({ size }) => size > 0).sort((a, b) => a.offset - b.offset);
}

/** Bytes up to the end of the file names (runtime, pcHeader); the whole section when its header is not as expected. */
async function lengthOfNames(source: ByteSource, section: Section, layout: ExecutableLayout): Promise<number> {
  const wordBytes = (layout.wordSize ?? 64) / 8;
  const length = HEADER_START + 8 * wordBytes;
  if (section.size < length) {
    return section.size;
  }
  const header = fieldsOf(await source.read(section.offset, length, "Go's line table"), layout.byteOrder ?? 'little');
  if (!MAGIC.includes(header.u32(0)) || header.u8(7) !== wordBytes) {
    return section.size;
  }
  const word = (index: number) => (wordBytes === 8 ? header.u64 : header.u32)(HEADER_START + index * wordBytes);
  const [fileNames, counters, functions] = [0, 1, 2].map((index) => word(WORD_OF_FILE_NAMES + index));
  const ordered = fileNames !== undefined && counters !== undefined && functions !== undefined;
  return ordered && fileNames < counters && counters < functions && functions < section.size ? counters : section.size;
}
