const BITS = 11;
const BUCKETS = 1 << BITS;
const PASSES = 3;

/** Keys with a number each that goes where its key does. */
export interface Pairs {
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly values: Int32Array<ArrayBuffer>;
}

/**
 * Puts the first `count` pairs in the order of their 32-bit keys, equal keys as they stand: counting by 11 bits from the
 * lowest (Knuth, 5.2.5), for hundreds of thousands of offsets several times faster than comparing. Bits that all keys have
 * in common take no pass.
 *
 * @returns arrays of `count`; those that were passed are used up.
 */
export function sortPairs(pairs: Pairs, count: number): Pairs {
  let keys = pairs.keys.subarray(0, count);
  let values = pairs.values.subarray(0, count);
  let nextKeys = new Uint32Array(count);
  let nextValues = new Int32Array(count);
  for (let shift = 0; shift < BITS * PASSES; shift += BITS) {
    const places = placesOf(keys, shift);
    if (places === undefined) continue;
    move(keys, values, nextKeys, nextValues, places, shift);
    [keys, nextKeys] = [nextKeys, keys];
    [values, nextValues] = [nextValues, values];
  }
  return { keys, values };
}

/** Where each bucket begins; undefined when all keys are in one. */
function placesOf(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const places = new Uint32Array(BUCKETS);
  for (let index = 0; index < keys.length; index++) {
    const bucket = ((keys[index] as number) >>> shift) & (BUCKETS - 1);
    places[bucket] = (places[bucket] as number) + 1;
  }
  for (let bucket = 0, start = 0; bucket < BUCKETS; bucket++) {
    const count = places[bucket] as number;
    if (count === keys.length) return undefined;
    places[bucket] = start;
    start += count;
  }
  return places;
}

function move(
  keys: Uint32Array,
  values: Int32Array,
  toKeys: Uint32Array,
  toValues: Int32Array,
  places: Uint32Array,
  shift: number,
): void {
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    const bucket = (key >>> shift) & (BUCKETS - 1);
    const place = places[bucket] as number;
    places[bucket] = place + 1;
    toKeys[place] = key;
    toValues[place] = values[index] as number;
  }
}
