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

/** What was booked, as data that another thread can be handed. Columns are by number of package. */
export interface LedgerSums {
  readonly columns: Readonly<Record<Column, Float64Array>>;
  readonly rows: ReadonlyMap<SharedRow, number>;
}

const FIRST_PACKAGES = 1 << 10;

/** Bytes by package and column, and by shared row. */
export class Ledger {
  /** By number of package; numbers that are added to for every function and piece of data. */
  readonly #columns: Record<Column, Float64Array>;
  readonly #rows = new Map<SharedRow, number>();

  constructor() {
    const columns = COLUMNS.map((column) => [column, new Float64Array(FIRST_PACKAGES)]);
    this.#columns = Object.fromEntries(columns) as Record<Column, Float64Array>;
  }

  /** Adds bytes to a package's column; `otherwise` is the row for what belongs to several packages or to nobody known. */
  add(owner: Owner, column: Column, bytes: number, otherwise: SharedRow): void {
    if (owner < 0) this.addRow(owner === NO_PACKAGE ? otherwise : (rowOf(owner) ?? otherwise), bytes);
    else this.tell(owner, column, bytes);
  }

  /** Notes bytes that are in a row, too; nothing where no one package is behind them. */
  tell(owner: Owner, column: Column, bytes: number): void {
    if (owner < 0) return;
    const sums = owner < this.#columns[column].length ? this.#columns[column] : this.#longer(column, owner);
    sums[owner] = (sums[owner] as number) + bytes;
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

  get sums(): LedgerSums {
    return { columns: this.#columns, rows: this.#rows };
  }

  /** Adds all that was booked elsewhere. */
  addSums({ columns, rows }: LedgerSums): void {
    for (const column of COLUMNS) {
      for (const [owner, bytes] of columns[column].entries()) if (bytes !== 0) this.tell(owner, column, bytes);
    }
    for (const [row, bytes] of rows) this.addRow(row, bytes);
  }

  #longer(column: Column, owner: Owner): Float64Array {
    const sums = new Float64Array(2 ** Math.ceil(Math.log2(owner + 1)));
    sums.set(this.#columns[column]);
    this.#columns[column] = sums;
    return sums;
  }
}
