/**
 * Whole numbers as bytes: seven bits a byte, the lowest first, the eighth bit says that more follow (LEB128 of DWARF 5,
 * section 7.6). Signed ones are folded first, so that small ones of either sign are short. At most 2 ** 53 - 1.
 */
export class NumberWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** What was written. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A number that is not negative. */
  unsigned(value: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -value * 2 - 1 : value * 2);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `NumberWriter` wrote. Behind the end there are zeros. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  unsigned(): number {
    const first = this.#bytes[this.#at++] ?? 0;
    if (first < 128) return first;
    let value = first & 127;
    for (let scale = 128; ; scale *= 128) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  signed(): number {
    const folded = this.unsigned();
    return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
  }

  /** The next `count` numbers. */
  list(count: number, signed = false): Float64Array {
    const list = new Float64Array(count);
    for (let i = 0; i < count; i++) list[i] = signed ? this.signed() : this.unsigned();
    return list;
  }
}
