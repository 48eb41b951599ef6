import { type Digest, isDigest } from '../model/digest.ts';
import { Failure } from '../model/failure.ts';
import type { Descriptor } from '../model/image.ts';
import { layerCompression, OCI_INDEX, OCI_MANIFEST, ociMediaType } from './media-types.ts';

/** Bytes of a manifest, an index or a config. */
export const DOCUMENT_LIMIT = 8 << 20;
const MAX_ENTRIES = 1000;
const MAX_LAYERS = 500;

/** An index's entry as far as it is understood; a platform may be missing or partly so. */
export interface IndexEntry {
  readonly descriptor: Descriptor;
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string };
  /** An attestation or the like, which is no image (`vnd.docker.reference.type`, platform unknown/unknown). */
  readonly attached: boolean;
}

/** OCI image specification 1.1, "image index" and "image manifest", with docker's media types renamed. */
export type Document =
  | { readonly kind: 'index'; readonly entries: readonly IndexEntry[] }
  | { readonly kind: 'manifest'; readonly config: Descriptor; readonly layers: readonly Descriptor[] };

/**
 * Parses an index or manifest. `subject` names the image in errors.
 * Throws `base-invalid` for what is neither, for docker's schema 1, artifacts, foreign and encrypted layers.
 */
export function parseDocument(bytes: Uint8Array, subject: string): Document {
  const json = parseJson(bytes, subject);
  if (json.schemaVersion === 1)
    throw invalid(
      subject,
      'is in docker schema 1, which is too old',
      'Push the base again with a docker of this decade.',
    );
  const mediaType = typeof json.mediaType === 'string' ? ociMediaType(json.mediaType) : undefined;
  if (mediaType === OCI_INDEX || (mediaType === undefined && Array.isArray(json.manifests))) {
    return {
      kind: 'index',
      entries: list(json.manifests, MAX_ENTRIES, subject).map((entry) => parseEntry(entry, subject)),
    };
  }
  if ((mediaType === undefined || mediaType === OCI_MANIFEST) && Array.isArray(json.layers)) {
    const layers = list(json.layers, MAX_LAYERS, subject).map((entry) => parseLayer(entry, subject));
    return { kind: 'manifest', config: parseDescriptor(json.config, subject), layers };
  }
  throw invalid(subject, `is neither an image nor an index of images (${mediaType ?? 'no media type'})`);
}

/** JSON of an object. Throws `base-invalid`. */
export function parseJson(bytes: Uint8Array, subject: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (/^\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8')))
      throw invalid(
        subject,
        'is a page of HTML, which no registry answers with',
        'A proxy or a page to log in stands between here and the registry: open its address in a browser, and check HTTPS_PROXY.',
        error,
      );
    throw invalid(subject, 'is not JSON', undefined, error);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw invalid(subject, 'is not a JSON object');
  return json as Record<string, unknown>;
}

function list(value: unknown, most: number, subject: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(subject, 'lists no manifests');
  if (value.length > most) throw invalid(subject, `has ${value.length} entries, more than ${most}`);
  return value;
}

/** A descriptor with its digest and size checked. Throws `base-invalid`. */
export function parseDescriptor(value: unknown, subject: string): Descriptor {
  const { mediaType, digest, size, annotations } = (value ?? {}) as Record<string, unknown>;
  if (typeof digest !== 'string' || !isDigest(digest))
    throw invalid(subject, `names the digest "${String(digest).slice(0, 100)}", which is not sha256`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw invalid(subject, `gives ${digest} no valid size`);
  return {
    mediaType: typeof mediaType === 'string' ? ociMediaType(mediaType) : '',
    digest: digest as Digest,
    size,
    ...(isStrings(annotations) ? { annotations } : {}),
  };
}

function parseLayer(value: unknown, subject: string): Descriptor {
  const { mediaType, digest, size } = parseDescriptor(value, subject);
  const { urls } = value as { urls?: unknown };
  if (Array.isArray(urls) && urls.length > 0)
    throw invalid(subject, 'has a layer that lies elsewhere (urls), as Windows bases do');
  if (layerCompression(mediaType) === undefined) throw invalid(subject, `has a layer of the type "${mediaType}"`);
  return { mediaType, digest, size };
}

function parseEntry(value: unknown, subject: string): IndexEntry {
  const descriptor = parseDescriptor(value, subject);
  const { os, architecture, variant } = ((value as { platform?: unknown }).platform ?? {}) as Record<string, unknown>;
  const known = typeof os === 'string' && typeof architecture === 'string' && os !== '' && architecture !== '';
  const attached =
    descriptor.annotations?.['vnd.docker.reference.type'] !== undefined ||
    os === 'unknown' ||
    architecture === 'unknown';
  return {
    descriptor,
    attached,
    ...(known
      ? { platform: { os, architecture, ...(typeof variant === 'string' && variant !== '' ? { variant } : {}) } }
      : {}),
  };
}

function isStrings(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string');
}

/** The failure for a base whose content is wrong. */
export function invalid(subject: string, what: string, fix?: string, cause?: unknown): Failure {
  return new Failure({
    code: 'base-invalid',
    message: `The base ${subject} ${what}.`,
    fix: fix ?? 'Name an image for Linux in base, in the OCI or docker (schema 2) format.',
    cause,
  });
}
