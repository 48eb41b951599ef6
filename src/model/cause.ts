import type { SourceLocation } from './failure.ts';

/**
 * Why bytes came or went.
 * - `module-new`: a dependency, with all new packages and modules that nothing else needs. `module-gone`, `module-moved`,
 *   `module-renamed`: the other changes of a dependency.
 * - `package-new`, `package-gone`: packages of a module (or of the standard library) whose version did not change.
 * - `own-code`: packages of the main module.
 * - `reach`: packages whose source did not change: more or less of them is used, or inlined.
 * - `dead-code`: the same, while the linker can no longer (or again) drop unused methods.
 * - `toolchain`, `flags`: packages whose source did not change, by another Go or other settings.
 * - `embedded-file`: one file of go:embed, or (more than three) those of one package. `debug-data`: symbols and debug sections.
 * - `data`: variables, tables and text of packages whose source did not change, where only inference says whose they are,
 *   which flips more easily than the bytes change: one cause for each module of which much changed, one (without a subject)
 *   for all others. That of packages whose source changed is in their cause, and in its `inferred`.
 * - `tables`: Go's tables that have no single owner. `padding`: gaps between functions and sections, and headers.
 * - `not-explained`: all that is left.
 */
export type CauseKind =
  | 'module-new'
  | 'module-gone'
  | 'module-moved'
  | 'module-renamed'
  | 'package-new'
  | 'package-gone'
  | 'own-code'
  | 'reach'
  | 'dead-code'
  | 'toolchain'
  | 'flags'
  | 'embedded-file'
  | 'debug-data'
  | 'data'
  | 'tables'
  | 'padding'
  | 'not-explained';

/** One cause, as data: sentences are made of it by report/. */
export interface ReportCause {
  readonly kind: CauseKind;
  /** Signed. */
  readonly bytes: number;
  /** Part of `bytes` that rests on inferred owners. */
  readonly inferred?: number;
  /** Path of the module, of the package that brings most of it, or of the embedded file. */
  readonly subject?: string;
  /** Of a renamed module: its path before. */
  readonly renamedFrom?: string;
  /** Of one embedded file: it came, or went, as a whole. */
  readonly state?: 'new' | 'gone';
  /** Versions of the module or of Go. */
  readonly from?: string;
  readonly to?: string;
  /**
   * Import paths from a package of the main module to the subject's; the shortest. `reach`: a new package, and what it imports.
   * `module-gone`, `package-gone`: what the file at `place` imported and imports no more.
   */
  readonly chain?: readonly string[];
  /**
   * The line that did it: an import in the chain's first package, or a line of go.mod; of own code where most lines came, of
   * an embedded file the file, of what is gone the file that imported it. Relative to the module's folder; in a workspace it may be outside of it (`../lib/lib.go`).
   */
  readonly place?: SourceLocation;
  /** Whether `place`'s file differs from the baseline's commit; absent where git could not tell. */
  readonly placeChanged?: boolean;
  /** Without the import at `place` nothing of it would be linked. */
  readonly alone?: boolean;
  /** Module that asks for this version, when go.mod itself does not: `google.golang.org/grpc@v1.76.0`. */
  readonly requiredBy?: string;
  /** Paths of other new modules that nothing else needs, largest first; their bytes are in this cause. */
  readonly brings?: readonly string[];
  /** Another major version of the same module that is linked too: `github.com/acme/lib/v2 v2.1.0`. */
  readonly besides?: string;
  /** `dead-code`: what is called by reflection, from the first that does to the linker's mark. */
  readonly trail?: readonly string[];
  /** What it is made of (packages, tables, settings), largest first; at most ten. */
  readonly parts: readonly ReportCausePart[];
}

export interface ReportCausePart {
  readonly name: string;
  readonly bytes: number;
}
