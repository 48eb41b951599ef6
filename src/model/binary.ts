import type { Digest } from './digest.ts';
import type { BinaryPlan } from './plan.ts';

/** The file formats that Go's linker writes. */
export type BinaryFormat = 'elf' | 'pe' | 'macho' | 'wasm' | 'xcoff' | 'plan9-aout';

/** One line of Go's embedded build info (runtime/debug.Module). */
export interface BuildInfoModule {
  readonly path: string;
  readonly version: string;
  readonly sum?: string;
  readonly replace?: BuildInfoModule;
}

/** Go's embedded build info, as `go version -m` shows it (runtime/debug.BuildInfo). */
export interface BuildInfo {
  /** `go1.26.8`, with experiments if any: `go1.26.8 X:jsonv2`. */
  readonly goVersion: string;
  /** Import path of the main package. */
  readonly path: string;
  readonly main?: BuildInfoModule;
  readonly deps: readonly BuildInfoModule[];
  readonly settings: readonly { readonly key: string; readonly value: string }[];
}

/** What a binary's own headers say. All sizes in bytes. */
export interface BinaryFacts {
  readonly format: BinaryFormat;
  /** Go's name of the architecture as read from the header; absent where the format does not say. */
  readonly architecture?: string;
  readonly wordSize?: 32 | 64;
  readonly byteOrder?: 'little' | 'big';
  readonly size: number;
  readonly digest: Digest;
  readonly linkage: {
    /** No interpreter and no shared library; absent where the format always links the system's (darwin, windows). */
    readonly static?: boolean;
    readonly interpreter?: string;
    readonly needed: readonly string[];
    readonly pie: boolean;
  };
  readonly buildInfo?: BuildInfo;
  readonly goBuildId?: string;
  /** Hexadecimal. */
  readonly gnuBuildId?: string;
  /** Neither symbol table nor debug data is left. */
  readonly stripped: boolean;
  /** Names of sections that `-s -w` should have removed. */
  readonly debugSections: readonly string[];
  /**
   * Paths of the build machine found inside, with what follows them; `what` says whose folder it is (`GOROOT`). In
   * Go's line table, build info or debug data it is one for certain; in other data it may be a text of the program's own.
   */
  readonly leaks: readonly {
    readonly path: string;
    readonly section: string;
    readonly what: string;
    readonly place: 'line-table' | 'build-info' | 'debug-data' | 'data';
  }[];
}

/** A binary that exists and was inspected. */
export interface BuiltBinary {
  readonly plan: BinaryPlan;
  /** Absolute path. */
  readonly file: string;
  readonly facts: BinaryFacts;
  /** Whether `go build` left the earlier file as it was. */
  readonly unchanged: boolean;
}
