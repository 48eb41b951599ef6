/** What follows an opcode (Intel's manual, volume 2, A), as bits: an operand byte with what it asks for. */
export const OPERAND = 1;
/** Constants of one byte and of two. */
export const BYTE = 2;
export const WORD = 4;
/** Four bytes, two with the prefix for short operands. */
export const FULL = 8;
/** `FULL` of eight bytes with the prefix for long operands. */
export const LONG = 16;
/** An address of a word's size. */
export const ADDRESS = 32;
/** An address of six bytes. */
export const FAR = 64;

/** 1 for bytes that stand in front of an opcode. */
export const PREFIX = new Uint8Array(256);
for (const prefix of [0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x66, 0x67, 0xf0, 0xf2, 0xf3]) PREFIX[prefix] = 1;

/** Of opcodes of one byte. */
export const ONE_BYTE = new Uint8Array(256);
for (let opcode = 0; opcode < 0x40; opcode++) {
  ONE_BYTE[opcode] = (opcode & 7) < 4 ? OPERAND : (opcode & 7) === 4 ? BYTE : (opcode & 7) === 5 ? FULL : 0;
}
const set = (table: Uint8Array, first: number, last: number, form: number): void =>
  void table.fill(form, first, last + 1);
set(ONE_BYTE, 0x62, 0x63, OPERAND);
set(ONE_BYTE, 0x68, 0x68, FULL);
set(ONE_BYTE, 0x69, 0x69, OPERAND | FULL);
set(ONE_BYTE, 0x6a, 0x6a, BYTE);
set(ONE_BYTE, 0x6b, 0x6b, OPERAND | BYTE);
set(ONE_BYTE, 0x70, 0x7f, BYTE);
set(ONE_BYTE, 0x80, 0x83, OPERAND | BYTE);
set(ONE_BYTE, 0x81, 0x81, OPERAND | FULL);
set(ONE_BYTE, 0x84, 0x8f, OPERAND);
set(ONE_BYTE, 0x9a, 0x9a, FAR);
set(ONE_BYTE, 0xa0, 0xa3, ADDRESS);
set(ONE_BYTE, 0xa8, 0xa8, BYTE);
set(ONE_BYTE, 0xa9, 0xa9, FULL);
set(ONE_BYTE, 0xb0, 0xb7, BYTE);
set(ONE_BYTE, 0xb8, 0xbf, FULL | LONG);
set(ONE_BYTE, 0xc0, 0xc1, OPERAND | BYTE);
set(ONE_BYTE, 0xc2, 0xc2, WORD);
set(ONE_BYTE, 0xc4, 0xc5, OPERAND);
set(ONE_BYTE, 0xc6, 0xc6, OPERAND | BYTE);
set(ONE_BYTE, 0xc7, 0xc7, OPERAND | FULL);
set(ONE_BYTE, 0xc8, 0xc8, WORD | BYTE);
set(ONE_BYTE, 0xca, 0xca, WORD);
set(ONE_BYTE, 0xcd, 0xcd, BYTE);
set(ONE_BYTE, 0xd0, 0xd3, OPERAND);
set(ONE_BYTE, 0xd4, 0xd5, BYTE);
set(ONE_BYTE, 0xd8, 0xdf, OPERAND);
set(ONE_BYTE, 0xe0, 0xe7, BYTE);
set(ONE_BYTE, 0xe8, 0xe9, FULL);
set(ONE_BYTE, 0xea, 0xea, FAR);
set(ONE_BYTE, 0xeb, 0xeb, BYTE);
set(ONE_BYTE, 0xf6, 0xf7, OPERAND);
set(ONE_BYTE, 0xfe, 0xff, OPERAND);

/** Behind 0x0f: nearly all have an operand byte. */
export const TWO_BYTES = new Uint8Array(256).fill(OPERAND);
for (const opcode of [0x05, 0x06, 0x07, 0x08, 0x09, 0x0b, 0x0e, 0x77, 0xa0, 0xa1, 0xa2, 0xa8, 0xa9, 0xaa])
  TWO_BYTES[opcode] = 0;
set(TWO_BYTES, 0x30, 0x37, 0);
set(TWO_BYTES, 0x80, 0x8f, FULL);
set(TWO_BYTES, 0xc8, 0xcf, 0);
for (const opcode of [0x70, 0x71, 0x72, 0x73, 0xa4, 0xac, 0xba, 0xc2, 0xc4, 0xc5, 0xc6])
  TWO_BYTES[opcode] = OPERAND | BYTE;
