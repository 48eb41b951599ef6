import type { RowKind } from '../../page/data/format.ts';

/** One function or embedded file: its bytes in each binary, now and before. */
export interface Row {
  readonly kind: RowKind;
  readonly name: string;
  readonly count: number;
  readonly after: number[];
  readonly before: number[];
  /** Bytes that came and went, where the row stands for several. */
  readonly churn?: readonly number[];
}
