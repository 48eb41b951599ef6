import type { BuildInfo } from '../../model/binary.ts';
import type { Ledger } from '../owners/ledger.ts';
import { type Owner, type PackageNames, UNKNOWN } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import { type FunctionNames, readFunctionNames } from './function-names.ts';
import { type Functions, readFunctions } from './functions.ts';
import { checkLengths, findLineTable, type LineTable } from './line-table.ts';
import { nameByFile } from './nameless.ts';
import { createSymbolPackages } from './symbol-name.ts';

/** What the line table tells of a program's code. */
export interface CodeFacts {
  readonly table: LineTable;
  readonly names: FunctionNames;
  readonly functions: Functions;
}

/** Where the code lies that functions count from. */
export interface CodePlace {
  /** File offset and loaded address. */
  readonly offset: number;
  readonly address: number;
  readonly bytes: number;
}

/**
 * Reads functions, their sizes and packages; undefined for a program without a line table.
 *
 * @throws Contradiction and RangeError for a damaged table.
 */
export function readCode(program: Program, info: BuildInfo | undefined, packages: PackageNames): CodeFacts | undefined {
  const table = findLineTable(program);
  if (table === undefined) return undefined;
  checkLengths(table);
  const names = readFunctionNames(
    program,
    table.names,
    createSymbolPackages(program.bytes, packages, info?.path || 'main'),
  );
  const functions = readFunctions(program, table, names);
  nameByFile(program, table, functions, names, packages);
  return { table, names, functions };
}

/** The code's place: what module data says, else what the line table says, else the section that holds code. */
export function placeOfCode(
  program: Program,
  { table, functions }: CodeFacts,
  moduleData: ModuleData | undefined,
): CodePlace {
  const section = program.layout.sections.find(({ code }) => code === true);
  const address =
    moduleData?.text ?? (table.textStart || (section === undefined ? 0 : program.addressOf(section.offset)));
  const offset = program.offsetOf(address);
  // The index of functions ends with where the last of them does.
  const bytes = program.u32(table.records.start + functions.count * 8);
  if (offset < 0 || offset + bytes > program.bytes.length) {
    throw new Contradiction("Go's line table describes code that is not in the file");
  }
  return { offset, address, bytes };
}

/** Between two functions of Go lies less than this; what is longer is something else. */
export const LONGEST_PADDING = 64;

/** Books functions, and what lies between them. */
export function bookCode(functions: Functions, place: CodePlace, cgo: boolean, ledger: Ledger): void {
  let at = 0;
  let before: Owner = UNKNOWN;
  const between = (from: number, to: number): void => {
    const bytes = to - from;
    ledger.addRow(bytes < LONGEST_PADDING ? 'code-padding' : cgo ? 'code-c' : 'code-shared', bytes);
    if (bytes < LONGEST_PADDING) ledger.tell(before, 'padding', bytes);
  };
  for (let index = 0; index < functions.count; index++) {
    const entry = functions.entries[index] as number;
    const size = functions.sizes[index] as number;
    between(at, entry);
    before = functions.owners[index] as Owner;
    ledger.add(before, 'code', size, 'code-shared');
    at = entry + size;
  }
  between(at, place.bytes);
}
