import { Contradiction, type Program } from '../program/program.ts';

/** A run of bytes of the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Go's line table (`.gopclntab`; runtime/symtab.go, pcHeader) as it lies in the file. All places are file offsets. */
export interface LineTable {
  readonly start: number;
  /** Loaded address of `start`. */
  readonly address: number;
  /** Smallest instruction in bytes: 1, 2 or 4. Counter tables count in it. */
  readonly quantum: number;
  readonly functions: number;
  /** Of a function record, without what follows it: 40 bytes in Go 1.18 and 1.19, 44 since. */
  readonly recordBytes: 40 | 44;
  /** The address that functions count from; 0 since Go 1.26, where only module data has it. */
  readonly textStart: number;
  readonly headerBytes: number;
  readonly names: Span;
  /** From file numbers of a package's object to file names. */
  readonly units: Span;
  readonly files: Span;
  /** Counter tables. */
  readonly counters: Span;
  /** Index of functions, then their records: up to the end of what the section or segment holds. */
  readonly records: Span;
  /** Offset of `names` from the start: proves module data. */
  readonly namesOffset: number;
}

/** Magic numbers since Go 1.18 and since 1.20; the layout of function records is what they tell apart. */
const MAGIC = new Map<number, 40 | 44>([
  [0xfffffff0, 40],
  [0xfffffff1, 44],
]);
const HEADER_START = 8;
const HEADER_WORDS = 8;
/** More than any program has; a bound for damaged files. */
const MOST_FUNCTIONS = 1 << 24;
const LONGEST_TABLE = 1 << 28;

/** Finds the line table by what it must hold, since a stripped or packed file may have no section of that name. */
export function findLineTable(program: Program): LineTable | undefined {
  for (const { offset, size, name } of program.layout.sections) {
    if (!/gopclntab$/.test(name)) continue;
    const found = readHeader(program, offset, offset + size);
    if (found !== undefined) return found;
  }
  for (const { offset, size } of program.layout.segments) {
    const found = searchSpan(program, offset, Math.min(offset + size, program.bytes.length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function searchSpan(program: Program, start: number, end: number): LineTable | undefined {
  for (const magic of MAGIC.keys()) {
    const needle = Buffer.alloc(4);
    if (program.littleEndian) needle.writeUInt32LE(magic);
    else needle.writeUInt32BE(magic);
    for (
      let at = program.bytes.indexOf(needle, start);
      at !== -1 && at < end;
      at = program.bytes.indexOf(needle, at + 4)
    ) {
      const found = readHeader(program, at, end);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The header at `start`, when everything in it fits together and into the bytes up to `end`. */
function readHeader(program: Program, start: number, end: number): LineTable | undefined {
  const { bytes, wordBytes } = program;
  const smallest = HEADER_START + HEADER_WORDS * wordBytes;
  if (start + smallest > end || start + smallest > bytes.length) return undefined;
  const recordBytes = MAGIC.get(program.u32(start));
  const quantum = bytes[start + 6] as number;
  const plausible = program.u16(start + 4) === 0 && [1, 2, 4].includes(quantum) && bytes[start + 7] === wordBytes;
  if (recordBytes === undefined || !plausible) return undefined;
  const word = (index: number): number => program.word(start + HEADER_START + index * wordBytes);
  const [functions, files, textStart] = [word(0), word(1), word(2)];
  const starts = [3, 4, 5, 6, 7].map(word);
  const [names, units, fileNames, counters, records] = starts as [number, number, number, number, number];
  const rising = [smallest, ...starts, end - start].every(
    (value, index, all) => index === 0 || value >= (all[index - 1] as number),
  );
  if (!rising || functions < 1 || functions > MOST_FUNCTIONS || files > MOST_FUNCTIONS) return undefined;
  if (records + functions * 8 > end - start) return undefined;
  const address = program.addressOf(start);
  if (address < 0) return undefined;
  return {
    start,
    address,
    quantum,
    functions,
    recordBytes,
    textStart,
    headerBytes: names,
    names: { start: start + names, end: start + units },
    units: { start: start + units, end: start + fileNames },
    files: { start: start + fileNames, end: start + counters },
    counters: { start: start + counters, end: start + records },
    records: { start: start + records, end },
    namesOffset: names,
  };
}

/** @throws Contradiction when a table is longer than any that Go's linker writes. */
export function checkLengths(table: LineTable): void {
  for (const { start, end } of [table.names, table.units, table.files, table.counters]) {
    if (end - start > LONGEST_TABLE) throw new Contradiction("a part of Go's line table claims more than 256 MiB");
  }
}
