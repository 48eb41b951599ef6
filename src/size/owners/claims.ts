import type { SharedRow } from '../../model/size.ts';
import type { Column } from './ledger.ts';
import { type Owner, rowOf } from './owners.ts';
import { sortPairs } from './radix-sort.ts';

/** What a claimed run of bytes is: which column of its owner, and which row when it has several. */
export interface ClaimKind {
  readonly column: Column;
  readonly row: SharedRow;
  /** Its place among the kinds. */
  readonly number: number;
}

export const CLAIM_KINDS = {
  functionData: { column: 'pclntab', row: 'pclntab', number: 0 },
  types: { column: 'types', row: 'types', number: 1 },
  embedded: { column: 'embedded', row: 'embedded', number: 2 },
  data: { column: 'data', row: 'data', number: 3 },
  runtime: { column: 'data', row: 'runtime', number: 4 },
  relocatedTables: { column: 'pclntab', row: 'relocations', number: 5 },
  relocatedTypes: { column: 'types', row: 'relocations', number: 6 },
  relocatedData: { column: 'data', row: 'relocations', number: 7 },
  relocatedGuess: { column: 'inferred', row: 'relocations', number: 8 },
} as const satisfies Record<string, ClaimKind>;

const KINDS: readonly ClaimKind[] = Object.values(CLAIM_KINDS).toSorted((a, b) => a.number - b.number);
/** Claims of one binary; more only a damaged file makes. */
const MOST_CLAIMS = 1 << 22;
/** What is not used is no memory that is there. */
const FIRST_CLAIMS = 1 << 17;

/** Runs of bytes that have an owner, collected in any order and read in the file's. */
export class Claims {
  #starts = new Uint32Array(FIRST_CLAIMS);
  #ends = new Uint32Array(FIRST_CLAIMS);
  #owners = new Int32Array(FIRST_CLAIMS);
  #kinds = new Uint8Array(FIRST_CLAIMS);
  #count = 0;
  /** How many are in order. */
  #sorted = 0;

  get count(): number {
    return this.#count;
  }

  /** Claims from `start` up to `end` (file offsets); an empty run and what is too much for any binary are left out. */
  add(start: number, end: number, owner: Owner, kind: ClaimKind): void {
    if (end <= start || start < 0 || this.#count >= MOST_CLAIMS) return;
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#owners[this.#count] = owner;
    this.#kinds[this.#count] = kind.number;
    this.#count++;
  }

  /** Puts them in order; equal starts keep the order in which they were added. Nothing is done when none came since. */
  sort(): void {
    const count = this.#count;
    if (this.#sorted === count) return;
    const order = this.#sorted === 0 ? this.#orderFrom(0) : this.#merged(this.#orderFrom(this.#sorted));
    this.#starts = inOrder(this.#starts, new Uint32Array(count), order);
    this.#ends = inOrder(this.#ends, new Uint32Array(count), order);
    this.#owners = inOrder(this.#owners, new Int32Array(count), order);
    this.#kinds = inOrder(this.#kinds, new Uint8Array(count), order);
    this.#sorted = count;
  }

  /** Of the claim at a place of the order: where it begins and ends, whose it is and what it is. */
  startAt(place: number): number {
    return this.#starts[place] as number;
  }

  endAt(place: number): number {
    return this.#ends[place] as number;
  }

  ownerAt(place: number): Owner {
    return this.#owners[place] as Owner;
  }

  kindAt(place: number): ClaimKind {
    return KINDS[this.#kinds[place] as number] as ClaimKind;
  }

  /** Where claims of a kind begin that have no owner. */
  unowned(kind: ClaimKind): Set<number> {
    const found = new Set<number>();
    for (let index = 0; index < this.#count; index++) {
      const owner = this.#owners[index] as Owner;
      if (this.#kinds[index] === kind.number && owner < 0 && rowOf(owner) === undefined)
        found.add(this.#starts[index] as number);
    }
    return found;
  }

  /** The first place of the order whose claim begins at `offset` or behind it. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Places from one on, in the order of their starts. */
  #orderFrom(first: number): Int32Array {
    const places = new Int32Array(this.#count - first);
    for (let index = 0; index < places.length; index++) places[index] = first + index;
    return sortPairs({ keys: this.#starts.slice(first, this.#count), values: places }, places.length).values;
  }

  /** All places in order: those that were sorted before, which are most, and the new ones. */
  #merged(added: Int32Array): Int32Array {
    const order = new Int32Array(this.#count);
    let old = 0;
    let next = 0;
    for (let index = 0; index < order.length; index++) {
      const place = added[next];
      const takesOld =
        place === undefined || (old < this.#sorted && (this.#starts[old] as number) <= (this.#starts[place] as number));
      order[index] = takesOld ? old++ : place;
      if (!takesOld) next++;
    }
    return order;
  }

  #grow(): void {
    const length = this.#starts.length * 2;
    const larger = <T extends { set(from: T): void }>(made: T, from: T): T => {
      made.set(from);
      return made;
    };
    this.#starts = larger(new Uint32Array(length), this.#starts);
    this.#ends = larger(new Uint32Array(length), this.#ends);
    this.#owners = larger(new Int32Array(length), this.#owners);
    this.#kinds = larger(new Uint8Array(length), this.#kinds);
  }
}

function inOrder<T extends Uint32Array | Int32Array | Uint8Array>(from: T, to: T, order: Int32Array): T {
  for (let index = 0; index < order.length; index++) to[index] = from[order[index] as number] as number;
  return to;
}
