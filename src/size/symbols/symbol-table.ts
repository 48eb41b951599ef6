import type { Program } from '../program/program.ts';
import { readCoffSymbols } from './coff.ts';
import { readElfSymbols } from './elf.ts';
import { readMachoSymbols } from './macho.ts';
import type { SymbolVisitor } from './symbol-visitor.ts';

/** Reads a program's own symbol table, which `-s` would have left out. A damaged one ends where it contradicts the file. */
export function readSymbols(program: Program, visit: SymbolVisitor): void {
  switch (program.layout.format) {
    case 'elf':
      readElfSymbols(program, visit);
      break;
    case 'pe':
      readCoffSymbols(program, visit);
      break;
    case 'macho':
      readMachoSymbols(program, visit);
      break;
  }
}
