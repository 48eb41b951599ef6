import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type Digest, digestOfFile } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import type { BlobSource } from './blob-source.ts';
import { blobFile, damaged } from './layout-image.ts';

const BUFFER = 512 << 10;

/** Two buffers that one upload after the other reads into: while one is on its way to the socket, the other is filled. */
export type ReadBuffers = readonly [Buffer, Buffer];

export function makeBuffers(): ReadBuffers {
  return [Buffer.allocUnsafeSlow(BUFFER), Buffer.allocUnsafeSlow(BUFFER)];
}

/** A blob of a layout, read in parts. */
export class BlobReader implements BlobSource {
  readonly blob: Descriptor;
  readonly #layout: string;
  readonly #file: string;
  readonly #buffers: ReadBuffers;
  #checked: Promise<void> | undefined;
  #stream = 0;

  constructor(layout: string, blob: Descriptor, buffers: ReadBuffers) {
    this.blob = blob;
    this.#layout = layout;
    this.#file = blobFile(layout, blob.digest);
    this.#buffers = buffers;
  }

  /** The whole blob, hashed on the way. Throws `layout-invalid` before the last byte is out when it is not what it is called. */
  async *whole(onSent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    const { size } = this.blob;
    let left = size;
    for await (const chunk of this.part(0, size, onSent)) {
      hash.update(chunk);
      left -= chunk.length;
      if (left === 0) this.#compare(`sha256:${hash.digest('hex')}`);
      yield chunk;
    }
  }

  /**
   * Bytes from `start` up to `end`, which is not among them. Each chunk is overwritten when the next but one is asked
   * for. A stream that is begun ends one that was left off, since they share the buffers.
   *
   * Reads wait for the disk: what was built a moment ago is in memory, where the way through another thread costs more
   * than the copy, and from a cold disk half a MiB still comes faster than it goes out.
   */
  async *part(start: number, end: number, onSent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const stream = ++this.#stream;
    const file = this.#open();
    try {
      for (let position = start, turn = 0; position < end; turn++) {
        const buffer = this.#buffers[turn % 2] as Buffer;
        const length = readSync(file, buffer, 0, Math.min(buffer.length, end - position), position);
        if (length === 0) throw damaged(this.#layout, `has only a part of ${this.blob.digest}`);
        yield buffer.subarray(0, length);
        if (stream !== this.#stream) throw new Error('the upload began again');
        position += length;
        onSent(position);
      }
    } finally {
      closeSync(file);
    }
  }

  /** Makes sure that the file is what it is called, once, before parts of it go out. Throws `layout-invalid`. */
  check(): Promise<void> {
    this.#checked ??= digestOfFile(this.#file).then(({ digest }) => this.#compare(digest));
    return this.#checked;
  }

  #compare(actual: Digest): void {
    if (actual !== this.blob.digest) throw damaged(this.#layout, `has other bytes under ${this.blob.digest}`);
  }

  #open(): number {
    try {
      return openSync(this.#file, 'r');
    } catch {
      throw damaged(this.#layout, `lacks the blob ${this.blob.digest}`);
    }
  }
}
