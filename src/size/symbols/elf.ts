import type { Program } from '../program/program.ts';
import { nameEnd, type SymbolVisitor } from './symbol-visitor.ts';

/** Symbols of an ELF file: `.symtab` and the names in `.strtab` (System V ABI, chapter 4). */
export function readElfSymbols(program: Program, visit: SymbolVisitor): void {
  const { sections } = program.layout;
  const table = sections.find(({ name }) => name === '.symtab');
  const names = sections.find(({ name }) => name === '.strtab');
  if (table === undefined || names === undefined) return;
  const wide = program.wordBytes === 8;
  const [entry, section, value, size] = wide ? [24, 6, 8, 16] : [16, 14, 4, 8];
  const end = Math.min(table.offset + table.size, program.bytes.length);
  const namesEnd = Math.min(names.offset + names.size, program.bytes.length);
  for (let at = table.offset; at + entry <= end; at += entry) {
    const bytes = program.word(at + size);
    if (bytes === 0 || program.u16(at + section) === 0) continue;
    const name = names.offset + program.u32(at);
    const offset = program.offsetOf(program.word(at + value));
    if (offset >= 0 && name < namesEnd) visit(name, nameEnd(program, name, namesEnd), offset, bytes);
  }
}
