import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestHex, digestOf } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { Descriptor } from '../../model/image.ts';
import { type ImageDocument, parseImageDocument } from './image-document.ts';

/** Bytes of a manifest that every registry takes (OCI distribution specification 1.1, "Pushing Manifests"). */
const MANIFEST_LIMIT = 4 << 20;
const MAX_DEPTH = 3;

/** A manifest or index as it lies in a layout. */
export interface PushDocument extends ImageDocument {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** An image in an OCI layout with everything that its index names. */
export interface LayoutImage {
  /** Absolute folder. */
  readonly layout: string;
  readonly root: PushDocument;
  /** All that the root names, children before those that name them. */
  readonly manifests: readonly PushDocument[];
}

/**
 * Reads an image's index and manifests from a layout, each checked by its digest. Throws `layout-invalid` where the
 * layout lacks one, or one is damaged, or too large for a registry.
 */
export async function readLayoutImage(
  layout: string,
  root: Pick<Descriptor, 'digest' | 'mediaType'>,
): Promise<LayoutImage> {
  const manifests = new Map<Digest, PushDocument>();
  const read = async (digest: Digest, mediaType: string, depth: number): Promise<PushDocument> => {
    if (depth > MAX_DEPTH) throw damaged(layout, 'has indexes nested too deep');
    const bytes = await readDocument(layout, digest);
    const document = parseImageDocument(bytes, mediaType);
    if (document === undefined) throw damaged(layout, `has no manifest or index under ${digest}`);
    for (const child of document.manifests) {
      if (!manifests.has(child.digest))
        manifests.set(child.digest, await read(child.digest, child.mediaType, depth + 1));
    }
    return { ...document, digest, bytes };
  };
  const top = await read(root.digest, root.mediaType, 0);
  return { layout, root: top, manifests: [...manifests.values()] };
}

async function readDocument(layout: string, digest: Digest): Promise<Uint8Array> {
  const file = blobFile(layout, digest);
  const size = await stat(file).then(
    (facts) => facts.size,
    () => undefined,
  );
  if (size === undefined) throw damaged(layout, `lacks the manifest ${digest}`);
  if (size > MANIFEST_LIMIT) throw damaged(layout, `has a manifest of ${size} bytes, more than registries take`);
  const bytes = await readFile(file);
  if (digestOf(bytes) !== digest) throw damaged(layout, `has other bytes under ${digest}`);
  return bytes;
}

/** Where a blob lies (OCI image specification 1.1, "image layout"). */
export function blobFile(layout: string, digest: Digest): string {
  return join(layout, 'blobs', 'sha256', digestHex(digest));
}

/** The failure for a layout that does not hold what its own documents name. */
export function damaged(layout: string, what: string): Failure {
  return new Failure({
    code: 'layout-invalid',
    message: `The OCI layout ${layout} ${what}.`,
    fix: 'Build the image again; nothing of it was tagged.',
  });
}
