import { machoArchitecture } from './architecture.ts';
import { type ByteSource, damaged } from './byte-source.ts';
import { cString, type Fields, fieldsOf } from './fields.ts';
import type { ExecutableLayout, Section, Segment } from './layout.ts';
import { type MachoSegment, readMachoSegment } from './macho-segment.ts';

const FILE_EXECUTE = 2;
const FLAG_PIE = 0x200000;
const MOST_COMMAND_BYTES = 1 << 20;
const LC_SEGMENT = 0x1;
const LC_SYMTAB = 0x2;
const LC_DYSYMTAB = 0xb;
const LC_LOAD_DYLIB = 0xc;
const LC_LOAD_DYLINKER = 0xe;
const LC_SEGMENT_64 = 0x19;
const LC_LOAD_WEAK_DYLIB = 0x80000018;
const LC_REEXPORT_DYLIB = 0x8000001f;
const WRITABLE = 3;

interface Commands {
  readonly segments: MachoSegment[];
  readonly sections: Section[];
  readonly needed: string[];
  interpreter?: string;
  /** Symbols that nothing outside needs; imports stay in every program. */
  localSymbols?: number;
  allSymbols: number;
}

/**
 * A Mach-O program of either word size and byte order (mach-o/loader.h of Apple's cctools).
 *
 * @throws Failure `binary-refused` when it is truncated, no program, or a universal file with several architectures.
 */
export async function readMacho(source: ByteSource): Promise<ExecutableLayout> {
  const magic = (await source.read(0, 4, 'its Mach-O header')).readUInt32BE(0);
  if (magic === 0xcafebabe || magic === 0xcafebabf) {
    throw damaged(
      source.file,
      'it is a universal Mach-O file that holds several architectures, and a binary here is for one',
    );
  }
  const byteOrder = magic === 0xfeedface || magic === 0xfeedfacf ? 'big' : 'little';
  const wordSize = (byteOrder === 'big' ? magic & 1 : (magic >>> 24) & 1) === 1 ? 64 : 32;
  const headerSize = wordSize === 64 ? 32 : 28;
  const header = fieldsOf(await source.read(0, headerSize, 'its Mach-O header'), byteOrder);
  if (header.u32(12) !== FILE_EXECUTE) {
    throw damaged(source.file, `it is a Mach-O file of type ${header.u32(12)}, and a program has type 2`);
  }
  const commandBytes = header.u32(20);
  if (commandBytes > MOST_COMMAND_BYTES) {
    throw damaged(source.file, `its load commands claim ${commandBytes} bytes`);
  }
  const commands = readCommands(
    source,
    fieldsOf(await source.read(headerSize, commandBytes, 'its load commands'), byteOrder),
    header.u32(16),
  );
  const architecture = machoArchitecture(header.u32(4));
  return {
    format: 'macho',
    ...(architecture === undefined ? {} : { architecture }),
    wordSize,
    byteOrder,
    sections: commands.sections,
    segments: commands.segments,
    linkage: {
      ...(commands.interpreter === undefined ? {} : { interpreter: commands.interpreter }),
      needed: commands.needed,
      pie: (header.u32(24) & FLAG_PIE) !== 0,
    },
    debugSections: debugNames(commands),
    buildInfoPlaces: buildInfoPlaces(commands),
    buildIdPlaces: commands.sections.filter(({ name }) => name === '__text'),
  };
}

function readCommands(source: ByteSource, table: Fields, count: number): Commands {
  const commands: Commands = { segments: [], sections: [], needed: [], allSymbols: 0 };
  let at = 0;
  for (let index = 0; index < count; index++) {
    const size = at + 8 <= table.bytes.length ? table.u32(at + 4) : 0;
    if (size < 8 || at + size > table.bytes.length) {
      throw damaged(source.file, `its load command ${index + 1} of ${count} is cut off`);
    }
    readCommand(source, fieldsOf(table.bytes.subarray(at, at + size), table.byteOrder), commands);
    at += size;
  }
  return commands;
}

function readCommand(source: ByteSource, command: Fields, into: Commands): void {
  const type = command.u32(0);
  const size = command.bytes.length;
  if (type === LC_SEGMENT || type === LC_SEGMENT_64) {
    const segment = readMachoSegment(source, command, type === LC_SEGMENT_64);
    into.segments.push(segment);
    into.sections.push(...segment.sections);
  } else if (type === LC_LOAD_DYLIB || type === LC_LOAD_WEAK_DYLIB || type === LC_REEXPORT_DYLIB) {
    into.needed.push(size >= 24 ? cString(command.bytes, command.u32(8)) : '');
  } else if (type === LC_LOAD_DYLINKER && size >= 12) {
    into.interpreter = cString(command.bytes, command.u32(8));
  } else if (type === LC_SYMTAB && size >= 16) {
    into.allSymbols = command.u32(12);
  } else if (type === LC_DYSYMTAB && size >= 16) {
    into.localSymbols = command.u32(12);
  }
}

function debugNames(commands: Commands): string[] {
  const names = commands.sections.filter(({ debug }) => debug).map(({ name }) => name);
  return (commands.localSymbols ?? commands.allSymbols) > 0 ? [...names, 'LC_SYMTAB'] : names;
}

function buildInfoPlaces(commands: Commands): readonly Segment[] {
  const named = commands.sections.filter(({ name }) => name === '__go_buildinfo');
  return named.length > 0 ? named : commands.segments.filter(({ protection }) => protection === WRITABLE);
}
