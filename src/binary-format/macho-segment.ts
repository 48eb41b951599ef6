import { type ByteSource, damaged } from './byte-source.ts';
import { cString, type Fields } from './fields.ts';
import type { Section, Segment } from './layout.ts';

/** A segment with its sections (struct segment_command and segment_command_64). */
export interface MachoSegment extends Segment {
  readonly name: string;
  /** initprot: 1 read, 2 write, 4 execute. */
  readonly protection: number;
  readonly sections: readonly Section[];
}

const ZERO_FILL = [1, 0xc, 0x12];

/** Reads one segment command. @throws Failure `binary-refused` when its bytes are not all in the file. */
export function readMachoSegment(source: ByteSource, command: Fields, wide: boolean): MachoSegment {
  const headerSize = wide ? 72 : 56;
  if (command.bytes.length < headerSize) {
    throw damaged(source.file, 'a segment command is cut off');
  }
  const name = cString(command.bytes.subarray(8, 24));
  const address = wide ? command.u64(24) : command.u32(24);
  const offset = wide ? command.u64(40) : command.u32(32);
  const size = wide ? command.u64(48) : command.u32(36);
  if (offset + size > source.size) {
    throw damaged(source.file, `it ends at byte ${source.size}, and its segment ${name} ends at byte ${offset + size}`);
  }
  const protection = command.u32(wide ? 60 : 44);
  const count = command.u32(wide ? 64 : 48);
  const sectionSize = wide ? 80 : 68;
  if (headerSize + count * sectionSize > command.bytes.length) {
    throw damaged(source.file, `its segment ${name} claims ${count} sections`);
  }
  const sections = Array.from({ length: count }, (_, index) =>
    readSection(source, command, headerSize + index * sectionSize, wide),
  );
  return { name, address, offset, size, protection, sections: sections.filter((section) => section !== undefined) };
}

function readSection(source: ByteSource, command: Fields, at: number, wide: boolean): Section | undefined {
  const name = cString(command.bytes.subarray(at, at + 16));
  const segmentName = cString(command.bytes.subarray(at + 16, at + 32));
  const address = wide ? command.u64(at + 32) : command.u32(at + 32);
  const size = wide ? command.u64(at + 40) : command.u32(at + 36);
  const offset = command.u32(at + (wide ? 48 : 40));
  if (ZERO_FILL.includes(command.u32(at + (wide ? 64 : 56)) & 0xff)) {
    return undefined;
  }
  if (offset + size > source.size) {
    throw damaged(source.file, `it ends at byte ${source.size}, and its section ${name} ends at byte ${offset + size}`);
  }
  const section = {
    name,
    address,
    offset,
    size,
    debug: segmentName === '__DWARF',
    code: segmentName === '__TEXT' && name === '__text',
  };
  return name.startsWith('__zdebug_') ? { ...section, packed: { headerSize: 12 } } : section;
}
