import type { SharedRow } from '../../model/size.ts';
import { NO_PACKAGE } from '../functions/symbol-name.ts';
import { type Owner, rowOf } from './owners.ts';

/** Columns of a package that add up to its size, and three that only tell. */
export const COLUMNS = [
  'code',
  'pclntab',
  'types',
  'embedded',
  'data',
  'inferred',
  'inlined',
  'inlinedElsewhere',
  'padding',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Bytes by package and column, and by shared row. */
export class Ledger {
  readonly #columns: Record<Column, number[]>;
  readonly #rows = new Map<SharedRow, number>();

  constructor() {
    this.#columns = Object.fromEntries(COLUMNS.map((column) => [column, []])) as unknown as Record<Column, number[]>;
  }

  /** Adds bytes to a package's column; `otherwise` is the row for what belongs to several packages or to nobody known. */
  add(owner: Owner, column: Column, bytes: number, otherwise: SharedRow): void {
    if (owner < 0) this.addRow(owner === NO_PACKAGE ? otherwise : (rowOf(owner) ?? otherwise), bytes);
    else this.#columns[column][owner] = (this.#columns[column][owner] ?? 0) + bytes;
  }

  /** Notes bytes that are in a row, too; nothing where no one package is behind them. */
  tell(owner: Owner, column: Column, bytes: number): void {
    if (owner >= 0) this.#columns[column][owner] = (this.#columns[column][owner] ?? 0) + bytes;
  }

  addRow(row: SharedRow, bytes: number): void {
    if (bytes !== 0) this.#rows.set(row, (this.#rows.get(row) ?? 0) + bytes);
  }

  bytes(owner: Owner, column: Column): number {
    return this.#columns[column][owner] ?? 0;
  }

  get rows(): ReadonlyMap<SharedRow, number> {
    return this.#rows;
  }
}
