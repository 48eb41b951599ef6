import type { ReferenceReader } from './reference-reader.ts';

/** arm: addresses lie between the instructions, in words that are loaded relative to the program counter. */
export const armReferences: ReferenceReader = ({ program, start, end }, found) => {
  for (let at = start; at + 4 <= end; at += 4) found(program.u32(at));
};

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
