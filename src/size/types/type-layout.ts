import type { GoRelease } from '../program/go-version.ts';

/** Kinds of types (internal/abi, Kind), as far as their descriptors differ. */
export const KIND = {
  array: 17,
  chan: 18,
  func: 19,
  interface: 20,
  map: 21,
  pointer: 22,
  slice: 23,
  struct: 25,
  last: 26,
} as const;

/** The bits of a descriptor's byte of kind that are the kind. */
export const KIND_MASK = 31;

/** Bits of a descriptor's flags (internal/abi, TFlag). */
export const FLAG = { uncommon: 1, extraStar: 2, named: 4, maskOnDemand: 16 } as const;

/** Places in type descriptors of one word size and Go version, in bytes (internal/abi, Type). */
export interface TypeLayout {
  readonly word: 4 | 8;
  /** Length of what all descriptors begin with. */
  readonly base: number;
  readonly pointerBytes: number;
  readonly flags: number;
  readonly kind: number;
  /** The function value that compares two values. */
  readonly equal: number;
  readonly mask: number;
  readonly name: number;
  readonly pointerToThis: number;
  /** Length of a map's descriptor; how many pointers to types follow its base. */
  readonly map: { readonly bytes: number; readonly types: number };
}

export function typeLayout(word: 4 | 8, release: GoRelease): TypeLayout {
  const base = 4 * word + 16;
  return {
    word,
    base,
    pointerBytes: word,
    flags: 2 * word + 4,
    kind: 2 * word + 7,
    equal: 2 * word + 8,
    mask: 3 * word + 8,
    name: 4 * word + 8,
    pointerToThis: 4 * word + 12,
    map: { bytes: base + mapTail(word, release), types: 3 },
  };
}

/** Behind a map's base: key, element and group (or bucket) types, the hash function, and what describes a group. */
function mapTail(word: number, { minor, experiments }: GoRelease): number {
  if (minor < 24 || (minor < 26 && experiments.includes('noswissmap'))) return 4 * word + 8;
  // The last field is four bytes of flags, padded to a word.
  return (minor < 27 ? 7 : 10) * word + word;
}

/** Length of a descriptor's own part, before what few types have; 0 for a kind that does not exist. */
export function headBytes(layout: TypeLayout, kind: number): number {
  const { word, base } = layout;
  switch (kind) {
    case KIND.array:
      return base + 3 * word;
    case KIND.chan:
      return base + 2 * word;
    case KIND.func:
      return base + word;
    case KIND.interface:
    case KIND.struct:
      return base + 4 * word;
    case KIND.map:
      return layout.map.bytes;
    case KIND.pointer:
    case KIND.slice:
      return base + word;
    default:
      return kind >= 1 && kind <= KIND.last ? base : 0;
  }
}
