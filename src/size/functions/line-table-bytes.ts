import type { Ledger } from '../owners/ledger.ts';
import { type OwnedStarts, OwnerMap } from '../owners/owner-map.ts';
import { type Owner, SEVERAL } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { NameColumns } from './function-names.ts';
import { type Functions, RECORD, recordLength } from './functions.ts';
import type { LineTable } from './line-table.ts';
import { visitFiles } from './nameless.ts';

/** Books the line table's header and what its function records count into, without counter tables: a name is its package's. */
export function bookTables(
  program: Program,
  table: LineTable,
  functions: Functions,
  names: NameColumns,
  packages: readonly string[],
  ledger: Ledger,
): void {
  ledger.addRow('pclntab', table.headerBytes);
  bookNames(names, ledger);
  bookUnits(program, table, functions, ledger);
  const numbers = new Map(packages.map((path, number) => [path, number]));
  visitFiles(program, table, functions, packages, (path, bytes) => {
    ledger.add(numbers.get(path ?? '') ?? SEVERAL, 'pclntab', bytes, 'pclntab');
  });
}

/** Names with the NUL behind each. */
function bookNames({ count, starts, owners }: NameColumns, ledger: Ledger): void {
  for (let index = 0; index < count; index++) {
    const bytes = (starts[index + 1] as number) - (starts[index] as number);
    ledger.add(owners[index] as Owner, 'pclntab', bytes, 'pclntab');
  }
}

/**
 * The index from a package's file numbers to file names. It is in one piece for each package that was compiled: the one that
 * most functions of the piece are named after (instances of generic functions are named after another).
 */
function bookUnits(program: Program, table: LineTable, functions: Functions, ledger: Ledger): void {
  const length = (table.units.end - table.units.start) / 4;
  const votes = new Map<number, Map<Owner, number>>();
  for (let index = 0; index < functions.count; index++) {
    const unit = program.u32((functions.records[index] as number) + RECORD.unit);
    const owner = functions.owners[index] as Owner;
    // Assembly and what the linker makes have no unit.
    if (unit >= length) continue;
    const counts = votes.get(unit) ?? new Map<Owner, number>();
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
    votes.set(unit, counts);
  }
  const units = [...votes.keys()].sort((a, b) => a - b);
  ledger.addRow('pclntab', 4 * (units[0] ?? length));
  for (const [index, unit] of units.entries()) {
    const [winner] = [...(votes.get(unit) as Map<Owner, number>)].sort(([, a], [, b]) => b - a)[0] as [Owner, number];
    ledger.add(winner, 'pclntab', 4 * ((units[index + 1] ?? length) - unit), 'pclntab');
  }
}

/**
 * Where counter tables begin, in bytes from the first, and whose they are: functions share equal ones, and where those are
 * of several packages a table is nobody's.
 */
function readCounters(program: Program, table: LineTable, functions: Functions): OwnedStarts {
  const used = new OwnerMap();
  const length = table.counters.end - table.counters.start;
  const use = (offset: number, owner: Owner): void => {
    if (offset !== 0 && offset < length) used.join(offset, owner);
  };
  for (let index = 0; index < functions.count; index++) {
    const record = functions.records[index] as number;
    const owner = functions.owners[index] as Owner;
    use(program.u32(record + RECORD.frame), owner);
    use(program.u32(record + RECORD.file), owner);
    use(program.u32(record + RECORD.line), owner);
    const count = Math.min(program.u32(record + RECORD.counterTables), 64);
    for (let kind = 0; kind < count; kind++) use(program.u32(record + table.recordBytes + 4 * kind), owner);
  }
  return used.sorted();
}

/** Books the counter tables, of which each reaches up to the next. */
export function bookCounters(program: Program, table: LineTable, functions: Functions, ledger: Ledger): void {
  const { offsets, owners } = readCounters(program, table, functions);
  const length = table.counters.end - table.counters.start;
  ledger.addRow('pclntab', offsets[0] ?? length);
  for (let index = 0; index < offsets.length; index++) {
    const bytes = (offsets[index + 1] ?? length) - (offsets[index] as number);
    ledger.add(owners[index] as Owner, 'pclntab', bytes, 'pclntab');
  }
}

/**
 * Books function records: the index has 8 bytes for each function; the records follow in the same order.
 *
 * @returns the file offset where the last record ends, which is the line table's end.
 */
export function bookRecords(program: Program, table: LineTable, functions: Functions, ledger: Ledger): number {
  const { start, end } = table.records;
  let at = start + functions.count * 8;
  for (let index = 0; index < functions.count; index++) {
    const record = functions.records[index] as number;
    const owner = functions.owners[index] as Owner;
    ledger.add(owner, 'pclntab', 8, 'pclntab');
    const next = record + recordLength(program, record, table.recordBytes);
    if (record < at || next > end) continue;
    ledger.addRow('pclntab', record - at);
    ledger.add(owner, 'pclntab', next - record, 'pclntab');
    at = next;
  }
  return at;
}
