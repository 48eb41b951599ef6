import type { Owner } from '../owners/owners.ts';
import { Contradiction, type Program } from '../program/program.ts';
import { CounterTable } from './counter-table.ts';
import type { FunctionNames } from './function-names.ts';
import type { LineTable } from './line-table.ts';

/** Every function of a program, in the order of their addresses, in columns. */
export interface Functions {
  readonly count: number;
  /** Bytes from the start of the code (`text`). */
  readonly entries: Float64Array;
  /** Bytes of machine code: the end of the table that says how large its frame is. */
  readonly sizes: Uint32Array;
  /** File offset of its record. */
  readonly records: Uint32Array;
  /** Index of its name among the names. */
  readonly names: Uint32Array;
  readonly owners: Int32Array;
}

/** Places in a function record, in bytes (runtime/runtime2.go, _func). */
export const RECORD = { name: 4, frame: 16, file: 20, line: 24, counterTables: 28, unit: 32 } as const;

/**
 * Reads the index of functions and each one's size. A size is the end of the function's frame table, not the distance to
 * the next function: between functions lies padding.
 *
 * @throws Contradiction when the index does not rise or points outside of the table.
 */
export function readFunctions(program: Program, table: LineTable, names: FunctionNames): Functions {
  const { functions: count, records, recordBytes } = table;
  const result = {
    count,
    entries: new Float64Array(count),
    sizes: new Uint32Array(count),
    records: new Uint32Array(count),
    names: new Uint32Array(count),
    owners: new Int32Array(count),
  };
  const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
  let entry = program.u32(records.start);
  for (let index = 0; index < count; index++) {
    const at = records.start + index * 8;
    const record = records.start + program.u32(at + 4);
    const next = program.u32(at + 8);
    if (next < entry || record + recordBytes > records.end) {
      throw new Contradiction("the index of functions in Go's line table does not rise, or points outside of it");
    }
    const name = names.indexOf(program.u32(record + RECORD.name));
    const frame = program.u32(record + RECORD.frame);
    result.entries[index] = entry;
    result.records[index] = record;
    result.names[index] = name;
    result.sizes[index] = frame === 0 ? next - entry : counters.lastEnd(table.counters.start + frame, next - entry);
    result.owners[index] = names.owner(name) as Owner;
    entry = next;
  }
  return result;
}

/** Offset of a function's table of counters of one kind (internal/abi, PCDATA); 0 when it has none. */
export function counterTableOf(program: Program, record: number, recordBytes: number, kind: number): number {
  return kind < program.u32(record + RECORD.counterTables) ? program.u32(record + recordBytes + 4 * kind) : 0;
}

/** Bytes of a function's record with the offsets that follow it. */
export function recordLength(program: Program, record: number, recordBytes: number): number {
  return (
    recordBytes + 4 * (program.u32(record + RECORD.counterTables) + (program.bytes[record + recordBytes - 1] as number))
  );
}
