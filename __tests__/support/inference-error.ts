import { readFile } from 'node:fs/promises';
import { type DataSymbols, readDataSymbols } from '../../src/size/data/data-symbols.ts';
import type { Owner } from '../../src/size/owners/owners.ts';
import type { Zone } from '../../src/size/program/zones.ts';
import { attributionWork, openBinary, type Recorder } from './attribution-work.ts';

/** Bytes of data that inference had to answer for and whose package a symbol names, by how it answered. */
export interface InferenceError {
  readonly right: number;
  /** A shared row or nobody was named instead of a package. */
  readonly shared: number;
  readonly wrong: number;
  /** Bytes in the column `inferred`, of which only `right + wrong` have a symbol of their own. */
  readonly inferred: number;
  /** Wrong bytes: by the symbol's package and the named one, largest first. */
  readonly confused: readonly { readonly is: string; readonly named: string; readonly bytes: number }[];
}

/** Holds what is inferred for a stripped file against the data symbols of the same program linked with them. */
export async function inferenceError(stripped: string, linked: string): Promise<InferenceError> {
  const { work, ledger } = await attributionWork(await readFile(stripped));
  const { program: named } = await openBinary(await readFile(linked));
  const { program, packages, mainPath, zones } = work;
  const symbols = readDataSymbols(program, zones, { program: named, packages, mainPath });
  return compare(zones, ledger, symbols, packages.names);
}

function compare(
  zones: readonly Zone[],
  { runs }: Recorder,
  { starts, ends, owners }: DataSymbols,
  packages: readonly string[],
): InferenceError {
  const sums = { right: 0, shared: 0, wrong: 0, inferred: 0 };
  const confused = new Map<string, { readonly is: string; readonly named: string; bytes: number }>();
  let run = 0;
  let symbol = 0;
  for (const zone of zones) {
    for (let at = zone.start; at < zone.end; run++) {
      const { owner, inferred, bytes } = runs[run] as (typeof runs)[number];
      const end = at + bytes;
      if (inferred && owner >= 0) sums.inferred += bytes;
      while (symbol < starts.length && (ends[symbol] as number) <= at) symbol++;
      for (let next = symbol; inferred && next < starts.length && (starts[next] as number) < end; next++) {
        const common = Math.min(end, ends[next] as number) - Math.max(at, starts[next] as number);
        const is = owners[next] as Owner;
        sums[owner === is ? 'right' : owner < 0 ? 'shared' : 'wrong'] += common;
        if (owner === is || owner < 0) continue;
        const key = `${is} ${owner}`;
        const pair = confused.get(key) ?? { is: packages[is] ?? '', named: packages[owner] ?? '', bytes: 0 };
        pair.bytes += common;
        confused.set(key, pair);
      }
      at = end;
    }
  }
  return { ...sums, confused: [...confused.values()].sort((a, b) => b.bytes - a.bytes) };
}
