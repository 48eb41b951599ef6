import type { Section } from '../../binary-format/layout.ts';
import type { SharedRow } from '../../model/size.ts';
import { fileTables } from './file-tables.ts';
import type { Program } from './program.ts';

/**
 * A run of the file of one nature. `code` and `table` are booked function by function; in `data` what no claim takes may
 * be inferred; everything else is a row as a whole.
 */
export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly kind: 'code' | 'table' | 'data' | 'row';
  /** Where bytes go that nothing is known about. */
  readonly row: SharedRow;
  readonly writable: boolean;
}

/** What is known of places before sections are asked: the line table and the code that it describes. */
export interface KnownPlaces {
  readonly table?: { readonly start: number; readonly end: number };
  readonly code?: { readonly start: number; readonly end: number };
}

/** Cuts the whole file into zones, in its order and without a gap. */
export function cutIntoZones(program: Program, { table, code }: KnownPlaces): Zone[] {
  const size = program.bytes.length;
  const wanted: Zone[] = [
    ...(table === undefined ? [] : [{ ...table, kind: 'table', row: 'pclntab', writable: false } as const]),
    ...(code === undefined ? [] : [{ ...code, kind: 'code', row: 'code-padding', writable: false } as const]),
    ...fileTables(program).map(({ start, end, row }) => ({ start, end, kind: 'row', row, writable: false }) as const),
    ...program.layout.sections.map(sectionZone),
    ...unnamedSegments(program),
  ];
  // What comes first in the list wins where two overlap; a zone that another lies in the middle of is cut in two.
  const cut: Zone[] = [];
  for (const zone of wanted) {
    let pieces: Zone[] = [{ ...zone, start: Math.max(0, zone.start), end: Math.min(size, zone.end) }];
    for (const taken of cut) pieces = pieces.flatMap((piece) => without(piece, taken));
    cut.push(...pieces.filter(({ start, end }) => end > start));
  }
  return withGaps(
    cut.sort((a, b) => a.start - b.start),
    program.bytes,
  );
}

function without(piece: Zone, taken: Zone): Zone[] {
  if (taken.end <= piece.start || taken.start >= piece.end) return [piece];
  return [
    { ...piece, end: taken.start },
    { ...piece, start: taken.end },
  ].filter(({ start, end }) => end > start);
}

/** Gaps are alignment, but behind the last section anything may have been appended to a program: a zip archive, for example. */
function withGaps(zones: readonly Zone[], bytes: Buffer): Zone[] {
  const size = bytes.length;
  const all: Zone[] = [];
  let at = 0;
  for (const zone of [...zones, undefined]) {
    const end = zone?.start ?? size;
    const appended = zone === undefined && bytes.subarray(at).some((byte) => byte !== 0);
    const row = appended ? 'unattributed' : 'alignment';
    if (end > at) all.push({ start: at, end, kind: 'row', row, writable: false });
    if (zone !== undefined) all.push(zone);
    at = zone?.end ?? size;
  }
  return all;
}

/** A file without a section table: what is loaded is data as far as nothing else is known of it. */
function unnamedSegments({ layout }: Program): Zone[] {
  if (layout.sections.length > 0) return [];
  return layout.segments.map(({ offset, size }) => ({
    start: offset,
    end: offset + size,
    kind: 'data',
    row: 'unattributed',
    writable: false,
  }));
}

/** Sections by name, the first that fits: ELF, Mach-O, PE. */
const BY_NAME: readonly (readonly [RegExp, SharedRow])[] = [
  [/^\.z?debug_|^__z?debug_|^\.gdb_index$|^\.stab/, 'debug'],
  [/^(\.symtab|\.strtab)$/, 'symbols'],
  [/^\.shstrtab$/, 'headers'],
  [/gopclntab$/, 'pclntab'],
  [/^(\.go\.buildinfo|__go_buildinfo|\.note.*|\.comment)$/, 'build-info'],
  [/^(\.rela?(\..*)?|\.reloc)$/, 'relocations'],
  [/^(\.pdata|\.xdata|\.eh_frame.*|__eh_frame|__unwind_info|\.gcc_except_table|\.ARM\.ex.*)$/, 'unwind'],
  [/^(\.typelink|\.itablink|__typelink|__itablink|\.data\.rel\.ro\.(typelink|itablink))$/, 'types'],
  [/^\.rsrc$/, 'resources'],
  [
    /^(\.interp|\.dynsym|\.dynstr|\.dynamic|\.hash|\.gnu\..*|\.got.*|\.plt.*|\.idata|\.edata|\.CRT|\.tls|__stubs|__symbol_stub.*|__got|__nl_symbol_ptr|__la_symbol_ptr|__stub_helper|\.init.*|\.fini.*|\.tdata|\.MIPS.*|\.gnu_debuglink)$/,
    'dynamic',
  ],
];

function sectionZone(section: Section): Zone {
  const { name, offset: start, size, code, debug } = section;
  const span = { start, end: start + size, writable: /noptrdata|^\.data$|__data$/.test(name) };
  if (debug) return { ...span, kind: 'row', row: 'debug' };
  const row = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (row !== undefined) return { ...span, kind: 'row', row };
  return code === true ? { ...span, kind: 'row', row: 'code-c' } : { ...span, kind: 'data', row: 'unattributed' };
}
