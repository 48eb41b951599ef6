import { readBuildInfo } from '../../src/binary-format/build-info.ts';
import { memorySource } from '../../src/binary-format/byte-source.ts';
import { readLayout } from '../../src/binary-format/format.ts';
import { bookData, type DataWork } from '../../src/size/data/book-data.ts';
import { bookCounters, bookRecords, bookTables } from '../../src/size/functions/line-table-bytes.ts';
import { bookCode, type CodeFacts, placeOfCode, readCode } from '../../src/size/functions/read-code.ts';
import { type Column, Ledger } from '../../src/size/owners/ledger.ts';
import { createPackageNames, type Owner, UNKNOWN } from '../../src/size/owners/owners.ts';
import { parseGoRelease } from '../../src/size/program/go-version.ts';
import { findModuleData } from '../../src/size/program/module-data.ts';
import { openProgram } from '../../src/size/program/program.ts';
import { cutIntoZones } from '../../src/size/program/zones.ts';
import { makeHere } from '../../src/size/thread/start.ts';

/** What was booked, in the order in which it was. `inferred`: by inference, or to nobody. */
export class Recorder extends Ledger {
  readonly runs: { readonly owner: Owner; readonly inferred: boolean; readonly bytes: number }[] = [];

  override add(owner: Owner, column: Column, bytes: number): void {
    if (column === 'inlined' || column === 'inlinedElsewhere') return;
    this.runs.push({ owner, inferred: column === 'inferred', bytes });
  }

  override addRow(_row: string, bytes: number): void {
    this.runs.push({ owner: UNKNOWN, inferred: true, bytes });
  }

  get total(): number {
    return this.runs.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}

/** A binary and its build info. */
export async function openBinary(bytes: Buffer) {
  const source = memorySource(bytes, 'app');
  const layout = await readLayout(source);
  return { program: openProgram(bytes, layout), info: (await readBuildInfo(source, layout))?.info };
}

/** Attributes a binary of a known Go step by step, each with a ledger of its own. */
export async function attributionWork(bytes: Buffer) {
  const { program, info } = await openBinary(bytes);
  const packages = createPackageNames();
  const code = readCode(program, info, packages) as CodeFacts;
  const release = parseGoRelease(info?.goVersion ?? '');
  const moduleData = release && findModuleData(program, code.table, release);
  if (release === undefined || moduleData === undefined) throw new Error('no module data');
  const place = placeOfCode(program, code, moduleData);
  const [tableLedger, codeLedger, ledger] = [new Recorder(), new Recorder(), new Recorder()];
  bookTables(program, code.table, code.functions, code.names.columns, packages.names, tableLedger);
  const tableEnd = bookRecords(program, code.table, code.functions, tableLedger);
  bookCode(code.functions, place, false, codeLedger);
  const all = cutIntoZones(program, {
    table: { start: code.table.start, end: tableEnd },
    code: { start: place.offset, end: place.offset + place.bytes },
  });
  const zones = all.filter(({ kind }) => kind === 'row' || kind === 'data');
  const mainPath = info?.path || 'main';
  const work: DataWork = {
    ...{ program, code, place, moduleData, release, packages, mainPath, zones, ledger },
    ...{ notices: [], embeds: [] },
    parts: makeHere({
      ...{ bytes, layout: program.layout, table: code.table, functions: code.functions, names: code.names.columns },
      ...{ functionData: moduleData.functionData, place, packages: [...packages.names], cgo: false },
    }),
  };
  await bookData(work);
  bookCounters(program, code.table, code.functions, tableLedger);
  return { work, all, ledger, tableEnd, tableLedger, codeLedger };
}

/**
 * Parts of a binary, each with its length and with what was booked for it: code, line table, and every zone of data, whose
 * bookings must end exactly where it does. The zones of the whole file are its first entry.
 */
export async function bookedParts(bytes: Buffer): Promise<(readonly [what: string, bytes: number, booked: number])[]> {
  const { work, all, ledger, tableEnd, tableLedger, codeLedger } = await attributionWork(bytes);
  const gaps = all.filter(({ start }, index) => start !== (all[index - 1]?.end ?? 0));
  const ends = new Set<number>();
  let booked = 0;
  for (const run of ledger.runs) {
    booked += run.bytes;
    ends.add(booked);
  }
  let sum = 0;
  return [
    ['zones without a gap', 0, gaps.length],
    ['line table', tableEnd - work.code.table.start, tableLedger.total],
    ['code', work.place.bytes, codeLedger.total],
    ...work.zones.map(({ row, start, end }) => {
      sum += end - start;
      return [row, sum, ends.has(sum) ? sum : -1] as const;
    }),
    ['data in all', work.zones.reduce((total, { start, end }) => total + end - start, 0), booked],
  ];
}
