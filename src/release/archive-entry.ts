/** A file that goes into an archive. */
export interface ArchiveEntry {
  /** `/` between parts; no leading one. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: 0o644 | 0o755;
  /** Absolute path of the bytes, and their number. */
  readonly file: string;
  readonly size: number;
}
