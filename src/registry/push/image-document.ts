import { type Digest, isDigest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';

/** What pushing needs to know of a manifest or index; unlike a base it may be of any kind. */
export interface ImageDocument {
  /** As it stands in the document, else as the descriptor said. */
  readonly mediaType: string;
  /** Config and layers that belong into the repository, each once; of an index none. */
  readonly blobs: readonly Descriptor[];
  /** What an index names. */
  readonly manifests: readonly Descriptor[];
}

const MOST = 2000;

/**
 * Parses a manifest or index (OCI image specification 1.1; docker's schema 2 too). Undefined when it is neither, or a
 * descriptor in it is none.
 */
export function parseImageDocument(bytes: Uint8Array, mediaType: string): ImageDocument | undefined {
  let json: Record<string, unknown> | null;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const own = typeof json.mediaType === 'string' ? json.mediaType : mediaType;
  const manifests = descriptors(json.manifests);
  if (manifests !== undefined) return { mediaType: own, blobs: [], manifests };
  const layers = descriptors(json.layers);
  const config = descriptors([json.config]);
  if (layers === undefined || config === undefined) return undefined;
  const blobs = new Map([...config, ...layers].map((blob) => [blob.digest, blob]));
  return { mediaType: own, blobs: [...blobs.values()], manifests: [] };
}

function descriptors(value: unknown): readonly Descriptor[] | undefined {
  if (!Array.isArray(value) || value.length > MOST) return undefined;
  const found: Descriptor[] = [];
  for (const item of value as readonly unknown[]) {
    const { mediaType, digest, size, urls } = (item ?? {}) as Record<string, unknown>;
    if (typeof digest !== 'string' || !isDigest(digest)) return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
    // A layer that lies elsewhere is not for this registry.
    if (Array.isArray(urls) && urls.length > 0) continue;
    found.push({ mediaType: typeof mediaType === 'string' ? mediaType : '', digest: digest as Digest, size });
  }
  return found;
}
