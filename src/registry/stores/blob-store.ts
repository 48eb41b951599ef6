import { type Digest, digestOf } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { BaseImage, Descriptor } from '../../model/image.ts';

/** Where an image's manifests and blobs come from: a registry, an OCI layout, an archive. */
export interface BlobStore {
  readonly kind: Exclude<BaseImage['kind'], 'scratch' | 'docker-archive'>;
  /** The base as the user wrote it, for errors. */
  readonly subject: string;
  /** A manifest or config, whole and checked against its digest and DOCUMENT_LIMIT. */
  document(kind: 'manifest' | 'config', descriptor: Pick<Descriptor, 'digest' | 'size'>): Promise<Uint8Array>;
  /** Makes a layer ready to be opened, where that takes time. */
  prepare(descriptor: Descriptor): Promise<void>;
  /** Streams a layer's bytes. */
  open(descriptor: Descriptor): Promise<AsyncIterable<Uint8Array>>;
}

/** What a reference resolved to: an index or a manifest. */
export interface Root {
  readonly bytes: Uint8Array;
  /** Absent where several entries of a layout's index.json make the image together. */
  readonly digest?: Digest;
}

/** Throws `digest-mismatch` unless the bytes have the digest. */
export function checkDigest(bytes: Uint8Array, digest: Digest, subject: string, fix: string): void {
  const actual = digestOf(bytes);
  if (actual !== digest) throw mismatch(`A document of the base ${subject} has the digest ${actual}`, digest, fix);
}

/** The failure for bytes that are not those that were asked for. */
export function mismatch(what: string, expected: Digest, fix: string): Failure {
  return new Failure({ code: 'digest-mismatch', message: `${what}, but ${expected} was expected.`, fix });
}
