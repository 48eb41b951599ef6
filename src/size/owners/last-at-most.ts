/** Index of the last value of a rising list that is not above `wanted`; -1 when all are. */
export function lastAtMost(values: Uint32Array | Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
