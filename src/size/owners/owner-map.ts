import { joinOwners, type Owner } from './owners.ts';
import { type Pairs, sortPairs } from './radix-sort.ts';

/** Places in order, each with its owner. */
export interface OwnedStarts {
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly owners: Int32Array<ArrayBuffer>;
}

const FIRST_LENGTH = 1 << 15;
/** With fewer uses, room for more is cheaper than to sort. */
const SORTED_FROM = 1 << 20;

/**
 * Owners by offset, for offsets that are used many times: uses are noted one behind the other, and sorted and joined when
 * they become too many. Its memory goes with the number of different offsets, not with the bytes that they lie in.
 */
export class OwnerMap {
  #keys = new Uint32Array(FIRST_LENGTH);
  #values = new Int32Array(FIRST_LENGTH);
  #count = 0;
  #lastKey = -1;
  #lastOwner: Owner = 0;

  /** Somebody uses what begins at `offset` (below 2^32). */
  join(offset: number, owner: Owner): void {
    // Instructions in a row often name the same.
    if (offset === this.#lastKey && owner === this.#lastOwner) return;
    if (this.#count === this.#keys.length) this.#makeRoom();
    this.#keys[this.#count] = offset;
    this.#values[this.#count] = owner;
    this.#count++;
    this.#lastKey = offset;
    this.#lastOwner = owner;
  }

  /** All uses of another one. */
  joinAll(other: OwnerMap): void {
    for (let index = 0; index < other.#count; index++)
      this.join(other.#keys[index] as number, other.#values[index] as Owner);
  }

  /** All offsets in order. */
  sorted(): OwnedStarts {
    this.#settle();
    return { offsets: this.#keys.slice(0, this.#count), owners: this.#values.slice(0, this.#count) };
  }

  #makeRoom(): void {
    if (this.#count >= SORTED_FROM) this.#settle();
    if (this.#count * 2 < this.#keys.length) return;
    const keys = new Uint32Array(Math.max(FIRST_LENGTH, this.#keys.length * 2));
    const values = new Int32Array(keys.length);
    keys.set(this.#keys);
    values.set(this.#values);
    this.#keys = keys;
    this.#values = values;
  }

  #settle(): void {
    const sorted = sortPairs({ keys: this.#keys, values: this.#values }, this.#count);
    this.#count = joinEqual(sorted);
    this.#keys = sorted.keys;
    this.#values = sorted.values;
  }
}

/** Joins the owners of equal keys. @returns how many different keys there are; they stand in front. */
function joinEqual({ keys, values }: Pairs): number {
  let count = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    const value = values[index] as number;
    if (count > 0 && keys[count - 1] === key) values[count - 1] = joinOwners(values[count - 1] as number, value);
    else {
      keys[count] = key;
      values[count] = value;
      count++;
    }
  }
  return count;
}
