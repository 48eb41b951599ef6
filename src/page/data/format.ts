/** Whose bytes a part of the map is. The order is that of the map's first level. */
export const OWNERS = ['own', 'dependency', 'standard', 'tables'] as const;
export type Owner = (typeof OWNERS)[number];

/** What a package's bytes are, in the order of the columns. */
export const PARTS = ['code', 'pclntab', 'types', 'embedded', 'data', 'inferred'] as const;
export type Part = (typeof PARTS)[number];

/** What one row of a package is: a function, an embedded file, or all rows below the cut-off together. */
export const ROW_KINDS = ['function', 'file', 'rest', 'rest-files'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/**
 * What the map draws, of every binary of a report: small enough to be read before the first drawing. Text from outside
 * is already visible text. Sizes are in bytes.
 */
export interface MapHead {
  readonly binaries: readonly MapBinary[];
  readonly modules: readonly MapModule[];
  readonly packages: {
    /** Import path, or the title of a shared table. */
    readonly name: readonly string[];
    /** Index into `modules`. */
    readonly module: readonly number[];
    /** Path before, where a package was renamed; what a shared table is; else empty. */
    readonly note: readonly string[];
  };
  /** Functions and embedded files smaller than this on all platforms, before and after, are one row of their package. */
  readonly cutoff: number;
}

/** One binary. */
export interface MapBinary {
  readonly stem: string;
  readonly name: string;
  readonly platform: string;
  /** Bytes of the file. */
  readonly after: number;
  /** Bytes of the baseline's file; absent where there is none. */
  readonly before?: number;
  /** For each of `PARTS` the bytes of each package. */
  readonly sizes: readonly (readonly number[])[];
  /** The same, less what they were; empty without a baseline. */
  readonly deltas: readonly (readonly number[])[];
  /** Bytes that came and went in each package, over its finest rows: of everything, and of code alone. Empty without one. */
  readonly churns: readonly (readonly number[])[];
}

export interface MapModule {
  /** `std` for the standard library, empty for the shared tables. */
  readonly path: string;
  readonly owner: Owner;
  /** Version before and after; absent where unknown or not linked. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * Functions and embedded files: entry i of each list is one row, rows of a package stand together, packages in the order
 * of the head.
 */
export interface MapRows {
  /** Rows of package p are those from `starts[p]` up to `starts[p + 1]`. */
  readonly starts: ArrayLike<number>;
  readonly names: readonly string[];
  /** Index into `ROW_KINDS`. */
  readonly kinds: ArrayLike<number>;
  /** How many functions or files a row stands for. */
  readonly counts: ArrayLike<number>;
  /** For each binary of the head the bytes of each row. */
  readonly sizes: readonly ArrayLike<number>[];
  /** The same, less what they were; all 0 without a baseline. */
  readonly deltas: readonly ArrayLike<number>[];
  /** Bytes that came and went: more than the change where a row stands for several. */
  readonly churns: readonly ArrayLike<number>[];
}
