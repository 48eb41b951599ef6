/** What of a Go version decides the layout of a binary. */
export interface GoRelease {
  /** 26 for `go1.26.8`. */
  readonly minor: number;
  /** GOEXPERIMENT, as `go1.25.1 X:noswissmap` has it. */
  readonly experiments: readonly string[];
}

/** The newest Go whose layout is known here. */
export const NEWEST_KNOWN = 27;
/** The oldest. */
export const OLDEST_KNOWN = 18;

/** Reads `go1.26.8`, `go1.27rc1`, `devel go1.28-abcdef ...`. */
export function parseGoRelease(version: string): GoRelease | undefined {
  const minor = /\bgo1\.(\d{1,4})/.exec(version)?.[1];
  if (minor === undefined) return undefined;
  const experiments = / X:([\w,]+)/.exec(version)?.[1]?.split(',') ?? [];
  return { minor: Number(minor), experiments };
}
