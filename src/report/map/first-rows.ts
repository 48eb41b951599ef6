import type { MapRows } from '../../page/data/format.ts';
import type { Row } from './row.ts';
import { churnOf, columnsOf, restsOf } from './rows.ts';

/** Square pixels of a large map, and the least of a package and of a function that are drawn in it by themselves. */
const AREA = 1_120 * 640;
const LEAST_PACKAGE = 7_000;
const LEAST_FUNCTION = 200;

/**
 * What the first view of the first binary needs: the functions that changed most, all others of a package as one row.
 * It is a hundredth of all rows, so that the map is there before the rest is read.
 *
 * @param churns bytes that came and went in each package.
 */
export function firstRows(byPackage: readonly (readonly Row[])[], churns: readonly number[]): MapRows {
  const whole = churns.reduce((sum, churn) => sum + churn, 0);
  const pixels = (bytes: number): number => (bytes * AREA) / Math.max(1, whole);
  const chosen = byPackage.map((rows, index) => {
    const opens = pixels(churns[index] ?? 0) >= LEAST_PACKAGE;
    const large = rows.filter((row) => opens && pixels(churnOf(row, 0)) >= LEAST_FUNCTION);
    const others = rows.filter((row) => !large.includes(row));
    return [...large, ...restsOf(others)];
  });
  return columnsOf(chosen, [true]);
}
