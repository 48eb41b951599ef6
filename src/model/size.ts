/**
 * Where the bytes of a binary belong. All sizes are in bytes of the file. In every binary the `size` of its packages and
 * of its shared rows adds up to the file's size; so does the `size` of its modules and its shared rows.
 */
export interface ReportSize {
  /**
   * `full`: functions, line table, types and data were told apart. `functions`: the layout of a Go that is newer than
   * we know (or data that contradicts itself), so only functions and their line table have owners. `none`: no line table was found.
   */
  readonly depth: 'full' | 'functions' | 'none';
  /** Data was named by the symbols of one more link, instead of being inferred. */
  readonly exact: boolean;
  /** Sources told whose embedded files are. Absent in reports of versions that did not say; see `alignEmbedded`. */
  readonly sourced?: boolean;
  /** Go's version as the binary says it: `go1.26.8`. */
  readonly goVersion?: string;
  /** Largest first. */
  readonly packages: readonly ReportPackageSize[];
  /** Largest first; the standard library is one of them, its path is `std`. */
  readonly modules: readonly ReportModuleSize[];
  /** Bytes without one owner, largest first: each has a name of `SHARED_ROWS`. */
  readonly shared: readonly ReportSharedSize[];
  /** Files that go:embed put in, largest first. Their bytes are in their package's `embedded`, or in the shared row `embedded`. */
  readonly embedded: readonly ReportEmbeddedFile[];
  /** In file order, as the file's own table names them. */
  readonly sections: readonly ReportSectionSize[];
  readonly functions: ReportFunctionTotals;
  /**
   * `lost`: reflection keeps every exported method of every type that is used, so the linker could not drop them.
   * Absent when it cannot be told.
   */
  readonly deadCodeElimination?: 'works' | 'lost';
  /** What could not be done, in one sentence each. */
  readonly notices: readonly string[];
}

/** Whose code a package is. */
export type CodeOwner = 'own' | 'dependency' | 'standard';

/** One package. `size` is the sum of the columns from `code` to `inferred`. */
export interface ReportPackageSize {
  /** Import path; the main package's own, not `main`. */
  readonly name: string;
  /** Path of its module; `std` for the standard library. */
  readonly module: string;
  readonly kind: CodeOwner;
  readonly size: number;
  /** Machine code of its functions. */
  readonly code: number;
  /** Its own records in Go's line table: names, program counter tables, function records. */
  readonly pclntab: number;
  /** Its type descriptors and interface tables. */
  readonly types: number;
  /** Files that it embeds. */
  readonly embedded: number;
  /** Data that symbols name as its own; only with `exact`. */
  readonly data: number;
  /** Data that only its code refers to: likely its own, not proven. */
  readonly inferred: number;
  /** Of `code`: what was written in other packages and inlined here. */
  readonly inlined: number;
  /** Code of this package that was inlined into others; in their `code`, not in this row's `size`. */
  readonly inlinedElsewhere: number;
  /** Padding behind its functions: in the shared row `code-padding`, not in this row's `size`. Absent in older reports. */
  readonly padding?: number;
}

/** One module: the sums of its packages. */
export interface ReportModuleSize {
  /** `std` for the standard library. */
  readonly path: string;
  /** As linked: of the replacement where there is one. */
  readonly version?: string;
  readonly kind: CodeOwner;
  /** How many of its packages have bytes. */
  readonly packages: number;
  readonly size: number;
  readonly code: number;
  readonly pclntab: number;
  readonly types: number;
  readonly embedded: number;
  readonly data: number;
  readonly inferred: number;
  readonly inlined: number;
  readonly inlinedElsewhere: number;
  /** Padding behind its functions: in the shared row `code-padding`, not in this row's `size`. Absent in older reports. */
  readonly padding?: number;
}

/** Bytes that belong to no one package, by name; what each is, for people. */
export const SHARED_ROWS = {
  headers: 'Headers of the file and its tables of sections',
  alignment: 'Gaps between sections',
  'code-padding': 'Padding between functions',
  'code-shared': 'Functions that the linker made for several packages, and code without a function record',
  'code-c': 'Code that is not Go, such as C',
  pclntab: "Go's line table: headers, indexes, file names and what functions of several packages share",
  types: 'Type descriptors of several packages, and their indexes',
  strings: 'Text and other read-only data that several packages use',
  data: 'Variables and tables that several packages use',
  embedded: 'Embedded files whose package is not known',
  relocations: 'Relocations',
  unwind: "Unwinding tables of the system's format",
  'build-info': 'Build info, build identifiers and notes',
  dynamic: 'Imports and tables for the dynamic linker',
  symbols: 'Symbol tables',
  debug: 'Debug data',
  signature: 'Code signature',
  resources: 'Resources',
  packed: 'Packed data',
  runtime: "The runtime's own tables: garbage collection masks, module data",
  unattributed: 'What nothing could be found out about',
} as const;

/** Name of a shared row. */
export type SharedRow = keyof typeof SHARED_ROWS;

/** One shared row. Rows without bytes are left out. */
export interface ReportSharedSize {
  readonly row: SharedRow;
  readonly size: number;
}

/** One file that go:embed put in. Equal contents are stored once: the other names have a size of 0. */
export interface ReportEmbeddedFile {
  /** Path as the embedding package sees it: `static/index.html`. */
  readonly name: string;
  /** Import path of the package that embeds it, where it is known. */
  readonly package?: string;
  readonly size: number;
  /** Embedded as text or bytes: only sources tell of it, since the program does not hold its name. */
  readonly nameless?: true;
}

/** One section; without a section table, one segment. */
export interface ReportSectionSize {
  readonly name: string;
  readonly size: number;
}

/** How many functions there are; the list itself is a file of its own (`SizeDetail`). */
export interface ReportFunctionTotals {
  readonly count: number;
  /** Rows after closures, generic instances and wrappers were folded into the function that people wrote; absent where they were not listed. */
  readonly folded?: number;
  /** `size/app_linux_amd64.json`, relative to the output folder. */
  readonly file?: string;
}

/**
 * The functions of one binary, in columns: entry i of each list is one function, closures, generic instances and wrappers
 * folded in. Sorted by package, largest first. Written to `size/<stem>.json`.
 */
export interface SizeDetail {
  readonly schemaVersion: 1;
  /** Digest of the binary. */
  readonly digest: string;
  readonly packages: readonly string[];
  /** Index into `packages`; -1 for a function that the linker made for several. */
  readonly package: readonly number[];
  /** Without the package's path: `(*Decoder).Decode`. */
  readonly name: readonly string[];
  /** Bytes of machine code. */
  readonly code: readonly number[];
}

/** What a layer would take compressed another way, measured on the very same tar. */
export interface ReportAlternative {
  readonly format: 'gzip' | 'zstd';
  readonly level: number;
  readonly size: number;
}

/** A build tag of the dependency tree that is not set and would leave files out of the program. */
export interface ReportBuildTag {
  readonly tag: string;
  /** Packages of which it would leave files out, by import path. */
  readonly packages: readonly string[];
  /** Names of the files that would go, at most 20: `IMPORTPATH/FILE`. */
  readonly files: readonly string[];
}

/**
 * Packages of the standard library that have hardly anything but generic functions: their bytes are instances for others'
 * types.
 */
export const GENERIC_PACKAGES: ReadonlySet<string> = new Set(['slices', 'maps', 'iter', 'cmp']);
