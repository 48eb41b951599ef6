import { constants, copyFile, link, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Descriptor } from '../model/image.ts';
import { makeFolder } from './folder.ts';
import { asWriteFailure } from './write.ts';

/**
 * Puts a file into another folder under another name without copying its bytes where that is possible: a hard link,
 * else a copy (copy-on-write where the file system can). Throws `disk-full` or `output-unwritable`.
 */
export async function stageFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_FICLONE).catch((error: unknown) => {
      throw asWriteFailure(error, to);
    });
  }
}

/**
 * Makes an OCI layout that shares the blobs of another and names one manifest only, for tools that take the first
 * manifest they find, whatever platform was asked for. OCI image specification 1.1, "image layout".
 */
export async function stagePlatformLayout(layout: string, manifest: Descriptor, folder: string): Promise<void> {
  await makeFolder(folder);
  await symlink(join(layout, 'blobs'), join(folder, 'blobs'), 'junction');
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [manifest] };
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}
