const BITS = 11;
const BUCKETS = 1 << BITS;
const PASSES = 3;

/**
 * The order of 32-bit keys as indexes into them, equal keys in the order that they stand in: counting by 11 bits from the
 * lowest (Knuth, 5.2.5), for hundreds of thousands of offsets several times faster than comparing.
 *
 * @param count how many of the keys count.
 */
export function sortedOrder(keys: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  let order = new Uint32Array(count);
  let next = new Uint32Array(count);
  for (let index = 0; index < count; index++) order[index] = index;
  const starts = new Uint32Array(BUCKETS + 1);
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * BITS;
    starts.fill(0);
    for (let index = 0; index < count; index++) {
      const bucket = ((keys[index] as number) >>> shift) & (BUCKETS - 1);
      starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
    for (let index = 0; index < count; index++) {
      const item = order[index] as number;
      const bucket = ((keys[item] as number) >>> shift) & (BUCKETS - 1);
      const place = starts[bucket] as number;
      starts[bucket] = place + 1;
      next[place] = item;
    }
    [order, next] = [next, order];
  }
  return order;
}
