import { type Digest, digestOf } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import { type IndexEntry, parseDocument } from '../manifest.ts';
import { OCI_INDEX, ociMediaType } from '../media-types.ts';
import type { Root } from './blob-store.ts';

const REF_NAME = 'org.opencontainers.image.ref.name';
const CONTAINERD_NAME = 'io.containerd.image.name';

/** What picks one of a layout's images: `:tag` or `@digest` behind its path. */
export type ImagePick = { readonly tag?: string; readonly digest?: Digest };

/**
 * Chooses from a layout's index.json (OCI image specification 1.1, "image layout"): by digest, by its
 * `org.opencontainers.image.ref.name` (or that name's tag), else the sole one. Manifests for different platforms
 * under one name are one image, whose index is index.json itself.
 * Throws `base-missing` with the names there are, or `base-invalid` when more than one could be meant.
 */
export function chooseFromLayout(
  indexBytes: Uint8Array,
  pick: ImagePick,
  subject: string,
): { readonly kind: 'entry'; readonly entry: IndexEntry } | { readonly kind: 'whole'; readonly root: Root } {
  const index = parseDocument(indexBytes, subject);
  const entries = index.kind === 'index' ? index.entries.filter(({ attached }) => !attached) : [];
  const chosen = entries.filter((entry) => matches(entry, pick));
  const [first] = chosen;
  if (first === undefined) throw none(subject, pick, entries);
  if (chosen.length === 1) return { kind: 'entry', entry: first };
  if (new Set(chosen.map(({ descriptor }) => descriptor.digest)).size === 1) return { kind: 'entry', entry: first };
  if (!isOneImage(chosen)) throw several(subject, chosen);
  const manifests = chosen.map(({ descriptor, platform }) => ({
    ...descriptor,
    ...(platform === undefined ? {} : { platform }),
  }));
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }));
  return {
    kind: 'whole',
    root: chosen.length === entries.length ? { bytes, digest: digestOf(indexBytes) } : { bytes },
  };
}

function matches({ descriptor }: IndexEntry, { tag, digest }: ImagePick): boolean {
  if (digest !== undefined) return descriptor.digest === digest;
  return tag === undefined || namesOf(descriptor.annotations).some((name) => name === tag || name.endsWith(`:${tag}`));
}

function namesOf(annotations: Readonly<Record<string, string>> | undefined): string[] {
  return [annotations?.[REF_NAME], annotations?.[CONTAINERD_NAME]].filter((name) => name !== undefined);
}

function isOneImage(entries: readonly IndexEntry[]): boolean {
  const names = new Set(entries.map(({ descriptor }) => descriptor.annotations?.[REF_NAME] ?? ''));
  const platforms = new Set(
    entries.map(({ platform }) => JSON.stringify([platform?.os, platform?.architecture, platform?.variant])),
  );
  const plain = entries.every(
    ({ platform, descriptor }) => platform !== undefined && ociMediaType(descriptor.mediaType) !== OCI_INDEX,
  );
  return plain && names.size === 1 && platforms.size === entries.length;
}

function list(entries: readonly IndexEntry[]): string {
  return entries.map(({ descriptor }) => namesOf(descriptor.annotations)[0] ?? descriptor.digest).join(', ') || 'none';
}

function none(subject: string, pick: ImagePick, entries: readonly IndexEntry[]): Failure {
  return new Failure({
    code: 'base-missing',
    message: `The base ${subject} holds no image ${pick.digest ?? (pick.tag === undefined ? 'at all' : `"${pick.tag}"`)}; it has: ${list(entries)}.`,
    fix: 'Write one of them behind the path, as :tag or @sha256:....',
  });
}

function several(subject: string, entries: readonly IndexEntry[]): Failure {
  return new Failure({
    code: 'base-invalid',
    message: `The base ${subject} holds several images: ${list(entries)}.`,
    fix: 'Say which one behind the path, as :tag or @sha256:....',
  });
}
