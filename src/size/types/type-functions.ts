import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { OwnerMap } from '../owners/owner-map.ts';
import type { Owner } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { KIND, type TypeLayout } from './type-layout.ts';
import type { TypeRecord } from './type-record.ts';

/**
 * Function values that descriptors point to: how two values are compared and, of a map, how its keys are hashed
 * (internal/abi, Type.Equal and MapType.Hasher). The compiler makes them for the types; where several packages' types use
 * the same one it is nobody's.
 */
export class TypeFunctions {
  readonly #program: Program;
  readonly #layout: TypeLayout;
  readonly #used = new OwnerMap();
  /** Those with the size of what they compare behind the address of the code. */
  readonly #sized = new Set<number>();

  constructor(program: Program, layout: TypeLayout) {
    this.#program = program;
    this.#layout = layout;
  }

  /** Notes the function values of a descriptor. */
  join(record: TypeRecord, owner: Owner): void {
    const { base, equal, word } = this.#layout;
    this.#joinAt(record.start + equal, this.#program.word(record.start), owner);
    // The size of the keys is the key type's, which may not be in the file's reach; without it one word is claimed.
    if (record.kind === KIND.map) this.#joinAt(record.start + base + 3 * word, -1, owner);
  }

  /** @param size of a value of the type in bytes, which stands behind the code's address where one function is for all sizes. */
  #joinAt(at: number, size: number, owner: Owner): void {
    const { word } = this.#layout;
    const address = this.#program.word(at);
    const value = address === 0 ? -1 : this.#program.offsetOf(address);
    if (value < 0 || value % word !== 0 || value + 2 * word > this.#program.bytes.length) return;
    this.#used.join(value, owner);
    if (size > 0 && this.#program.word(value + word) === size) this.#sized.add(value);
  }

  claim(claims: Claims): void {
    const { word } = this.#layout;
    const { offsets, owners } = this.#used.sorted();
    for (let index = 0; index < offsets.length; index++) {
      const start = offsets[index] as number;
      claims.add(start, start + (this.#sized.has(start) ? 2 : 1) * word, owners[index] as Owner, CLAIM_KINDS.types);
    }
  }
}
