import type { ReferenceReader } from './reference-reader.ts';

/** Opcodes whose constant of four bytes can be an address: loads of a constant, moves from and to a fixed address, push. */
const WITH_CONSTANT = new Uint8Array(256);
for (const opcode of [0xa0, 0xa1, 0xa2, 0xa3, 0x68, 0x3d, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf]) {
  WITH_CONSTANT[opcode] = 1;
}
const MOVE_CONSTANT = 0xc7;

/**
 * 386: addresses stand in the code as they are, behind an operand byte of mode 0 and register 5, or as a constant. The
 * caller drops what is no address of data.
 */
export const x86References: ReferenceReader = ({ program, start, end }, found) => {
  const { bytes, view } = program;
  for (let at = start; at + 5 <= end; at++) {
    const byte = bytes[at] as number;
    if ((byte & 0xc7) === 0x05 || WITH_CONSTANT[byte] === 1) found(view.getUint32(at + 1, true));
    else if (byte === MOVE_CONSTANT) moveOfConstant(bytes, view, at, end, found);
  }
};

/** `mov dword [esp+8], CONSTANT`: operand byte, often one more for the stack pointer, a displacement of 0 or 1 byte. */
function moveOfConstant(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  found: (address: number) => void,
): void {
  const operand = bytes[at + 1] as number;
  const mode = operand >>> 6;
  if (mode > 1 || (mode === 0 && (operand & 7) === 5)) return;
  const constant = at + 2 + ((operand & 7) === 4 ? 1 : 0) + mode;
  if (constant + 4 <= end) found(view.getUint32(constant, true));
}
