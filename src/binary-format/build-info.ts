import type { BuildInfo } from '../model/binary.ts';
import { parseBuildInfo } from './build-info-text.ts';
import { type ByteRange, type ByteSource, damaged } from './byte-source.ts';
import { fieldsOf } from './fields.ts';
import { type ExecutableLayout, fileRange, type Segment } from './layout.ts';
import { findInRange } from './range-search.ts';

/** Build info and the bytes of the file that hold it. */
export interface LocatedBuildInfo {
  readonly info: BuildInfo;
  readonly range: ByteRange;
}

/** What cmd/link writes before the build info; the first byte is not UTF-8, so that text is not mistaken for it. */
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER = 32;
const INLINE_STRINGS = 2;
const BIG_ENDIAN = 1;
/** More writable parts than any linker makes; a bound for hostile files. */
const MOST_PLACES = 16;
const LONGEST_VARINT = 10;
const LONGEST_TEXT = 8 << 20;
/** cmd/go puts 16 bytes before and after the module text, so that runtime/debug can find it. */
const FRAME = 16;
const FRAME_START = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const FRAME_END = Buffer.from('f932433186182072008242104116d8f2', 'hex');

interface RawBuildInfo {
  readonly goVersion: string;
  readonly framedText: Buffer;
  readonly range: ByteRange;
}

/**
 * Finds and parses Go's build info: both the pointer-free form (Go 1.18 on) and the form with pointers to strings.
 * WebAssembly has no such block; there, the module text is found by its frame.
 *
 * @returns undefined when there is none: not a Go program, or not built in module mode.
 * @throws Failure `binary-refused` when there is one that cannot be parsed.
 */
export async function readBuildInfo(
  source: ByteSource,
  layout: ExecutableLayout,
): Promise<LocatedBuildInfo | undefined> {
  for (const place of layout.buildInfoPlaces.slice(0, MOST_PLACES)) {
    const raw = layout.format === 'wasm' ? await framedText(source, place, layout) : await block(source, place, layout);
    if (raw !== undefined) {
      const text = unframe(raw.framedText);
      const parsed = parseBuildInfo(text, raw.goVersion);
      if (typeof parsed === 'string') {
        throw damaged(source.file, `its build info cannot be parsed: ${parsed}`);
      }
      return { info: parsed, range: raw.range };
    }
  }
  return undefined;
}

/** The block that begins with the magic bytes, aligned as they are in memory. */
async function block(source: ByteSource, place: Segment, layout: ExecutableLayout): Promise<RawBuildInfo | undefined> {
  const end = place.offset + place.size;
  const offset = await findInRange(source, place, MAGIC, ALIGNMENT);
  return offset === undefined || offset + HEADER > end
    ? undefined
    : decode(source, { offset, size: end - offset }, layout);
}

async function decode(source: ByteSource, at: ByteRange, layout: ExecutableLayout): Promise<RawBuildInfo | undefined> {
  const header = await source.read(at.offset, HEADER, 'its build info');
  const flags = header[15] as number;
  if ((flags & INLINE_STRINGS) === 0) {
    return decodePointers(source, header, at.offset, layout);
  }
  const version = await inlineString(source, { offset: at.offset + HEADER, size: at.size - HEADER });
  const rest = version && { offset: version.end, size: at.offset + at.size - version.end };
  const text = rest && (await inlineString(source, rest));
  if (version === undefined || text === undefined) {
    throw damaged(source.file, 'its build info is cut off');
  }
  const range = { offset: at.offset, size: text.end - at.offset };
  return named(version.bytes.toString('utf8'), text.bytes, range);
}

/** A varint length and that many bytes (encoding/binary, unsigned varint). */
async function inlineString(
  source: ByteSource,
  at: ByteRange,
): Promise<{ readonly bytes: Buffer; readonly end: number } | undefined> {
  const head = await source.read(at.offset, Math.min(LONGEST_VARINT, at.size), 'its build info');
  let length = 0;
  for (const [index, byte] of head.entries()) {
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) {
      const start = at.offset + index + 1;
      const fits = length <= LONGEST_TEXT && index + 1 + length <= at.size;
      return fits ? { bytes: await source.read(start, length, 'its build info'), end: start + length } : undefined;
    }
  }
  return undefined;
}

/** Before Go 1.18: two pointers to string headers, each of which is a pointer and a length. */
async function decodePointers(
  source: ByteSource,
  header: Buffer,
  offset: number,
  layout: ExecutableLayout,
): Promise<RawBuildInfo | undefined> {
  const pointerSize = header[14];
  if (pointerSize !== 4 && pointerSize !== 8) {
    throw damaged(source.file, `its build info claims pointers of ${pointerSize} bytes`);
  }
  const order = ((header[15] as number) & BIG_ENDIAN) !== 0 ? 'big' : 'little';
  const pair = (bytes: Buffer, at: number): readonly [number, number] => {
    const fields = fieldsOf(bytes, order);
    return pointerSize === 8 ? [fields.u64(at), fields.u64(at + 8)] : [fields.u32(at), fields.u32(at + 4)];
  };
  const stringAt = async (address: number): Promise<Buffer | undefined> => {
    const place = fileRange(layout.segments, address);
    if (place === undefined || place.size < 2 * pointerSize) {
      return undefined;
    }
    const [pointer, length] = pair(await source.read(place.offset, 2 * pointerSize, 'its build info'), 0);
    const text = fileRange(layout.segments, pointer);
    const readable = text !== undefined && length <= text.size && length <= LONGEST_TEXT;
    return readable ? source.read(text.offset, length, 'its build info') : undefined;
  };
  const [versionAddress, textAddress] = pair(header, 16);
  const version = await stringAt(versionAddress);
  return (
    version &&
    named(version.toString('utf8'), (await stringAt(textAddress)) ?? Buffer.alloc(0), { offset, size: HEADER })
  );
}

function named(goVersion: string, framedText: Buffer, range: ByteRange): RawBuildInfo | undefined {
  return goVersion === '' ? undefined : { goVersion, framedText, range };
}

async function framedText(
  source: ByteSource,
  place: Segment,
  layout: ExecutableLayout,
): Promise<RawBuildInfo | undefined> {
  const start = await findInRange(source, place, FRAME_START);
  if (start === undefined || layout.goVersion === undefined) {
    return undefined;
  }
  const rest = { address: 0, offset: start, size: Math.min(place.offset + place.size - start, LONGEST_TEXT) };
  const end = await findInRange(source, rest, FRAME_END);
  if (end === undefined) {
    throw damaged(source.file, 'its build info is cut off');
  }
  const range = { offset: start, size: end + FRAME - start };
  return named(layout.goVersion, await source.read(start, range.size, 'its build info'), range);
}

/** The text between the frames; empty for a program that was not built in module mode. */
function unframe(text: Buffer): string {
  const framed = text.length >= 2 * FRAME + 1 && text[text.length - FRAME - 1] === 0x0a;
  return framed ? text.toString('utf8', FRAME, text.length - FRAME) : '';
}
