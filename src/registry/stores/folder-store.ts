import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { digestHex } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { DOCUMENT_LIMIT, invalid } from '../manifest.ts';
import { type BlobStore, checkDigest } from './blob-store.ts';

/** The blobs of an OCI layout in a folder. Links are followed only while they stay in it. */
export class FolderStore implements BlobStore {
  readonly kind = 'oci-layout';
  readonly subject: string;
  readonly #folder: string;

  constructor(subject: string, folder: string) {
    this.subject = subject;
    this.#folder = folder;
  }

  async document(
    _kind: 'manifest' | 'config',
    { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
  ): Promise<Uint8Array> {
    const bytes = await readFile(await this.#find({ digest, size }, Math.min(size, DOCUMENT_LIMIT)));
    checkDigest(bytes, digest, this.subject, 'The layout is damaged; make it again.');
    return bytes;
  }

  async prepare(descriptor: Descriptor): Promise<void> {
    await this.#find(descriptor, descriptor.size);
  }

  async open(descriptor: Descriptor): Promise<AsyncIterable<Uint8Array>> {
    return createReadStream(await this.#find(descriptor, descriptor.size), { highWaterMark: 1 << 18 });
  }

  async #find({ digest, size }: Pick<Descriptor, 'digest' | 'size'>, limit: number): Promise<string> {
    const path = join(this.#folder, 'blobs', 'sha256', digestHex(digest));
    try {
      const [real, root, facts] = await Promise.all([realpath(path), realpath(this.#folder), stat(path)]);
      if (relative(root, real).startsWith('..'))
        throw invalid(this.subject, `has a link as ${digest} that leads out of it`);
      if (!facts.isFile() || facts.size > limit || facts.size !== size)
        throw invalid(this.subject, `has ${facts.size} bytes as ${digest}, but ${size} are announced`);
      return real;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw invalid(
        this.subject,
        `lacks the blob ${digest}`,
        'Copy the whole layout, with every platform that is built (skopeo copy --all).',
        error,
      );
    }
  }
}
