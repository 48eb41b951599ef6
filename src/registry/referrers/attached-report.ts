import type { Digest } from '../../model/digest.ts';

/** The `report.json` that was attached to an image when it was pushed. */
export interface AttachedReport {
  /** As it was attached; data from outside, to be checked against the schema by who reads it. At most 64 MiB. */
  readonly text: string;
  /** Digest of the image index that the reference names, computed from its bytes. */
  readonly image: Digest;
}
