import { sectionAt } from '../../binary-format/layout.ts';
import { createSymbolPackages } from '../functions/symbol-name.ts';
import type { Owner, PackageNames } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import type { Zone } from '../program/zones.ts';
import { readSymbols } from '../symbols/symbol-table.ts';

/** Data that symbols name, in the order of the file, without overlaps. Offsets are of the file that is attributed. */
export interface DataSymbols {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly owners: Int32Array;
  /** Whether the symbols say how long what they name is; else it may end sooner. */
  readonly sized: boolean;
}

/** Where symbols are from. */
export interface SymbolSource {
  /** The same program, linked with symbols: its own file, or one more link's. */
  readonly program: Program;
  readonly packages: PackageNames;
  readonly mainPath: string;
}

const DOLLAR = 0x24;
/** What the linker calls its own tables in the runtime's name; they are told apart by other means. */
const LINKERS_OWN =
  /^runtime\.(?:e?(?:types|rodata|text|data|bss|noptrdata|noptrbss|gcdata|gcbss|pclntab|symtab)|itablink|typelink|findfunctab|firstmoduledata|gcbits\.|(?:funcname|cu|file|pc|func)tab)/;

/**
 * The data of packages by the symbols of the same program, as far as both files hold the same bytes at the same place.
 *
 * @param zones of the file that is attributed; only their data is looked at.
 */
export function readDataSymbols(program: Program, zones: readonly Zone[], source: SymbolSource): DataSymbols {
  const same = sameZones(program, source.program, zones);
  const { bytes } = source.program;
  const symbolPackages = createSymbolPackages(bytes, source.packages, source.mainPath);
  const found: { readonly start: number; readonly end: number; readonly owner: Owner }[] = [];
  readSymbols(source.program, (nameStart, nameEnd, offset, size) => {
    const zone = zoneAt(same, offset);
    if (zone === undefined) return;
    const owner = ownerOf(bytes, nameStart, nameEnd, symbolPackages.ownerAt);
    const start = offset + zone.shift;
    found.push({ start, end: size === 0 ? 0 : Math.min(start + size, zone.end), owner });
  });
  found.sort((a, b) => a.start - b.start);
  return inOrder(found, program);
}

/** What several packages or none own stays to be inferred. */
function ownerOf(bytes: Buffer, start: number, end: number, ownerAt: (start: number, end: number) => Owner): Owner {
  if (bytes[start] === DOLLAR || LINKERS_OWN.test(bytes.toString('latin1', start, Math.min(end, start + 40))))
    return -1;
  return ownerAt(start, end);
}

interface SameZone {
  readonly start: number;
  /** End in the file that is attributed. */
  readonly end: number;
  readonly length: number;
  /** From the linked file's offsets to those of the file that is attributed. */
  readonly shift: number;
}

/** Data of both files that lies at the same address and holds the same, but for a few pointers to what moved. */
function sameZones(program: Program, linked: Program, zones: readonly Zone[]): SameZone[] {
  return zones.flatMap(({ kind, start, end }) => {
    const address = kind === 'data' ? program.addressOf(start) : -1;
    const other = address < 0 ? -1 : linked.offsetOf(address);
    if (other < 0 || other + end - start > linked.bytes.length) return [];
    const one = program.bytes.subarray(start, end);
    const same = linked === program || areAlike(one, linked.bytes.subarray(other, other + end - start));
    return same ? [{ start: other, end, length: end - start, shift: start - other }] : [];
  });
}

/** With debug data, Windows' table of imports lies elsewhere, and so do pointers to it; data that moved differs nearly everywhere. */
function areAlike(one: Uint8Array, other: Uint8Array): boolean {
  if (Buffer.compare(one, other) === 0) return true;
  let used = 0;
  let different = 0;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === 0 && other[at] === 0) continue;
    used++;
    if (one[at] !== other[at]) different++;
  }
  return different * 100 < used;
}

function zoneAt(zones: readonly SameZone[], offset: number): SameZone | undefined {
  for (const zone of zones) if (offset >= zone.start && offset < zone.start + zone.length) return zone;
  return undefined;
}

/** Where a format does not say how long a symbol is, it ends where the next one or its section does. */
function inOrder(
  found: readonly { readonly start: number; readonly end: number; readonly owner: Owner }[],
  program: Program,
): DataSymbols {
  const starts: number[] = [];
  const ends: number[] = [];
  const owners: Owner[] = [];
  for (const [index, { start, end, owner }] of found.entries()) {
    const next = found[index + 1]?.start ?? program.bytes.length;
    if (owner < 0 || next === start) continue;
    const section = end === 0 ? sectionAt(program.layout.sections, start) : undefined;
    const limit = end === 0 ? (section === undefined ? next : section.offset + section.size) : end;
    starts.push(start);
    ends.push(Math.min(limit, next));
    owners.push(owner);
  }
  return {
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    owners: Int32Array.from(owners),
    sized: program.layout.format === 'elf',
  };
}
