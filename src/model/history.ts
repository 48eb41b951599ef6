/** One earlier build of the default branch, for the line of sizes over time. Sizes in bytes. */
export interface ReportHistoryPoint {
  /** Full hash, where it was a commit's build. */
  readonly commit?: string;
  /** `v1.2.3`. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** One for each binary, in the report's order. */
  readonly sizes: readonly ReportHistorySize[];
}

export interface ReportHistorySize {
  /** Name of the binary. */
  readonly name: string;
  readonly platform: string;
  readonly binary: number;
  /** As pulled; absent where it is in no image. */
  readonly image?: number;
}

/** Older builds than these many are forgotten. */
export const MOST_HISTORY = 30;
