import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole, writeWhole } from '../../files/write.ts';
import { type Digest, digestHex, digestOf, digestOfFile, isDigest } from '../../model/digest.ts';

/**
 * Manifests, configs and layers of remote bases, by digest, kept between runs. Nothing in it is believed: a blob is
 * hashed again each time it is used, and one that is damaged is dropped as if it had never been there.
 */
export class BlobCache {
  readonly #folder: string;

  constructor(cacheDirectory: string) {
    this.#folder = join(cacheDirectory, 'bases');
  }

  #path(digest: Digest): string {
    return join(this.#folder, 'sha256', digestHex(digest));
  }

  /** A small blob's bytes, checked; absent when it is not there, damaged or longer than `limit`. */
  async read(digest: Digest, limit: number): Promise<Uint8Array | undefined> {
    try {
      const path = this.#path(digest);
      if ((await stat(path)).size > limit) return undefined;
      const bytes = await readFile(path);
      if (digestOf(bytes) === digest) return bytes;
      await rm(path, { force: true });
    } catch {
      // Not there, or not readable: it is fetched.
    }
    return undefined;
  }

  async write(digest: Digest, bytes: Uint8Array): Promise<void> {
    await writeFileWhole(this.#path(digest), bytes);
  }

  /** Whether a blob of this size is there; not whether it is whole. */
  async has(digest: Digest, size: number): Promise<boolean> {
    try {
      return (await stat(this.#path(digest))).size === size;
    } catch {
      return false;
    }
  }

  /** Streams a blob after hashing it; absent when it is not there or damaged (it is dropped then). */
  async open(digest: Digest): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.#path(digest);
    try {
      if ((await digestOfFile(path)).digest !== digest) {
        await rm(path, { force: true });
        return undefined;
      }
      // Its age since the last use is what a prune goes by.
      const now = new Date();
      await utimes(path, now, now).catch(() => {});
    } catch {
      return undefined;
    }
    return createReadStream(path, { highWaterMark: 1 << 18 });
  }

  /** Stores a stream that must have this digest; `check` gets what it really was, and throws if that is wrong. */
  async store(
    digest: Digest,
    content: AsyncIterable<Uint8Array>,
    limit: number,
    check: (actual: { readonly digest: Digest; readonly size: number }) => void,
  ): Promise<void> {
    await writeWhole(this.#path(digest), async (temporary) => {
      const hash = createHash('sha256');
      let size = 0;
      const file = await open(temporary, 'w', 0o644);
      try {
        for await (const chunk of content) {
          size += chunk.length;
          hash.update(chunk);
          if (size > limit) break;
          await file.writeFile(chunk);
        }
      } finally {
        await file.close();
      }
      check({ digest: `sha256:${hash.digest('hex')}`, size });
    });
  }

  /** The digest that a tag had when it was last asked for. */
  async lastDigest(reference: string): Promise<Digest | undefined> {
    const text = await readFile(this.#tagPath(reference), 'utf8').catch(() => '');
    const digest = text.trim();
    return isDigest(digest) ? digest : undefined;
  }

  async rememberDigest(reference: string, digest: Digest): Promise<void> {
    await writeFileWhole(this.#tagPath(reference), `${digest}\n`);
  }

  #tagPath(reference: string): string {
    return join(this.#folder, 'tags', digestHex(digestOf(reference)));
  }
}
