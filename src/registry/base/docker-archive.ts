import { createHash } from 'node:crypto';
import { type Digest, digestOf } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { BaseImage, BaseLayer } from '../../model/image.ts';
import type { Platform } from '../../model/platform.ts';
import { DOCUMENT_LIMIT, invalid } from '../manifest.ts';
import { OCI_LAYER } from '../media-types.ts';
import type { Archive } from '../stores/archive.ts';
import { parseBaseConfig } from './base-config.ts';
import { platformFit } from './platform-match.ts';
import { lacking } from './select.ts';

/** One image of manifest.json (docker image specification v1.2, "Combined Image JSON + Filesystem Changeset Format"). */
export interface SavedImage {
  readonly config: string;
  readonly names: readonly string[];
  readonly layers: readonly string[];
}

/** Parses manifest.json and picks an image by `tag` (a whole name, or its tag), else the sole one. Throws like the layout's. */
export function chooseSaved(bytes: Uint8Array, tag: string | undefined, subject: string): SavedImage {
  const images = parseManifest(bytes, subject);
  const chosen =
    tag === undefined
      ? images
      : images.filter(({ names }) => names.some((name) => name === tag || name.endsWith(`:${tag}`)));
  const [first, second] = chosen;
  const names = images.map((image) => image.names[0] ?? image.config).join(', ') || 'none';
  if (first !== undefined && second === undefined) return first;
  throw new Failure({
    code: first === undefined ? 'base-missing' : 'base-invalid',
    message:
      first === undefined
        ? `The base ${subject} holds no image "${tag ?? ''}"; it has: ${names}.`
        : `The base ${subject} holds several images: ${names}.`,
    fix: 'Say which one behind the path, as :tag.',
  });
}

function parseManifest(bytes: Uint8Array, subject: string): SavedImage[] {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw invalid(subject, 'has a manifest.json that is not JSON', undefined, error);
  }
  if (!Array.isArray(json)) throw invalid(subject, 'has a manifest.json that is no list');
  return json.map((item: { Config?: unknown; RepoTags?: unknown; Layers?: unknown } | null) => {
    const { Config: config, RepoTags: names, Layers: layers } = item ?? {};
    if (typeof config !== 'string' || !isTexts(layers))
      throw invalid(subject, 'has a manifest.json without Config or Layers');
    return { config, layers, names: isTexts(names) ? names : [] };
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The base for a platform; the layers are hashed here, as a docker archive does not say their digests. */
export async function loadSaved(
  archive: Archive,
  saved: SavedImage,
  subject: string,
  wanted: Platform,
): Promise<BaseImage> {
  const bytes = await archive.read(saved.config, DOCUMENT_LIMIT);
  const parsed = parseBaseConfig(bytes, saved.layers.length, subject);
  if (platformFit(parsed.platform, wanted) === undefined) throw lacking(subject, wanted, [parsed.platform]);
  const layers: BaseLayer[] = [];
  for (const [index, path] of saved.layers.entries())
    layers.push(await describeLayer(archive, path, parsed.diffIds[index] as Digest, subject));
  return {
    reference: subject,
    kind: 'docker-archive',
    // What docker calls the image's id is the only digest that it has.
    digest: digestOf(bytes),
    platform: parsed.platform,
    layers,
    config: parsed.config,
    history: parsed.history,
  };
}

async function describeLayer(archive: Archive, path: string, diffId: Digest, subject: string): Promise<BaseLayer> {
  const hash = createHash('sha256');
  let size = 0;
  let start: Buffer | undefined;
  for await (const chunk of archive.open(path)) {
    start ??= Buffer.from(chunk.subarray(0, 4));
    hash.update(chunk);
    size += chunk.length;
  }
  const digest: Digest = `sha256:${hash.digest('hex')}`;
  const packing = packingOf(start ?? Buffer.alloc(0));
  if (packing === '' && digest !== diffId)
    throw invalid(
      subject,
      `has a layer ${path} whose digest ${digest} is not its diff_id`,
      'The archive is damaged; save it again.',
    );
  return {
    descriptor: { mediaType: `${OCI_LAYER}${packing}`, digest, size },
    diffId,
    open: async () => archive.open(path),
  };
}

/** By their first bytes: gzip (RFC 1952), zstd (RFC 8878). */
function packingOf(start: Buffer): '' | '+gzip' | '+zstd' {
  if (start[0] === 0x1f && start[1] === 0x8b) return '+gzip';
  return start.equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd])) ? '+zstd' : '';
}
