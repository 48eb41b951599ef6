/** A helper program that was found or fetched, for the report. */
export interface Tool {
  readonly name: 'syft' | 'trivy' | 'buildx';
  /** `1.51.0`. */
  readonly version: string;
  /** Absolute path. */
  readonly command: string;
  readonly origin: 'input' | 'path' | 'tool-cache' | 'release' | 'source';
  /** Hexadecimal sha256 of the program. */
  readonly sha256: string;
  /** Whether the bytes were checked against a digest pinned in this repository or built from pinned sums. */
  readonly verified: boolean;
}
