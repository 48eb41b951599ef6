import type { ModuleData, Span } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';

/** Which words of initialised data hold pointers, as the garbage collector is told. */
export interface PointerMask {
  /** False where a word surely holds a number. Places the mask says nothing about may hold anything. */
  mayPoint(offset: number): boolean;
  /** Whether it says of a word what it is. Elsewhere any word may be either. */
  tells(offset: number): boolean;
  /**
   * False where a word of read-only data would point into data without pointers. What the compiler lays out there points to
   * texts; two numbers of 16 bits that look like such an address are many times as common, above all with 32-bit words.
   */
  mayReach(offset: number, target: number): boolean;
}

/** A longer program, or one that says more than there is, is none. */
const MOST_STEPS = 1 << 24;

/**
 * Reads the mask of the data segment, which the linker writes as a program (runtime/mbitmap.go, runGCProg): bits as they
 * are, or the last n bits again so many times. Words of `.noptrdata` are none by the section's nature. Without it two numbers of
 * 16 bits in a word would pass for an address, and what they name would be cut in two.
 */
export function readPointerMask(program: Program, { gcData, data, pointerless }: ModuleData): PointerMask {
  const none = fileRun(program, pointerless);
  const run = fileRun(program, data);
  const words = Math.floor((run.end - run.start) / program.wordBytes);
  const bits = unpackMask(program, program.offsetOf(gcData), words);
  const within = ({ start, end }: FileRun, offset: number): boolean => offset >= start && offset < end;
  return {
    tells: (offset) => bits !== undefined && within(run, offset),
    mayReach: (offset, target) => !within(none, target) || within(run, offset),
    mayPoint: (offset) => {
      if (within(none, offset)) return false;
      if (bits === undefined || !within(run, offset)) return true;
      return bits[Math.floor((offset - run.start) / program.wordBytes)] !== 0;
    },
  };
}

/** One byte for each word; undefined when the program contradicts itself. Words behind its end hold no pointers. */
export function unpackMask({ bytes }: Pick<Program, 'bytes'>, start: number, words: number): Uint8Array | undefined {
  if (start < 0) return undefined;
  const bits = new Uint8Array(words);
  let at = start;
  let count = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if ((byte & 0x80) === 0 || scale > MOST_STEPS) return value;
    }
  };
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const op = bytes[at++];
    if (op === undefined) return undefined;
    if (op === 0) return bits;
    const length = op & 0x7f;
    if (op < 0x80) {
      if (count + length > words) return undefined;
      for (let bit = 0; bit < length; bit++) bits[count + bit] = ((bytes[at + (bit >> 3)] ?? 0) >> (bit & 7)) & 1;
      at += (length + 7) >> 3;
      count += length;
      continue;
    }
    const back = length === 0 ? varint() : length;
    const times = varint();
    if (back > count || count + back * times > words) return undefined;
    for (let end = count + back * times; count < end; count++) bits[count] = bits[count - back] as number;
  }
  return undefined;
}

/** Offsets of the file. */
interface FileRun {
  readonly start: number;
  readonly end: number;
}

function fileRun(program: Program, { address, end }: Span): FileRun {
  const start = program.offsetOf(address);
  return start < 0 || end < address ? { start: 0, end: 0 } : { start, end: start + end - address };
}
