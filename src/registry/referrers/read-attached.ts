import { type Digest, digestOf, isDigest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { DOCUMENT_LIMIT, invalid, parseJson } from '../manifest.ts';
import { ACCEPT } from '../media-types.ts';
import type { RegistrySession } from '../session/session.ts';
import type { Referrer } from './referrers-index.ts';

/** Bytes of a document that is read. */
const DOCUMENT_BYTES = 64 << 20;

/** A manifest or index by its tag or digest, hashed where its digest is known. Throws the registry's failures. */
export function readManifest(
  session: RegistrySession,
  path: string,
  expected: Digest | undefined,
): Promise<Uint8Array> {
  return session.request({ path: `manifests/${path}`, headers: { accept: ACCEPT } }, async (response) => {
    const bytes = await response.bytes(DOCUMENT_LIMIT);
    if (expected !== undefined && digestOf(bytes) !== expected) throw new Error(`${path} came with other bytes`);
    return bytes;
  });
}

/** The one document of an artifact that is attached, as text. Throws `base-invalid` and the registry's failures. */
export async function readAttached(session: RegistrySession, referrer: Referrer): Promise<string> {
  const manifest = await readManifest(session, referrer.digest, referrer.digest);
  const { digest, size } = artifactLayer(manifest, session.reference.repository);
  return session.request({ path: `blobs/${digest}` }, async (response) => {
    const bytes = await response.bytes(size);
    if (digestOf(bytes) !== digest) throw new Error(`${digest} came with other bytes`);
    return Buffer.from(bytes).toString('utf8');
  });
}

function artifactLayer(bytes: Uint8Array, repository: string): Pick<Descriptor, 'digest' | 'size'> {
  const { layers } = parseJson(bytes, repository);
  const [layer] = Array.isArray(layers) ? (layers as readonly Partial<Descriptor>[]) : [];
  const { digest, size } = layer ?? {};
  if (typeof digest !== 'string' || !isDigest(digest) || typeof size !== 'number' || size > DOCUMENT_BYTES)
    throw invalid(repository, 'has an attached document that cannot be read');
  return { digest, size };
}
