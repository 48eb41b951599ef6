import { Contradiction, type Program } from '../program/program.ts';
import { FLAG, headBytes, KIND, type TypeLayout } from './type-layout.ts';

/** A type descriptor, taken apart. */
export interface TypeRecord {
  /** File offsets. */
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly named: boolean;
  /** Offset of its name from where the types begin; so is everything that is called an offset here. */
  readonly name: number;
  /** Offset of its package's path; 0 when it has none. */
  readonly packagePath: number;
  /** Offset of the pointer type to it; 0 when there is none. */
  readonly pointerToThis: number;
  /** Addresses of the types that it is made of. */
  readonly parts: readonly number[];
  /** Offsets of types and names of its methods. */
  readonly methodTypes: readonly number[];
  readonly methodNames: readonly number[];
  /** Addresses of names of its fields. */
  readonly fieldNames: readonly number[];
  /** Address of the package's path of a struct or interface with unexported members; 0 when there is none. */
  readonly literalPath: number;
  /** Address of the map of its pointers, and its bytes; 0 when it is not in the file. */
  readonly mask: number;
  readonly maskBytes: number;
  /** Exported methods, and those of them whose code was left out. */
  readonly exportedMethods: number;
  readonly droppedMethods: number;
  /** Whoever walks types notes its owner here; undefined at first. */
  owner: number | undefined;
}

const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const INTERFACE_METHOD_BYTES = 8;
/** No type that compiles has more fields, parameters or methods. */
const MOST_MEMBERS = 1 << 16;
const KIND_MASK = 31;
/** Up to Go 1.23: the map of pointers is a program that makes it. */
const KIND_PROGRAM = 64;
const DROPPED = -1;

/** A record while its members are read. */
type OpenRecord = { -readonly [K in keyof TypeRecord]: TypeRecord[K] };

/** What most types have of most lists: there are hundreds of thousands of types, and one list for all that are empty. */
const NONE: readonly number[] = [];

/** Reads the descriptor at a file offset (internal/abi/type.go). @throws Contradiction when there can be none. */
export function readType(program: Program, layout: TypeLayout, start: number): TypeRecord {
  const kindByte = program.view.getUint8(start + layout.kind);
  const flags = program.view.getUint8(start + layout.flags);
  const kind = kindByte & KIND_MASK;
  const head = headBytes(layout, kind);
  if (head === 0) throw new Contradiction(`the type descriptor at byte ${start} is of kind ${kind}`);
  const uncommon = (flags & FLAG.uncommon) === 0 ? -1 : start + head;
  const extra = start + head + (uncommon === -1 ? 0 : UNCOMMON_BYTES);
  const noMask = (flags & FLAG.maskOnDemand) !== 0 || (kindByte & KIND_PROGRAM) !== 0;
  const record: OpenRecord = {
    start,
    end: extra,
    kind,
    named: (flags & FLAG.named) !== 0,
    name: program.i32(start + layout.name),
    packagePath: uncommon === -1 ? 0 : program.i32(uncommon),
    pointerToThis: program.i32(start + layout.pointerToThis),
    parts: NONE,
    methodTypes: NONE,
    methodNames: NONE,
    fieldNames: NONE,
    literalPath: 0,
    mask: program.word(start + layout.mask),
    maskBytes: noMask ? 0 : Math.ceil(program.word(start + layout.pointerBytes) / layout.word / 8),
    exportedMethods: 0,
    droppedMethods: 0,
    owner: undefined,
  };
  readMembers(program, layout, record, extra);
  if (uncommon !== -1) readMethods(program, record, uncommon);
  return record;
}

function readMembers(program: Program, layout: TypeLayout, record: OpenRecord, extra: number): void {
  const { word } = layout;
  const first = record.start + layout.base;
  switch (record.kind) {
    case KIND.array:
      record.parts = [program.word(first), program.word(first + word)];
      break;
    case KIND.chan:
    case KIND.pointer:
    case KIND.slice:
      record.parts = [program.word(first)];
      break;
    case KIND.map:
      record.parts = [program.word(first), program.word(first + word), program.word(first + 2 * word)];
      break;
    case KIND.func: {
      // The highest bit of the results' number says that the last parameter is a variadic one.
      const count = program.u16(first) + (program.u16(first + 2) & 0x7fff);
      record.end = extra + count * word;
      record.parts = wordsAt(program, extra, count, word);
      break;
    }
    case KIND.interface: {
      record.literalPath = program.word(first);
      const count = memberCount(program.word(first + 2 * word), record);
      record.end = extra + count * INTERFACE_METHOD_BYTES;
      const names = new Array<number>(count);
      const types = new Array<number>(count);
      for (let index = 0; index < count; index++) {
        names[index] = program.i32(extra + index * INTERFACE_METHOD_BYTES);
        types[index] = program.i32(extra + index * INTERFACE_METHOD_BYTES + 4);
      }
      record.methodNames = names;
      record.methodTypes = types;
      break;
    }
    case KIND.struct: {
      record.literalPath = program.word(first);
      const count = memberCount(program.word(first + 2 * word), record);
      record.end = extra + count * 3 * word;
      record.fieldNames = wordsAt(program, extra, count, 3 * word);
      record.parts = wordsAt(program, extra + word, count, 3 * word);
      break;
    }
  }
}

function wordsAt(program: Program, start: number, count: number, step: number): readonly number[] {
  const words = new Array<number>(count);
  for (let index = 0; index < count; index++) words[index] = program.word(start + index * step);
  return words;
}

function memberCount(count: number, { start }: TypeRecord): number {
  if (count > MOST_MEMBERS) throw new Contradiction(`the type descriptor at byte ${start} claims ${count} members`);
  return count;
}

function readMethods(program: Program, record: OpenRecord, uncommon: number): void {
  const count = program.u16(uncommon + 4);
  record.exportedMethods = program.u16(uncommon + 6);
  const first = uncommon + program.u32(uncommon + 8);
  if (count === 0) return;
  const names = new Array<number>(count);
  const types: number[] = [];
  for (let index = 0; index < count; index++) {
    const at = first + index * METHOD_BYTES;
    names[index] = program.i32(at);
    const type = program.i32(at + 4);
    // A method whose code is gone has no type either, so that the type is not kept for its sake.
    if (type !== DROPPED) types.push(type);
    if (index < record.exportedMethods && program.i32(at + 12) === DROPPED) record.droppedMethods++;
  }
  record.methodNames = names;
  record.methodTypes = types;
  record.end = Math.max(record.end, first + count * METHOD_BYTES);
}
