import type { ReferenceReader } from './reference-reader.ts';

/** `ldr` of a word relative to the program counter, whatever its condition, less sign, register and distance. */
const LOAD_LITERAL = 0x051f0000;
const LOAD_LITERAL_BITS = 0x0f7f0000;
const UPWARDS = 0x00800000;
/** The register in which Go's assembler puts what does not fit into an instruction. */
const ASSEMBLER_REGISTER = 11;

/**
 * arm: addresses lie between the instructions, in words that are loaded relative to the program counter, which is two
 * instructions ahead (Arm ARM, A8.8.64). Words that no such load reaches are instructions. What the assembler loads for
 * itself is an address where the next instruction counts from it, and a number where it is the second operand.
 */
export const armReferences: ReferenceReader = ({ program, start, end }, found) => {
  const { length } = program.bytes;
  for (let at = start; at + 4 <= end; at += 4) {
    const word = program.u32(at);
    if ((word & LOAD_LITERAL_BITS) !== LOAD_LITERAL) continue;
    const register = (word >>> 12) & 15;
    if (register === ASSEMBLER_REGISTER && at + 8 <= end && firstOperand(program.u32(at + 4)) !== register) continue;
    const distance = word & 0xfff;
    const literal = at + 8 + ((word & UPWARDS) === 0 ? -distance : distance);
    if (literal >= 0 && literal + 4 <= length) found(program.u32(literal));
  }
};

function firstOperand(word: number): number {
  return (word >>> 16) & 15;
}

/**
 * s390x: `larl` and the loads and stores relative to the instruction have 32 bits that count halfwords (Principles of
 * Operation, 5). The two highest bits of an instruction tell its length.
 */
export const s390xReferences: ReferenceReader = ({ program, start, end, address }, found) => {
  const { bytes, view } = program;
  for (let at = start; at + 2 <= end; ) {
    const first = bytes[at] as number;
    const length = first < 0x40 ? 2 : first < 0xc0 ? 4 : 6;
    const form = (bytes[at + 1] as number) & 15;
    const relative = (first === 0xc0 && form === 0) || first === 0xc4 || (first === 0xc6 && form > 2);
    if (length === 6 && relative && at + 6 <= end) found(address + (at - start) + view.getInt32(at + 2, false) * 2);
    at += length;
  }
};

const AUIPC = 0x17;
/** Opcodes with a 12-bit constant whose base register `auipc` has set: add, loads, stores of integers and floats. */
const WITH_LOW_PART = [0x13, 0x03, 0x07];
const STORES = [0x23, 0x27];

/** riscv64: `auipc` adds 20 high bits to the program counter, the next instruction the 12 low ones. */
export const riscv64References: ReferenceReader = ({ program, start, end, address }, found) => {
  for (let at = start; at + 8 <= end; at += 2) {
    const first = program.u32(at);
    if ((first & 0x7f) !== AUIPC) continue;
    const next = program.u32(at + 4);
    if (((next >>> 15) & 31) !== ((first >>> 7) & 31)) continue;
    const high = address + (at - start) + (first & 0xfffff000);
    const opcode = next & 0x7f;
    if (WITH_LOW_PART.includes(opcode)) found(high + (next >> 20));
    else if (STORES.includes(opcode)) found(high + (((next >> 25) << 5) | ((next >>> 7) & 31)));
  }
};
