import type { ReferenceReader } from './reference-reader.ts';

/** Bytes of a constant behind the address, by opcode; 255 for opcodes that have no address or are not used with one. */
const CONSTANT_BYTES = new Uint8Array(256).fill(255);
for (const opcode of [
  0x01, 0x03, 0x09, 0x0b, 0x11, 0x13, 0x19, 0x1b, 0x21, 0x23, 0x29, 0x2b, 0x31, 0x33, 0x38, 0x39, 0x3a, 0x3b, 0x63,
  0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8d, 0xfe, 0xff,
]) {
  CONSTANT_BYTES[opcode] = 0;
}
for (const opcode of [0x6b, 0x80, 0x83, 0xc0, 0xc1, 0xc6, 0xf6]) CONSTANT_BYTES[opcode] = 1;
for (const opcode of [0x69, 0x81, 0xc7, 0xf7]) CONSTANT_BYTES[opcode] = 4;

const TWO_BYTE_OPCODE = 0x0f;
const OPERAND_SIZE = 0x66;
/** First bytes of instructions on vectors (VEX of two and three bytes, EVEX), and how far in front of the operand they stand. */
const isVector = (bytes: Uint8Array, at: number): boolean =>
  bytes[at - 3] === 0xc5 || bytes[at - 4] === 0xc4 || bytes[at - 6] === 0x62;

/** Addresses relative to the next instruction: the operand byte has mode 0 and register 5 (Intel's manual, volume 2, 2.2.1.6). */
export const amd64References: ReferenceReader = ({ program, start, end, address }, found) => {
  const { bytes, view } = program;
  for (let at = start + 1; at + 5 <= end; at++) {
    if (((bytes[at] as number) & 0xc7) !== 0x05) continue;
    const opcode = bytes[at - 1] as number;
    let constant = CONSTANT_BYTES[opcode] as number;
    if (bytes[at - 2] === TWO_BYTE_OPCODE) constant = opcode >= 0x80 && opcode < 0x90 ? 255 : opcode === 0xba ? 1 : 0;
    else if (constant === 255 && isVector(bytes, at)) constant = 0;
    if (constant === 255) continue;
    if (constant === 4 && (bytes[at - 2] === OPERAND_SIZE || bytes[at - 3] === OPERAND_SIZE)) constant = 2;
    found(address + (at - start) + 5 + constant + view.getInt32(at + 1, true));
  }
};
