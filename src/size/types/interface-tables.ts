import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { type Owner, rowOwner } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import type { TypeLayout } from './type-layout.ts';
import { interfaceMethods } from './type-reader.ts';
import type { TypeFacts } from './types.ts';

/** An interface table (internal/abi, ITab): which methods a type has for an interface. */
export interface InterfaceTable {
  /** File offsets. */
  readonly start: number;
  readonly end: number;
  /** Addresses. */
  readonly interface: number;
  readonly type: number;
}

/** All interface tables of a program, from their index (up to Go 1.26) or one behind the other. */
export function readInterfaceTables(program: Program, layout: TypeLayout, moduleData: ModuleData): InterfaceTable[] {
  const { word } = layout;
  const tables: InterfaceTable[] = [];
  const { interfaceTables: index, interfaceTableSpan: span } = moduleData;
  if (index !== undefined) {
    const first = index.count === 0 ? -1 : program.offsetOf(index.address);
    for (let entry = 0; first >= 0 && entry < index.count; entry++) {
      const start = program.offsetOf(program.word(first + entry * word));
      if (start >= 0) tables.push(readTable(program, layout, start));
    }
  } else if (span !== undefined && span.bytes > 0) {
    const first = program.offsetOf(span.address);
    for (let at = first; at >= 0 && at < first + span.bytes; ) {
      const table = readTable(program, layout, at);
      tables.push(table);
      at = table.end;
    }
  }
  return tables;
}

/** Two pointers, a hash of four bytes that is padded to a word, and a pointer for each method of the interface. */
function readTable(program: Program, layout: TypeLayout, start: number): InterfaceTable {
  const { word } = layout;
  const address = program.word(start);
  const place = program.offsetOf(address);
  const methods = place < 0 ? undefined : interfaceMethods(program, layout, place);
  if (methods === undefined) throw new Contradiction(`the interface table at byte ${start} has no interface`);
  return {
    start,
    end: start + (3 + Math.max(1, methods)) * word,
    interface: address,
    type: program.word(start + word),
  };
}

/** Claims the tables for the packages of their types, and so the entries of the indexes of tables and of types. */
export function claimInterfaceTables(
  program: Program,
  tables: readonly InterfaceTable[],
  moduleData: ModuleData,
  types: TypeFacts,
  claims: Claims,
): void {
  for (const { start, end, type, interface: described } of tables) {
    const owner = types.owner(type);
    claims.add(start, Math.min(end, program.bytes.length), owner, CLAIM_KINDS.types);
    if (types.owner(described) < 0) types.uses.add(start, owner, program.offsetOf(described));
    if (owner < 0) types.uses.add(start, owner, program.offsetOf(type));
  }
  claimIndexes(program, moduleData, types, claims, tables);
}

/** An entry of an index is what it leads to: a type's, or that of an interface table's type. */
function claimIndexes(
  program: Program,
  { interfaceTables, typeLinks, types: base }: ModuleData,
  types: TypeFacts,
  claims: Claims,
  tables: readonly InterfaceTable[],
): void {
  const { wordBytes: word } = program;
  const typeAt = new Map(tables.map(({ start, type }) => [start, type]));
  const byType = (at: number): Owner => types.owner(base + program.i32(at));
  const byTable = (at: number): Owner => types.owner(typeAt.get(program.offsetOf(program.word(at))) ?? 0);
  for (const [list, bytes, ownerAt] of [
    [typeLinks, 4, byType],
    [interfaceTables, word, byTable],
  ] as const) {
    const start = list === undefined || list.count === 0 ? -1 : program.offsetOf(list.address);
    if (start < 0 || list === undefined) continue;
    const end = Math.min(start + list.count * bytes, program.bytes.length);
    const ownerOf = (at: number): Owner => {
      const owner = ownerAt(at);
      return owner < 0 ? rowOwner('types') : owner;
    };
    // Entries in a row that lead to the same package's are one claim.
    for (let from = start; from < end; ) {
      const owner = ownerOf(from);
      let to = from + bytes;
      while (to < end && ownerOf(to) === owner) to += bytes;
      claims.add(from, Math.min(to, end), owner, CLAIM_KINDS.types);
      from = to;
    }
  }
}
