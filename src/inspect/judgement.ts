import type { Platform } from '../model/platform.ts';

/** What a binary is expected to be. */
export interface BinaryExpectation {
  readonly platform: Platform;
  /** Path of the main module, as go.mod has it; absent: any. */
  readonly module?: string;
  /** Import path of the main package; absent: any. */
  readonly mainPackage?: string;
  /** `go1.26.8`; absent: any. */
  readonly goVersion?: string;
  /** `-s -w` was asked for (or `-w` alone: then only debug data must be gone). */
  readonly stripped: boolean | 'debug-data-only';
  /** `-trimpath` was asked for; without it, paths of this machine are what was asked for. */
  readonly trimmed: boolean;
  /**
   * Absolute paths of the loaders that the image's root filesystem has; `any` when the binary goes into no image
   * and may need what its system has.
   */
  readonly loaders: readonly string[] | 'any';
}

/** A fact that speaks against a binary: refused, or only worth a warning. */
export interface Judgement {
  /** Stable name, for example `needs-loader`. */
  readonly code: string;
  readonly level: 'refuse' | 'warn';
  /** A clause that follows the file's name: `is for arm64, not amd64`. */
  readonly sentence: string;
  /** What to do about it, as a sentence. */
  readonly fix: string;
}
