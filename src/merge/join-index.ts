import { isDeepStrictEqual } from 'node:util';
import { isDigest } from '../model/digest.ts';
import type { Descriptor } from '../model/image.ts';
import type { Platform } from '../model/platform.ts';

/** An entry of an image index, with all of it that we write or BuildKit does. */
export type IndexEntry = Omit<Descriptor, 'platform'> & {
  readonly platform?: Platform & { readonly osVersion?: string; readonly osFeatures?: readonly string[] };
};

/** An image index, read (OCI image specification 1.1, "image index"). */
export interface ImageIndex {
  readonly entries: readonly IndexEntry[];
  readonly annotations: Readonly<Record<string, string>>;
}

const KNOWN = new Set(['mediaType', 'digest', 'size', 'annotations', 'platform']);

/** Reads an index. Undefined where it is none, or holds what would be lost when it is written again. */
export function parseIndex(bytes: Uint8Array): ImageIndex | undefined {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  const { schemaVersion, manifests, annotations = {} } = fields(json);
  if (schemaVersion !== 2 || !Array.isArray(manifests) || !isTexts(annotations)) return undefined;
  const entries = manifests.map(parseEntry);
  return entries.includes(undefined) ? undefined : { entries: entries as IndexEntry[], annotations };
}

function parseEntry(value: unknown): IndexEntry | undefined {
  const all = fields(value);
  const { mediaType, digest, size, annotations, platform } = all;
  if (Object.keys(all).some((name) => !KNOWN.has(name))) return undefined;
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isDigest(digest)) return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  if (annotations !== undefined && !isTexts(annotations)) return undefined;
  const read = platform === undefined ? undefined : parsePlatform(fields(platform));
  if (platform !== undefined && read === undefined) return undefined;
  return {
    mediaType,
    digest,
    size,
    ...(annotations === undefined ? {} : { annotations }),
    ...(read === undefined ? {} : { platform: read }),
  };
}

function parsePlatform(value: Readonly<Record<string, unknown>>): IndexEntry['platform'] | undefined {
  const { os, architecture, variant, 'os.version': osVersion, 'os.features': osFeatures, ...rest } = value;
  if (typeof os !== 'string' || typeof architecture !== 'string' || Object.keys(rest).length > 0) return undefined;
  const features =
    Array.isArray(osFeatures) && osFeatures.every((one) => typeof one === 'string') ? osFeatures : undefined;
  return {
    os,
    architecture,
    ...(typeof variant === 'string' ? { variant } : {}),
    ...(typeof osVersion === 'string' ? { osVersion } : {}),
    ...(features === undefined ? {} : { osFeatures: features }),
  };
}

/**
 * The entries of one index made of several: platforms in the given order of their manifests' digests, and behind them what
 * is no platform (attestations) in the order of the legs, as BuildKit writes an index. Undefined where the annotations of
 * the indexes differ.
 */
export function joinIndexes(indexes: readonly ImageIndex[], order: readonly string[]): ImageIndex | undefined {
  const [first] = indexes;
  if (first === undefined || indexes.some((one) => !isDeepStrictEqual(one.annotations, first.annotations)))
    return undefined;
  const all = indexes.flatMap(({ entries }) => entries);
  const place = ({ digest }: IndexEntry): number => order.indexOf(digest);
  const platforms = all.filter((entry) => place(entry) >= 0).sort((a, b) => place(a) - place(b));
  const others = all.filter((entry) => place(entry) < 0);
  return { entries: [...platforms, ...others], annotations: first.annotations };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}
