import type { ReferenceReader } from './reference-reader.ts';
import { X86Instructions } from './x86-instruction.ts';

/** Addresses relative to the next instruction: a displacement without a base register (Intel's manual, volume 2, 2.2.1.6). */
export const amd64References: ReferenceReader = ({ program, start, end, address }, found) => {
  const { view, bytes } = program;
  const instructions = new X86Instructions(bytes, true);
  instructions.open(start, end);
  while (instructions.at < end && instructions.next()) {
    const { displacement, at } = instructions;
    if (displacement !== -1) found(address + (at - start) + view.getInt32(displacement, true));
  }
};
