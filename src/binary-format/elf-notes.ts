import type { ByteRange, ByteSource } from './byte-source.ts';
import type { ElfSection, ElfSegment } from './elf-tables.ts';
import { cString, fieldsOf } from './fields.ts';

/** The two build ids that ELF notes hold. */
export interface ElfNotes {
  readonly goBuildId?: string;
  /** Hexadecimal. */
  readonly gnuBuildId?: string;
}

const PT_NOTE = 4;
const SHT_NOTE = 7;
const GO_BUILD_ID = 4;
const GNU_BUILD_ID = 3;
const MOST_PLACES = 16;
const LONGEST_NOTES = 64 << 10;
const NOTE_HEADER = 12;

/** Reads the notes, from the sections if they are there, else from the segments (System V ABI, generic, chapter 5, "Note section"). */
export async function readElfNotes(
  source: ByteSource,
  sections: readonly ElfSection[],
  segments: readonly ElfSegment[],
  byteOrder: 'little' | 'big',
): Promise<ElfNotes> {
  const named: readonly ByteRange[] = sections.filter(({ type }) => type === SHT_NOTE);
  const places = named.length > 0 ? named : segments.filter(({ type }) => type === PT_NOTE);
  let notes: ElfNotes = {};
  for (const place of places.slice(0, MOST_PLACES)) {
    const length = Math.min(place.size, LONGEST_NOTES);
    notes = { ...parseNotes(await source.read(place.offset, length, 'its notes'), byteOrder), ...notes };
  }
  return notes;
}

/** Parses notes that follow each other, each padded to 4 bytes; stops at the first that does not fit. */
export function parseNotes(bytes: Buffer, byteOrder: 'little' | 'big'): ElfNotes {
  const fields = fieldsOf(bytes, byteOrder);
  let notes: ElfNotes = {};
  for (let at = 0; at + NOTE_HEADER <= bytes.length; ) {
    const nameStart = at + NOTE_HEADER;
    const contentStart = nameStart + pad(fields.u32(at));
    const contentEnd = contentStart + fields.u32(at + 4);
    if (contentEnd > bytes.length) {
      break;
    }
    const name = cString(bytes.subarray(nameStart, nameStart + fields.u32(at)));
    const type = fields.u32(at + 8);
    if (name === 'Go' && type === GO_BUILD_ID) {
      notes = { ...notes, goBuildId: cString(bytes.subarray(contentStart, contentEnd)) };
    } else if (name === 'GNU' && type === GNU_BUILD_ID) {
      notes = { ...notes, gnuBuildId: bytes.toString('hex', contentStart, contentEnd) };
    }
    at = contentStart + pad(fields.u32(at + 4));
  }
  return notes;
}

function pad(length: number): number {
  return Math.ceil(length / 4) * 4;
}
