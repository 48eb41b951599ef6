import type { Owner } from '../owners/owners.ts';
import { Contradiction, type Program } from '../program/program.ts';
import type { Span } from './line-table.ts';
import type { SymbolPackages } from './symbol-name.ts';

/** Where names lie and whose they are: arrays alone, which another thread can be handed. */
export interface NameColumns {
  readonly count: number;
  /** File offset of the table. */
  readonly table: number;
  /** File offsets of all names, and of the table's end. */
  readonly starts: Uint32Array;
  readonly owners: Int32Array;
}

/** The names in Go's line table: of functions, and of functions that exist only inlined into others. */
export interface FunctionNames {
  readonly count: number;
  readonly columns: NameColumns;
  /** Index of the name at an offset of the table. @throws Contradiction when no name begins there. */
  indexOf(offset: number): number;
  owner(index: number): Owner;
  /** A name without package gets its owner from elsewhere (`nameless.ts`). */
  setOwner(index: number, owner: Owner): void;
  text(index: number): string;
  /** Bytes of the name with the NUL behind it. */
  bytes(index: number): number;
}

/** Reads the table in one pass, without a string for each name. */
export function readFunctionNames(program: Program, span: Span, symbols: SymbolPackages): FunctionNames {
  const { starts, count } = nameStarts(program.bytes, span);
  const owners = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    owners[index] = symbols.ownerAt(starts[index] as number, (starts[index + 1] as number) - 1);
  }
  return openFunctionNames(program.bytes, { count, table: span.start, starts, owners });
}

/** Names that were read before. */
export function openFunctionNames(bytes: Buffer, columns: NameColumns): FunctionNames {
  const { count, table, starts, owners } = columns;
  const firstOf = firstInBlocks(columns);
  return {
    count,
    columns,
    indexOf(offset) {
      const place = table + offset;
      let index = firstOf[offset >>> BLOCK_BITS] ?? count;
      while (index < count && (starts[index] as number) < place) index++;
      if (index >= count || starts[index] !== place)
        throw new Contradiction("a function's name in Go's line table begins inside of another");
      return index;
    },
    owner: (index) => owners[index] as Owner,
    setOwner(index, owner) {
      owners[index] = owner;
    },
    text: (index) => bytes.toString('utf8', starts[index], (starts[index + 1] as number) - 1),
    bytes: (index) => (starts[index + 1] as number) - (starts[index] as number),
  };
}

/** Two names or three begin in as many bytes. */
const BLOCK_BITS = 7;

/** The first name that begins in each block of the table or behind it: names are looked for hundreds of thousands of times. */
function firstInBlocks({ count, table, starts }: NameColumns): Uint32Array {
  const blocks = (((starts[count] as number) - table) >>> BLOCK_BITS) + 1;
  const firstOf = new Uint32Array(blocks);
  let index = 0;
  for (let block = 0; block < blocks; block++) {
    const start = table + block * (1 << BLOCK_BITS);
    while (index < count && (starts[index] as number) < start) index++;
    firstOf[block] = index;
  }
  return firstOf;
}

/** File offsets of all names, and the table's end behind the last. */
function nameStarts(bytes: Buffer, { start, end }: Span): { readonly starts: Uint32Array; readonly count: number } {
  let starts = new Uint32Array(1 << 12);
  let count = 0;
  const limit = Math.min(end, bytes.length);
  for (let at = start; at < end; count++) {
    if (count + 1 >= starts.length) {
      const larger = new Uint32Array(starts.length * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = at;
    // Names are so short that a search outside of JavaScript takes longer to begin than to find.
    while (at < limit && bytes[at] !== 0) at++;
    at = at < limit ? at + 1 : end;
  }
  starts[count] = end;
  return { starts, count };
}
