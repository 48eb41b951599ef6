import type { SourceLocation } from './failure.ts';

/** A package of a program's import graph, as `go list -deps -json` tells of it. */
export interface ImportedPackage {
  readonly path: string;
  readonly imports: readonly string[];
  /** Path of its module; absent in the standard library. */
  readonly module?: string;
  /** Of the main module, or of a module in a folder. */
  readonly own: boolean;
  /**
   * Own packages, and those of modules in a folder: whether one of its files differs from the baseline's commit. Absent where
   * git cannot tell.
   */
  readonly changed?: boolean;
  /** Own packages that changed: the file to which most lines were added, and where the longest piece of them begins. */
  readonly edited?: SourceLocation;
  /** Own packages: embedded files that differ from the baseline's commit, by their name in the package. */
  readonly changedEmbeds?: readonly { readonly name: string; readonly file: string }[];
}

/** An import in a file of the main module. `file` is relative to the module's folder; in a workspace it may be outside of it. */
export interface ImportLine extends Required<Pick<SourceLocation, 'file' | 'line'>> {
  /** Import path of the package that the file belongs to. */
  readonly from: string;
  readonly to: string;
  /** The file differs from the baseline's commit; absent where git cannot tell. */
  readonly changed?: boolean;
}

/** An import that the program's own code had at the baseline's commit, and has in no file any more. */
export interface DroppedImport {
  /** The file that imported it, relative to the module's folder. */
  readonly file: string;
  /** What it imported: packages of the program's own that are no part of it any more, then one of another module or of the standard library. */
  readonly chain: readonly string[];
}

/** A line `require` of go.mod. */
export interface RequireLine {
  readonly module: string;
  readonly line: number;
  readonly indirect: boolean;
}

/** What says why code is in a program: read only when something came, went or grew. */
export interface ImportFacts {
  /** Import paths of the main packages. */
  readonly roots: readonly string[];
  readonly packages: readonly ImportedPackage[];
  readonly importLines: readonly ImportLine[];
  readonly requireLines: readonly RequireLine[];
  /** Edges of `go mod graph`: who asks for which version; `from` is `path@version`, the main module without version. */
  readonly requirements: readonly { readonly from: string; readonly module: string; readonly version: string }[];
  /** go.mod differs from the baseline's commit; absent where git cannot tell. */
  readonly goModChanged?: boolean;
  /** Read only when something went away; absent where git cannot tell. */
  readonly droppedImports?: readonly DroppedImport[];
  /** From the first that calls methods by reflection to the linker's mark, if dead-code elimination was newly lost. */
  readonly deadCodeTrail?: readonly string[];
}
