import type { Owner } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { CounterTable } from './counter-table.ts';
import type { FunctionNames } from './function-names.ts';
import { counterTableOf, type Functions, RECORD } from './functions.ts';
import type { LineTable } from './line-table.ts';

/** Called for a run of instructions, in bytes from the function's entry; `written` owns the function that they were written in. */
export type RunVisitor = (start: number, end: number, written: Owner) => void;

/** Says who wrote the instructions of a function: its own package, or that of a function that was inlined. */
export type InlinedRuns = (index: number, visit: RunVisitor) => void;

/** Kinds of counter tables and of function data (internal/abi, PCDATA and FUNCDATA). */
const INLINED_CALLS = { counters: 2, data: 3 } as const;
const NO_DATA = 0xffffffff;

/**
 * Reads what was inlined: a counter table says for each run of instructions which inlined call they belong to, and a table
 * of calls names the function (runtime/symtabinl.go, inlinedCall).
 *
 * @param functionData address that offsets of function data count from.
 */
export function openInlinedRuns(
  program: Program,
  table: LineTable,
  functions: Functions,
  names: FunctionNames,
  functionData: number,
): InlinedRuns {
  const { recordBytes } = table;
  const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
  // Go 1.18 and 1.19 keep the place of the call in the table, too.
  const [callBytes, nameAt] = recordBytes === 40 ? [20, 12] : [16, 4];
  const base = program.offsetOf(functionData);
  const callsOf = (record: number): number => {
    const kinds = program.bytes[record + recordBytes - 1] as number;
    if (kinds <= INLINED_CALLS.data || base < 0) return NO_DATA;
    const first = record + recordBytes + 4 * program.u32(record + RECORD.counterTables);
    return program.u32(first + 4 * INLINED_CALLS.data);
  };
  return (index, visit) => {
    const record = functions.records[index] as number;
    const owner = functions.owners[index] as Owner;
    const size = functions.sizes[index] as number;
    const counterTable = counterTableOf(program, record, recordBytes, INLINED_CALLS.counters);
    const calls = counterTable === 0 ? NO_DATA : callsOf(record);
    if (calls === NO_DATA) {
      visit(0, size, owner);
      return;
    }
    counters.open(table.counters.start + counterTable);
    let start = 0;
    for (; start < size && counters.next(); start = counters.end) {
      const call = base + calls + counters.value * callBytes;
      const written = counters.value < 0 ? owner : names.owner(names.indexOf(program.u32(call + nameAt)));
      visit(start, Math.min(counters.end, size), written);
    }
    if (start < size) visit(start, size, owner);
  };
}
