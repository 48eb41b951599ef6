import type { Ledger } from '../owners/ledger.ts';
import type { Program } from '../program/program.ts';
import type { NameColumns } from './function-names.ts';
import type { Functions } from './functions.ts';
import type { LineTable } from './line-table.ts';
import { bookCounters, bookTables } from './line-table-bytes.ts';
import { bookCode, type CodePlace } from './read-code.ts';

/** What is booked without knowing types: functions, and the line table but for its function records. */
export interface FunctionsWork {
  readonly table: LineTable;
  readonly functions: Functions;
  readonly names: NameColumns;
  readonly place: CodePlace;
  /** By number of owner. */
  readonly packages: readonly string[];
  /** Code of C may lie between functions. */
  readonly cgo: boolean;
}

/** Books it. @throws Contradiction and RangeError for damaged tables. */
export function bookFunctions(program: Program, work: FunctionsWork, ledger: Ledger): void {
  const { table, functions, names, place, packages, cgo } = work;
  bookCode(functions, place, cgo, ledger);
  bookTables(program, table, functions, names, packages, ledger);
  bookCounters(program, table, functions, ledger);
}
