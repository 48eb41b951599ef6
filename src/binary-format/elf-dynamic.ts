import type { ByteSource } from './byte-source.ts';
import type { ElfSegment } from './elf-tables.ts';
import { cString, fieldsOf } from './fields.ts';
import { fileRange } from './layout.ts';

/** What the dynamic section says about how a program is linked. */
export interface DynamicFacts {
  /** DT_NEEDED, in order. */
  readonly needed: readonly string[];
  /** DF_1_PIE is set. */
  readonly pieFlag: boolean;
}

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_FLAGS_1 = 0x6ffffffb;
const DF_1_PIE = 0x08000000;
/** More entries than any linker writes; a bound for hostile files. */
const MOST_ENTRIES = 65_536;
const MOST_LIBRARIES = 1024;
const LONGEST_NAME = 4096;

/** Reads PT_DYNAMIC (System V ABI, generic, chapter 5, "Dynamic section"); a static program without one needs nothing. */
export async function readDynamic(
  source: ByteSource,
  segments: readonly ElfSegment[],
  wordSize: 32 | 64,
  byteOrder: 'little' | 'big',
): Promise<DynamicFacts> {
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
  if (dynamic === undefined) {
    return { needed: [], pieFlag: false };
  }
  const entrySize = wordSize / 4;
  const count = Math.min(Math.floor(dynamic.size / entrySize), MOST_ENTRIES);
  const table = fieldsOf(await source.read(dynamic.offset, count * entrySize, 'its dynamic section'), byteOrder);
  const word = wordSize === 64 ? table.u64 : table.u32;
  const offsets: number[] = [];
  let stringTable: number | undefined;
  let pieFlag = false;
  for (let at = 0; at < count * entrySize && word(at) !== DT_NULL; at += entrySize) {
    const tag = word(at);
    const value = word(at + entrySize / 2);
    if (tag === DT_NEEDED && offsets.length < MOST_LIBRARIES) {
      offsets.push(value);
    } else if (tag === DT_STRTAB) {
      stringTable = value;
    } else if (tag === DT_FLAGS_1) {
      pieFlag = Math.floor(value / DF_1_PIE) % 2 === 1;
    }
  }
  const loaded = segments.filter(({ type }) => type === PT_LOAD);
  const needed = await Promise.all(offsets.map((offset) => readName(source, loaded, stringTable, offset)));
  return { needed, pieFlag };
}

/** A library's name; a string table that is not in the file leaves only the fact that something is needed. */
async function readName(
  source: ByteSource,
  loaded: readonly ElfSegment[],
  stringTable: number | undefined,
  offset: number,
): Promise<string> {
  const range = stringTable === undefined ? undefined : fileRange(loaded, stringTable + offset);
  if (range === undefined) {
    return `(unnamed, string ${offset})`;
  }
  return cString(await source.read(range.offset, Math.min(range.size, LONGEST_NAME), 'the name of a library'));
}
