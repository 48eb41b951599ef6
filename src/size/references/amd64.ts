import type { ReferenceReader } from './reference-reader.ts';
import { X86Instructions } from './x86-instruction.ts';
import { AFTER_ESCAPE, ESCAPE, NOT_PLAIN, OPERAND, OPERAND_BYTES, PLAIN } from './x86-plain.ts';

/**
 * Addresses relative to the next instruction: a displacement without a base register (Intel's manual, volume 2, 2.2.1.6).
 * Nine instructions of ten are plain and told by tables; the others are taken apart.
 */
export const amd64References: ReferenceReader = ({ program, start, end, address }, found) => {
  const { view, bytes } = program;
  let others: X86Instructions | undefined;
  for (let at = start; at < end; ) {
    let place = at;
    let opcode = bytes[place] as number;
    if (opcode >>> 4 === 4) opcode = bytes[++place] as number;
    const plain = (opcode === ESCAPE ? AFTER_ESCAPE[bytes[++place] as number] : PLAIN[opcode]) as number;
    if (plain === NOT_PLAIN) {
      others ??= new X86Instructions(bytes, true);
      others.open(at, end);
      if (!others.next()) return;
      at = others.at;
      if (others.displacement !== -1) found(address + (at - start) + view.getInt32(others.displacement, true));
      continue;
    }
    at = place + 1 + (plain & ~OPERAND);
    if ((plain & OPERAND) === 0) continue;
    const operand = bytes[place + 1] as number;
    at += OPERAND_BYTES[operand] as number;
    const form = operand & 0xc7;
    if (form === 4 && ((bytes[place + 2] as number) & 7) === 5) at += 4;
    else if (form === 5 && at <= end) found(address + (at - start) + view.getInt32(place + 2, true));
  }
};
