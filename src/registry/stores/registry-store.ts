import type { HttpResponse } from '../../http/client.ts';
import { type Digest, digestOf, isDigest } from '../../model/digest.ts';
import type { Descriptor } from '../../model/image.ts';
import { DOCUMENT_LIMIT } from '../manifest.ts';
import { ACCEPT } from '../media-types.ts';
import { openMirroredSession } from '../mirrors/mirrored-session.ts';
import { formatReference, type ImageReference } from '../reference.ts';
import type { RegistryContext } from '../session/context.ts';
import type { RegistrySession } from '../session/session.ts';
import { BlobCache } from './blob-cache.ts';
import { type BlobStore, mismatch, type Root } from './blob-store.ts';

const FIX = 'Run again; if it stays so, a proxy or the registry changes what it delivers.';

/**
 * A repository of a registry, with what it once delivered kept in our cache. Everything is hashed here, whatever the
 * server's headers claim.
 */
export class RegistryStore implements BlobStore {
  readonly kind = 'registry';
  readonly subject: string;
  readonly #reference: ImageReference;
  readonly #session: RegistrySession;
  readonly #cache: BlobCache;
  readonly #pending = new Map<Digest, Promise<void>>();

  constructor(subject: string, reference: ImageReference, context: RegistryContext) {
    this.subject = subject;
    this.#reference = reference;
    this.#session = openMirroredSession(reference, context);
    this.#cache = new BlobCache(context.cacheDirectory);
  }

  /**
   * What the reference names now. With a digest that is in the cache nothing is sent; a tag that is known costs a HEAD,
   * which Docker Hub does not count as a pull.
   */
  async root(): Promise<Root> {
    const { digest, tag = 'latest' } = this.#reference;
    if (digest !== undefined)
      return { digest, bytes: await this.document('manifest', { digest, size: DOCUMENT_LIMIT }) };
    const name = formatReference(this.#reference);
    const known = await this.#cache.lastDigest(name);
    const kept = known === undefined ? undefined : await this.#cache.read(known, DOCUMENT_LIMIT);
    if (known !== undefined && kept !== undefined && (await this.#head(tag)) === known)
      return { digest: known, bytes: kept };
    const bytes = await this.#getManifest(tag, undefined);
    const actual = digestOf(bytes);
    await this.#cache.write(actual, bytes);
    await this.#cache.rememberDigest(name, actual);
    return { digest: actual, bytes };
  }

  async document(
    kind: 'manifest' | 'config',
    { digest, size }: Pick<Descriptor, 'digest' | 'size'>,
  ): Promise<Uint8Array> {
    const limit = Math.min(size, DOCUMENT_LIMIT);
    const kept = await this.#cache.read(digest, limit);
    if (kept !== undefined) return kept;
    const bytes = kind === 'manifest' ? await this.#getManifest(digest, digest) : await this.#getConfig(digest, limit);
    await this.#cache.write(digest, bytes);
    return bytes;
  }

  async prepare(descriptor: Descriptor): Promise<void> {
    if (await this.#cache.has(descriptor.digest, descriptor.size)) return;
    await this.#fetchLayer(descriptor);
  }

  async open(descriptor: Descriptor): Promise<AsyncIterable<Uint8Array>> {
    await this.#pending.get(descriptor.digest);
    const kept = await this.#cache.open(descriptor.digest);
    if (kept !== undefined) return kept;
    await this.#fetchLayer(descriptor);
    const fetched = await this.#cache.open(descriptor.digest);
    if (fetched === undefined) throw new Error(`the cache lost ${descriptor.digest} at once`);
    return fetched;
  }

  #fetchLayer(descriptor: Descriptor): Promise<void> {
    const { digest, size } = descriptor;
    const running = this.#pending.get(digest);
    if (running !== undefined) return running;
    const fetched = this.#session
      .request({ path: `blobs/${digest}` }, (response) =>
        this.#cache.store(digest, response.body, size, (actual) => {
          if (actual.size < size) throw new Error(`${digest} was cut short: ${actual.size} of ${size} bytes`);
          if (actual.size > size)
            throw mismatch(`A layer of ${this.subject} is longer than its ${size} bytes`, digest, FIX);
          if (actual.digest !== digest)
            throw mismatch(`A layer of ${this.subject} has the digest ${actual.digest}`, digest, FIX);
        }),
      )
      .finally(() => this.#pending.delete(digest));
    this.#pending.set(digest, fetched);
    return fetched;
  }

  /** The digest a server claims for a tag, so far as it does. */
  async #head(tag: string): Promise<Digest | undefined> {
    const request = {
      method: 'HEAD',
      path: `manifests/${tag}`,
      headers: { accept: ACCEPT },
      statuses: [200, 400, 405, 501],
    } as const;
    return this.#session.request(request, async (response) => {
      await response.discard();
      const digest = response.headers['docker-content-digest'] ?? '';
      return response.status === 200 && isDigest(digest) ? digest : undefined;
    });
  }

  #getManifest(path: string, expected: Digest | undefined): Promise<Uint8Array> {
    return this.#session.request({ path: `manifests/${path}`, headers: { accept: ACCEPT } }, async (response) => {
      const bytes = await readWhole(response, DOCUMENT_LIMIT);
      const claimed = response.headers['docker-content-digest'] ?? '';
      const wanted = expected ?? (isDigest(claimed) ? claimed : undefined);
      if (wanted !== undefined && digestOf(bytes) !== wanted) {
        throw mismatch(`The manifest ${path} of ${this.subject} has the digest ${digestOf(bytes)}`, wanted, FIX);
      }
      return bytes;
    });
  }

  #getConfig(digest: Digest, limit: number): Promise<Uint8Array> {
    return this.#session.request({ path: `blobs/${digest}` }, async (response) => {
      const bytes = await readWhole(response, limit);
      if (digestOf(bytes) !== digest)
        throw mismatch(`The config of ${this.subject} has the digest ${digestOf(bytes)}`, digest, FIX);
      return bytes;
    });
  }
}

/** The body, or an Error when it is shorter than announced: that is a broken connection and not a wrong digest. */
async function readWhole(response: HttpResponse, limit: number): Promise<Uint8Array> {
  const bytes = await response.bytes(limit);
  const announced = Number(response.headers['content-length'] ?? bytes.length);
  if (bytes.length < announced) throw new Error(`the answer was cut short: ${bytes.length} of ${announced} bytes`);
  return bytes;
}
