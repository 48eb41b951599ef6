import { joinOwners, type Owner } from './owners.ts';
import { sortedOrder } from './radix-sort.ts';

/** Places in order, each with its owner. */
export interface OwnedStarts {
  readonly offsets: Uint32Array;
  readonly owners: Int32Array;
}

const EMPTY = 0xffffffff;

/**
 * Owners by offset, for offsets that are used many times: a hash table in two typed arrays (linear probing, at most half
 * full). Its memory goes with the number of different offsets, not with the bytes that they lie in.
 */
export class OwnerMap {
  #keys = new Uint32Array(1 << 12).fill(EMPTY);
  #owners = new Int32Array(1 << 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Somebody uses what begins at `offset` (below 2^32 - 1). */
  join(offset: number, owner: Owner): void {
    const slot = this.#slot(offset);
    if (this.#keys[slot] === EMPTY) {
      this.#keys[slot] = offset;
      this.#owners[slot] = owner;
      this.#size++;
      if (this.#size * 2 > this.#keys.length) this.#grow();
    } else {
      this.#owners[slot] = joinOwners(this.#owners[slot] as number, owner);
    }
  }

  /** The owner at an offset; undefined when nobody used it. */
  get(offset: number): Owner | undefined {
    const slot = this.#slot(offset);
    return this.#keys[slot] === EMPTY ? undefined : this.#owners[slot];
  }

  /** All offsets in order. */
  sorted(): OwnedStarts {
    const keys = new Uint32Array(this.#size);
    const values = new Int32Array(this.#size);
    let count = 0;
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const key = this.#keys[slot] as number;
      if (key === EMPTY) continue;
      keys[count] = key;
      values[count++] = this.#owners[slot] as number;
    }
    const order = sortedOrder(keys, count);
    const offsets = new Uint32Array(count);
    const owners = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      const place = order[index] as number;
      offsets[index] = keys[place] as number;
      owners[index] = values[place] as number;
    }
    return { offsets, owners };
  }

  #slot(offset: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    // Offsets are multiples of small powers of two: multiplying spreads them (Knuth, 6.4).
    let slot = (Math.imul(offset, 0x9e3779b1) >>> 7) & mask;
    while (keys[slot] !== EMPTY && keys[slot] !== offset) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const owners = this.#owners;
    this.#keys = new Uint32Array(keys.length * 2).fill(EMPTY);
    this.#owners = new Int32Array(keys.length * 2);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      if (key === EMPTY) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#owners[slot] = owners[index] as number;
    }
  }
}
