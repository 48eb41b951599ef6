import type { SharedRow } from '../../model/size.ts';
import type { Program } from './program.ts';

/** A run of the file that the format itself needs. */
export interface FileTable {
  readonly start: number;
  readonly end: number;
  readonly row: SharedRow;
}

/** Headers, and for Mach-O what its linker edit segment holds. Their places were checked when the headers were read. */
export function fileTables(program: Program): FileTable[] {
  switch (program.layout.format) {
    case 'elf':
      return elfTables(program);
    case 'pe':
      return peTables(program);
    case 'macho':
      return machoTables(program);
    default:
      return [];
  }
}

/** Headers, and the COFF symbols with their names where the linker wrote any. */
function peTables(program: Program): FileTable[] {
  const header = program.u32(0x3c) + 4;
  const symbols = program.u32(header + 8);
  const names = symbols + program.u32(header + 12) * 18;
  const tables: FileTable[] = [{ start: 0, end: program.u32(header + 20 + 60), row: 'headers' }];
  if (symbols === 0 || names + 4 > program.bytes.length) return tables;
  return [
    ...tables,
    { start: symbols, end: Math.min(names + program.u32(names), program.bytes.length), row: 'symbols' },
  ];
}

/** File header, program headers and section headers (System V ABI, chapter 4). */
function elfTables(program: Program): FileTable[] {
  const wide = program.wordBytes === 8;
  const programHeaders = program.word(wide ? 32 : 28);
  const sectionHeaders = program.word(wide ? 40 : 32);
  const [programEntry, programCount, sectionEntry, sectionCount] = (wide ? [54, 56, 58, 60] : [42, 44, 46, 48]).map(
    (at) => program.u16(at),
  ) as [number, number, number, number];
  return [
    { start: 0, end: wide ? 64 : 52, row: 'headers' },
    { start: programHeaders, end: programHeaders + programEntry * programCount, row: 'headers' },
    { start: sectionHeaders, end: sectionHeaders + sectionEntry * sectionCount, row: 'headers' },
  ];
}

const LC_SYMTAB = 0x2;
const LC_DYSYMTAB = 0xb;
const LC_DYLD_INFO = 0x22;
/** Load commands with a place and a length behind their own, and what lies there (mach-o/loader.h). */
const LINK_EDIT = new Map<number, SharedRow>([
  [0x1d, 'signature'],
  [0x26, 'symbols'],
  [0x29, 'dynamic'],
  [0x2b, 'dynamic'],
  [0x80000033, 'dynamic'],
  [0x80000034, 'relocations'],
]);

function machoTables(program: Program): FileTable[] {
  const first = program.wordBytes === 8 ? 32 : 28;
  const count = program.u32(16);
  const tables: FileTable[] = [{ start: 0, end: first + program.u32(20), row: 'headers' }];
  let at = first;
  for (let index = 0; index < count; index++) {
    tables.push(...commandTables(program, at));
    at += Math.max(8, program.u32(at + 4));
  }
  return tables.filter(({ start, end }) => end > start);
}

function commandTables(program: Program, at: number): FileTable[] {
  const command = program.u32(at);
  const pair = (offset: number, scale: number, row: SharedRow): FileTable => {
    const start = program.u32(at + offset);
    return { start, end: start + program.u32(at + offset + 4) * scale, row };
  };
  if (command === LC_SYMTAB) return [pair(8, program.wordBytes === 8 ? 16 : 12, 'symbols'), pair(16, 1, 'symbols')];
  if (command === LC_DYSYMTAB) return [pair(56, 4, 'dynamic')];
  if ((command & 0x7fffffff) === LC_DYLD_INFO) {
    return [
      pair(8, 1, 'relocations'),
      pair(16, 1, 'dynamic'),
      pair(24, 1, 'dynamic'),
      pair(32, 1, 'dynamic'),
      pair(40, 1, 'dynamic'),
    ];
  }
  const row = LINK_EDIT.get(command >>> 0);
  return row === undefined ? [] : [pair(8, 1, row)];
}
