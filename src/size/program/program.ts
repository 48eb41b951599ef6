import type { ExecutableLayout, Segment } from '../../binary-format/layout.ts';

/**
 * A whole binary in memory, with what its headers say. Numbers are read in its byte order at offsets of the file. Reading
 * behind its end is a RangeError, which callers take for a table that contradicts the file (`attribute.ts`).
 */
export interface Program {
  readonly bytes: Buffer;
  readonly layout: ExecutableLayout;
  /** 4 or 8. */
  readonly wordBytes: 4 | 8;
  readonly littleEndian: boolean;
  readonly view: DataView;
  u16(offset: number): number;
  u32(offset: number): number;
  i32(offset: number): number;
  /** A pointer or a length. Above 2^53 the nearest representable number, which fails every check that follows. */
  word(offset: number): number;
  /** File offset of a loaded address; -1 when the file does not hold it. */
  offsetOf(address: number): number;
  /** Loaded address of a file offset; -1 when it is not loaded. */
  addressOf(offset: number): number;
}

/** A table that claims what cannot be. What was found before it stays; `message` says which table. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
}

/** Puts bytes and headers together. */
export function openProgram(bytes: Buffer, layout: ExecutableLayout): Program {
  const wordBytes = layout.wordSize === 32 ? 4 : 8;
  const littleEndian = layout.byteOrder !== 'big';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const high = littleEndian ? 4 : 0;
  const wide = (offset: number): number =>
    view.getUint32(offset + high, littleEndian) * 0x1_0000_0000 + view.getUint32(offset + 4 - high, littleEndian);
  const narrow = (offset: number): number => view.getUint32(offset, littleEndian);
  const segments = loadedSegments(layout.segments, bytes.length);
  return {
    bytes,
    layout,
    wordBytes,
    littleEndian,
    view,
    u16: (offset) => view.getUint16(offset, littleEndian),
    u32: narrow,
    i32: (offset) => view.getInt32(offset, littleEndian),
    word: wordBytes === 8 ? wide : narrow,
    offsetOf: translation(segments, 'address', 'offset'),
    addressOf: translation(segments, 'offset', 'address'),
  };
}

/** Segments that hold bytes, inside of the file. The few there are make a search by halves no faster. */
function loadedSegments(segments: readonly Segment[], size: number): Segment[] {
  return segments
    .filter((segment) => segment.size > 0 && segment.offset < size && segment.address >= 0)
    .map(({ address, offset, size: length }) => ({ address, offset, size: Math.min(length, size - offset) }))
    .slice(0, 64);
}

/** Asked for every word that could be a pointer, and most are none: what is out of the whole range is told first. */
function translation(
  segments: readonly Segment[],
  from: 'address' | 'offset',
  to: 'address' | 'offset',
): (place: number) => number {
  const count = segments.length;
  const starts = Float64Array.from(segments, (segment) => segment[from]);
  const sizes = Float64Array.from(segments, ({ size }) => size);
  const targets = Float64Array.from(segments, (segment) => segment[to]);
  const lowest = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const highest = starts.reduce((most, start, index) => Math.max(most, start + (sizes[index] as number)), 0);
  return (place) => {
    if (!(place >= lowest && place <= highest)) return -1;
    for (let index = 0; index < count; index++) {
      const within = place - (starts[index] as number);
      if (within >= 0 && within < (sizes[index] as number)) return (targets[index] as number) + within;
    }
    return -1;
  };
}
