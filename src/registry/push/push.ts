import { allDone } from '../../model/all-done.ts';
import type { Digest } from '../../model/digest.ts';
import type { RegistryContext } from '../session/context.ts';
import { openSession, type RegistrySession } from '../session/session.ts';
import { type BlobTally, sendBlobs, type WantedBlob } from './blobs.ts';
import type { Destination } from './destination.ts';
import type { LayoutImage, PushDocument } from './layout-image.ts';
import { digestHeld, hasManifest, putManifest, putTag } from './manifests.ts';
import { PUSH_FAILURES } from './push-failure.ts';

/** What is to be pushed, and how. */
export interface PushRequest {
  readonly image: LayoutImage;
  readonly destination: Destination;
  /** Repositories of the same registry that may hold a blob, by digest. */
  readonly mountFrom: ReadonlyMap<Digest, readonly string[]>;
  /** Bytes of a chunk, where chunks are wanted. */
  readonly chunk?: number;
  readonly onProgress: (done: number, total: number) => void;
  /** Runs when the image is there by digest and before any tag is: what belongs to it is attached. */
  readonly beforeTags?: (session: RegistrySession) => Promise<void>;
  /** That runs also where nothing else is to be done. */
  readonly attachAnyway?: boolean;
}

/** One tag after a push. */
export interface PushedTag {
  readonly tag: string;
  /** What it held before; absent when there was no such tag. */
  readonly previous?: Digest;
  readonly changed: boolean;
}

/** What a push did. */
export interface Pushed extends BlobTally {
  readonly registry: string;
  readonly repository: string;
  readonly digest: Digest;
  readonly tags: readonly PushedTag[];
  /** A tag held something else before; without tags: the index was not there. */
  readonly changed: boolean;
}

const NOTHING: BlobTally = { uploaded: { count: 0, bytes: 0 }, mounted: 0, existing: 0 };

/**
 * Pushes an image (OCI distribution specification 1.1, "Push"): blobs, then manifests, then the index, and the tags at
 * the very end, so that a tag never names half an image. What the registry has is not sent again, so a push that was
 * cut off goes on where it was. Throws `registry-denied`, `registry-unavailable`, `repository-missing`, `tag-immutable`,
 * `digest-mismatch`, `layout-invalid`.
 */
export async function pushImage(request: PushRequest, context: RegistryContext): Promise<Pushed> {
  const { image, destination } = request;
  const { registry, repository } = destination;
  const session = openSession({ registry, repository }, context, {
    actions: 'pull,push',
    alsoPull: [...new Set([...request.mountFrom.values()].flat())].filter((name) => name !== repository),
    failures: PUSH_FAILURES,
  });
  const digest = image.root.digest;
  const before = await heldTags(destination, image, session);
  const moving = before.filter(({ changed }) => changed);
  const done = (tally: BlobTally, changed: boolean): Pushed => ({
    ...tally,
    registry,
    repository,
    digest,
    tags: before,
    changed,
  });
  if (before.length > 0 && moving.length === 0 && (await isWhole(image, session))) {
    if (request.attachAnyway === true) await request.beforeTags?.(session);
    return done(NOTHING, false);
  }
  const fresh = await missingManifests(image, session);
  const tally = await sendBlobs(blobsOf(fresh, request.mountFrom), session, { ...request, layout: image.layout });
  const children = fresh.filter((document) => document !== image.root);
  for (const level of levels(children)) await allDone(level.map((document) => putManifest(document, session)));
  if (fresh.includes(image.root)) await putManifest(image.root, session);
  if (moving.length > 0 || fresh.length > 0 || request.attachAnyway === true) await request.beforeTags?.(session);
  for (const { tag } of moving) await putTag(image.root, tag, session);
  return done(tally, before.length === 0 ? fresh.includes(image.root) : moving.length > 0);
}

function heldTags({ tags }: Destination, { root }: LayoutImage, session: RegistrySession): Promise<PushedTag[]> {
  return allDone<PushedTag[]>(
    tags.map(async (tag): Promise<PushedTag> => {
      const previous = await digestHeld(tag, session, root.mediaType);
      return { tag, changed: previous !== root.digest, ...(previous === undefined ? {} : { previous }) };
    }),
  );
}

/**
 * Whether a tagged index still has its images: those who tidy a registry often delete what has no tag of its own. One is
 * looked at, since they are deleted together, so that nothing changed costs two requests.
 */
async function isWhole({ manifests }: LayoutImage, session: RegistrySession): Promise<boolean> {
  const [first] = manifests;
  return first === undefined || hasManifest(first, session);
}

/** What is not in the repository; a manifest that is has its blobs with it. Children stand before those that name them. */
async function missingManifests({ root, manifests }: LayoutImage, session: RegistrySession): Promise<PushDocument[]> {
  const all = [...manifests, root];
  const there = await allDone<boolean[]>(all.map((document) => hasManifest(document, session)));
  const missing = all.filter((_, index) => there[index] !== true);
  // An index without one of its images was cut off, or tidied away in part: it is put again with them.
  return missing.length > 0 && !missing.includes(root) ? [...missing, root] : missing;
}

function blobsOf(documents: readonly PushDocument[], mountFrom: PushRequest['mountFrom']): readonly WantedBlob[] {
  const blobs = new Map(documents.flatMap((document) => document.blobs).map((blob) => [blob.digest, blob]));
  return [...blobs.values()].map((blob) => ({ blob, mountFrom: mountFrom.get(blob.digest) ?? [] }));
}

/** Images first, then the indexes over them one by one. */
function levels(documents: readonly PushDocument[]): readonly (readonly PushDocument[])[] {
  const images = documents.filter(({ manifests }) => manifests.length === 0);
  const indexes = documents.filter(({ manifests }) => manifests.length > 0);
  return [images, ...indexes.map((index) => [index])];
}
