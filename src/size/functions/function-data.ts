import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { type OwnedStarts, OwnerMap } from '../owners/owner-map.ts';
import type { Owner } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import { type Functions, RECORD } from './functions.ts';
import type { LineTable } from './line-table.ts';

const NONE = 0xffffffff;
/** The least that a map of pointers takes: of the last piece where nothing tells its end. */
const LAST_PIECE = 8;

/**
 * Claims what the line table refers to outside of itself (since Go 1.26 behind it): maps of live pointers, tables of
 * inlined calls and the like, which functions share when equal.
 *
 * @param found as `readFunctionData` gives them.
 */
export function claimFunctionData({ offsets, owners }: OwnedStarts, claims: Claims): LastPiece | undefined {
  let last: LastPiece | undefined;
  for (let index = 0; index < offsets.length; index++) {
    const start = offsets[index] as number;
    const owner = owners[index] as Owner;
    claims.add(start, offsets[index + 1] ?? start + LAST_PIECE, owner, CLAIM_KINDS.functionData);
    last = { start, owner };
  }
  return last;
}

/** The piece of function data that lies last. */
export interface LastPiece {
  readonly start: number;
  readonly owner: Owner;
}

/**
 * Claims the last piece as far as it reaches, after all other tables were claimed. Pieces lie in order of their size
 * (cmd/link, dodata), so it is the largest, up to kilobytes; the next of the runtime's tables or what is claimed ends it.
 */
export function claimLastPiece(
  program: Program,
  { start, owner }: LastPiece,
  { gcData, findFunctionTable }: ModuleData,
  claims: Claims,
): void {
  claims.sort();
  const next = claims.firstFrom(start + LAST_PIECE);
  const tables = [gcData, findFunctionTable].map((address) => program.offsetOf(address)).filter((at) => at > start);
  if (tables.length === 0) return;
  const end = Math.min(...tables, next < claims.count ? claims.startAt(next) : program.bytes.length);
  claims.add(start + LAST_PIECE, end, owner, CLAIM_KINDS.functionData);
}

/**
 * File offsets of pieces of function data, and whose they are.
 *
 * @param address that function records count from.
 */
export function readFunctionData(
  program: Program,
  table: LineTable,
  functions: Functions,
  address: number,
): OwnedStarts {
  const used = new OwnerMap();
  const base = program.offsetOf(address);
  if (base < 0) return used.sorted();
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
  return used.sorted();
}
