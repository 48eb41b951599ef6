import { ADDRESS, BYTE, FAR, FULL, LONG, ONE_BYTE, OPERAND, PREFIX, TWO_BYTES, WORD } from './x86-forms.ts';

/**
 * Takes x86 machine code apart as far as lengths and operands go (Intel's manual, volume 2, chapters 2 and A): prefixes,
 * opcode maps, operand byte, displacement, constant. One reader walks all instructions of a function, so that none makes
 * an object. Where the code is no such instruction the walk ends.
 */
export class X86Instructions {
  readonly #bytes: Uint8Array;
  readonly #wide: boolean;
  #end = 0;
  /** Offset behind the instruction that `next` has read; where the next one begins. */
  at = 0;
  /** Offset of four bytes of displacement without a base register; -1 when there are none. */
  displacement = -1;
  /** Offset of four bytes of displacement beside a base register; -1 when there are none. */
  indexed = -1;
  /** Offset of a constant of four bytes; -1 when there is none. */
  constant = -1;

  /** `wide`: 64-bit code. */
  constructor(bytes: Uint8Array, wide: boolean) {
    this.#bytes = bytes;
    this.#wide = wide;
  }

  /** Begins with the instruction at a file offset. */
  open(start: number, end: number): void {
    this.at = start;
    this.#end = end;
  }

  /** Reads one instruction; false at the end. */
  next(): boolean {
    const bytes = this.#bytes;
    let at = this.at;
    this.displacement = -1;
    this.indexed = -1;
    this.constant = -1;
    let short = false;
    let rexWide = false;
    let opcode = bytes[at++] as number;
    for (; PREFIX[opcode] === 1 && at < this.#end; opcode = bytes[at++] as number) short ||= opcode === 0x66;
    if (this.#wide && opcode >>> 4 === 4) {
      rexWide = (opcode & 8) !== 0;
      opcode = bytes[at++] as number;
    }
    let form: number;
    if (opcode === 0x0f) {
      opcode = bytes[at++] as number;
      if (opcode === 0x38 || opcode === 0x3a) {
        form = OPERAND | (opcode === 0x3a ? BYTE : 0);
        at++;
      } else form = TWO_BYTES[opcode] as number;
    } else if (this.#isVector(opcode, at)) {
      const map = opcode === 0xc5 ? 1 : (bytes[at] as number) & (opcode === 0x62 ? 7 : 31);
      at += opcode === 0xc5 ? 1 : opcode === 0xc4 ? 2 : 3;
      opcode = bytes[at++] as number;
      form = map === 1 ? (TWO_BYTES[opcode] as number) & ~FULL : OPERAND | (map === 3 ? BYTE : 0);
    } else form = this.#oneByte(opcode, at);
    if ((form & OPERAND) !== 0) at = this.#operand(at);
    if ((form & FULL) !== 0) {
      const length = (form & LONG) !== 0 && rexWide ? 8 : short ? 2 : 4;
      if (length === 4) this.constant = at;
      at += length;
    }
    if ((form & ADDRESS) !== 0) {
      this.displacement = this.#wide ? -1 : at;
      at += this.#wide ? 8 : 4;
    }
    // The bits of what has a fixed length are chosen so that these shifts are the lengths.
    at += ((form & BYTE) >>> 1) + ((form & WORD) >>> 1) + ((form & FAR) === 0 ? 0 : 6);
    this.at = at;
    return at <= this.#end;
  }

  /** VEX and EVEX; in 32-bit code the same bytes are other instructions unless what follows could be no memory operand. */
  #isVector(opcode: number, at: number): boolean {
    if (opcode !== 0xc4 && opcode !== 0xc5 && opcode !== 0x62) return false;
    return this.#wide || (this.#bytes[at] as number) >= 0xc0;
  }

  #oneByte(opcode: number, at: number): number {
    const form = ONE_BYTE[opcode] as number;
    // `test` with a constant shares its opcode with instructions that have none.
    if ((opcode === 0xf6 || opcode === 0xf7) && ((this.#bytes[at] as number) & 0x38) < 0x10) {
      return form | (opcode === 0xf6 ? BYTE : FULL);
    }
    return form;
  }

  /** Skips operand byte, scale byte and displacement. */
  #operand(start: number): number {
    const bytes = this.#bytes;
    const operand = bytes[start] as number;
    const mode = operand >>> 6;
    const register = operand & 7;
    let at = start + 1;
    if (mode === 3) return at;
    let base = register;
    if (register === 4) base = (bytes[at++] as number) & 7;
    if (mode === 0 && base === 5) {
      if (register === 5) this.displacement = at;
      else this.indexed = at;
      return at + 4;
    }
    if (mode === 2) {
      this.indexed = at;
      return at + 4;
    }
    return at + mode;
  }
}
