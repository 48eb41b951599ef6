import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type Digest, digestOfFile } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import type { BlobSource } from './blob-source.ts';
import { blobFile, damaged } from './layout-image.ts';

const BUFFER = 256 << 10;

/**
 * Three buffers that one upload after the other reads into: while one is on its way to the socket, the next is filled.
 * A stream waits until the socket took a chunk before it asks for the next one, so none is overwritten too early.
 */
export type ReadBuffers = readonly Buffer[];

export function makeBuffers(): ReadBuffers {
  return [Buffer.allocUnsafeSlow(BUFFER), Buffer.allocUnsafeSlow(BUFFER), Buffer.allocUnsafeSlow(BUFFER)];
}

/** A blob of a layout, read in parts. */
export class BlobReader implements BlobSource {
  readonly blob: Descriptor;
  readonly #layout: string;
  readonly #file: string;
  readonly #buffers: ReadBuffers;
  #checked: Promise<void> | undefined;
  #reading: Promise<unknown> = Promise.resolve();
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
   * Bytes from `start` up to `end`, which is not among them. Each chunk is overwritten when the next but two is asked
   * for. A stream that is begun ends one that was left off, since they share the buffers.
   */
  async *part(start: number, end: number, onSent: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const stream = ++this.#stream;
    await this.#reading;
    const handle = await this.#open();
    try {
      let next = this.#read(handle, 0, start, end);
      for (let position = start, turn = 1; position < end; turn++) {
        const chunk = await next;
        position += chunk.length;
        if (stream !== this.#stream) throw new Error('the upload began again');
        if (position < end) next = this.#read(handle, turn, position, end);
        yield chunk;
        onSent(position);
      }
    } finally {
      await this.#reading;
      await handle.close();
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

  #read(handle: FileHandle, turn: number, position: number, end: number): Promise<Uint8Array> {
    const buffer = this.#buffers[turn % this.#buffers.length] as Buffer;
    const reading = handle.read(buffer, 0, Math.min(buffer.length, end - position), position).then(({ bytesRead }) => {
      if (bytesRead === 0) throw damaged(this.#layout, `has only a part of ${this.blob.digest}`);
      return buffer.subarray(0, bytesRead);
    });
    // Whoever stops reading early does not wait for what was read ahead.
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #open(): Promise<FileHandle> {
    try {
      return await open(this.#file, 'r');
    } catch {
      throw damaged(this.#layout, `lacks the blob ${this.blob.digest}`);
    }
  }
}
