import { open } from 'node:fs/promises';
import { writeWhole } from '../../files/write.ts';
import type { AssembledImage, RootfsEntry } from '../../model/image.ts';
import { layoutIndexJson, OCI_LAYOUT } from '../json/manifest.ts';
import { orderEntries } from '../tar/order.ts';
import { tarStream } from '../tar/stream.ts';
import { blobPath, writeAll } from './blobs.ts';
import { type NamedImage, namedDescriptor, referencedBlobs } from './finish.ts';

/**
 * Writes images of a layout as one OCI archive: a tar of what `finishLayout` would leave, so the same images always
 * give the same bytes. The layout need not be finished. Throws `disk-full` and `output-unwritable`.
 */
export async function writeOciArchive(file: string, images: readonly NamedImage[], signal: AbortSignal): Promise<void> {
  const entries = [
    memoryEntry('oci-layout', OCI_LAYOUT),
    memoryEntry('index.json', layoutIndexJson(images.map(namedDescriptor))),
    ...images.flatMap(({ image }) => blobEntries(image)),
  ];
  const distinct = new Map(entries.map((entry) => [entry.path, entry]));
  await writeTar(file, [...distinct.values()], signal);
}

function blobEntries(image: AssembledImage): RootfsEntry[] {
  const sizes = new Map(
    image.platforms
      .flatMap(({ manifest, config, layers }) => [manifest, config, ...layers.map(({ descriptor }) => descriptor)])
      .concat(
        (image.attestations ?? []).flatMap(({ manifest, blobs }) => [manifest, ...blobs]),
        image.index,
      )
      .map(({ digest, size }) => [digest, size]),
  );
  return referencedBlobs(image).map((digest) =>
    fileEntry(archivePath(digest), blobPath(image.layout, digest), sizes.get(digest) ?? 0),
  );
}

/** `blobs/sha256/<hex>`, as in a layout. */
export function archivePath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** A file of an archive whose content is in memory. */
export function memoryEntry(path: string, content: string): RootfsEntry {
  return { path, type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, content: { bytes: Buffer.from(content) } };
}

/** A file of an archive whose content is on disk; `size` in bytes. */
export function fileEntry(path: string, file: string, size: number): RootfsEntry {
  return { path, type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: 0, content: { file, size } };
}

/** Writes a tar file, whole or not at all. */
export async function writeTar(file: string, entries: readonly RootfsEntry[], signal: AbortSignal): Promise<void> {
  await writeWhole(file, async (temporary) => {
    const handle = await open(temporary, 'wx', 0o644);
    try {
      for await (const piece of tarStream(orderEntries(entries), signal)) await writeAll(handle, piece);
    } finally {
      await handle.close();
    }
  });
}
