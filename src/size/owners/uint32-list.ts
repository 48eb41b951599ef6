/** A list of numbers below 2^32 that grows; four bytes a number, wherever lists of plain numbers would be millions. */
export class Uint32List {
  #items: Uint32Array;
  #length = 0;

  constructor(expected = 1 << 10) {
    this.#items = new Uint32Array(expected);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#items[index] as number;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) this.#grow();
    this.#items[this.#length++] = value;
  }

  /** Takes the last one away; the list must have one. */
  pop(): number {
    return this.#items[--this.#length] as number;
  }

  clear(): void {
    this.#length = 0;
  }

  #grow(): void {
    const items = new Uint32Array(this.#items.length * 2);
    items.set(this.#items);
    this.#items = items;
  }
}
