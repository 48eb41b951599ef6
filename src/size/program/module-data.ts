import type { LineTable } from '../functions/line-table.ts';
import type { GoRelease } from './go-version.ts';
import type { Program } from './program.ts';

/** The runtime's own record of where a program's parts lie (runtime/symtab.go, moduledata). Addresses unless said otherwise. */
export interface ModuleData {
  /** File offset of the record, and its length in bytes as far as it is read. */
  readonly offset: number;
  readonly bytes: number;
  readonly text: number;
  readonly endText: number;
  /** Initialised data without pointers, and with them: `gcData` says which words are pointers. */
  readonly pointerless: Span;
  readonly data: Span;
  /** End of the line table; since Go 1.26 the tables of the garbage collector are in it. */
  readonly endLineTable: number;
  readonly findFunctionTable: number;
  readonly gcData: number;
  readonly gcBss: number;
  readonly types: number;
  readonly endTypes: number;
  /** Since Go 1.27: length of the descriptors that begin at `types`. */
  readonly descriptorBytes?: number;
  /** Since Go 1.27, where it replaces `interfaceTables`. */
  readonly interfaceTableSpan?: { readonly address: number; readonly bytes: number };
  /** What offsets of function data count from. */
  readonly functionData: number;
  readonly textSections: number;
  /** Up to Go 1.26: offsets from `types`, 4 bytes each. */
  readonly typeLinks?: WordList;
  /** Up to Go 1.26: pointers. */
  readonly interfaceTables?: WordList;
  /** Since Go 1.21: pointers. */
  readonly initTasks?: WordList;
}

/** A run of addresses. */
export interface Span {
  readonly address: number;
  readonly end: number;
}

/** A Go slice: where its items are, and how many. */
export interface WordList {
  readonly address: number;
  readonly count: number;
}

/** Words of the record whose place has been the same from Go 1.18 to 1.27. */
const LINE_TABLE = 13;
const FIND_FUNCTION_TABLE = 19;
const TEXT = 22;
const WORDS = 56;
const MOST_ITEMS = 1 << 24;

/** Sections that linkers put the record into; it lies near the end of the file, which takes a while to search from its start. */
const HOLDS_RECORD = /go[._]module$|noptrdata$|^\.data|__data$/;

/**
 * Finds the record: the one place where the address of the line table and that of its names stand side by side.
 *
 * @returns undefined when there is none, as in a file whose pointers only the loader writes.
 */
export function findModuleData(program: Program, table: LineTable, release: GoRelease): ModuleData | undefined {
  const { bytes, wordBytes } = program;
  const needle = Buffer.concat([
    wordText(program, table.address),
    wordText(program, table.address + table.namesOffset),
  ]);
  const search = (start: number, end: number): ModuleData | undefined => {
    for (let at = bytes.indexOf(needle, start); at !== -1 && at < end; at = bytes.indexOf(needle, at + wordBytes)) {
      if (at + WORDS * wordBytes > bytes.length) return undefined;
      const found = readModuleData(program, at, release);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const { name, offset, size } of program.layout.sections) {
    const found = HOLDS_RECORD.test(name) ? search(offset, offset + size) : undefined;
    if (found !== undefined) return found;
  }
  return search(0, bytes.length);
}

function wordText({ wordBytes, littleEndian }: Program, value: number): Buffer {
  const text = Buffer.alloc(8);
  if (littleEndian) text.writeBigUInt64LE(BigInt(value));
  else text.writeBigUInt64BE(BigInt(value));
  return littleEndian ? text.subarray(0, wordBytes) : text.subarray(8 - wordBytes);
}

function readModuleData(program: Program, offset: number, release: GoRelease): ModuleData | undefined {
  const { wordBytes } = program;
  const word = (index: number): number => program.word(offset + index * wordBytes);
  const list = (index: number): WordList => ({ address: word(index), count: Math.min(word(index + 1), MOST_ITEMS) });
  const [text, endText] = [word(TEXT), word(TEXT + 1)];
  if (endText <= text || program.offsetOf(text) < 0) return undefined;
  // Coverage counters came with Go 1.20, two words before what follows here.
  const types = release.minor >= 20 ? 37 : 35;
  const moved = release.minor >= 27 ? 3 : 0;
  const functionData = word(types + 3 + moved);
  const lists = types + 4 + moved + (release.minor >= 26 ? 1 : 0);
  const common = {
    offset,
    bytes: WORDS * wordBytes,
    text,
    endText,
    pointerless: { address: word(TEXT + 2), end: word(TEXT + 3) },
    data: { address: word(TEXT + 4), end: word(TEXT + 5) },
    findFunctionTable: word(FIND_FUNCTION_TABLE),
    gcData: word(types - 2),
    gcBss: word(types - 1),
    types: word(types),
    functionData,
    textSections: word(lists + 1),
    endLineTable: release.minor >= 26 ? word(types + 4 + moved) : word(LINE_TABLE) + word(LINE_TABLE + 1),
  };
  // Behind the lists of types: of exported symbols, path and hashes of a plugin, 8 words.
  const lastList = lists + (release.minor < 27 ? 9 : 3) + 8;
  const tasks = release.minor < 21 ? {} : { initTasks: list(lastList) };
  if (release.minor < 27) {
    return {
      ...common,
      ...tasks,
      endTypes: word(types + 1),
      typeLinks: list(lists + 3),
      interfaceTables: list(lists + 6),
    };
  }
  return {
    ...common,
    ...tasks,
    descriptorBytes: word(types + 1),
    endTypes: word(types + 2),
    interfaceTableSpan: { address: word(types) + word(types + 3), bytes: word(types + 4) },
  };
}
