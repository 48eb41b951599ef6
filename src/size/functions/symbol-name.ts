import { type Owner, type PackageNames, SEVERAL } from '../owners/owners.ts';

/** Of an assembly function without a package in its name: only the file that it is from tells. */
export const NO_PACKAGE = -3;

/** Packages of symbol names; their prefixes are remembered, since there are many times as many names. */
export interface SymbolPackages {
  /** The owner of the symbol between two offsets; NO_PACKAGE when the name has none, SEVERAL for what the linker makes. */
  ownerAt(start: number, end: number): Owner;
}

/** What stands before the dot of shapes of type parameters (`go.shape.int`), which all packages share; no package is called so. */
const SHAPES = 'go';

/** Of prefixes that are remembered: a program has a few thousand. */
const SLOTS = 1 << 13;
const OPEN_BRACKET = 0x5b;
const OPEN_PARENTHESIS = 0x28;
const SPACE = 0x20;
const SLASH = 0x2f;
const DOT = 0x2e;
const COLON = 0x3a;
const T = 0x74;

/**
 * The package of a linker symbol: what stands before the first `.` after the last `/`, where neither is looked for behind
 * the first `[` or `(` (cmd/internal/objabi, PathToPrefix: dots of the last element are written %2e). Functions that
 * compare or hash a type are its package's. `mainPath` is the import path that stands for `main`.
 */
export function createSymbolPackages(bytes: Buffer, packages: PackageNames, mainPath: string): SymbolPackages {
  const starts = new Uint32Array(SLOTS);
  const lengths = new Uint32Array(SLOTS);
  const owners = new Int32Array(SLOTS);
  const ownerAt = (start: number, end: number): Owner => {
    const generated = bytes[start + 2] === COLON || (bytes[start] === T && isGenerated(bytes, start));
    const from = generated ? typeStart(bytes, start, end) : start;
    const length = from === -1 ? -1 : packageLength(bytes, from, end);
    if (generated && length <= 0) return SEVERAL;
    if (length <= 0) return NO_PACKAGE;
    const slot = slotOf(bytes, from, length);
    if (lengths[slot] === length && isSame(bytes, starts[slot] as number, from, length)) return owners[slot] as Owner;
    const path = packagePath(bytes.toString('utf8', from, from + length), mainPath);
    const owner = path === SHAPES ? SEVERAL : packages.id(path);
    starts[slot] = from;
    lengths[slot] = length;
    owners[slot] = owner;
    return owner;
  };
  return { ownerAt };
}

/** A place among those that remember a prefix: of its bytes, by the FNV-1a hash. */
function slotOf(bytes: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

/** `type:` and, before Go 1.20, `type..`. */
function isGenerated(bytes: Uint8Array, start: number): boolean {
  return bytes[start + 4] === COLON || (bytes[start + 4] === DOT && bytes[start + 5] === DOT);
}

/** Where the type's name begins in `type:.eq.[2]*example.com/a.T`; -1 when the symbol is not about a named type. */
function typeStart(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, Math.min(end, start + 64));
  const prefix = /^type(?::\.|\.\.)(?:eq|hash)\.(?:\[\d*\]|\*)*/.exec(text)?.[0];
  return prefix === undefined ? -1 : start + prefix.length;
}

/** Length of the package's part of the symbol; 0 when there is none. */
function packageLength(bytes: Uint8Array, start: number, end: number): number {
  let dot = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === SLASH) dot = -1;
    else if (byte === DOT && dot === -1) dot = at;
    else if (byte === OPEN_BRACKET || byte === OPEN_PARENTHESIS) break;
    // `struct { F int }` and the like: no package stands in front of a type literal.
    else if (byte === SPACE) return 0;
  }
  return dot === -1 ? 0 : dot - start;
}

/**
 * What another package's unexported method, promoted by embedding, puts behind the type's name:
 * `example.com/a.T.example.org/b` of `example.com/a.T.example.org/b.method`.
 */
const PROMOTED = /^((?:[^/]+\/)+[^/.]+|main)\.[\p{L}_][\p{L}\p{N}_]*\.(?:[a-z0-9-]+\.)+[a-z]{2,}\//u;

/** The import path behind a symbol's prefix: `%2e` undone, `main` named. */
export function packagePath(symbolPrefix: string, mainPath: string): string {
  const prefix = PROMOTED.exec(symbolPrefix)?.[1] ?? symbolPrefix;
  if (prefix === 'main') return mainPath;
  if (!prefix.includes('%')) return prefix;
  return prefix.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
