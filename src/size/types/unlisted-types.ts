import { sortPairs } from '../owners/radix-sort.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';
import { FLAG, KIND, type TypeLayout } from './type-layout.ts';
import { TypeReader } from './type-reader.ts';
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
 * @param records what was found already.
 * @returns file offsets.
 */
export function unlistedTypes(
  program: Program,
  layout: TypeLayout,
  moduleData: ModuleData,
  records: TypeRecords,
): number[] {
  // Since Go 1.27 all descriptors are read one behind the other.
  if (moduleData.descriptorBytes !== undefined || records.count === 0) return [];
  const found: number[] = [];
  const { count, columns } = records;
  const starts = new Uint32Array(count);
  const ends = new Int32Array(count);
  for (let type = 0; type < count; type++) {
    starts[type] = columns.start(type);
    ends[type] = columns.end(type);
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
      const end = shape.endOf(at, limit);
      if (end !== undefined) found.push(at);
      at = end === undefined ? at + word : Math.ceil(end / word) * word;
    }
  }
  return found;
}

/** Tells a descriptor by its form. */
class DescriptorShape {
  readonly #program: Program;
  readonly #layout: TypeLayout;
  readonly #records: TypeRecords;
  /** Reads one at a time. */
  readonly #reader: TypeReader;
  readonly #bytes: Uint8Array;
  /** Of a value and of a field, a byte each: where they stand in a descriptor. */
  readonly #alignments: number;

  constructor(program: Program, layout: TypeLayout, moduleData: ModuleData, records: TypeRecords) {
    this.#program = program;
    this.#layout = layout;
    this.#records = records;
    this.#reader = new TypeReader(program, layout, moduleData);
    this.#bytes = program.bytes;
    this.#alignments = layout.flags + 1;
  }

  /** Its two alignments are equal powers of two, which most of what lies between descriptors is not. */
  mayBeginAt(start: number): boolean {
    const alignment = this.#bytes[start + this.#alignments] as number;
    return (
      alignment !== 0 && alignment === this.#bytes[start + this.#alignments + 1] && (alignment & (alignment - 1)) === 0
    );
  }

  /** Where the descriptor at a file offset ends, when it is one and ends by `limit`. */
  endOf(start: number, limit: number): number | undefined {
    if (!this.#looksLikeOne(start)) return undefined;
    this.#reader.columns.clear();
    try {
      const end = this.#reader.columns.end(this.#reader.read(start));
      return end <= limit && this.#isSound() ? end : undefined;
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

  /** Whether the one that was read is what it seems to be. */
  #isSound(): boolean {
    const { columns } = this.#reader;
    if (columns.isOdd(0) || !this.#hasName()) return false;
    for (let place = 0; place < columns.lastPart(0); place++) if (!this.#isType(columns.part(place))) return false;
    return columns.pointerTo(0) === 0 || this.#isType(columns.pointerTo(0));
  }

  /** Its name, where it has no package, is of its kind. */
  #hasName(): boolean {
    const { bytes } = this.#program;
    const { columns } = this.#reader;
    const name = columns.name(0);
    if (name === 0 || (bytes[name] as number) > NAME_FLAGS) return false;
    let at = name + 1;
    let length = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = bytes[at++] as number;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (length === 0 || length > LONGEST_NAME) return false;
    const star = ((bytes[columns.start(0) + this.#layout.flags] as number) & FLAG.extraStar) !== 0 ? '*' : '';
    const beginning = star + (columns.isNamed(0) ? '' : (BEGINNINGS[columns.kind(0)] ?? ''));
    return bytes.toString('latin1', at, at + Math.min(length, beginning.length)) === beginning;
  }

  /** A type that was found, or what has the fixed fields of one. */
  #isType(start: number): boolean {
    if (this.#records.numberAt(start) >= 0) return true;
    const { start: first, bytes } = this.#reader.section;
    return start >= first && start < first + bytes && this.#looksLikeOne(start);
  }
}
