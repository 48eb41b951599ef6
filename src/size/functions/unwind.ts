import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { lastAtMost } from '../owners/last-at-most.ts';
import type { Owner } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { Functions } from './functions.ts';

/** Bytes of one entry of Windows' table of functions (PE format, .pdata), by architecture. */
const ENTRY: Readonly<Record<string, number>> = { amd64: 12, arm64: 8 };
/** Where the optional header of a 64-bit program, behind the COFF header, has its base address. */
const IMAGE_BASE = 4 + 20 + 24;

/**
 * Claims the entries of Windows' table of functions for the packages of the functions that they describe; each begins with
 * the function's address, relative to the program's.
 *
 * @param text loaded address that functions count from.
 */
export function claimUnwindEntries(program: Program, functions: Functions, text: number, claims: Claims): void {
  const { format, architecture = '', sections } = program.layout;
  const bytes = ENTRY[architecture];
  const table = format === 'pe' ? sections.find(({ name }) => name === '.pdata') : undefined;
  if (table === undefined || bytes === undefined) return;
  const first = text - program.word(program.u32(0x3c) + IMAGE_BASE);
  const end = Math.min(table.offset + table.size, program.bytes.length);
  // Go's linker does not sort the table.
  const entries = functions.entries.subarray(0, functions.count);
  for (let at = table.offset; at + bytes <= end; at += bytes) {
    const entry = program.u32(at) - first;
    const index = lastAtMost(entries, entry);
    if (index < 0 || entries[index] !== entry) continue;
    claims.add(at, at + bytes, functions.owners[index] as Owner, CLAIM_KINDS.functionData);
  }
}
