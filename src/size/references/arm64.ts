import type { ReferenceReader } from './reference-reader.ts';

/**
 * arm64: `adrp` puts the address of a page of 4 KiB into a register, and the next instruction, an addition or a load or
 * store, adds the rest (Arm ARM, C6.2.12). `adr` reaches near data alone.
 */
export const arm64References: ReferenceReader = ({ program, start, end, address }, found) => {
  const { view } = program;
  for (let at = start; at + 4 <= end; at += 4) {
    const word = view.getUint32(at, true);
    if ((word & 0x1f000000) !== 0x10000000) continue;
    // 21 bits with a sign: the two low ones stand apart.
    const immediate = ((word << 8) >> 13) * 4 + ((word >>> 29) & 3);
    const here = address + (at - start);
    if (word >>> 31 === 0) {
      found(here + immediate);
      continue;
    }
    if (at + 8 > end) return;
    const next = view.getUint32(at + 4, true);
    if (((next >>> 5) & 31) !== (word & 31)) continue;
    const page = here - (here % 4096) + immediate * 4096;
    const low = (next >>> 10) & 0xfff;
    if ((next & 0xffc00000) >>> 0 === 0x91000000) found(page + low);
    else if ((next & 0x3b000000) === 0x39000000) found(page + low * accessBytes(next));
  }
};

/** How many bytes a load or store with an unsigned displacement moves: the displacement counts in them. */
function accessBytes(word: number): number {
  const vector = (word & 0x04000000) !== 0 && (word & 0x00800000) !== 0;
  return vector ? 16 : 1 << (word >>> 30);
}
