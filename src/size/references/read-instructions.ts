import { type NameColumns, openFunctionNames } from '../functions/function-names.ts';
import type { Functions } from '../functions/functions.ts';
import { openInlinedRuns, type RunVisitor } from '../functions/inlined.ts';
import type { LineTable } from '../functions/line-table.ts';
import type { CodePlace } from '../functions/read-code.ts';
import { type OwnedStarts, OwnerMap } from '../owners/owner-map.ts';
import { type Owner, UNKNOWN } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { readerOf } from './readers.ts';

/** What is known of a program's functions before their instructions are read. */
export interface InstructionWork {
  readonly table: LineTable;
  readonly functions: Functions;
  readonly names: NameColumns;
  /** Address that offsets of function data count from. */
  readonly functionData: number;
  readonly place: CodePlace;
}

/** What instructions tell. */
export interface InstructionFacts {
  /** Offsets outside of the code that instructions name, with the owner of those instructions. */
  readonly named: OwnedStarts;
  /** Bytes of code by package: written in another one, and ended up in another one. */
  readonly inlined: Float64Array;
  readonly inlinedElsewhere: Float64Array;
}

/**
 * Reads all instructions for what was inlined and for what they refer to. What inlined code names is of the package that
 * wrote the code, not of the one that it ended up in.
 *
 * @throws Contradiction and RangeError for a damaged table of inlined calls.
 */
export function readInstructions(program: Program, work: InstructionWork): InstructionFacts {
  const { functions, place } = work;
  const names = openFunctionNames(program.bytes, work.names);
  const runs = openInlinedRuns(program, work.table, functions, names, work.functionData);
  const packages = work.names.owners.reduce((most, owner) => Math.max(most, owner + 1), 0);
  const inlined = new Float64Array(packages);
  const inlinedElsewhere = new Float64Array(packages);
  const named = new OwnerMap();
  const isOutside = outsideTest(place);
  let owner: Owner = UNKNOWN;
  let writer: Owner = UNKNOWN;
  let entry = 0;
  const found = (address: number): void => {
    const offset = program.offsetOf(address);
    if (isOutside(offset)) named.join(offset, writer);
  };
  const read = readerOf(program.layout.architecture);
  const visit: RunVisitor = (start, end, written) => {
    if (written !== owner) {
      add(inlined, owner, end - start);
      add(inlinedElsewhere, written, end - start);
    }
    if (read === undefined) return;
    writer = written;
    const from = place.offset + entry + start;
    const to = Math.min(place.offset + entry + end, program.bytes.length);
    read({ program, start: from, end: to, address: place.address + entry + start }, found);
  };
  for (let index = 0; index < functions.count; index++) {
    owner = functions.owners[index] as Owner;
    entry = functions.entries[index] as number;
    runs(index, visit);
  }
  return { named: named.sorted(), inlined, inlinedElsewhere };
}

function add(sums: Float64Array, owner: Owner, bytes: number): void {
  if (owner >= 0) sums[owner] = (sums[owner] as number) + bytes;
}

/** Code that names code says nothing of data. */
function outsideTest({ offset: start, bytes }: CodePlace): (offset: number) => boolean {
  return (offset) => offset >= 0 && (offset < start || offset >= start + bytes);
}
