import { type Digest, digestOf } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';

/** The bytes of one blob, to be read as often as its upload begins again. */
export interface BlobSource {
  readonly blob: Pick<Descriptor, 'digest' | 'size'>;
  /** The whole blob; throws before its last byte is out when it is not what it is called. `onSent` gets the bytes that went out so far. */
  whole(onSent: (bytes: number) => void): AsyncIterable<Uint8Array>;
  /** Bytes from `start` up to `end`, which is not among them. */
  part(start: number, end: number, onSent: (bytes: number) => void): AsyncIterable<Uint8Array>;
  /** Makes sure that it is what it is called, before parts of it go out. */
  check(): Promise<void>;
}

/** A small blob that is in memory. */
export class BytesSource implements BlobSource {
  readonly blob: { readonly digest: Digest; readonly size: number };
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.blob = { digest: digestOf(bytes), size: bytes.length };
  }

  whole(onSent: (bytes: number) => void): AsyncIterable<Uint8Array> {
    return this.part(0, this.#bytes.length, onSent);
  }

  async *part(start: number, end: number, onSent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    yield this.#bytes.subarray(start, end);
    onSent(end);
  }

  async check(): Promise<void> {}
}
