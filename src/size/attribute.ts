import type { ExecutableLayout } from '../binary-format/layout.ts';
import type { BuildInfo } from '../model/binary.ts';
import { bookData } from './data/book-data.ts';
import { type DataSymbols, readDataSymbols } from './data/data-symbols.ts';
import type { EmbedSource } from './data/embed-sources.ts';
import type { Embedded } from './data/embedded.ts';
import { type FunctionList, listFunctions } from './detail.ts';
import { bookFunctions } from './functions/book-functions.ts';
import { bookRecords } from './functions/line-table-bytes.ts';
import { type CodeFacts, LONGEST_PADDING, placeOfCode, readCode } from './functions/read-code.ts';
import { Ledger } from './owners/ledger.ts';
import { createPackageNames } from './owners/owners.ts';
import { type GoRelease, NEWEST_KNOWN, OLDEST_KNOWN, parseGoRelease } from './program/go-version.ts';
import { findModuleData, type ModuleData } from './program/module-data.ts';
import { Contradiction, openProgram, type Program } from './program/program.ts';
import { withoutLineTable } from './program/without-line-table.ts';
import { cutIntoZones, type Zone } from './program/zones.ts';
import { makeHere, type PartsMaker } from './thread/start.ts';

/** Where the bytes of a program belong, before modules are put to packages. */
export interface Attribution {
  readonly depth: 'full' | 'functions' | 'none';
  readonly ledger: Ledger;
  /** By number of owner. */
  readonly packages: readonly string[];
  readonly functions: number;
  /** Lists functions: as much work again as finding them. */
  readonly list: () => FunctionList;
  readonly embedded: readonly Embedded[];
  /** Data was named by symbols. */
  readonly exact: boolean;
  readonly deadCodeElimination?: 'works' | 'lost';
  readonly notices: readonly string[];
}

/** What is attributed: the whole file, its headers, and its build info where it has one. */
export interface Attributed {
  readonly bytes: Buffer;
  readonly layout: ExecutableLayout;
  readonly info: BuildInfo | undefined;
  /** The same program linked with symbols, to name data by; without it the file's own symbols do, where it has any. */
  readonly linked?: { readonly bytes: Buffer; readonly layout: ExecutableLayout } | undefined;
  /** Files that the sources embed, where there are sources. */
  readonly embeds?: readonly EmbedSource[];
  /** Makes what needs no types; where it is asked for, unless another thread does. */
  readonly make?: PartsMaker;
}

/**
 * Says where every byte of a binary belongs. A file whose tables contradict themselves is attributed as far as they do not:
 * without types and data, then without functions. The columns of packages and the rows always add up to the file's size.
 */
export async function attribute(attributed: Attributed): Promise<Attribution> {
  const { bytes, layout, info, linked, embeds = [], make = makeHere } = attributed;
  const program = openProgram(bytes, layout);
  const named = linked === undefined ? program : openProgram(linked.bytes, linked.layout);
  const notices: string[] = [];
  for (const depth of ['full', 'functions'] as const) {
    try {
      const done = await attributeTo(depth, { program, named, info, embeds, make }, notices);
      if (done !== undefined) return done;
      break;
    } catch (error) {
      if (!(error instanceof Contradiction) && !(error instanceof RangeError)) throw error;
      const what = error instanceof Contradiction ? error.message : 'a table points behind the end of the file';
      notices.push(`${depth === 'full' ? 'Types and data' : 'Functions'} could not be attributed: ${what}.`);
    }
  }
  const ledger = new Ledger();
  // Code of a Go program is Go's, also where no table tells its functions.
  const isGo = info !== undefined || layout.goVersion !== undefined;
  const zones = cutIntoZones(program, {});
  bookRows(
    ledger,
    isGo ? zones.map((zone) => (zone.row === 'code-c' ? { ...zone, row: 'unattributed' } : zone)) : zones,
  );
  return {
    depth: 'none',
    ledger,
    packages: [],
    functions: 0,
    list: () => NO_FUNCTIONS,
    embedded: [],
    exact: false,
    notices,
  };
}

const NO_FUNCTIONS: FunctionList = { packages: [], package: [], name: [], code: [] };

/** A program, and the program that names its data: itself, or one that was linked once more. */
interface Subject {
  readonly program: Program;
  readonly named: Program;
  readonly info: BuildInfo | undefined;
  readonly embeds: readonly EmbedSource[];
  readonly make: PartsMaker;
}

