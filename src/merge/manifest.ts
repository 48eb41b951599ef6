import { type Digest, isDigest } from '../model/digest.ts';
import type { Descriptor } from '../model/image.ts';

/** What a manifest names (OCI image specification 1.1, "image manifest"). */
export interface ManifestParts {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** Reads a manifest; undefined where it is none. */
export function parseManifest(bytes: Uint8Array): ManifestParts | undefined {
  try {
    const { config, layers } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>;
    const [read, ...rest] = [config, ...(layers as unknown[])].map(parseDescriptor);
    if (read === undefined || rest.includes(undefined)) return undefined;
    return { config: read, layers: rest as Descriptor[] };
  } catch {
    return undefined;
  }
}

function parseDescriptor(value: unknown): Descriptor | undefined {
  const { mediaType, digest, size } = (value ?? {}) as Record<string, unknown>;
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isDigest(digest)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  return { mediaType, digest: digest as Digest, size };
}
