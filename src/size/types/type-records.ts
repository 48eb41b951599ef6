import type { ModuleData } from '../program/module-data.ts';
import { Contradiction, type Program } from '../program/program.ts';
import type { TypeColumns } from './type-columns.ts';
import type { TypeLayout } from './type-layout.ts';
import { TypeReader } from './type-reader.ts';

/** A damaged file could make descriptors overlap so that the walk never ends: this much of the file is read at most. */
const MOST_BYTES = 4;

/** What a descriptor takes with its methods and names, at least in most programs. */
const TYPE_BYTES = 128;

/** Descriptors by where they begin. They are looked up some hundred thousand times, so their section has a table of places. */
export class TypeRecords {
  readonly columns: TypeColumns;
  readonly #reader: TypeReader;
  readonly #size: number;
  readonly #first: number;
  readonly #bytes: number;
  /** A word's bytes are a power of two, and every descriptor begins at one. */
  readonly #shift: number;
  /** For each word of the section: one more than the number of the type; 0 where none begins. */
  readonly #places: Int32Array;
  /** Those outside of the section. */
  readonly #others = new Map<number, number>();
  #budget: number;

  /** @throws Contradiction when the types do not lie in the file. */
  constructor(program: Program, layout: TypeLayout, moduleData: Pick<ModuleData, 'types' | 'endTypes'>) {
    const { types, endTypes } = moduleData;
    const expected = Math.min(endTypes - types, program.bytes.length) / TYPE_BYTES;
    this.#reader = new TypeReader(program, layout, moduleData, Math.max(0, Math.floor(expected)));
    this.columns = this.#reader.columns;
    const { start, bytes } = this.#reader.section;
    this.#first = start;
    this.#bytes = bytes;
    this.#shift = layout.word === 8 ? 3 : 2;
    this.#places = new Int32Array(Math.ceil(bytes / layout.word) + 1);
    this.#size = program.bytes.length;
    this.#budget = program.bytes.length * MOST_BYTES;
  }

  get count(): number {
    return this.columns.count;
  }

  /** File offset of the descriptor at an address; 0 where none can be. */
  typeAt(address: number): number {
    return this.#reader.typeAt(address);
  }

  /** Methods of all types, as the reader counts them. */
  get methods(): Pick<TypeReader, 'exportedMethods' | 'droppedMethods'> {
    return this.#reader;
  }

  /** The number of the type that begins at a file offset (one that the columns gave); -1 where none is known. */
  numberAt(start: number): number {
    const within = start - this.#first;
    if (within < 0 || within >= this.#bytes) return this.#others.get(start) ?? -1;
    return (this.#places[within >>> this.#shift] as number) - 1;
  }

  /** Reads the descriptor at a file offset that has no number yet. @returns its number. @throws Contradiction */
  add(start: number): number {
    const type = this.#reader.read(start);
    const end = this.columns.end(type);
    this.#budget -= end - start;
    if (this.#budget < 0 || end > this.#size)
      throw new Contradiction('type descriptors claim more than the file holds');
    const within = start - this.#first;
    if (within >= 0 && within < this.#bytes) this.#places[within >>> this.#shift] = type + 1;
    else this.#others.set(start, type);
    return type;
  }
}
