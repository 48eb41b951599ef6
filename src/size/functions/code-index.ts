import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { type Owner, rowOwner, UNKNOWN } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import type { Functions } from './functions.ts';

/** Bytes of code that a bucket and one of its entries are for (runtime/symtab.go, findfuncbucket). */
const BUCKET_CODE = 4096;
const ENTRY_CODE = 256;
const BUCKET_BYTES = 20;
const FIRST_ENTRY = 4;

/**
 * Claims the index from code to functions: for each 4 KiB of code a function's number in four bytes, then one byte for each
 * 256 bytes of code, to be added to that number. An entry is the function's that it leads to. The last bucket ends with
 * the code (cmd/link, findfunctab).
 */
export function claimCodeIndex(
  program: Program,
  functions: Functions,
  { findFunctionTable, text, endText }: ModuleData,
  claims: Claims,
): void {
  const start = program.offsetOf(findFunctionTable);
  if (start < 0) return;
  const code = endText - text;
  const length = Math.ceil(code / BUCKET_CODE) * FIRST_ENTRY + Math.ceil(code / ENTRY_CODE);
  const end = Math.min(start + length, program.bytes.length);
  let from = start;
  let owner: Owner = rowOwner('pclntab');
  const upTo = (at: number, next: Owner): void => {
    if (next === owner) return;
    claims.add(from, at, owner, CLAIM_KINDS.functionData);
    from = at;
    owner = next;
  };
  // What leads to no function of a package is the table's own.
  const ownerOf = (index: number): Owner => {
    const found = functions.owners[index] ?? UNKNOWN;
    return found < 0 ? rowOwner('pclntab') : found;
  };
  for (let bucket = start; bucket + FIRST_ENTRY <= end; bucket += BUCKET_BYTES) {
    const first = program.u32(bucket);
    upTo(bucket, ownerOf(first));
    const entries = Math.min(bucket + BUCKET_BYTES, end);
    for (let at = bucket + FIRST_ENTRY; at < entries; at++) upTo(at, ownerOf(first + (program.bytes[at] as number)));
  }
  claims.add(from, end, owner, CLAIM_KINDS.functionData);
}
