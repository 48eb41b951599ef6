import { sortPairs } from '../owners/radix-sort.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import { FLAG, KIND, type TypeLayout } from './type-layout.ts';
import { readType, type TypeRecord } from './type-record.ts';

/** All bits of a descriptor's flags and of a name's that there are (internal/abi, TFlag and Name). */
const TYPE_FLAGS = 63;
const NAME_FLAGS = 15;
const LARGEST_ALIGNMENT = 64;
const LONGEST_NAME = 1 << 16;

/** How the names of unnamed types of some kinds begin, which proves that the descriptor is of that kind. */
const BEGINNINGS: Readonly<Record<number, string>> = {
  [KIND.struct]: 'struct {',
  [KIND.interface]: 'interface {',
  [KIND.func]: 'func(',
};

/**
 * Finds descriptors that no index names and no other descriptor refers to: up to Go 1.26 the index leaves out interfaces
 * and whatever cannot be compared, such as what a closure captures. They lie among the others, and their own form proves
 * them: sizes, alignments, a name of their kind, parts that are descriptors.
 *
 * @param records what was found already, by address.
 * @returns addresses.
 */
export function unlistedTypes(
  program: Program,
  layout: TypeLayout,
  moduleData: ModuleData,
  records: ReadonlyMap<number, TypeRecord>,
): number[] {
  // Since Go 1.27 all descriptors are read one behind the other.
  if (moduleData.descriptorBytes !== undefined || records.size === 0) return [];
  const found: number[] = [];
  const known = [...records.values()];
  const starts = Uint32Array.from(known, ({ start }) => start);
  const ends = Int32Array.from(known, ({ end }) => end);
  const sorted = sortPairs({ keys: starts, values: ends }, known.length);
  const shape = new DescriptorShape(program, layout, moduleData, records);
  const { word } = layout;
  for (let index = 1; index < known.length; index++) {
    const limit = sorted.keys[index] as number;
    for (let at = Math.ceil((sorted.values[index - 1] as number) / word) * word; at + layout.base <= limit; ) {
      const record = shape.at(at, limit);
      if (record !== undefined) found.push(program.addressOf(at));
      at = record === undefined ? at + word : Math.ceil(record.end / word) * word;
    }
  }
  return found;
}

/** Tells a descriptor by its form. */
class DescriptorShape {
  readonly #program: Program;
  readonly #layout: TypeLayout;
  readonly #records: ReadonlyMap<number, TypeRecord>;
  readonly #types: number;
  readonly #endTypes: number;

  constructor(
    program: Program,
    layout: TypeLayout,
    { types, endTypes }: ModuleData,
    records: ReadonlyMap<number, TypeRecord>,
  ) {
    this.#program = program;
    this.#layout = layout;
    this.#records = records;
    this.#types = types;
    this.#endTypes = endTypes;
  }

  /** The descriptor at a file offset, when it is one and ends by `limit`. */
  at(start: number, limit: number): TypeRecord | undefined {
    if (!this.#looksLikeOne(start)) return undefined;
    try {
      const record = readType(this.#program, this.#layout, start);
      return record.end <= limit && this.#isSound(record) ? record : undefined;
    } catch {
      // What is no descriptor may claim anything.
      return undefined;
    }
  }

  /** The fixed fields alone, which nearly nothing else passes. */
  #looksLikeOne(start: number): boolean {
    const { bytes, wordBytes: word } = this.#program;
    const { kind, flags, equal, mask, pointerBytes } = this.#layout;
    const alignment = bytes[flags + start + 1] as number;
    const number = (bytes[start + kind] as number) & 31;
    if (number === 0 || number > KIND.last || alignment === 0 || alignment !== bytes[start + flags + 2]) return false;
    if (alignment > LARGEST_ALIGNMENT || (alignment & (alignment - 1)) !== 0) return false;
    if ((bytes[start + flags] as number) > TYPE_FLAGS || this.#program.u32(start + 2 * word) === 0) return false;
    if (this.#program.word(start + pointerBytes) > this.#program.word(start)) return false;
    return this.#isAddress(start + equal) && this.#isAddress(start + mask);
  }

  #isAddress(at: number): boolean {
    const address = this.#program.word(at);
    return address === 0 || this.#program.offsetOf(address) >= 0;
  }

  #isSound(record: TypeRecord): boolean {
    if (!this.#isNamed(record)) return false;
    const { pointerToThis, packagePath, literalPath, parts, methodTypes, methodNames, fieldNames } = record;
    const paths = [packagePath, ...methodNames].every((offset) => offset >= 0 && offset < this.#endTypes - this.#types);
    const names = [literalPath, ...fieldNames].every((address) => address === 0 || this.#holds(address));
    const types = [...parts, ...methodTypes.map((offset) => this.#types + offset)];
    if (pointerToThis !== 0) types.push(this.#types + pointerToThis);
    return paths && names && types.every((address) => this.#isType(address));
  }

  /** Its name stands among the types' and, where it has no package, is of its kind. */
  #isNamed({ start, name, named, kind }: TypeRecord): boolean {
    const { bytes } = this.#program;
    const base = this.#program.offsetOf(this.#types);
    if (name <= 0 || name >= this.#endTypes - this.#types || (bytes[base + name] as number) > NAME_FLAGS) return false;
    let at = base + name + 1;
    let length = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = bytes[at++] as number;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (length === 0 || length > LONGEST_NAME) return false;
    const star = ((bytes[start + this.#layout.flags] as number) & FLAG.extraStar) !== 0 ? '*' : '';
    const beginning = star + (named ? '' : (BEGINNINGS[kind] ?? ''));
    return bytes.toString('latin1', at, at + Math.min(length, beginning.length)) === beginning;
  }

  /** A type that was found, or what has the fixed fields of one. */
  #isType(address: number): boolean {
    if (this.#records.has(address)) return true;
    const offset = this.#holds(address) && address % this.#layout.word === 0 ? this.#program.offsetOf(address) : -1;
    return offset >= 0 && this.#looksLikeOne(offset);
  }

  #holds(address: number): boolean {
    return address >= this.#types && address < this.#endTypes;
  }
}