async function attributeTo(
  wanted: 'full' | 'functions',
  { program, named, info, embeds, make }: Subject,
  notices: string[],
): Promise<Attribution | undefined> {
  const packages = createPackageNames();
  const code = readCode(program, info, packages);
  if (code === undefined) {
    notices.push(withoutLineTable(program, info));
    return undefined;
  }
  const record = wanted === 'full' ? readRecord(program, code, info, notices) : undefined;
  const place = placeOfCode(program, code, record?.moduleData);
  const { table, functions, names } = code;
  // More packages come to be known later, of which no function is.
  const known = { packages: [...packages.names], cgo: usesCgo(info) };
  const work = { table, functions, names: names.columns, place, ...known };
  const { bytes, layout } = program;
  const parts = record && make({ ...work, bytes, layout, functionData: record.moduleData.functionData });
  const ledger = new Ledger();
  const tableEnd = bookRecords(program, code.table, code.functions, ledger);
  if (place.offset < tableEnd && place.offset + place.bytes > code.table.start)
    throw new Contradiction("Go's line table describes code that lies where the table itself does");
  const zones = cutIntoZones(program, {
    table: { start: code.table.start, end: tableEnd },
    code: { start: place.offset, end: place.offset + place.bytes },
  });
  const rest = zones.filter(({ kind }) => kind === 'row' || kind === 'data').map((zone) => nameForeignCode(zone, info));
  let embedded: readonly Embedded[] = [];
  let symbols: DataSymbols | undefined;
  if (record !== undefined && parts !== undefined) {
    const mainPath = info?.path || 'main';
    const found = readDataSymbols(program, rest, { program: named, packages, mainPath });
    symbols = symbolsOf(found, named !== program, notices);
    const tables = { program, code, place, ...record, packages, mainPath, zones: rest };
    embedded = await bookData({ ...tables, ledger, notices, symbols, embeds, parts });
    ledger.addSums(await parts.booked());
  } else {
    bookRows(ledger, rest);
    bookFunctions(program, work, ledger);
  }
  return {
    depth: record === undefined ? 'functions' : 'full',
    ledger,
    packages: packages.names,
    functions: code.functions.count,
    list: () => listFunctions(code.functions, code.names, packages.names),
    embedded,
    exact: symbols !== undefined,
    deadCodeElimination: keepsMethods(code, packages.names) ? 'lost' : 'works',
    notices,
  };
}

/** Symbols that were asked for and name nothing are worth a word: another link than the one that made the binary. */
function symbolsOf(symbols: DataSymbols, asked: boolean, notices: string[]): DataSymbols | undefined {
  if (symbols.starts.length > 0) return symbols;
  if (asked) notices.push('The link with symbols put data elsewhere than the binary has it, so data is inferred.');
  return undefined;
}

/** The runtime's own record, when the Go that made the binary is one whose layout is known here. */
function readRecord(
  program: Program,
  { table }: CodeFacts,
  info: BuildInfo | undefined,
  notices: string[],
): { readonly moduleData: ModuleData; readonly release: GoRelease } | undefined {
  const release = parseGoRelease(info?.goVersion ?? '');
  if (release === undefined || release.minor > NEWEST_KNOWN || release.minor < OLDEST_KNOWN) {
    const version = info === undefined ? 'an unknown Go' : info.goVersion;
    notices.push(
      `It was made by ${version}; types and data are known from Go 1.${OLDEST_KNOWN} to 1.${NEWEST_KNOWN}, so only functions and their line table have owners.`,
    );
    return undefined;
  }
  const moduleData = findModuleData(program, table, release);
  if (moduleData !== undefined) return { moduleData, release };
  notices.push(
    "The runtime's record of where types and data lie was not found, so only functions and their line table have owners.",
  );
  return undefined;
}

/** Machine code that Go's line table does not describe: of C where there is some, else the linker's own. */
function nameForeignCode(zone: Zone, info: BuildInfo | undefined): Zone {
  if (zone.row !== 'code-c' || usesCgo(info)) return zone;
  return { ...zone, row: zone.end - zone.start < LONGEST_PADDING ? 'code-padding' : 'code-shared' };
}

function usesCgo(info: BuildInfo | undefined): boolean {
  return info?.settings.some(({ key, value }) => key === 'CGO_ENABLED' && value === '1') ?? false;
}

function bookRows(ledger: Ledger, zones: readonly Zone[]): void {
  for (const { row, start, end } of zones) ledger.addRow(row, end - start);
}

/** The function that gives a method by name or number is linked only when reflection must be able to call any. */
function keepsMethods({ functions, names }: CodeFacts, packages: readonly string[]): boolean {
  const reflect = packages.indexOf('reflect');
  for (let index = 0; index < functions.count; index++) {
    if (functions.owners[index] !== reflect) continue;
    if (names.text(functions.names[index] as number) === 'reflect.(*Value).Method') return true;
  }
  return false;
}
