import type { Digest } from '../../../model/digest.ts';
import type { AssembledImage, Descriptor } from '../../../model/image.ts';
import { formatPlatform } from '../../../model/platform.ts';
import type { ReportImage } from '../../../model/report.ts';
import type { LayoutImage } from '../../../registry/push/layout-image.ts';

/** What pushing knows of an image beside its blobs. */
export interface PushableImage {
  readonly name: string;
  readonly index: Pick<Descriptor, 'digest' | 'mediaType'>;
  readonly platforms: readonly PushablePlatform[];
}

/** One platform of it. */
export interface PushablePlatform {
  /** `linux/amd64`. */
  readonly platform: string;
  readonly manifest: Digest;
  /** The base as the user wrote it, and the layers that are from it. */
  readonly base: string;
  readonly baseLayers: readonly Digest[];
}

/** An image that was assembled in this run. */
export function assembledPushable({ name, index, platforms }: AssembledImage): PushableImage {
  return {
    name,
    index,
    platforms: platforms.map(({ platform, manifest, base, layers }) => ({
      platform: formatPlatform(platform),
      manifest: manifest.digest,
      base: base.reference,
      baseLayers: layers.filter(({ part }) => part === 'base').map(({ descriptor }) => descriptor.digest),
    })),
  };
}

/** An image of an earlier run, by its report. */
export function reportedPushable({ name, digest, platforms }: ReportImage): PushableImage {
  return {
    name,
    index: { digest, mediaType: 'application/vnd.oci.image.index.v1+json' },
    platforms: platforms.map(({ platform, manifest, base, layers }) => ({
      platform,
      manifest,
      base: base.reference,
      baseLayers: layers.filter(({ part }) => part === 'base').map((layer) => layer.digest),
    })),
  };
}

/** The descriptor of a manifest or index of an image, for what is attached to it. */
export function describedIn({ root, manifests }: LayoutImage, digest: Digest): Descriptor | undefined {
  const found = [root, ...manifests].find((document) => document.digest === digest);
  return found === undefined ? undefined : { mediaType: found.mediaType, digest, size: found.bytes.length };
}
