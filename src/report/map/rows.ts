import { visibleText } from '../../model/text.ts';
import { type MapRows, ROW_KINDS, type RowKind } from '../../page/data/format.ts';
import { pairRenames } from './renames.ts';
import type { MapSubject, Measured } from './subjects.ts';

/** One function or embedded file: its bytes in each binary, now and before. */
export interface Row {
  readonly kind: RowKind;
  readonly name: string;
  readonly count: number;
  readonly after: number[];
  readonly before: number[];
}

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

/** The columns of the page; rows that were smaller than the cut-off everywhere are one row of their package. */
export function cutRows(byPackage: readonly (readonly Row[])[], cutoff: number, compared: readonly boolean[]): MapRows {
  const starts = [0];
  const kept: Row[] = [];
  for (const rows of byPackage) {
    kept.push(...(cutoff === 0 ? rows : cutPackage(rows, cutoff)));
    starts.push(kept.length);
  }
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
  };
}

function cutPackage(rows: readonly Row[], cutoff: number): Row[] {
  const isSmall = ({ after, before }: Row): boolean => Math.max(...after, ...before) < cutoff;
  const small = rows.filter(isSmall);
  if (small.length < 2) return [...rows];
  const rest = (kind: RowKind, of: RowKind): Row[] => {
    const some = small.filter((row) => row.kind === of);
    if (some.length === 0) return [];
    const sum = (side: 'after' | 'before'): number[] =>
      (some[0]?.[side] ?? []).map((_, i) => some.reduce((total, row) => total + (row[side][i] ?? 0), 0));
    return [{ kind, name: '', count: some.length, after: sum('after'), before: sum('before') }];
  };
  return [...rows.filter((row) => !isSmall(row)), ...rest('rest', 'function'), ...rest('rest-files', 'file')];
}
