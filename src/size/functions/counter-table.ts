/**
 * Reads a table that maps program counters to values (Go's "pc-value table", runtime/symtab.go, step): pairs of a signed
 * difference of values and an unsigned difference of counters, as varints, up to a difference of 0 that is not the first.
 * One reader is used for all tables, so that reading one makes no object.
 */
export class CounterTable {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #quantum: number;
  #at = 0;
  #first = true;
  /** Value of the run that `next` has just read; -1 before the first. */
  value = -1;
  /** Where that run ends, in bytes from the function's entry. */
  end = 0;

  /** Tables lie in `bytes` up to `end`; counters are counted in `quantum` bytes. */
  constructor(bytes: Uint8Array, end: number, quantum: number) {
    this.#bytes = bytes;
    this.#end = Math.min(end, bytes.length);
    this.#quantum = quantum;
  }

  /** Begins with the table at a file offset. */
  open(offset: number): void {
    this.#at = offset;
    this.#first = true;
    this.value = -1;
    this.end = 0;
  }

  /** The next run; false at the end. A table of a damaged file ends where a run is empty or the bytes do. */
  next(): boolean {
    const zigzag = this.#varint();
    if (zigzag === 0 && !this.#first) return false;
    this.#first = false;
    const step = this.#varint();
    if (step <= 0) return false;
    this.value += zigzag & 1 ? -((zigzag >>> 1) + 1) : zigzag >>> 1;
    this.end += step * this.#quantum;
    return true;
  }

  /** Where the function ends that this table covers; at most `limit`. */
  lastEnd(offset: number, limit: number): number {
    this.open(offset);
    while (this.end < limit && this.next());
    return Math.min(this.end, limit);
  }

  #varint(): number {
    const bytes = this.#bytes;
    let value = 0;
    for (let shift = 0; shift < 35 && this.#at < this.#end; shift += 7) {
      const byte = bytes[this.#at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    return 0;
  }
}
