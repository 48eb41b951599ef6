import { type Digest, digestOf, isDigest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { DOCUMENT_LIMIT, invalid, parseJson } from '../base/manifest.ts';
import { ACCEPT } from '../media-types.ts';
import { type ImageReference, parseReference } from '../reference.ts';
import type { RegistryContext } from '../session/context.ts';
import { openSession, type RegistrySession } from '../session/session.ts';
import { REPORT_TYPE } from './artifact-types.ts';
import type { AttachedReport } from './attached-report.ts';
import { listReferrers } from './list-referrers.ts';

const REPORT_LIMIT = 64 << 20;

/** See `fetchAttachedReport`. */
export async function findAttachedReport(text: string, context: RegistryContext): Promise<AttachedReport | undefined> {
  const reference = parseReference(text, 'reference');
  const session = openSession(reference, context);
  const image = digestOf(await readManifest(session, reference.digest ?? reference.tag ?? 'latest', reference.digest));
  const found = (await listReferrers(session, image)).referrers.filter(
    ({ artifactType }) => artifactType === REPORT_TYPE,
  );
  // The newest one is written last by every registry that keeps an order; ours never attaches two to one image.
  const referrer = found.at(-1);
  if (referrer === undefined) return undefined;
  const layer = artifactLayer(await readManifest(session, referrer.digest, referrer.digest), reference);
  return { image, text: await readBlob(session, layer) };
}

function readManifest(session: RegistrySession, path: string, expected: Digest | undefined): Promise<Uint8Array> {
  return session.request({ path: `manifests/${path}`, headers: { accept: ACCEPT } }, async (response) => {
    const bytes = await response.bytes(DOCUMENT_LIMIT);
    if (expected !== undefined && digestOf(bytes) !== expected) throw new Error(`${path} came with other bytes`);
    return bytes;
  });
}

function artifactLayer(bytes: Uint8Array, reference: ImageReference): Descriptor {
  const { layers } = parseJson(bytes, reference.repository);
  const [layer] = Array.isArray(layers) ? (layers as readonly Partial<Descriptor>[]) : [];
  const { digest, size } = layer ?? {};
  if (typeof digest !== 'string' || !isDigest(digest) || typeof size !== 'number' || size > REPORT_LIMIT)
    throw invalid(reference.repository, 'has an attached report that cannot be read');
  return { mediaType: REPORT_TYPE, digest, size };
}

function readBlob(session: RegistrySession, { digest, size }: Descriptor): Promise<string> {
  return session.request({ path: `blobs/${digest}` }, async (response) => {
    const bytes = await response.bytes(size);
    if (digestOf(bytes) !== digest) throw new Error(`${digest} came with other bytes`);
    return Buffer.from(bytes).toString('utf8');
  });
}
