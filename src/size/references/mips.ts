import type { ReferenceReader } from './reference-reader.ts';

/** Opcode and unused register field of `lui`. */
const LOAD_UPPER = 0x3c000000;
const LOAD_UPPER_BITS = 0xffe00000;
const ADD_IMMEDIATE = 0x09;
const ADD_IMMEDIATE_LONG = 0x19;
/** `daddu rd, rs, $28`, without the fields of rs and rd. */
const ADD_BASE = 0x001c002d;
const ADD_BASE_BITS = 0xfc1f07ff;

/**
 * mips and mips64, both byte orders: `lui` loads the upper half of an address, and the next instruction, an addition, load
 * or store on the same register, adds the lower half, which has a sign (MIPS64 architecture, volume II). On mips64 Go adds
 * register 28 in between, which holds zero.
 */
export const mipsReferences: ReferenceReader = ({ program, start, end }, found) => {
  for (let at = start; at + 8 <= end; at += 4) {
    const word = program.u32(at);
    if ((word & LOAD_UPPER_BITS) >>> 0 !== LOAD_UPPER) continue;
    const register = (word >>> 16) & 31;
    let next = program.u32(at + 4);
    if ((next & ADD_BASE_BITS) === ADD_BASE && source(next) === register && at + 12 <= end) next = program.u32(at + 8);
    if (source(next) === register && addsLowerHalf(next >>> 26)) found((word << 16) + ((next << 16) >> 16));
  }
};

/** The register that an instruction reads first, and that a load or store counts from. */
function source(word: number): number {
  return (word >>> 21) & 31;
}

/** Additions, and every load and store: opcodes from 32 on, and the two 64-bit loads of unaligned data. */
function addsLowerHalf(opcode: number): boolean {
  return opcode === ADD_IMMEDIATE || opcode === ADD_IMMEDIATE_LONG || opcode === 26 || opcode === 27 || opcode >= 32;
}
