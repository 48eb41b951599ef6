import type { ByteRange } from '../binary-format/byte-source.ts';
import { LONGEST_PATH, type PathNeedle } from './build-machine-paths.ts';

/** A path of the build machine, as it stands in the bytes. */
export interface PathHit {
  readonly needle: PathNeedle;
  /** From the start of what is searched. */
  readonly offset: number;
  /** The path with what follows it. */
  readonly text: string;
  /** The byte before is none that a path could have: the path begins here. */
  readonly begins: boolean;
  /** NUL bytes stand before and behind. */
  readonly isolated: boolean;
}

/** Searches bytes that arrive in windows. */
export interface PathSearch {
  /**
   * Searches `window`, whose first byte is at `offset` of the whole, for paths that start at `from` or later.
   *
   * @param final no more bytes follow.
   * @returns the index in `window` up to which it is searched. The next window must begin at least one byte before
   * that and continue from there; the last `lookahead` bytes are left for it.
   */
  search(window: Buffer, offset: number, from: number, final: boolean): number;
  /** Bytes behind a path's start that a window must hold for it to be found. */
  readonly lookahead: number;
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const LONGEST_TEXT = 512;

/** Starts a search; `onHit` hears of every path, in any order. Paths that start in `skip` (sorted) are not looked for. */
export function createPathSearch(
  needles: readonly PathNeedle[],
  onHit: (hit: PathHit) => void,
  skip: readonly ByteRange[] = [],
): PathSearch {
  const longest = needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const lookahead = Math.min(longest, LONGEST_PATH) + LONGEST_TEXT;
  return {
    lookahead,
    search(window, offset, from, final) {
      const limit = final ? window.length : Math.max(from, window.length - lookahead);
      for (const [start, end] of partsOutside(skip, offset, from, limit)) {
        for (const needle of needles) {
          eachHit(window, start, end, needle, (at) => {
            const hit = hitAt(window, at, needle, offset);
            if (hit !== undefined) {
              onHit(hit);
            }
          });
        }
      }
      return limit;
    },
  };
}

function eachHit(window: Buffer, start: number, end: number, needle: PathNeedle, found: (at: number) => void): void {
  const { bytes } = needle;
  // A needle that starts before the end of the part is whole in this view, and none that starts later.
  const part = window.subarray(0, Math.min(window.length, end + bytes.length - 1));
  for (let at = part.indexOf(bytes, start); at !== -1; at = part.indexOf(bytes, at + bytes.length)) {
    found(at);
  }
}

/** What is left of `from` to `limit` (indexes in a window at `offset`) without the ranges. */
function partsOutside(skip: readonly ByteRange[], offset: number, from: number, limit: number): [number, number][] {
  const parts: [number, number][] = [];
  let at = from;
  for (const range of skip) {
    const start = range.offset - offset;
    const end = start + range.size;
    if (end > at && start < limit) {
      parts.push([at, start]);
      at = end;
    }
  }
  parts.push([at, limit]);
  return parts.filter(([start, end]) => start < end);
}

/** A path counts with a separator and something behind it, or where it stands alone between NUL bytes (debug data's folders). */
function hitAt(window: Buffer, at: number, needle: PathNeedle, offset: number): PathHit | undefined {
  const before = at === 0 ? 0 : (window[at - 1] as number);
  let end = at + needle.bytes.length;
  const separator = window[end];
  const alone = separator === 0 && !isPathByte(before);
  if (separator === SLASH || separator === BACKSLASH) {
    const first = window[end + 1] === BACKSLASH ? end + 2 : end + 1;
    if (!isPathByte(window[first] ?? 0)) {
      return undefined;
    }
    end = first;
    while (end < at + needle.bytes.length + LONGEST_TEXT - 2 && isTextByte(window[end] ?? 0)) {
      end++;
    }
  } else if (!alone) {
    return undefined;
  }
  const text = window.toString('utf8', at, end);
  return {
    needle,
    offset: offset + at,
    text,
    begins: !isPathByte(before),
    isolated: before === 0 && window[end] === 0,
  };
}

/** Letters, digits, what names often hold, and everything outside of ASCII. */
function isPathByte(byte: number): boolean {
  return (
    byte >= 0x80 ||
    (byte >= 0x30 && byte <= 0x39) ||
    ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
    NAME_BYTES.has(byte)
  );
}

function isTextByte(byte: number): boolean {
  return isPathByte(byte) || byte === SLASH || byte === BACKSLASH;
}

const NAME_BYTES = new Set(Buffer.from('._-+~@!%$#()[]{}'));
