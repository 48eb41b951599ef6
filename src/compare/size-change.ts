import type { ReportSizeChange } from '../model/comparison.ts';

/** A size on both sides; a side that is not there counts 0. */
export function sizeChange(before: number | undefined, after: number | undefined): ReportSizeChange {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    change: (after ?? 0) - (before ?? 0),
  };
}

/** Largest change first, then by name, so that the same changes always stand in the same order. */
export function byChange<T>(change: (item: T) => number, name: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => Math.abs(change(b)) - Math.abs(change(a)) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}

/** Sum of a figure over items. */
export function sumOf<T>(items: Iterable<T>, figure: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += figure(item);
  return sum;
}
