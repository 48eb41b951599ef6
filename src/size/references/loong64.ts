import type { ReferenceReader } from './reference-reader.ts';

/** The upper seven bits of instructions with 20 bits of an address (LoongArch reference manual, volume 1, 2.2.1.5). */
const PAGE_OF_ADDRESS = 0x1a000000;
const UPPER_OF_ADDRESS = 0x1c000000;
const NEAR_ADDRESS = 0x18000000;

/**
 * loong64: `pcalau12i` sets the page of 4 KiB, or `pcaddu12i` (Go up to 1.20) the upper bits of a distance, and the next
 * instruction, an addition, load or store on the same register, adds 12 bits with a sign. `pcaddi` reaches near data alone.
 */
export const loong64References: ReferenceReader = ({ program, start, end, address }, found) => {
  for (let at = start; at + 4 <= end; at += 4) {
    const word = program.u32(at);
    const form = word & 0xfe000000;
    if (form !== PAGE_OF_ADDRESS && form !== UPPER_OF_ADDRESS && form !== NEAR_ADDRESS) continue;
    const here = address + (at - start);
    const immediate = (word << 7) >> 12;
    if (form === NEAR_ADDRESS) {
      found(here + immediate * 4);
      continue;
    }
    if (at + 8 > end) return;
    const next = program.u32(at + 4);
    if (((next >>> 5) & 31) !== (word & 31) || !addsLowBits(next)) continue;
    const high = (form === PAGE_OF_ADDRESS ? here - (here % 4096) : here) + immediate * 4096;
    found(high + ((next << 10) >> 20));
  }
};

/** `addi.d`, and loads and stores of whole numbers, floats and vectors. */
function addsLowBits(word: number): boolean {
  return word >>> 22 === 0x0b || word >>> 26 === 0x0a || word >>> 26 === 0x0b;
}
