import type { ReferenceReader } from './reference-reader.ts';

/** Opcodes (the upper six bits): add immediate to a register, and to its upper half. */
const ADD_IMMEDIATE = 14;
const ADD_SHIFTED = 15;
const PREFIX = 1;
/** Of a prefix: what follows counts from the instruction's own address. */
const RELATIVE = 0x00100000;

/**
 * ppc64, both byte orders: `addis` with no base register sets the upper half of an address, and the next instruction, an
 * addition, load or store on the same register, adds the lower half, which has a sign (Power ISA, book I, 3.3). Programs
 * for POWER10 have one prefixed instruction instead, with 34 bits from its own address (1.6.3).
 */
export const ppc64References: ReferenceReader = ({ program, start, end, address }, found) => {
  for (let at = start; at + 8 <= end; at += 4) {
    const word = program.u32(at);
    const opcode = word >>> 26;
    const next = opcode === ADD_SHIFTED || opcode === PREFIX ? program.u32(at + 4) : 0;
    if (opcode === ADD_SHIFTED && (word & 0x001f0000) === 0 && ((next >>> 16) & 31) === ((word >>> 21) & 31)) {
      const low = lowerHalf(next);
      if (low !== undefined) found((word << 16) + low);
    } else if (opcode === PREFIX) {
      // 18 bits with a sign in the prefix, 16 without one behind it.
      if ((word & RELATIVE) !== 0) found(address + (at - start) + ((word << 14) >> 14) * 0x10000 + (next & 0xffff));
      at += 4;
    }
  }
};

/** What an instruction adds to its base register; undefined when it takes no displacement. */
function lowerHalf(word: number): number | undefined {
  const opcode = word >>> 26;
  const displacement = (word << 16) >> 16;
  if (opcode === ADD_IMMEDIATE || (opcode >= 32 && opcode <= 55)) return displacement;
  // Loads and stores of doublewords tell variants apart by the two low bits, those of quadwords and vectors by four.
  if (opcode === 58 || opcode === 62 || opcode === 57) return displacement & ~3;
  if (opcode === 61) return (word & 3) === 1 ? displacement & ~15 : displacement & ~3;
  return opcode === 56 ? displacement & ~15 : undefined;
}
