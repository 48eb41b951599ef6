import type { FileHandle } from 'node:fs/promises';

/** Bytes in order, of which parts can be skipped. */
export interface ByteSource {
  /** Position of the next byte. */
  readonly position: number;
  /** Exactly `length` bytes, or fewer at the end. */
  read(length: number): Promise<Buffer>;
  /** Leaves bytes out; throws when the source ends before. */
  skip(length: number): Promise<void>;
}

/** A file, in which skipping costs nothing. Throws where it ends before what is skipped does. */
export class FileSource implements ByteSource {
  position = 0;
  readonly #file: FileHandle;
  readonly #size: number;
  #window = Buffer.alloc(0);
  #windowStart = 0;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.#size = size;
  }

  async read(length: number): Promise<Buffer> {
    const inside = this.position - this.#windowStart;
    if (inside < 0 || inside + length > this.#window.length) await this.#fill(length);
    const start = this.position - this.#windowStart;
    const bytes = this.#window.subarray(start, start + length);
    this.position += bytes.length;
    return bytes;
  }

  async skip(length: number): Promise<void> {
    if (this.position + length > this.#size) throw new Error('it is cut short');
    this.position += length;
  }

  async #fill(length: number): Promise<void> {
    const window = Buffer.alloc(Math.max(length, 1 << 16));
    let filled = 0;
    while (filled < window.length) {
      const { bytesRead } = await this.#file.read(window, filled, window.length - filled, this.position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    this.#window = window.subarray(0, filled);
    this.#windowStart = this.position;
  }
}

/** A stream of chunks. */
export class StreamSource implements ByteSource {
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async read(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0 && (this.#rest.length > 0 || (await this.#next()))) {
      const part = this.#rest.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    this.position += length - missing;
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#next())) throw new Error('it is cut short');
      const step = Math.min(missing, this.#rest.length);
      this.#rest = this.#rest.subarray(step);
      missing -= step;
    }
    this.position += length;
  }

  /** Reads to the end, so that whoever hashes the stream has seen all of it. */
  async drain(): Promise<void> {
    this.position += this.#rest.length;
    this.#rest = Buffer.alloc(0);
    while (await this.#next()) {
      this.position += this.#rest.length;
      this.#rest = Buffer.alloc(0);
    }
  }

  async #next(): Promise<boolean> {
    for (;;) {
      const { done, value } = await this.#chunks.next();
      if (done === true) return false;
      if (value.length === 0) continue;
      this.#rest = Buffer.from(value.buffer, value.byteOffset, value.length);
      return true;
    }
  }
}
