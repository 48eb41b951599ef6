import { Uint32List } from '../owners/uint32-list.ts';
import { KIND_MASK } from './type-layout.ts';

/** What is noted of a type beside its kind: it has a name, and it refers to what cannot be. */
const NAMED = 32;
const ODD = 64;
/** Parts and members of most types, on average. */
const MEMBERS = 8;
const MOST = 0xffff_ffff;

/** What is one number of a type. Places are file offsets; 0 is none, or one that the file does not hold. */
export interface TypeFields {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly named: boolean;
  /** Some name or part of it lies where none can be. */
  readonly odd: boolean;
  readonly name: number;
  readonly packagePath: number;
  readonly literalPath: number;
  readonly pointerTo: number;
  readonly mask: number;
  readonly maskBytes: number;
}

/**
 * Types by number: hundreds of thousands of them, so what is known stands in columns and not in an object for each. All
 * places are file offsets; 0 is none, or one that the file does not hold.
 */
export class TypeColumns {
  readonly #starts: Uint32List;
  readonly #ends: Uint32List;
  readonly #marks: Uint32List;
  readonly #names: Uint32List;
  readonly #paths: Uint32List;
  readonly #literals: Uint32List;
  readonly #pointers: Uint32List;
  readonly #masks: Uint32List;
  readonly #maskBytes: Uint32List;
  /** What the types are made of, one type's behind the other's, and where each one's end. */
  readonly #parts: Uint32List;
  readonly #partEnds: Uint32List;
  /** Names of members, likewise. */
  readonly #members: Uint32List;
  readonly #memberEnds: Uint32List;

  /** @param expected how many there will be, about. */
  constructor(expected: number) {
    const list = (each = 1): Uint32List => new Uint32List(Math.max(16, expected * each));
    [this.#starts, this.#ends, this.#marks, this.#names] = [list(), list(), list(), list()];
    [this.#paths, this.#literals, this.#pointers] = [list(), list(), list()];
    [this.#masks, this.#maskBytes, this.#partEnds, this.#memberEnds] = [list(), list(), list(), list()];
    [this.#parts, this.#members] = [list(MEMBERS), list(MEMBERS)];
  }

  get count(): number {
    return this.#starts.length;
  }

  start(type: number): number {
    return this.#starts.at(type);
  }

  end(type: number): number {
    return this.#ends.at(type);
  }

  kind(type: number): number {
    return this.#marks.at(type) & KIND_MASK;
  }

  isNamed(type: number): boolean {
    return (this.#marks.at(type) & NAMED) !== 0;
  }

  /** Some name or part of it lies where none can be. */
  isOdd(type: number): boolean {
    return (this.#marks.at(type) & ODD) !== 0;
  }

  name(type: number): number {
    return this.#names.at(type);
  }

  /** The path of its package, where it has one. */
  packagePath(type: number): number {
    return this.#paths.at(type);
  }

  /** The path of the package of a struct or interface with unexported members. */
  literalPath(type: number): number {
    return this.#literals.at(type);
  }

  /** The pointer type to it. */
  pointerTo(type: number): number {
    return this.#pointers.at(type);
  }

  /** The map of its pointers, and its bytes. */
  mask(type: number): number {
    return this.#masks.at(type);
  }

  maskBytes(type: number): number {
    return this.#maskBytes.at(type);
  }

  /** Types that it is made of and those of its methods: places for {@link part}, from the one up to the other. */
  firstPart(type: number): number {
    return type === 0 ? 0 : this.#partEnds.at(type - 1);
  }

  lastPart(type: number): number {
    return this.#partEnds.at(type);
  }

  part(place: number): number {
    return this.#parts.at(place);
  }

  /** Names of its fields and methods: places for {@link member}. */
  firstMember(type: number): number {
    return type === 0 ? 0 : this.#memberEnds.at(type - 1);
  }

  lastMember(type: number): number {
    return this.#memberEnds.at(type);
  }

  member(place: number): number {
    return this.#members.at(place);
  }

  /** Adds a part of the type that is added next. */
  addPart(start: number): void {
    this.#parts.push(start);
  }

  /** Adds a member's name, likewise. */
  addMember(name: number): void {
    this.#members.push(name);
  }

  /** Adds a type, of the parts and members that came since the last one. @returns its number. */
  add(type: TypeFields): number {
    this.#starts.push(type.start);
    this.#ends.push(Math.min(type.end, MOST));
    this.#marks.push(type.kind + (type.named ? NAMED : 0) + (type.odd ? ODD : 0));
    this.#names.push(type.name);
    this.#paths.push(type.packagePath);
    this.#literals.push(type.literalPath);
    this.#pointers.push(type.pointerTo);
    this.#masks.push(type.mask);
    this.#maskBytes.push(Math.min(type.maskBytes, MOST));
    this.#partEnds.push(this.#parts.length);
    this.#memberEnds.push(this.#members.length);
    return this.#starts.length - 1;
  }

  /** Forgets all, also parts and members of one that was not added. */
  clear(): void {
    const lists = [this.#starts, this.#ends, this.#marks, this.#names, this.#paths, this.#literals, this.#pointers];
    for (const list of lists) list.clear();
    for (const list of [this.#masks, this.#maskBytes, this.#parts, this.#partEnds, this.#members, this.#memberEnds])
      list.clear();
  }
}
