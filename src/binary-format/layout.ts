import type { BinaryFacts, BinaryFormat } from '../model/binary.ts';
import type { ByteRange } from './byte-source.ts';

/** A named part of a binary that has bytes in the file. */
export interface Section extends ByteRange {
  readonly name: string;
  /** Address when loaded; 0 where there is none. */
  readonly address: number;
  /** Debug data of any format. */
  readonly debug: boolean;
  /** Machine code and nothing else. */
  readonly code?: boolean;
  /** The section's bytes are packed by zlib; the stream starts `headerSize` bytes in. */
  readonly packed?: { readonly headerSize: number };
}

/** A run of the file that is mapped to memory. */
export interface Segment extends ByteRange {
  readonly address: number;
}

/** What a binary's headers say, in the same terms for every format. */
export interface ExecutableLayout {
  readonly format: BinaryFormat;
  readonly architecture?: string;
  readonly wordSize?: 32 | 64;
  readonly byteOrder?: 'little' | 'big';
  readonly sections: readonly Section[];
  readonly segments: readonly Segment[];
  readonly linkage: BinaryFacts['linkage'];
  /** Symbol tables and debug sections that `-s -w` would have removed, by name. */
  readonly debugSections: readonly string[];
  /** Where Go's build info can be; empty when the format has no place for it. */
  readonly buildInfoPlaces: readonly Segment[];
  /** Where the text `Go build ID: "..."` can be, for formats without notes. */
  readonly buildIdPlaces: readonly ByteRange[];
  readonly goBuildId?: string;
  readonly gnuBuildId?: string;
  /** Go's version where the format says it outside of Go's build info (WebAssembly's `producers`). */
  readonly goVersion?: string;
}

/** The file offset of a loaded address, with the bytes that follow it in the same segment; absent when it is not in the file. */
export function fileRange(segments: readonly Segment[], address: number): ByteRange | undefined {
  for (const segment of segments) {
    const within = address - segment.address;
    if (within >= 0 && within < segment.size) {
      return { offset: segment.offset + within, size: segment.size - within };
    }
  }
  return undefined;
}

/** The section that holds a file offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.find((section) => offset >= section.offset && offset < section.offset + section.size);
}
