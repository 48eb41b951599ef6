import type { Program } from '../program/program.ts';
import { nameEnd, type SymbolVisitor } from './symbol-visitor.ts';

const LC_SYMTAB = 2;
/** Debugging entries, and what kind of symbol it is (mach-o/nlist.h). */
const DEBUGGING = 0xe0;
const KIND = 0x0e;
const IN_SECTION = 0x0e;
const UNDERSCORE = 0x5f;

/** Symbols of a Mach-O file: what its load command LC_SYMTAB points to. C's underscore in front of each name is left out. */
export function readMachoSymbols(program: Program, visit: SymbolVisitor): void {
  const wide = program.wordBytes === 8;
  const entry = wide ? 16 : 12;
  const commands = program.u32(16);
  let command = wide ? 32 : 28;
  for (let index = 0; index < commands; index++) {
    if (program.u32(command) === LC_SYMTAB) break;
    command += Math.max(8, program.u32(command + 4));
  }
  if (program.u32(command) !== LC_SYMTAB) return;
  const [table, count, names, namesBytes] = [8, 12, 16, 20].map((at) => program.u32(command + at));
  const [start, strings] = [table as number, names as number];
  const end = Math.min(strings + (namesBytes as number), program.bytes.length);
  for (let at = start; at < start + (count as number) * entry && at + entry <= program.bytes.length; at += entry) {
    const kind = program.bytes[at + 4] as number;
    if ((kind & DEBUGGING) !== 0 || (kind & KIND) !== IN_SECTION) continue;
    const offset = program.offsetOf(program.word(at + 8));
    const name = strings + program.u32(at);
    if (offset < 0 || name >= end) continue;
    visit(program.bytes[name] === UNDERSCORE ? name + 1 : name, nameEnd(program, name, end), offset, 0);
  }
}
