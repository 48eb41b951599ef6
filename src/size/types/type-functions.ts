import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { joinOwners, type Owner } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { KIND, type TypeLayout } from './type-layout.ts';

/** A function value that descriptors point to. */
interface FunctionValue {
  /** File offset; -1 for what is no such value. */
  readonly start: number;
  owner: Owner;
  /** The size of what it compares stands behind the address of the code. */
  sized: boolean;
}

/**
 * Function values that descriptors point to: how two values are compared and, of a map, how its keys are hashed
 * (internal/abi, Type.Equal and MapType.Hasher). The compiler makes them for the types; where several packages' types use
 * the same one it is nobody's.
 */
export class TypeFunctions {
  readonly #program: Program;
  readonly #layout: TypeLayout;
  /** By address: a few are used by nearly all types. */
  readonly #values = new Map<number, FunctionValue>();

  constructor(program: Program, layout: TypeLayout) {
    this.#program = program;
    this.#layout = layout;
  }

  /** Notes the function values of the descriptor at a file offset. */
  join(start: number, kind: number, owner: Owner): void {
    const { base, equal, word } = this.#layout;
    this.#joinAt(start + equal, this.#program.word(start), owner);
    // The size of the keys is the key type's, which may not be in the file's reach; without it one word is claimed.
    if (kind === KIND.map) this.#joinAt(start + base + 3 * word, -1, owner);
  }

  /** @param size of a value of the type in bytes, which stands behind the code's address where one function is for all sizes. */
  #joinAt(at: number, size: number, owner: Owner): void {
    const address = this.#program.word(at);
    if (address === 0) return;
    const known = this.#values.get(address);
    if (known !== undefined) known.owner = joinOwners(known.owner, owner);
    const value = known ?? this.#valueAt(address, owner);
    if (value.start < 0 || size <= 0 || value.sized) return;
    value.sized = this.#program.word(value.start + this.#layout.word) === size;
  }

  #valueAt(address: number, owner: Owner): FunctionValue {
    const { word } = this.#layout;
    const start = this.#program.offsetOf(address);
    const isOne = start >= 0 && start % word === 0 && start + 2 * word <= this.#program.bytes.length;
    const value = { start: isOne ? start : -1, owner, sized: false };
    this.#values.set(address, value);
    return value;
  }

  claim(claims: Claims): void {
    const { word } = this.#layout;
    for (const { start, owner, sized } of this.#values.values())
      claims.add(start, start + (sized ? 2 : 1) * word, owner, CLAIM_KINDS.types);
  }
}
