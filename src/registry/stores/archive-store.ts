import { digestHex } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { DOCUMENT_LIMIT, invalid } from '../manifest.ts';
import type { Archive } from './archive.ts';
import { type BlobStore, checkDigest } from './blob-store.ts';

/** The blobs of an OCI layout in a tar. */
export class ArchiveStore implements BlobStore {
  readonly kind = 'oci-archive';
  readonly subject: string;
  readonly #archive: Archive;

  constructor(subject: string, archive: Archive) {
    this.subject = subject;
    this.#archive = archive;
  }

  async document(
    _kind: 'manifest' | 'config',
    { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
  ): Promise<Uint8Array> {
    const bytes = await this.#archive.read(blobPath(digest), Math.min(size, DOCUMENT_LIMIT));
    checkDigest(bytes, digest, this.subject, 'The archive is damaged; save it again.');
    return bytes;
  }

  async prepare({ digest, size }: Descriptor): Promise<void> {
    const actual = this.#archive.size(blobPath(digest));
    if (actual === undefined)
      throw invalid(
        this.subject,
        `lacks the blob ${digest}`,
        'The archive is incomplete; save it again, with every platform that is built.',
      );
    if (actual !== size) throw invalid(this.subject, `has ${actual} bytes as ${digest}, but ${size} are announced`);
  }

  async open({ digest }: Descriptor): Promise<AsyncIterable<Uint8Array>> {
    return this.#archive.open(blobPath(digest));
  }
}

function blobPath(digest: Descriptor['digest']): string {
  return `blobs/sha256/${digestHex(digest)}`;
}
