import { BYTE, FULL, ONE_BYTE, OPERAND as OPERAND_FORM, PREFIX, TWO_BYTES } from './x86-forms.ts';

/** Of a plain instruction: it has an operand byte. The other bits are the bytes of its constant. */
export const OPERAND = 0x80;
/** Of all others: only taking them apart tells how long they are. */
export const NOT_PLAIN = 0xff;
/** In front of opcodes of two bytes. */
export const ESCAPE = 0x0f;

/** Opcodes of 64-bit code whose instructions always have the same parts, with or without a REX prefix. */
export const PLAIN = Uint8Array.from(ONE_BYTE, (form, opcode) => {
  const isRex = opcode >>> 4 === 4;
  // VEX, EVEX, and `test`, which shares its opcode with instructions that have no constant.
  const isOther = [ESCAPE, 0x62, 0xc4, 0xc5, 0xf6, 0xf7].includes(opcode);
  return isRex || isOther || PREFIX[opcode] === 1 ? NOT_PLAIN : plainForm(form);
});

/** The same behind the escape byte, where two more are in front of opcodes of three bytes. */
export const AFTER_ESCAPE = Uint8Array.from(TWO_BYTES, (form, opcode) =>
  opcode === 0x38 || opcode === 0x3a ? NOT_PLAIN : plainForm(form),
);

/** Bytes of operand byte, scale byte and displacement; four more where a scale byte is said to have no base. */
export const OPERAND_BYTES = Uint8Array.from({ length: 256 }, (_, operand) => {
  const mode = operand >>> 6;
  const register = operand & 7;
  if (mode === 3) return 1;
  const displacement = mode === 1 ? 1 : mode === 2 || register === 5 ? 4 : 0;
  return 1 + (register === 4 ? 1 : 0) + displacement;
});

function plainForm(form: number): number {
  if ((form & ~(OPERAND_FORM | BYTE | FULL)) !== 0) return NOT_PLAIN;
  return ((form & OPERAND_FORM) === 0 ? 0 : OPERAND) | ((form & BYTE) === 0 ? 0 : 1) | ((form & FULL) === 0 ? 0 : 4);
}
