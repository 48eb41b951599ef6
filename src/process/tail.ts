/** Keeps the newest bytes of a stream, so that a child that prints without end cannot fill the memory. */
export class TextTail {
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #size = 0;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > 2 * this.#limit) this.#trim();
  }

  /** The kept bytes as text. */
  text(): string {
    this.#trim();
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  #trim(): void {
    if (this.#size <= this.#limit) return;
    const kept = Buffer.concat(this.#chunks).subarray(-this.#limit);
    this.#chunks = [kept];
    this.#size = kept.length;
  }
}
