import type { MapRows } from './format.ts';
import { NumberReader, NumberWriter } from './numbers.ts';

/**
 * Rows as bytes, for the page: the length of the names, the names in UTF-8 with line feeds between, then numbers: how
 * many packages, rows of each, kinds, counts, and for each binary sizes and (where it is compared) changes and churn.
 */
export function packRows(rows: MapRows, compared: readonly boolean[]): Uint8Array {
  const names = new TextEncoder().encode(rows.names.join('\n'));
  const numbers = new NumberWriter();
  const packages = rows.starts.length - 1;
  numbers.unsigned(packages);
  for (let p = 0; p < packages; p++) numbers.unsigned((rows.starts[p + 1] ?? 0) - (rows.starts[p] ?? 0));
  writeAll(numbers, rows.kinds);
  writeAll(numbers, rows.counts);
  compared.forEach((changes, binary) => {
    writeAll(numbers, rows.sizes[binary] ?? []);
    if (!changes) return;
    const deltas = rows.deltas[binary] ?? [];
    writeAll(numbers, deltas, true);
    // Nothing but zeros, except where a row stands for several.
    writeAll(
      numbers,
      Array.from(rows.churns[binary] ?? [], (churn, row) => churn - Math.abs(deltas[row] ?? 0)),
    );
  });
  const head = new NumberWriter();
  head.unsigned(names.length);
  return concatenated([head.bytes, names, numbers.bytes]);
}

/** What `packRows` packed. */
export function unpackRows(bytes: Uint8Array, compared: readonly boolean[]): MapRows {
  const length = new NumberReader(bytes).unsigned();
  const head = new NumberWriter();
  head.unsigned(length);
  const begin = head.bytes.length;
  const text = new TextDecoder().decode(bytes.subarray(begin, begin + length));
  const numbers = new NumberReader(bytes, begin + length);
  const packages = numbers.unsigned();
  const starts = new Float64Array(packages + 1);
  for (let p = 0; p < packages; p++) starts[p + 1] = (starts[p] ?? 0) + numbers.unsigned();
  const count = starts[packages] ?? 0;
  const kinds = numbers.list(count);
  const counts = numbers.list(count);
  const sizes: ArrayLike<number>[] = [];
  const deltas: ArrayLike<number>[] = [];
  const churns: ArrayLike<number>[] = [];
  for (const changes of compared) {
    sizes.push(numbers.list(count));
    deltas.push(changes ? numbers.list(count, true) : new Float64Array(count));
    churns.push(
      changes
        ? numbers.list(count).map((more, row) => more + Math.abs(deltas.at(-1)?.[row] ?? 0))
        : new Float64Array(count),
    );
  }
  return { starts, names: count === 0 ? [] : text.split('\n'), kinds, counts, sizes, deltas, churns };
}

function writeAll(numbers: NumberWriter, list: ArrayLike<number>, signed = false): void {
  for (let i = 0; i < list.length; i++) signed ? numbers.signed(list[i] ?? 0) : numbers.unsigned(list[i] ?? 0);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
