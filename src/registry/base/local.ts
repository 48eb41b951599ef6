import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDigest } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import { DOCUMENT_LIMIT, invalid, parseJson } from '../manifest.ts';
import { openArchive } from '../stores/archive.ts';
import { ArchiveStore } from '../stores/archive-store.ts';
import type { BlobStore } from '../stores/blob-store.ts';
import { FolderStore } from '../stores/folder-store.ts';
import { chooseFromLayout, type ImagePick } from '../stores/layout-index.ts';
import { chooseSaved, loadSaved } from './docker-archive.ts';
import { type OpenBase, openStored } from './open-base.ts';

/**
 * Opens a folder (OCI layout) or a tar (OCI archive or docker archive, told apart by what is in it).
 * Throws `base-missing` when there is nothing at the path, `base-invalid` when it is none of the three.
 */
export async function openLocalBase(text: string, path: string): Promise<OpenBase> {
  const { file, pick, directory } = await locate(text, path);
  if (directory) {
    const index = await readIndex(file, text);
    return openLayout(new FolderStore(text, file), index, pick);
  }
  const archive = await openArchive(file, text);
  if (archive.has('index.json') && archive.has('oci-layout')) {
    checkLayout(await archive.read('oci-layout', 4096), text);
    return openLayout(new ArchiveStore(text, archive), await archive.read('index.json', DOCUMENT_LIMIT), pick);
  }
  if (!archive.has('manifest.json')) throw invalid(text, 'is a tar, but neither an OCI archive nor one of docker save');
  if (pick.digest !== undefined)
    throw invalid(text, 'is a docker archive, whose images have no digests', 'Say which one as :tag.');
  const saved = chooseSaved(await archive.read('manifest.json', DOCUMENT_LIMIT), pick.tag, text);
  return { reference: text, kind: 'docker-archive', image: (platform) => loadSaved(archive, saved, text, platform) };
}

async function openLayout(store: BlobStore, index: Uint8Array, pick: ImagePick): Promise<OpenBase> {
  const chosen = chooseFromLayout(index, pick, store.subject);
  const root =
    chosen.kind === 'whole'
      ? chosen.root
      : { digest: chosen.entry.descriptor.digest, bytes: await store.document('manifest', chosen.entry.descriptor) };
  return openStored(store, root);
}

/** The path itself if it is there, else without its `@digest` or `:tag`. */
async function locate(text: string, path: string): Promise<{ file: string; pick: ImagePick; directory: boolean }> {
  const at = path.lastIndexOf('@');
  const digest = path.slice(at + 1);
  const colon = path.lastIndexOf(':');
  const ways: { file: string; pick: ImagePick }[] = [{ file: path, pick: {} }];
  if (at > 0 && isDigest(digest)) ways.push({ file: path.slice(0, at), pick: { digest } });
  else if (colon > 1) ways.push({ file: path.slice(0, colon), pick: { tag: path.slice(colon + 1) } });
  for (const { file, pick } of ways) {
    const facts = await stat(file).catch(() => undefined);
    if (facts?.isDirectory() === true || facts?.isFile() === true)
      return { file, pick, directory: facts.isDirectory() };
  }
  throw new Failure({
    code: 'base-missing',
    message: `Input base: there is no file or folder ${path} ("${text}").`,
    fix: 'Name an OCI layout or an image archive; an image in a registry is written without ./ before it.',
  });
}

async function readIndex(folder: string, subject: string): Promise<Buffer> {
  const read = async (name: string, limit: number): Promise<Buffer> => {
    const file = join(folder, name);
    try {
      if ((await stat(file)).size > limit) throw invalid(subject, `has a ${name} of more than ${limit} bytes`);
      return await readFile(file);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw invalid(
        subject,
        `is a folder without ${name}, so no OCI layout`,
        'Name the folder that holds oci-layout, index.json and blobs.',
        error,
      );
    }
  };
  checkLayout(await read('oci-layout', 4096), subject);
  return read('index.json', DOCUMENT_LIMIT);
}

/** OCI image specification 1.1, "image layout", oci-layout file. */
function checkLayout(bytes: Uint8Array, subject: string): void {
  const version = parseJson(bytes, subject).imageLayoutVersion;
  if (version !== '1.0.0')
    throw invalid(subject, `is an OCI layout of the version ${JSON.stringify(version)?.slice(0, 40)}, not 1.0.0`);
}
