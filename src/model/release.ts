import type { Digest } from './digest.ts';

/** What a release carries of one build, as report.json says it: every asset but report.json and SHA256SUMS themselves. */
export interface ReportRelease {
  /** Folder of these files in the output folder: `release`. */
  readonly folder: string;
  /** Sorted by name. */
  readonly assets: readonly ReportReleaseAsset[];
}

/** A file of a release. */
export interface ReportReleaseAsset {
  readonly name: string;
  /** `archive`: tar.gz or zip with the binary inside; `binary`: the binary itself. */
  readonly kind: 'archive' | 'binary' | 'cyclonedx' | 'spdx';
  /** Stem of the binary that it holds or tells of. */
  readonly stem: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  /** Of an archive: path of the binary inside. */
  readonly member?: string;
}
