import type { Program } from '../program/program.ts';

/**
 * One entry of a table by which the loader moves pointers: where it lies in the file, and the word that it changes. Entries
 * that change several words at once, and what stands before and between entries, are nobody's.
 */
export type RelocationVisitor = (start: number, end: number, target: number) => void;

/** Goes through the entries of a program's relocations, in the file's order. What is damaged ends it. */
export function visitRelocations(program: Program, visit: RelocationVisitor): void {
  const { format } = program.layout;
  if (format === 'elf') visitElf(program, visit);
  else if (format === 'pe') visitPe(program, visit);
  else if (format === 'macho') visitMacho(program, visit);
}

/** Entries of one size, each beginning with the address that it changes (System V ABI, chapter 4, "Relocation"). */
function visitElf(program: Program, visit: RelocationVisitor): void {
  const { layout, bytes, wordBytes } = program;
  for (const { name, offset, size } of layout.sections) {
    if (!/^\.rela?(\.|$)/.test(name)) continue;
    const entry = wordBytes * (name.startsWith('.rela') ? 3 : 2);
    const end = Math.min(offset + size, bytes.length);
    for (let at = offset; at + entry <= end; at += entry) visit(at, at + entry, program.offsetOf(program.word(at)));
  }
}

/** Blocks of a page each: its address, its length, and two bytes for each word (PE format, ".reloc"). */
function visitPe(program: Program, visit: RelocationVisitor): void {
  const { layout, bytes } = program;
  const table = layout.sections.find(({ name }) => name === '.reloc');
  if (table === undefined) return;
  const base = imageBase(program);
  const last = Math.min(table.offset + table.size, bytes.length);
  for (let block = table.offset; block + 8 <= last; ) {
    const page = base + program.u32(block);
    const length = program.u32(block + 4);
    const end = Math.min(block + length, last);
    if (length < 8) return;
    for (let at = block + 8; at + 2 <= end; at += 2) {
      const entry = program.u16(at);
      // Kind 0 pads a block.
      if (entry >>> 12 !== 0) visit(at, at + 2, program.offsetOf(page + (entry & 0xfff)));
    }
    block = end;
  }
}

/** Behind signature and COFF header, by the width of the optional header. */
function imageBase(program: Program): number {
  const optional = program.u32(0x3c) + 4 + 20;
  return program.wordBytes === 8 ? program.word(optional + 24) : program.u32(optional + 28);
}

/** Load commands and operations (mach-o/loader.h). */
const LC_SEGMENT = 0x1;
const LC_SEGMENT_64 = 0x19;
const LC_DYLD_INFO = 0x22;
const SET_SEGMENT_AND_OFFSET = 0x20;
const ADD_OFFSET = 0x30;
const ADD_OFFSET_SCALED = 0x40;
const REBASE_TIMES = 0x50;
const REBASE_MANY_TIMES = 0x60;
const REBASE_AND_ADD = 0x70;
const REBASE_MANY_AND_SKIP = 0x80;

function visitMacho(program: Program, visit: RelocationVisitor): void {
  const wide = program.wordBytes === 8;
  const count = program.u32(16);
  const segments: number[] = [];
  let operations: { readonly start: number; readonly end: number } | undefined;
  for (let index = 0, at = wide ? 32 : 28; index < count; index++) {
    const command = program.u32(at);
    if (command === LC_SEGMENT || command === LC_SEGMENT_64) segments.push(program.word(at + (wide ? 40 : 32)));
    if ((command & 0x7fffffff) === LC_DYLD_INFO) {
      const start = program.u32(at + 8);
      operations = { start, end: Math.min(start + program.u32(at + 12), program.bytes.length) };
    }
    at += Math.max(8, program.u32(at + 4));
  }
  if (operations !== undefined) visitOperations(program, operations, segments, visit);
}

/**
 * Operations of one byte, some with numbers behind them. An entry is everything from the last changed word up to the
 * operation that changes the next one: Go's linker says place and operation anew for each.
 */
function visitOperations(
  { bytes, wordBytes }: Program,
  { start, end }: { readonly start: number; readonly end: number },
  segments: readonly number[],
  visit: RelocationVisitor,
): void {
  let at = start;
  let first = start;
  let place = -1;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; at < end; scale *= 128) {
      const byte = bytes[at++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
    }
    return value;
  };
  const changed = (times: number, skipped: number): void => {
    if (times === 1) visit(first, at, place);
    place += times * wordBytes + skipped;
    first = at;
  };
  while (at < end) {
    const byte = bytes[at++] as number;
    const immediate = byte & 15;
    const operation = byte & 0xf0;
    if (operation === SET_SEGMENT_AND_OFFSET) place = (segments[immediate] ?? Number.NaN) + number();
    else if (operation === ADD_OFFSET) place += number();
    else if (operation === ADD_OFFSET_SCALED) place += immediate * wordBytes;
    else if (operation === REBASE_TIMES) changed(immediate, 0);
    else if (operation === REBASE_MANY_TIMES) changed(number(), 0);
    else if (operation === REBASE_AND_ADD) changed(1, number());
    else if (operation === REBASE_MANY_AND_SKIP) {
      const times = number();
      const skipped = number();
      changed(times, 0);
      place += times * skipped;
    } else if (operation === 0) return;
    else first = at;
  }
}
