import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { OwnerMap } from '../owners/owner-map.ts';
import { type Owner, rowOwner } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import { type Functions, RECORD } from './functions.ts';
import type { LineTable } from './line-table.ts';

const NONE = 0xffffffff;
/** Of the last piece of function data nothing tells the end: this is the least that a map of pointers takes. */
const LAST_PIECE = 8;
/** One bucket of the index from code to functions (runtime/symtab.go, findfuncbucket) and the bytes of code it is for. */
const BUCKET = { bytes: 20, code: 4096 } as const;

/**
 * Claims what the line table refers to outside of itself (since Go 1.26 behind it): maps of live pointers, tables of
 * inlined calls and the like, which functions share when equal, and the index from code to functions.
 */
export function claimFunctionData(
  program: Program,
  table: LineTable,
  functions: Functions,
  moduleData: ModuleData,
  claims: Claims,
): void {
  const base = program.offsetOf(moduleData.functionData);
  if (base >= 0) {
    const { offsets, owners } = usedData(program, table, functions, base).sorted();
    for (let index = 0; index < offsets.length; index++) {
      const start = offsets[index] as number;
      claims.add(start, offsets[index + 1] ?? start + LAST_PIECE, owners[index] as Owner, CLAIM_KINDS.functionData);
    }
  }
  const index = program.offsetOf(moduleData.findFunctionTable);
  const buckets = Math.ceil((moduleData.endText - moduleData.text) / BUCKET.code);
  if (index >= 0)
    claims.add(
      index,
      Math.min(index + buckets * BUCKET.bytes, program.bytes.length),
      rowOwner('pclntab'),
      CLAIM_KINDS.functionData,
    );
}

function usedData(program: Program, table: LineTable, functions: Functions, base: number): OwnerMap {
  const used = new OwnerMap();
  const { recordBytes } = table;
  for (let index = 0; index < functions.count; index++) {
    const record = functions.records[index] as number;
    const owner = functions.owners[index] as Owner;
    const kinds = program.bytes[record + recordBytes - 1] as number;
    const first = record + recordBytes + 4 * program.u32(record + RECORD.counterTables);
    for (let kind = 0; kind < kinds; kind++) {
      const offset = program.u32(first + 4 * kind);
      if (offset !== NONE && base + offset < program.bytes.length) used.join(base + offset, owner);
    }
  }
  return used;
}
