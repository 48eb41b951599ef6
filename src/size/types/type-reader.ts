import { Uint32List } from '../owners/uint32-list.ts';
import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import { FLAG, headBytes, KIND, type TypeLayout } from './type-layout.ts';

const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const INTERFACE_METHOD_BYTES = 8;
/** No type that compiles has more fields, parameters or methods. */
const MOST_MEMBERS = 1 << 16;
const KIND_MASK = 31;
/** Up to Go 1.23: the map of pointers is a program that makes it. */
const KIND_PROGRAM = 64;
const DROPPED = -1;
const MOST = 0xffff_ffff;
/** Of most types, on average. */
const MEMBERS = 8;
/** What is noted of a type beside its kind: it has a name, and it refers to what cannot be. */
const NAMED = 32;
const ODD = 64;

/**
 * Type descriptors, taken apart (internal/abi/type.go): hundreds of thousands of them, so what is read stands in columns and not
 * in an object for each. All places are file offsets; 0 is none, or one that the file does not hold.
 */
export class TypeReader {
  readonly #program: Program;
  readonly #layout: TypeLayout;
  readonly #types: number;
  readonly #span: number;
  readonly #base: number;
  /** Bytes of the section for which its file offsets need not be looked up. */
  readonly #contiguous: number;
  readonly #phase: number;
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
  #odd = false;
  #literal = 0;
  /** Exported methods of all that were read, and those of them whose code was left out. */
  exportedMethods = 0;
  droppedMethods = 0;

