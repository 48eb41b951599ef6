import { type Digest, digestHex, isDigest } from '../../model/digest.ts';
import { OCI_INDEX, OCI_MANIFEST } from '../media-types.ts';

/** An entry of an image index that lists what refers to a manifest (OCI distribution specification 1.1, "Listing Referrers"). */
export interface Referrer {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

const MOST = 1000;

/** The tag that stands in for the referrers API (OCI distribution specification 1.1, "Referrers Tag Schema"). */
export function referrersTag(subject: Digest): string {
  return `sha256-${digestHex(subject)}`;
}

/** Reads such an index; entries that are none are left out. Throws an Error when the whole is not one. */
export function parseReferrers(bytes: Uint8Array): readonly Referrer[] {
  const json = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    schemaVersion?: unknown;
    manifests?: unknown;
  } | null;
  // An empty list is null where the registry is written in Go and did not take care.
  if (json?.schemaVersion === 2 && (json.manifests === null || json.manifests === undefined)) return [];
  if (!Array.isArray(json?.manifests)) throw new Error('the list of referrers is not an image index');
  return (json.manifests as readonly unknown[]).slice(0, MOST).flatMap(parseReferrer);
}

function parseReferrer(value: unknown): readonly Referrer[] {
  const { mediaType, digest, size, artifactType, annotations } = (value ?? {}) as Record<string, unknown>;
  if (typeof digest !== 'string' || !isDigest(digest) || !Number.isSafeInteger(size) || (size as number) < 0) return [];
  return [
    {
      mediaType: typeof mediaType === 'string' ? mediaType : OCI_MANIFEST,
      digest,
      size: size as number,
      ...(typeof artifactType === 'string' ? { artifactType } : {}),
      ...(isStrings(annotations) ? { annotations } : {}),
    },
  ];
}

/** What a manifest itself says of its kind and name, for registries that list neither rightly. */
export function clarifyReferrer(referrer: Referrer, manifest: Uint8Array): Referrer {
  let json: { artifactType?: unknown; annotations?: unknown } | null;
  try {
    json = JSON.parse(Buffer.from(manifest).toString('utf8'));
  } catch {
    return referrer;
  }
  const { artifactType, annotations } = json ?? {};
  return {
    ...referrer,
    ...(typeof artifactType === 'string' ? { artifactType } : {}),
    ...(isStrings(annotations) ? { annotations } : {}),
  };
}

function isStrings(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string');
}

/** The index that a fallback tag holds, over what it held before: entries that are there stay as they are. */
export function mergeReferrers(before: readonly Referrer[], added: readonly Referrer[]): string {
  const known = new Set(before.map(({ digest }) => digest));
  const manifests = [...before, ...added.filter(({ digest }) => !known.has(digest))];
  return JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests });
}
