import type { Digest } from '../../../model/digest.ts';
import { parseBaseText } from '../../../registry/base/base-text.ts';
import type { Destination } from '../../../registry/push/destination.ts';
import type { PushableImage } from './pushable.ts';

/**
 * Where blobs already are in registries, so that they need not be uploaded: a base's layers are in the base's
 * repository, and what was pushed a moment ago is in the one it went to.
 */
export class KnownPlaces {
  /** `registry digest` to repositories. */
  readonly #places = new Map<string, Set<string>>();

  /** Layers that come from a base in a registry. */
  addBases(image: PushableImage, workingDirectory: string, host: NodeJS.Platform): void {
    for (const { base, baseLayers } of image.platforms) {
      if (baseLayers.length === 0) continue;
      const parsed = parseBaseText(base, workingDirectory, host);
      if (parsed.kind !== 'registry') continue;
      for (const digest of baseLayers) this.#add(parsed.reference.registry, digest, parsed.reference.repository);
    }
  }

  /** Everything of an image that is now in a repository. */
  addPushed(digests: readonly Digest[], { registry, repository }: Pick<Destination, 'registry' | 'repository'>): void {
    for (const digest of digests) this.#add(registry, digest, repository);
  }

  /** For one destination: digest to the repositories to mount from. */
  of(digests: readonly Digest[], { registry, repository }: Destination): ReadonlyMap<Digest, readonly string[]> {
    const known = digests.map((digest): [Digest, readonly string[]] => [
      digest,
      [...(this.#places.get(`${registry} ${digest}`) ?? [])].filter((name) => name !== repository),
    ]);
    return new Map(known.filter(([, repositories]) => repositories.length > 0));
  }

  #add(registry: string, digest: Digest, repository: string): void {
    const key = `${registry} ${digest}`;
    this.#places.set(key, (this.#places.get(key) ?? new Set()).add(repository));
  }
}
