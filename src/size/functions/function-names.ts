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
  return {
    count,
    columns,
    indexOf(offset) {
      const place = table + offset;
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((starts[middle] as number) <= place) low = middle;
        else high = middle - 1;
      }
      if (starts[low] !== place)
        throw new Contradiction("a function's name in Go's line table begins inside of another");
      return low;
    },
    owner: (index) => owners[index] as Owner,
    setOwner(index, owner) {
      owners[index] = owner;
    },
    text: (index) => bytes.toString('utf8', starts[index], (starts[index + 1] as number) - 1),
    bytes: (index) => (starts[index + 1] as number) - (starts[index] as number),
  };
}

/** File offsets of all names, and the table's end behind the last. */
function nameStarts(bytes: Buffer, { start, end }: Span): { readonly starts: Uint32Array; readonly count: number } {
  let starts = new Uint32Array(1 << 12);
  let count = 0;
  for (let at = start; at < end; count++) {
    if (count + 1 >= starts.length) {
      const larger = new Uint32Array(starts.length * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = at;
    const nul = bytes.indexOf(0, at);
    at = nul === -1 || nul >= end ? end : nul + 1;
  }
  starts[count] = end;
  return { starts, count };
}
