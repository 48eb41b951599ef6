import { Contradiction, type Program } from './program.ts';
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
  readonly mask: { readonly address: number; readonly bytes: number };
  /** Exported methods, and those of them whose code was left out. */
  readonly exportedMethods: number;
  readonly droppedMethods: number;
}

type Members = Pick<TypeRecord, 'parts' | 'fieldNames' | 'literalPath' | 'methodTypes' | 'methodNames' | 'end'>;

const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const INTERFACE_METHOD_BYTES = 8;
/** No type that compiles has more fields, parameters or methods. */
const MOST_MEMBERS = 1 << 16;
const KIND_MASK = 31;
/** Up to Go 1.23: the map of pointers is a program that makes it. */
const KIND_PROGRAM = 64;
const DROPPED = -1;

/** Reads the descriptor at a file offset (internal/abi/type.go). @throws Contradiction when there can be none. */
export function readType(program: Program, layout: TypeLayout, start: number): TypeRecord {
  const kindByte = program.view.getUint8(start + layout.kind);
  const flags = program.view.getUint8(start + layout.flags);
  const kind = kindByte & KIND_MASK;
  const head = headBytes(layout, kind);
  if (head === 0) throw new Contradiction(`the type descriptor at byte ${start} is of kind ${kind}`);
  const uncommon = (flags & FLAG.uncommon) === 0 ? undefined : start + head;
  const extra = start + head + (uncommon === undefined ? 0 : UNCOMMON_BYTES);
  const members = readMembers(program, layout, start, kind, extra);
  const methods = uncommon === undefined ? NO_METHODS : readMethods(program, uncommon);
  const noMask = (flags & FLAG.maskOnDemand) !== 0 || (kindByte & KIND_PROGRAM) !== 0;
  return {
    start,
    kind,
    named: (flags & FLAG.named) !== 0,
    name: program.i32(start + layout.name),
    packagePath: uncommon === undefined ? 0 : program.i32(uncommon),
    pointerToThis: program.i32(start + layout.pointerToThis),
    ...members,
    end: Math.max(members.end, methods.end),
    methodTypes: [...members.methodTypes, ...methods.types],
    methodNames: [...members.methodNames, ...methods.names],
    exportedMethods: methods.exported,
    droppedMethods: methods.dropped,
    mask: {
      address: program.word(start + layout.mask),
      bytes: noMask ? 0 : Math.ceil(program.word(start + layout.pointerBytes) / layout.word / 8),
    },
  };
}

function readMembers(program: Program, layout: TypeLayout, start: number, kind: number, extra: number): Members {
  const { word, base } = layout;
  const at = (index: number): number => program.word(start + base + index * word);
  const none = { parts: [], fieldNames: [], literalPath: 0, methodTypes: [], methodNames: [], end: extra };
  switch (kind) {
    case KIND.array:
      return { ...none, parts: [at(0), at(1)] };
    case KIND.chan:
    case KIND.pointer:
    case KIND.slice:
      return { ...none, parts: [at(0)] };
    case KIND.map:
      return { ...none, parts: [at(0), at(1), at(2)] };
    case KIND.func: {
      const count = program.u16(start + base) + (program.u16(start + base + 2) & 0x7fff);
      const parts = Array.from({ length: count }, (_, index) => program.word(extra + index * word));
      return { ...none, parts, end: extra + count * word };
    }
    case KIND.interface: {
      const count = memberCount(at(2), start);
      const field = (index: number, place: number) => program.i32(extra + index * INTERFACE_METHOD_BYTES + place);
      return {
        ...none,
        literalPath: at(0),
        methodNames: Array.from({ length: count }, (_, index) => field(index, 0)),
        methodTypes: Array.from({ length: count }, (_, index) => field(index, 4)),
        end: extra + count * INTERFACE_METHOD_BYTES,
      };
    }
    case KIND.struct: {
      const count = memberCount(at(2), start);
      const field = (index: number, place: number) => program.word(extra + (index * 3 + place) * word);
      return {
        ...none,
        literalPath: at(0),
        fieldNames: Array.from({ length: count }, (_, index) => field(index, 0)),
        parts: Array.from({ length: count }, (_, index) => field(index, 1)),
        end: extra + count * 3 * word,
      };
    }
    default:
      return none;
  }
}

function memberCount(count: number, start: number): number {
  if (count > MOST_MEMBERS) throw new Contradiction(`the type descriptor at byte ${start} claims ${count} members`);
  return count;
}

const NO_METHODS = { end: 0, types: [], names: [], exported: 0, dropped: 0 };

function readMethods(program: Program, uncommon: number) {
  const count = program.u16(uncommon + 4);
  const exported = program.u16(uncommon + 6);
  const first = uncommon + program.u32(uncommon + 8);
  const field = (index: number, place: number): number => program.i32(first + index * METHOD_BYTES + place);
  const indexes = Array.from({ length: count }, (_, index) => index);
  // A method whose code is gone has no type either, so that the type is not kept for its sake.
  const live = indexes.filter((index) => field(index, 4) !== DROPPED);
  return {
    end: count === 0 ? uncommon + UNCOMMON_BYTES : first + count * METHOD_BYTES,
    names: indexes.map((index) => field(index, 0)),
    types: live.map((index) => field(index, 4)),
    exported,
    dropped: indexes.filter((index) => index < exported && field(index, 12) === DROPPED).length,
  };
}
