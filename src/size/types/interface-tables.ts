import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { rowOwner } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import { KIND, type TypeLayout } from './type-layout.ts';
import { readType } from './type-record.ts';
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
  const described = place < 0 ? undefined : readType(program, layout, place);
  if (described === undefined || described.kind !== KIND.interface) {
    throw new Contradiction(`the interface table at byte ${start} has no interface`);
  }
  const methods = Math.max(1, described.methodTypes.length);
  return { start, end: start + 3 * word + methods * word, interface: address, type: program.word(start + word) };
}

/** Claims the tables for the packages of their types, and the indexes of tables and types for nobody. */
export function claimInterfaceTables(
  program: Program,
  tables: readonly InterfaceTable[],
  moduleData: ModuleData,
  types: TypeFacts,
  claims: Claims,
): void {
  for (const { start, end, type } of tables) {
    claims.add(start, Math.min(end, program.bytes.length), types.owner(type), CLAIM_KINDS.types);
  }
  const { interfaceTables, typeLinks } = moduleData;
  for (const [list, bytes] of [
    [interfaceTables, program.wordBytes],
    [typeLinks, 4],
  ] as const) {
    const start = list === undefined || list.count === 0 ? -1 : program.offsetOf(list.address);
    if (start >= 0 && list !== undefined) {
      claims.add(
        start,
        Math.min(start + list.count * bytes, program.bytes.length),
        rowOwner('types'),
        CLAIM_KINDS.types,
      );
    }
  }
}
