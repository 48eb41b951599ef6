import type { Row } from './row.ts';

/** Below this two functions may well have the same size by chance. */
const SMALLEST = 64;

/**
 * Within a package, a function that is gone and a new one with exactly the same bytes on every platform are the same
 * under another name, provided that they are the only ones of that size.
 */
export function pairRenames(rows: readonly Row[], binaries: number): Row[] {
  const gone = bySize(rows, 'before', 'after', binaries);
  const come = bySize(rows, 'after', 'before', binaries);
  const dropped = new Set<Row>();
  const paired = new Map<Row, Row>();
  for (const [key, old] of gone) {
    const now = come.get(key);
    if (old === null || now === null || now === undefined) continue;
    dropped.add(old);
    paired.set(now, { ...now, before: old.before });
  }
  return dropped.size === 0 ? [...rows] : rows.filter((row) => !dropped.has(row)).map((row) => paired.get(row) ?? row);
}

/** Functions that are on one side only, by their sizes there; null where several have the same. */
function bySize(
  rows: readonly Row[],
  there: 'after' | 'before',
  missing: 'after' | 'before',
  binaries: number,
): Map<string, Row | null> {
  const found = new Map<string, Row | null>();
  for (const row of rows) {
    if (row.kind !== 'function') continue;
    let largest = 0;
    let alone = true;
    for (let i = 0; i < binaries; i++) {
      if ((row[missing][i] ?? 0) > 0) alone = false;
      largest = Math.max(largest, row[there][i] ?? 0);
    }
    if (!alone || largest < SMALLEST) continue;
    const key = row[there].join(' ');
    found.set(key, found.has(key) ? null : row);
  }
  return found;
}