  /**
   * @param expected how many will be read, about.
   * @throws Contradiction when the types do not lie in the file.
   */
  constructor(
    program: Program,
    layout: TypeLayout,
    { types, endTypes }: Pick<ModuleData, 'types' | 'endTypes'>,
    expected = 1,
  ) {
    this.#program = program;
    this.#layout = layout;
    this.#types = types;
    this.#base = program.offsetOf(types);
    if (this.#base < 0) throw new Contradiction('the type descriptors do not lie in the file');
    this.#span = Math.max(0, endTypes - types);
    // A damaged file may say anything of its section.
    const whole = program.offsetOf(types + this.#span - 1) === this.#base + this.#span - 1;
    this.#contiguous = whole ? this.#span : 0;
    this.#phase = types % layout.word;
    const list = (each = 1): Uint32List => new Uint32List(Math.max(16, expected * each));
    [this.#starts, this.#ends, this.#marks, this.#names] = [list(), list(), list(), list()];
    [this.#paths, this.#literals, this.#pointers] = [list(), list(), list()];
    [this.#masks, this.#maskBytes, this.#partEnds, this.#memberEnds] = [list(), list(), list(), list()];
    [this.#parts, this.#members] = [list(MEMBERS), list(MEMBERS)];
  }

  /** Where the section of the types begins in the file, and its bytes. */
  get section(): { readonly start: number; readonly bytes: number } {
    return { start: this.#base, bytes: Math.min(this.#span, this.#program.bytes.length - this.#base) };
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

  /** File offset of the descriptor at an address; 0 where none can be. */
  typeAt(address: number): number {
    const { word } = this.#layout;
    const within = address - this.#types;
    if (within >= 0 && within < this.#contiguous)
      return ((within + this.#phase) & (word - 1)) === 0 ? this.#base + within : 0;
    return address % word === 0 ? Math.max(0, this.#program.offsetOf(address)) : 0;
  }

  /** Reads the descriptor at a file offset. @returns its number. @throws Contradiction when there can be none, and a RangeError. */
  read(start: number): number {
    const { view } = this.#program;
    const layout = this.#layout;
    const kindByte = view.getUint8(start + layout.kind);
    const flags = view.getUint8(start + layout.flags);
    const kind = kindByte & KIND_MASK;
    const head = headBytes(layout, kind);
    if (head === 0) throw new Contradiction(`the type descriptor at byte ${start} is of kind ${kind}`);
    const uncommon = (flags & FLAG.uncommon) === 0 ? 0 : start + head;
    const extra = start + head + (uncommon === 0 ? 0 : UNCOMMON_BYTES);
    this.#odd = false;
    this.#literal = 0;
    const membersEnd = this.#readMembers(start, kind, extra);
    const end = uncommon === 0 ? membersEnd : Math.max(membersEnd, this.#readMethods(uncommon));
    const name = this.#inSection(start + layout.name);
    const path = uncommon === 0 ? 0 : this.#inSection(uncommon);
    const pointer = this.#typeInSection(start + layout.pointerToThis);
    this.#readMask(start, (flags & FLAG.maskOnDemand) !== 0 || (kindByte & KIND_PROGRAM) !== 0);
    this.#ends.push(Math.min(end, MOST));
    this.#names.push(name);
    this.#paths.push(path);
    this.#literals.push(this.#literal);
    this.#pointers.push(pointer);
    this.#partEnds.push(this.#parts.length);
    this.#memberEnds.push(this.#members.length);
    this.#marks.push(kind + ((flags & FLAG.named) === 0 ? 0 : NAMED) + (this.#odd ? ODD : 0));
    this.#starts.push(start);
    return this.#starts.length - 1;
  }

  /** Forgets all that were read, also what was begun. */
  clear(): void {
    const lists = [this.#starts, this.#ends, this.#marks, this.#names, this.#paths, this.#literals, this.#pointers];
    for (const list of lists) list.clear();
    for (const list of [this.#masks, this.#maskBytes, this.#parts, this.#partEnds, this.#members, this.#memberEnds])
      list.clear();
  }

  #readMask(start: number, none: boolean): void {
    const { word, pointerBytes, mask } = this.#layout;
    const bytes = none ? 0 : Math.ceil(this.#program.word(start + pointerBytes) / word / 8);
    this.#maskBytes.push(Math.min(bytes, MOST));
    this.#masks.push(bytes === 0 ? 0 : this.#placeOf(this.#program.word(start + mask)));
  }

  /** @returns where the descriptor ends, methods apart. */
  #readMembers(start: number, kind: number, extra: number): number {
    const program = this.#program;
    const { word, base } = this.#layout;
    const first = start + base;
    switch (kind) {
      case KIND.array:
        this.#addParts(first, 2, word);
        return extra;
      case KIND.chan:
      case KIND.pointer:
      case KIND.slice:
        this.#addParts(first, 1, word);
        return extra;
      case KIND.map:
        this.#addParts(first, this.#layout.map.types, word);
        return extra;
      case KIND.func: {
        // The highest bit of the results' number says that the last parameter is a variadic one.
        const count = program.u16(first) + (program.u16(first + 2) & 0x7fff);
        this.#addParts(extra, count, word);
        return extra + count * word;
      }
      case KIND.interface: {
        this.#literal = this.#nameAt(first);
        const count = memberCount(program.word(first + 2 * word), start);
        const end = extra + count * INTERFACE_METHOD_BYTES;
        for (let at = extra; at < end; at += INTERFACE_METHOD_BYTES) {
          this.#members.push(this.#inSection(at));
          this.#addTypeInSection(at + 4);
        }
        return end;
      }
      case KIND.struct: {
        this.#literal = this.#nameAt(first);
        const count = memberCount(program.word(first + 2 * word), start);
        for (let index = 0; index < count; index++) this.#members.push(this.#nameAt(extra + index * 3 * word));
        this.#addParts(extra + word, count, 3 * word);
        return extra + count * 3 * word;
      }
      default:
        return extra;
    }
  }

  /** @returns where the methods end; 0 where there are none. */
  #readMethods(uncommon: number): number {
    const program = this.#program;
    const count = program.u16(uncommon + 4);
    const exported = program.u16(uncommon + 6);
    const first = uncommon + program.u32(uncommon + 8);
    this.exportedMethods += exported;
    for (let index = 0; index < count; index++) {
      const at = first + index * METHOD_BYTES;
      this.#members.push(this.#inSection(at));
      // A method whose code is gone has no type either, so that the type is not kept for its sake.
      if (program.i32(at + 4) !== DROPPED) this.#addTypeInSection(at + 4);
      if (index < exported && program.i32(at + 12) === DROPPED) this.droppedMethods++;
    }
    return count === 0 ? 0 : first + count * METHOD_BYTES;
  }

  #addParts(first: number, count: number, step: number): void {
    for (let at = first, end = first + count * step; at < end; at += step) {
      const part = this.typeAt(this.#program.word(at));
      if (part === 0) this.#odd = true;
      this.#parts.push(part);
    }
  }

  #addTypeInSection(at: number): void {
    const type = this.#typeInSection(at);
    if (type === 0) this.#odd = true;
    this.#parts.push(type);
  }

  /** The type that a number of four bytes leads to, counted from where the types begin; 0 where it is not above 0. */
  #typeInSection(at: number): number {
    const offset = this.#program.i32(at);
    const type = offset > 0 ? this.typeAt(this.#types + offset) : 0;
    if (type === 0 && offset !== 0) this.#odd = true;
    return type;
  }

  /** The same of a name. */
  #inSection(at: number): number {
    const offset = this.#program.i32(at);
    if (offset < 0 || offset >= this.#span) this.#odd = true;
    return offset > 0 ? this.#base + offset : 0;
  }

  /** The name whose address stands at a file offset. */
  #nameAt(at: number): number {
    const address = this.#program.word(at);
    if (address === 0) return 0;
    const within = address - this.#types;
    if (within < 0 || within >= this.#span) this.#odd = true;
    return this.#placeOf(address);
  }

  #placeOf(address: number): number {
    const within = address - this.#types;
    return within >= 0 && within < this.#contiguous
      ? this.#base + within
      : Math.max(0, this.#program.offsetOf(address));
  }
}

/** Methods of the interface whose descriptor is at a file offset; undefined where it is of another kind. */
export function interfaceMethods(program: Program, layout: TypeLayout, start: number): number | undefined {
  if ((program.view.getUint8(start + layout.kind) & KIND_MASK) !== KIND.interface) return undefined;
  return memberCount(program.word(start + layout.base + 2 * layout.word), start);
}

function memberCount(count: number, start: number): number {
  if (count > MOST_MEMBERS) throw new Contradiction(`the type descriptor at byte ${start} claims ${count} members`);
  return count;
}
