import { visibleText } from '../../model/text.ts';
import { type MapRows, ROW_KINDS, type RowKind } from '../../page/data/format.ts';
import { pairRenames } from './renames.ts';
import type { Row } from './row.ts';
import type { MapSubject, Measured } from './subjects.ts';

/** All rows, by package. Without a baseline's functions, before is as after: nothing is known to have changed. */
export function allRows(subjects: readonly MapSubject[], packageIndex: ReadonlyMap<string, number>): Row[][] {
  const byPackage = Array.from({ length: packageIndex.size }, () => new Map<string, Row>());
  subjects.forEach(({ after, before, renamed }, binary) => {
    gather(after, new Map(), binary, 'after');
    if (before !== undefined) gather(before, renamed, binary, 'before');
  });
  return byPackage.map((rows) => pairRenames([...rows.values()], subjects.length));

  function gather(
    side: Measured,
    renamed: ReadonlyMap<string, string>,
    binary: number,
    column: 'after' | 'before',
  ): void {
    eachRow(side, (path, kind, name, bytes) => {
      const rows = byPackage[packageIndex.get(renamed.get(path) ?? path) ?? -1];
      if (rows === undefined || bytes === 0) return;
      const key = kind === 'function' ? name : `\n${name}`;
      let row = rows.get(key);
      if (row === undefined) {
        row = { kind, name: visibleText(name), count: 1, after: zeros(), before: zeros() };
        rows.set(key, row);
      }
      row[column][binary] = (row[column][binary] ?? 0) + bytes;
    });
  }

  function zeros(): number[] {
    return new Array<number>(subjects.length).fill(0);
  }
}

function eachRow(
  { size, detail }: Measured,
  visit: (path: string, kind: RowKind, name: string, bytes: number) => void,
): void {
  for (const { name, package: path, size: bytes } of size.embedded)
    if (path !== undefined) visit(path, 'file', name, bytes);
  detail?.name.forEach((name, i) => {
    const path = detail.packages[detail.package[i] ?? -1];
    if (path !== undefined) visit(path, 'function', name, detail.code[i] ?? 0);
  });
}

/** Rows that were smaller than the cut-off everywhere as one row of their package. */
export function cutRows(byPackage: readonly (readonly Row[])[], cutoff: number): readonly (readonly Row[])[] {
  return cutoff === 0 ? byPackage : byPackage.map((rows) => cutPackage(rows, cutoff));
}

/** Rows as the columns of the page. `compared`: of which binaries it is known what changed. */
export function columnsOf(byPackage: readonly (readonly Row[])[], compared: readonly boolean[]): MapRows {
  const starts = [0];
  for (const { length } of byPackage) starts.push((starts.at(-1) ?? 0) + length);
  const kept = byPackage.flat();
  const column = (values: (row: Row) => number): number[] => kept.map(values);
  return {
    starts,
    names: kept.map(({ name }) => name),
    kinds: column(({ kind }) => ROW_KINDS.indexOf(kind)),
    counts: column(({ count }) => count),
    sizes: compared.map((_, i) => column(({ after }) => after[i] ?? 0)),
    deltas: compared.map((changes, i) =>
      column(({ after, before }) => (changes ? (after[i] ?? 0) - (before[i] ?? 0) : 0)),
    ),
    churns: compared.map((changes, i) => column((row) => (changes ? churnOf(row, i) : 0))),
  };
}

function cutPackage(rows: readonly Row[], cutoff: number): readonly Row[] {
  const isSmall = ({ after, before }: Row): boolean => Math.max(...after, ...before) < cutoff;
  const small = rows.filter(isSmall);
  return small.length < 2 ? rows : [...rows.filter((row) => !isSmall(row)), ...restsOf(small)];
}

/** Rows as one row of each kind. */
export function restsOf(rows: readonly Row[]): Row[] {
  const functions = rows.filter(({ kind }) => kind === 'function' || kind === 'rest');
  const files = rows.filter(({ kind }) => kind === 'file' || kind === 'rest-files');
  return [
    ...(functions.length === 0 ? [] : [restOf('rest', functions)]),
    ...(files.length === 0 ? [] : [restOf('rest-files', files)]),
  ];
}

/** Several rows as one. */
function restOf(kind: RowKind, rows: readonly Row[]): Row {
  const sum = (value: (row: Row, binary: number) => number): number[] =>
    (rows[0]?.after ?? []).map((_, binary) => rows.reduce((total, row) => total + value(row, binary), 0));
  return {
    kind,
    name: '',
    count: rows.reduce((total, { count }) => total + count, 0),
    after: sum(({ after }, i) => after[i] ?? 0),
    before: sum(({ before }, i) => before[i] ?? 0),
    churn: sum(churnOf),
  };
}

/** Bytes that came and went in a row of one binary. */
export function churnOf({ after, before, churn }: Row, binary: number): number {
  return churn?.[binary] ?? Math.abs((after[binary] ?? 0) - (before[binary] ?? 0));
}
