import type { Attestation, Descriptor } from '../../../model/image.ts';
import type { Platform } from '../../../model/platform.ts';
import type { BaseConfig } from '../../../registry/base/base-config.ts';

/** An OCI layout that BuildKit wrote (`type=oci,tar=false`), read and checked. */
export interface BuiltLayout {
  /** Absolute. */
  readonly folder: string;
  /** The image index as BuildKit wrote it; absent where it wrote one manifest and no index. */
  readonly index?: Descriptor;
  /** What runs, in the index's order. */
  readonly manifests: readonly BuiltManifest[];
  /** Attestations, which are no platforms and count no bytes. */
  readonly attestations: readonly Attestation[];
}

/** The image of one platform. */
export interface BuiltManifest {
  readonly platform: Platform;
  /** As it stands in the index, with annotations if there are any. */
  readonly descriptor: Descriptor;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly facts: BaseConfig;
  /** Entrypoint and command together: what the image starts. */
  readonly command: readonly string[];
}
