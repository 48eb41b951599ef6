import { Transform, type TransformCallback } from 'node:stream';

/** Lets bytes through up to a limit and fails beyond it, so that a small archive cannot fill the disk. */
export class LimitedSize extends Transform {
  #left: number;

  /** `limit` in bytes. */
  constructor(limit: number) {
    super();
    this.#left = limit;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#left -= chunk.length;
    if (this.#left < 0) done(new Error('the archive member is larger than any program of ours'));
    else done(null, chunk);
  }
}
