import { elfArchitecture } from './architecture.ts';
import { type ByteSource, damaged } from './byte-source.ts';
import { type DynamicFacts, readDynamic } from './elf-dynamic.ts';
import { readElfNotes } from './elf-notes.ts';
import { type ElfSection, type ElfSegment, readSections, readSegments } from './elf-tables.ts';
import { cString, fieldsOf } from './fields.ts';
import type { ExecutableLayout } from './layout.ts';

const ET_EXEC = 2;
const ET_DYN = 3;
const PT_LOAD = 1;
const PT_INTERP = 3;
const PF_X = 1;
const PF_W = 2;
const LONGEST_INTERPRETER = 4096;

/**
 * Reads an ELF executable of either word size and byte order
 * (System V ABI, generic, chapters 4 "Object files" and 5 "Program loading and dynamic linking").
 *
 * @throws Failure `binary-refused` when it is truncated, contradicts itself or is no executable.
 */
export async function readElf(source: ByteSource): Promise<ExecutableLayout> {
  const ident = await source.read(0, 16, 'its ELF header');
  const wordSize = ident[4] === 1 ? 32 : ident[4] === 2 ? 64 : undefined;
  const byteOrder = ident[5] === 1 ? 'little' : ident[5] === 2 ? 'big' : undefined;
  if (wordSize === undefined || byteOrder === undefined) {
    throw damaged(source.file, `its ELF header has class ${ident[4]} and byte order ${ident[5]}`);
  }
  const header = fieldsOf(await source.read(0, wordSize === 64 ? 64 : 52, 'its ELF header'), byteOrder);
  const type = header.u16(16);
  if (type !== ET_EXEC && type !== ET_DYN) {
    throw damaged(source.file, `it is an ELF file of type ${type}, and a program has type 2 or 3`);
  }
  const segments = await readSegments(source, header, wordSize);
  const sections = await readSections(source, header, wordSize);
  const interpreter = await readInterpreter(source, segments);
  const dynamic = await readDynamic(source, segments, wordSize, byteOrder);
  const architecture = elfArchitecture(header.u16(18), wordSize, byteOrder);
  return {
    format: 'elf',
    ...(architecture === undefined ? {} : { architecture }),
    wordSize,
    byteOrder,
    sections,
    segments: segments.filter((segment) => segment.type === PT_LOAD),
    linkage: linkageOf(type, interpreter, dynamic),
    debugSections: debugNames(sections),
    buildInfoPlaces: buildInfoPlaces(sections, segments),
    buildIdPlaces: [],
    ...(await readElfNotes(source, sections, segments, byteOrder)),
  };
}

function linkageOf(type: number, interpreter: string | undefined, dynamic: DynamicFacts): ExecutableLayout['linkage'] {
  return {
    static: interpreter === undefined && dynamic.needed.length === 0,
    ...(interpreter === undefined ? {} : { interpreter }),
    needed: dynamic.needed,
    pie: type === ET_DYN || dynamic.pieFlag,
  };
}

async function readInterpreter(source: ByteSource, segments: readonly ElfSegment[]): Promise<string | undefined> {
  const segment = segments.find(({ type }) => type === PT_INTERP);
  if (segment === undefined) {
    return undefined;
  }
  const length = Math.min(segment.size, LONGEST_INTERPRETER);
  return cString(await source.read(segment.offset, length, 'the path of its loader'));
}

function debugNames(sections: readonly ElfSection[]): string[] {
  const names = sections.map(({ name }) => name);
  return names.filter(
    (name) => name === '.symtab' || name === '.strtab' || /^\.z?debug_|^\.gdb_index$|^\.stab/.test(name),
  );
}

/** The section by its name; a linker script or `strip` may have dropped the names, then the writable segments hold it. */
function buildInfoPlaces(
  sections: readonly ElfSection[],
  segments: readonly ElfSegment[],
): ExecutableLayout['buildInfoPlaces'] {
  const named = sections.filter(({ name }) => name === '.go.buildinfo');
  if (named.length > 0) {
    return named;
  }
  return segments.filter(({ type, flags }) => type === PT_LOAD && (flags & (PF_X | PF_W)) === PF_W);
}
