import type { OwnedStarts } from '../owners/owner-map.ts';
import { UNKNOWN } from '../owners/owners.ts';
import type { DataSymbols } from './data-symbols.ts';

/** Places in order with their owners; what is `fixed` no reference changes. */
export interface SettledStarts extends OwnedStarts {
  readonly fixed: Uint8Array;
}

/**
 * Where a format does not say how long data is, a symbol reaches at most to what else begins in front of the next one: the
 * linker leaves names of the compiler's own tables out of PE and Mach-O.
 */
export function cutSymbols(symbols: DataSymbols, { offsets }: OwnedStarts): DataSymbols {
  if (symbols.sized) return symbols;
  let next = 0;
  const ends = symbols.ends.map((end, index) => {
    const start = symbols.starts[index] as number;
    while (next < offsets.length && (offsets[next] as number) <= start) next++;
    return Math.min(end, offsets[next] ?? end);
  });
  return { ...symbols, ends };
}

/**
 * Puts what symbols name in the place of what references seem to begin: a symbol begins where it says, nothing begins
 * inside of it, and where it ends something else does.
 */
export function settleSymbols({ offsets, owners }: OwnedStarts, symbols: DataSymbols | undefined): SettledStarts {
  if (symbols === undefined) return { offsets, owners, fixed: new Uint8Array(offsets.length) };
  const most = offsets.length + 2 * symbols.starts.length;
  const result = { offsets: new Uint32Array(most), owners: new Int32Array(most), fixed: new Uint8Array(most) };
  let count = 0;
  const put = (offset: number, owner: number, fixed: number): void => {
    result.offsets[count] = offset;
    result.owners[count] = owner;
    result.fixed[count++] = fixed;
  };
  let next = 0;
  const upTo = (limit: number): void => {
    for (; next < offsets.length && (offsets[next] as number) < limit; next++)
      put(offsets[next] as number, owners[next] as number, 0);
  };
  for (let index = 0; index < symbols.starts.length; index++) {
    const end = symbols.ends[index] as number;
    upTo(symbols.starts[index] as number);
    put(symbols.starts[index] as number, symbols.owners[index] as number, 1);
    while (next < offsets.length && (offsets[next] as number) < end) next++;
    if (offsets[next] !== end && symbols.starts[index + 1] !== end) put(end, UNKNOWN, 0);
  }
  upTo(Number.POSITIVE_INFINITY);
  return {
    offsets: result.offsets.subarray(0, count),
    owners: result.owners.subarray(0, count),
    fixed: result.fixed.subarray(0, count),
  };
}
