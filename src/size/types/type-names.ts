import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import type { OwnerMap } from '../owners/owner-map.ts';
import type { Owner } from '../owners/owners.ts';
import { Contradiction, type Program } from '../program/program.ts';

const HAS_TAG = 2;
const HAS_PATH = 4;
/** More bytes no length takes. */
const LONGEST_VARINT = 5;

/** Claims names: a byte of flags, a length, the text, and when the flags say so a tag and a package's path (internal/abi, Name). */
export function claimNames(program: Program, names: OwnerMap, claims: Claims): void {
  const { offsets, owners } = names.sorted();
  for (let index = 0; index < offsets.length; index++) {
    const start = offsets[index] as number;
    claims.add(start, nameEnd(program, start), owners[index] as Owner, CLAIM_KINDS.types);
  }
}

/** The text of the name at a file offset; empty where it is longer than `longest` bytes. @throws Contradiction */
export function nameText(program: Program, start: number, longest: number): string {
  const end = textEnd(program, start + 1);
  const first = start + 1 + varintBytes(program, start + 1);
  return end - first <= longest ? program.bytes.toString('utf8', first, end) : '';
}

function nameEnd(program: Program, start: number): number {
  const flags = program.view.getUint8(start);
  let end = textEnd(program, start + 1);
  if ((flags & HAS_TAG) !== 0) end = textEnd(program, end);
  if ((flags & HAS_PATH) !== 0) end += 4;
  return Math.min(end, program.bytes.length);
}

function textEnd({ view }: Program, start: number): number {
  let length = 0;
  for (let index = 0; index < LONGEST_VARINT; index++) {
    const byte = view.getUint8(start + index);
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return start + index + 1 + length;
  }
  throw new Contradiction(`the name at byte ${start} has no end`);
}

function varintBytes({ view }: Program, start: number): number {
  let bytes = 1;
  while (bytes < LONGEST_VARINT && view.getUint8(start + bytes - 1) >= 0x80) bytes++;
  return bytes;
}
