import type { BudgetSubject } from './comparison.ts';

/** What may be, as it was given. */
export interface Budget {
  /** Absent: the image, or the binary where there is no image. */
  readonly of?: BudgetSubject;
  /** Name of the image or binary, or path of the module; absent: each. */
  readonly name?: string;
  /** Absent: each. */
  readonly platform?: string;
  readonly limit: 'size' | 'growth';
  /** As it was written: `10%`. */
  readonly written: string;
  readonly amount: BudgetAmount;
}

/** Bytes, or a share of what there was, that is never less than its floor. */
export type BudgetAmount =
  | { readonly bytes: number }
  | {
      readonly percent: number;
      /** Bytes. */
      readonly floor: number;
    };

/** Bytes that a percentage allows at least, unless it says otherwise: a small image would fail by a line of code. */
export const DEFAULT_FLOOR = 50_000;
