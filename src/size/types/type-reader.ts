import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import { TypeColumns } from './type-columns.ts';
import { FLAG, headBytes, KIND, KIND_MASK, type TypeLayout } from './type-layout.ts';

const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const INTERFACE_METHOD_BYTES = 8;
/** No type that compiles has more fields, parameters or methods. */
const MOST_MEMBERS = 1 << 16;
/** Up to Go 1.23: the map of pointers is a program that makes it. */
const KIND_PROGRAM = 64;
const DROPPED = -1;
/** Reads type descriptors (internal/abi/type.go). All places are file offsets; 0 is none, or one that the file does not hold. */
export class TypeReader {
  readonly #program: Program;
  readonly #layout: TypeLayout;
  readonly #types: number;
  readonly #span: number;
  readonly #base: number;
  /** Bytes of the section for which its file offsets need not be looked up. */
  readonly #contiguous: number;
  readonly #phase: number;
  /** All that were read. */
  readonly columns: TypeColumns;
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
    this.columns = new TypeColumns(expected);
  }

  /** Where the section of the types begins in the file, and its bytes. */
  get section(): { readonly start: number; readonly bytes: number } {
    return { start: this.#base, bytes: Math.min(this.#span, this.#program.bytes.length - this.#base) };
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
    const packagePath = uncommon === 0 ? 0 : this.#inSection(uncommon);
    const pointerTo = this.#typeInSection(start + layout.pointerToThis);
    const noMask = (flags & FLAG.maskOnDemand) !== 0 || (kindByte & KIND_PROGRAM) !== 0;
    const maskBytes = noMask ? 0 : Math.ceil(this.#program.word(start + layout.pointerBytes) / layout.word / 8);
    const mask = maskBytes === 0 ? 0 : this.#placeOf(this.#program.word(start + layout.mask));
    return this.columns.add({
      start,
      end,
      kind,
      named: (flags & FLAG.named) !== 0,
      odd: this.#odd,
      name,
      packagePath,
      literalPath: this.#literal,
      pointerTo,
      mask,
      maskBytes,
    });
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
          this.columns.addMember(this.#inSection(at));
          this.#addTypeInSection(at + 4);
        }
        return end;
      }
      case KIND.struct: {
        this.#literal = this.#nameAt(first);
        const count = memberCount(program.word(first + 2 * word), start);
        for (let index = 0; index < count; index++) this.columns.addMember(this.#nameAt(extra + index * 3 * word));
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
      this.columns.addMember(this.#inSection(at));
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
      this.columns.addPart(part);
    }
  }

  #addTypeInSection(at: number): void {
    const type = this.#typeInSection(at);
    if (type === 0) this.#odd = true;
    this.columns.addPart(type);
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
