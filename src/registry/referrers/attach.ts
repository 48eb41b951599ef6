import { type Digest, digestOf } from '../../model/digest.ts';
import { OCI_INDEX } from '../media-types.ts';
import { BytesSource } from '../push/blob-source.ts';
import { hasBlob } from '../push/blobs.ts';
import { putManifest, putTag } from '../push/manifests.ts';
import { uploadBlob } from '../push/upload.ts';
import type { RegistrySession } from '../session/session.ts';
import { type Artifact, artifactManifest, asReferrer, bySubject, EMPTY_CONFIG, lackingArtifacts } from './artifact.ts';
import { listReferrers, listTagged } from './list-referrers.ts';
import { mergeReferrers, type Referrer, referrersTag } from './referrers-index.ts';

/** Somebody else may write the fallback tag between our reading and writing. */
const MERGES = 5;

/** A document that is attached now. */
export interface AttachedArtifact {
  readonly artifactType: string;
  /** What it is about. */
  readonly subject: Digest;
  /** Digest of its own manifest. */
  readonly digest: Digest;
}

/**
 * Attaches documents to manifests that are in the repository, those that are attached already aside (OCI distribution
 * specification 1.1, "Pushing Manifests with Subject"). Where the registry has no referrers API, the fallback tag is
 * written, one after the other, and read back: no registry keeps two writers apart there.
 * Throws what a push throws; what was attached before that stays.
 */
export async function attachArtifacts(
  artifacts: readonly Artifact[],
  session: RegistrySession,
): Promise<readonly AttachedArtifact[]> {
  const attached: AttachedArtifact[] = [];
  for (const [subject, group] of bySubject(artifacts)) {
    const { native, referrers } = await listReferrers(session, subject);
    const added: Referrer[] = [];
    for (const artifact of lackingArtifacts(group, referrers)) {
      const manifest = artifactManifest(artifact);
      for (const bytes of [EMPTY_CONFIG, artifact.bytes]) await ensureBlob(bytes, session);
      await putManifest(manifest, session);
      added.push(asReferrer(manifest, artifact));
      attached.push({ artifactType: artifact.artifactType, subject, digest: manifest.digest });
    }
    if (!native && added.length > 0) await writeTag(subject, added, session);
  }
  return attached;
}

async function ensureBlob(bytes: Uint8Array, session: RegistrySession): Promise<void> {
  const source = new BytesSource(bytes);
  if (!(await hasBlob(source.blob, session))) await uploadBlob(source, session, { onSent: () => undefined });
}

async function writeTag(subject: Digest, added: readonly Referrer[], session: RegistrySession): Promise<void> {
  const tag = referrersTag(subject);
  for (let attempt = 1; attempt <= MERGES; attempt++) {
    const before = await listTagged(session, subject);
    if (holdsAll(before, added)) return;
    const bytes = Buffer.from(mergeReferrers(before, added));
    await putTag(
      { mediaType: OCI_INDEX, digest: digestOf(bytes), bytes, blobs: [], manifests: [] },
      tag,
      session,
    ).catch((error: unknown) => {
      // Another writer was quicker between the two: their list is merged with ours.
      if ((error as { code?: string }).code !== 'digest-mismatch') throw error;
    });
    if (holdsAll(await listTagged(session, subject), added)) return;
    await session.pause(attempt);
  }
  throw new Error(`other jobs keep writing the list of what refers to ${subject}`);
}

function holdsAll(list: readonly Referrer[], wanted: readonly Referrer[]): boolean {
  return wanted.every(({ digest }) => list.some((referrer) => referrer.digest === digest));
}
