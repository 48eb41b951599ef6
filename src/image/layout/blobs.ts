import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asWriteFailure, temporaryBeside, writeFileWhole } from '../../files/write.ts';
import { type Digest, digestHex, digestOf, digestOfFile } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';

/** Absolute path of a blob in an OCI layout (OCI image specification 1.1, "image layout"). */
export function blobPath(layout: string, digest: Digest): string {
  return join(layout, 'blobs', 'sha256', digestHex(digest));
}

/** Whether the layout holds this blob with these very bytes: it is read and hashed, not believed. */
export async function hasBlob(layout: string, digest: Digest, size: number): Promise<boolean> {
  const path = blobPath(layout, digest);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size !== size) return false;
  return (await digestOfFile(path)).digest === digest;
}

/** Puts a small blob into the layout and returns its descriptor. */
export async function putBlob(layout: string, mediaType: string, content: string): Promise<Descriptor> {
  const digest = digestOf(content);
  const size = Buffer.byteLength(content);
  if (!(await hasBlob(layout, digest, size))) await writeFileWhole(blobPath(layout, digest), content);
  return { mediaType, digest, size };
}

/** Digest and size in bytes of what was written. */
export interface Written {
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Writes a stream into the layout as a blob whose name is only known at its end: beside its final place first, and
 * renamed once `accept` has agreed (it may throw). Nothing is left behind when it fails.
 */
export async function putBlobStream(
  layout: string,
  content: AsyncIterable<Uint8Array>,
  accept: (written: Written) => void = () => undefined,
): Promise<Written> {
  const folder = join(layout, 'blobs', 'sha256');
  const temporary = temporaryBeside(join(folder, 'blob'));
  try {
    await mkdir(folder, { recursive: true });
    const written = await writeHashed(temporary, content);
    accept(written);
    await rename(temporary, blobPath(layout, written.digest));
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asWriteFailure(error, folder);
  }
}

async function writeHashed(path: string, content: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o644);
  try {
    for await (const piece of content) {
      hash.update(piece);
      await writeAll(handle, piece);
      size += piece.length;
    }
  } finally {
    await handle.close();
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}

/** A write may take less than it is given. */
export async function writeAll(
  handle: { write(piece: Uint8Array, offset: number): Promise<{ bytesWritten: number }> },
  piece: Uint8Array,
): Promise<void> {
  for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done)).bytesWritten;
}

/** Removes every file below `blobs/sha256` that is not one of these, left-overs of interrupted runs included. */
export async function keepOnly(layout: string, digests: Iterable<Digest>): Promise<void> {
  const kept = new Set([...digests].map(digestHex));
  const folder = join(layout, 'blobs', 'sha256');
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
