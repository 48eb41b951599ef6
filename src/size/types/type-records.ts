import type { Owner } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import type { TypeRecord } from './type-record.ts';

/** No owner has this number. */
export const NO_TYPE = -(2 ** 31);

/** Descriptors by their addresses. They are looked up some hundred thousand times, so their section has a table of places. */
export class TypeRecords {
  readonly #first: number;
  readonly #bytes: number;
  /** The word's bytes are a power of two. */
  readonly #shift: number;
  /** For each word of the section: one more than the place in the list; 0 where none begins. */
  readonly #places: Int32Array;
  /** Those outside of the section. */
  readonly #others = new Map<number, TypeRecord>();
  readonly #list: TypeRecord[] = [];
  /** Of each of the list its word of the section; -1 outside. */
  readonly #words: number[] = [];
  /** Like the places; NO_TYPE where none begins. Of its own, since following a record for it costs more than all else. */
  #owners: Int32Array | undefined;

  constructor({ bytes, wordBytes }: Program, { types, endTypes }: Pick<ModuleData, 'types' | 'endTypes'>) {
    this.#first = types - (types % wordBytes);
    // A damaged file may say anything of its section.
    this.#bytes = Math.max(0, Math.min(endTypes - this.#first, bytes.length));
    this.#shift = wordBytes === 8 ? 3 : 2;
    this.#places = new Int32Array(Math.ceil(this.#bytes / wordBytes));
  }

  get size(): number {
    return this.#list.length;
  }

  /** In the order in which they were added. */
  values(): readonly TypeRecord[] {
    return this.#list;
  }

  get(address: number): TypeRecord | undefined {
    const offset = address - this.#first;
    if (offset < 0 || offset >= this.#bytes) return this.#others.get(address);
    const place = offset >>> this.#shift;
    if (place << this.#shift !== offset) return undefined;
    const known = this.#places[place] as number;
    return known === 0 ? undefined : this.#list[known - 1];
  }

  /** Adds the record of an address, a multiple of the word, that has none yet. */
  add(address: number, record: TypeRecord): void {
    this.#list.push(record);
    const offset = address - this.#first;
    const inside = offset >= 0 && offset < this.#bytes;
    this.#words.push(inside ? offset >>> this.#shift : -1);
    if (inside) this.#places[offset >>> this.#shift] = this.#list.length;
    else this.#others.set(address, record);
  }

  /** Writes down whose all are, for {@link ownerAt}. */
  settleOwners(ownerOf: (record: TypeRecord) => Owner): void {
    const owners = new Int32Array(this.#places.length).fill(NO_TYPE);
    for (let index = 0; index < this.#list.length; index++) {
      const place = this.#words[index] as number;
      if (place >= 0) owners[place] = ownerOf(this.#list[index] as TypeRecord);
    }
    this.#owners = owners;
  }

  /** Whose the type at an address is; NO_TYPE where none begins, or outside of the section. */
  ownerAt(address: number): Owner {
    const offset = address - this.#first;
    if (offset < 0 || offset >= this.#bytes) return NO_TYPE;
    const place = offset >>> this.#shift;
    return place << this.#shift === offset ? (this.#owners?.[place] ?? NO_TYPE) : NO_TYPE;
  }
}
