import type { Program } from '../program/program.ts';
import { nameEnd, type SymbolVisitor } from './symbol-visitor.ts';

const SYMBOL_BYTES = 18;
const SECTION_BYTES = 40;
const SHORT_NAME = 8;

/** Symbols of a PE file: the COFF table that the file header points to, and behind it the long names (PE format, COFF symbol table). */
export function readCoffSymbols(program: Program, visit: SymbolVisitor): void {
  const header = program.u32(0x3c) + 4;
  const sections = header + 20 + program.u16(header + 16);
  const sectionCount = program.u16(header + 2);
  const table = program.u32(header + 8);
  const count = program.u32(header + 12);
  const names = table + count * SYMBOL_BYTES;
  if (table === 0 || names + 4 > program.bytes.length) return;
  const end = Math.min(names + program.u32(names), program.bytes.length);
  for (let index = 0; index < count; index++) {
    const at = table + index * SYMBOL_BYTES;
    // Further records may belong to a symbol, as long as it is.
    index += program.bytes[at + 17] as number;
    const section = program.u16(at + 12);
    if (section === 0 || section > sectionCount) continue;
    const place = sections + (section - 1) * SECTION_BYTES;
    const value = program.u32(at + 8);
    if (value >= program.u32(place + 16)) continue;
    const offset = program.u32(place + 20) + value;
    const long = program.u32(at) === 0;
    const start = long ? names + program.u32(at + 4) : at;
    if (start < end) visit(start, nameEnd(program, start, long ? end : at + SHORT_NAME), offset, 0);
  }
}
