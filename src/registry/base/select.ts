import { Failure } from '../../model/failure.ts';
import type { Descriptor } from '../../model/image.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';
import { type Document, type IndexEntry, invalid, parseDocument } from '../manifest.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { BlobStore, Root } from '../stores/blob-store.ts';
import { selectPlatform } from './platform-match.ts';

const MAX_DEPTH = 3;
const MAX_DOCUMENTS = 50;

type Manifest = Extract<Document, { kind: 'manifest' }>;

/** Chooses the image of each platform from what a reference names. */
export interface Selection {
  /** Platforms that there are, as far as an index tells; empty for a single manifest. */
  readonly platforms: readonly Platform[];
  /** Throws `base-missing` that lists what there is. */
  manifest(wanted: Platform): Promise<{ readonly manifest: Manifest; readonly platform?: Platform }>;
}

/** Reads an index with those inside of it, or takes a manifest as it is. Throws `base-invalid`. */
export async function openSelection(store: BlobStore, root: Root): Promise<Selection> {
  const document = parseDocument(root.bytes, store.subject);
  if (document.kind === 'manifest') return { platforms: [], manifest: async () => ({ manifest: document }) };
  const entries = (await collect(store, document.entries)).filter(({ attached }) => !attached);
  const platforms = entries.map(({ platform }) => platform).filter((platform) => platform !== undefined);
  return {
    platforms,
    manifest: async (wanted) => {
      const [only] = entries;
      const chosen =
        selectPlatform(entries, wanted) ?? (entries.length === 1 && only?.platform === undefined ? only : undefined);
      if (chosen === undefined) throw lacking(store.subject, wanted, platforms);
      const manifest = await readManifest(store, chosen.descriptor);
      return { manifest, ...(chosen.platform === undefined ? {} : { platform: chosen.platform }) };
    },
  };
}

/** All images of an index; indexes inside of indexes are bounded, and each is read once. */
async function collect(store: BlobStore, entries: readonly IndexEntry[]): Promise<IndexEntry[]> {
  const seen = new Set<string>();
  const walk = async (level: readonly IndexEntry[], depth: number): Promise<IndexEntry[]> => {
    const found: IndexEntry[] = [];
    for (const entry of level) {
      const { digest, mediaType } = entry.descriptor;
      if (mediaType !== OCI_INDEX) {
        found.push(entry);
        continue;
      }
      if (seen.has(digest)) continue;
      seen.add(digest);
      if (depth >= MAX_DEPTH || seen.size > MAX_DOCUMENTS) throw invalid(store.subject, 'has indexes nested too deep');
      const inner = parseDocument(await store.document('manifest', entry.descriptor), store.subject);
      if (inner.kind === 'index') found.push(...(await walk(inner.entries, depth + 1)));
    }
    return found;
  };
  return walk(entries, 0);
}

async function readManifest(store: BlobStore, descriptor: Descriptor): Promise<Manifest> {
  const document = parseDocument(await store.document('manifest', descriptor), store.subject);
  if (document.kind !== 'manifest')
    throw invalid(store.subject, `calls ${descriptor.digest} an image, but it is an index`);
  return document;
}

/** The failure for a platform that a base is not made for. */
export function lacking(subject: string, wanted: Platform, there: readonly Platform[]): Failure {
  const names = [...new Set(there.map(formatPlatform))].sort();
  return new Failure({
    code: 'base-missing',
    message: `The base ${subject} has no image for ${formatPlatform(wanted)}; it has ${names.length === 0 ? 'none at all' : names.join(', ')}.`,
    fix: `Take ${formatPlatform(wanted)} out of platforms, or choose a base that has it (scratch fits every platform).`,
  });
}
