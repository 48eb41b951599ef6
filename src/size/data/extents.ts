import type { OwnedStarts } from '../owners/owner-map.ts';

/** A pointer with a length behind it: a string or a slice of bytes, by file offsets. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What is shorter is not worth the risk of taking some other number for a length. */
export const SHORTEST_EXTENT = 65_536;
/** Where more things than this begin inside, they are things of their own and the length was none. */
const BYTES_BETWEEN_STARTS = 4096;

/**
 * Drops starts that lie inside of long texts and byte tables. Code that counts from in front of a table (`table[r-low]`)
 * names an address in whatever lies there, and would cut megabytes of somebody else's data off. The arrays are used on.
 */
export function withoutInner({ offsets, owners }: OwnedStarts, extents: readonly Extent[]): OwnedStarts {
  const kept = new Uint8Array(offsets.length).fill(1);
  for (const { start, end } of extents) {
    const first = after(offsets, start);
    const last = after(offsets, end - 1);
    if ((last - first) * BYTES_BETWEEN_STARTS < end - start) kept.fill(0, first, last);
  }
  let count = 0;
  for (let index = 0; index < offsets.length; index++) {
    if (kept[index] === 0) continue;
    offsets[count] = offsets[index] as number;
    owners[count++] = owners[index] as number;
  }
  return { offsets: offsets.subarray(0, count), owners: owners.subarray(0, count) };
}

/** Index of the first offset above `wanted`. */
function after(offsets: Uint32Array, wanted: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
