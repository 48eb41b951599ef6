import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDigest } from '../../../model/digest.ts';
import { Failure } from '../../../model/failure.ts';
import type { Attestation, Descriptor } from '../../../model/image.ts';
import { parseBaseConfig } from '../../../registry/base/base-config.ts';
import {
  DOCUMENT_LIMIT,
  type IndexEntry,
  invalid,
  parseDescriptor,
  parseDocument,
  parseJson,
} from '../../../registry/manifest.ts';
import { OCI_INDEX } from '../../../registry/media-types.ts';
import { FolderStore } from '../../../registry/stores/folder-store.ts';
import type { BuiltLayout, BuiltManifest } from './built-layout.ts';

const UNKNOWN = { os: 'unknown', architecture: 'unknown' };
const MOST_STATEMENTS = 100;
/** Annotations that BuildKit's export puts on the image in the layout. */
const OF_THE_LAYOUT = [
  'io.containerd.image.name',
  'org.opencontainers.image.created',
  'org.opencontainers.image.ref.name',
];

/**
 * Reads the layout of one build: `index.json` names an index (several platforms, or attestations), or a manifest alone.
 * Every document is checked against its digest; layers are only looked up. Throws `buildx-failed`.
 */
export async function readBuiltLayout(folder: string): Promise<BuiltLayout> {
  const store = new FolderStore('that BuildKit wrote', folder);
  try {
    const root = await soleImage(folder, store.subject);
    if (root.descriptor.mediaType !== OCI_INDEX) {
      return { folder, manifests: [await readManifest(store, withoutNames(root))], attestations: [] };
    }
    const bytes = await store.document('manifest', root.descriptor);
    const document = parseDocument(bytes, store.subject);
    const entries = document.kind === 'index' ? document.entries : [];
    const { mediaType, digest, size } = root.descriptor;
    return {
      folder,
      index: { mediaType, digest, size },
      manifests: await Promise.all(
        entries.filter(({ attached }) => !attached).map((entry) => readManifest(store, entry)),
      ),
      attestations: await Promise.all(
        entries.filter(({ attached }) => attached).map((entry) => readAttestation(store, entry)),
      ),
    };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'base-invalid') throw error;
    throw new Failure({
      code: 'buildx-failed',
      message: `The image ${error.message.replace(/^The base /, '')}`,
      fix: 'Build again; if it stays so, the builder’s BuildKit is older or newer than what is understood here (0.12 to 0.32).',
      cause: error,
    });
  }
}

/** What the layout's own index says of an image is nothing that an image index says of a platform. */
function withoutNames({ descriptor, ...entry }: IndexEntry): IndexEntry {
  const { annotations, ...rest } = descriptor;
  const kept = Object.entries(annotations ?? {}).filter(([name]) => !OF_THE_LAYOUT.includes(name));
  return {
    ...entry,
    descriptor: { ...rest, ...(kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) }) },
  };
}

/** An image with several names stands there once for each. */
async function soleImage(folder: string, subject: string): Promise<IndexEntry> {
  const file = join(folder, 'index.json');
  const size = await stat(file).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  if (size === 0 || size > DOCUMENT_LIMIT) throw notWritten(folder);
  const document = parseDocument(await readFile(file), subject);
  const entries = document.kind === 'index' ? document.entries : [];
  const distinct = new Map(entries.map((entry) => [entry.descriptor.digest, entry]));
  const [first] = distinct.values();
  if (first === undefined || distinct.size > 1) throw notWritten(folder);
  return first;
}

function notWritten(folder: string): Failure {
  return new Failure({
    code: 'buildx-failed',
    message: `buildx ended well, but wrote no image to ${folder}.`,
    fix: 'Look whether the builder’s driver can write an OCI layout (the plain docker driver cannot).',
  });
}

async function readManifest(store: FolderStore, entry: IndexEntry): Promise<BuiltManifest> {
  const document = parseDocument(await store.document('manifest', entry.descriptor), store.subject);
  if (document.kind !== 'manifest') throw new Error('an index inside of BuildKit’s index');
  const { config, layers } = document;
  const bytes = await store.document('config', config);
  const facts = parseBaseConfig(bytes, layers.length, store.subject);
  for (const layer of layers) await store.prepare(layer);
  const { mediaType, digest, size, annotations } = entry.descriptor;
  return {
    platform: entry.platform ?? facts.platform,
    descriptor: { mediaType, digest, size, ...(annotations === undefined ? {} : { annotations }) },
    config,
    layers,
    facts,
    command: commandOf(parseJson(bytes, store.subject).config),
  };
}

function commandOf(config: unknown): readonly string[] {
  const { Entrypoint, Cmd } = (config ?? {}) as Record<string, unknown>;
  const words = [Entrypoint, Cmd].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  return words.filter((word) => typeof word === 'string');
}

async function readAttestation(store: FolderStore, entry: IndexEntry): Promise<Attestation> {
  const { subject } = store;
  const json = parseJson(await store.document('manifest', entry.descriptor), subject);
  const layers = Array.isArray(json.layers) ? json.layers.slice(0, MOST_STATEMENTS) : [];
  const statements = layers.map((layer) => parseDescriptor(layer, subject));
  const blobs: readonly Descriptor[] = [parseDescriptor(json.config, subject), ...statements];
  for (const blob of blobs) await store.prepare(blob);
  const about = entry.descriptor.annotations?.['vnd.docker.reference.digest'] ?? '';
  if (!isDigest(about))
    throw invalid(subject, `holds a manifest ${entry.descriptor.digest} that is neither an image nor about one`);
  return {
    manifest: { ...entry.descriptor, platform: entry.platform ?? UNKNOWN },
    about,
    blobs,
    predicates: statements.flatMap(({ annotations }) => annotations?.['in-toto.io/predicate-type'] ?? []),
  };
}
