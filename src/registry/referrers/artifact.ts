import { type Digest, digestOf } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { OCI_MANIFEST } from '../media-types.ts';
import type { PushDocument } from '../push/layout-image.ts';
import { EMPTY_TYPE } from './artifact-types.ts';
import type { Referrer } from './referrers-index.ts';

/** A document to be attached to an index or manifest. */
export interface Artifact {
  /** Also the media type of its one layer. */
  readonly artifactType: string;
  /** File name that it is shown under. */
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly subject: Descriptor;
  /** When it was made, ISO 8601: of two of a kind the newest counts. */
  readonly created?: string;
  /** Attached also where one of its kind and name is there already. */
  readonly renews?: true;
}

/** The config of an artifact that has none (OCI image specification 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_CONFIG = Buffer.from('{}');

/** A manifest that attaches one document ("Guidelines for Artifact Usage"); the same document gives the same bytes. */
export function artifactManifest(artifact: Artifact): PushDocument {
  const { artifactType, title, bytes, subject } = artifact;
  const config = { mediaType: EMPTY_TYPE, digest: digestOf(EMPTY_CONFIG), size: EMPTY_CONFIG.length };
  const layer = {
    mediaType: artifactType,
    digest: digestOf(bytes),
    size: bytes.length,
    annotations: { 'org.opencontainers.image.title': title },
  };
  const { mediaType, digest, size } = subject;
  const json = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config,
    layers: [layer],
    subject: { mediaType, digest, size },
    annotations: annotationsOf(artifact),
  };
  const manifest = Buffer.from(JSON.stringify(json));
  return {
    mediaType: OCI_MANIFEST,
    digest: digestOf(manifest),
    bytes: manifest,
    blobs: [config, layer],
    manifests: [],
  };
}

/** How such a manifest stands in a list of referrers. */
export function asReferrer({ digest, bytes }: PushDocument, artifact: Artifact): Referrer {
  return {
    mediaType: OCI_MANIFEST,
    digest,
    size: bytes.length,
    artifactType: artifact.artifactType,
    annotations: annotationsOf(artifact),
  };
}

/** The annotation that tells when an artifact was made (OCI image specification 1.1, "Pre-Defined Annotation Keys"). */
export const CREATED = 'org.opencontainers.image.created';

function annotationsOf({ title, created }: Artifact): Readonly<Record<string, string>> {
  return { 'org.opencontainers.image.title': title, ...(created === undefined ? {} : { [CREATED]: created }) };
}

/** The documents that an image lacks: those of whose kind and name none is attached. */
export function lackingArtifacts(artifacts: readonly Artifact[], there: readonly Referrer[]): readonly Artifact[] {
  const titleOf = (referrer: Referrer): string => referrer.annotations?.['org.opencontainers.image.title'] ?? '';
  return artifacts.filter(
    ({ artifactType, title, renews }) =>
      renews === true ||
      !there.some(
        (referrer) =>
          referrer.artifactType === artifactType && (titleOf(referrer) === '' || titleOf(referrer) === title),
      ),
  );
}

/** Artifacts by what they are about. */
export function bySubject(artifacts: readonly Artifact[]): ReadonlyMap<Digest, readonly Artifact[]> {
  const groups = new Map<Digest, Artifact[]>();
  for (const artifact of artifacts) {
    const { digest } = artifact.subject;
    groups.set(digest, [...(groups.get(digest) ?? []), artifact]);
  }
  return groups;
}
