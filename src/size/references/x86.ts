import type { ReferenceReader } from './reference-reader.ts';
import { X86Instructions } from './x86-instruction.ts';

/** 386: addresses stand in the code as they are, as displacements or constants. The caller drops what is no address of data. */
export const x86References: ReferenceReader = ({ program, start, end }, found) => {
  const { view, bytes } = program;
  const instructions = new X86Instructions(bytes, false);
  instructions.open(start, end);
  while (instructions.at < end && instructions.next()) {
    for (const place of [instructions.displacement, instructions.indexed, instructions.constant]) {
      if (place !== -1 && place + 4 <= end) found(view.getUint32(place, true));
    }
  }
};
