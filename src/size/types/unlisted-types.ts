import { sortPairs } from '../owners/radix-sort.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import { FLAG, KIND, type TypeLayout } from './type-layout.ts';
import { readType, type TypeRecord } from './type-record.ts';
import type { TypeRecords } from './type-records.ts';

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
  records: TypeRecords,
): number[] {
  // Since Go 1.27 all descriptors are read one behind the other.
  if (moduleData.descriptorBytes !== undefined || records.size === 0) return [];
  const found: number[] = [];
  const starts = new Uint32Array(records.size);
  const ends = new Int32Array(records.size);
  let count = 0;
  for (const record of records.values()) {
    starts[count] = record.start;
    ends[count++] = record.end;
  }
  const sorted = sortPairs({ keys: starts, values: ends }, count);
  const shape = new DescriptorShape(program, layout, moduleData, records);
  const { word } = layout;
  for (let index = 1; index < count; index++) {
    const limit = sorted.keys[index] as number;
    for (let at = Math.ceil((sorted.values[index - 1] as number) / word) * word; at + layout.base <= limit; ) {
      if (!shape.mayBeginAt(at)) {
        at += word;
        continue;
      }
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
  readonly #records: TypeRecords;
  readonly #bytes: Uint8Array;
  /** Of a value and of a field, a byte each: where they stand in a descriptor. */
  readonly #alignments: number;
  readonly #types: number;
  readonly #endTypes: number;

  constructor(program: Program, layout: TypeLayout, { types, endTypes }: ModuleData, records: TypeRecords) {
    this.#program = program;
    this.#layout = layout;
    this.#records = records;
    this.#bytes = program.bytes;
    this.#alignments = layout.flags + 1;
    this.#types = types;
    this.#endTypes = endTypes;
  }

  /** Its two alignments are equal powers of two, which most of what lies between descriptors is not. */
  mayBeginAt(start: number): boolean {
    const alignment = this.#bytes[start + this.#alignments] as number;
    return (
      alignment !== 0 && alignment === this.#bytes[start + this.#alignments + 1] && (alignment & (alignment - 1)) === 0
    );
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
    const number = (bytes[start + kind] as number) & 31;
    if (number === 0 || number > KIND.last) return false;
    if (!this.mayBeginAt(start) || (bytes[start + this.#alignments] as number) > LARGEST_ALIGNMENT) return false;
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
    if (this.#records.get(address) !== undefined) return true;
    const offset = this.#holds(address) && address % this.#layout.word === 0 ? this.#program.offsetOf(address) : -1;
    return offset >= 0 && this.#looksLikeOne(offset);
  }

  #holds(address: number): boolean {
    return address >= this.#types && address < this.#endTypes;
  }
}
