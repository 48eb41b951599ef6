import type { BaseImage, Compression, Layer, RootfsEntry } from '../model/image.ts';
import type { Runtime } from '../model/runtime.ts';
import { compressionKey } from './compress/compress.ts';
import { createCompressorPool } from './compress/pool.ts';
import { storeBaseLayers } from './layer/base.ts';
import { type LayerCache, takeCached } from './layer/cache.ts';
import { writeLayer } from './layer/write.ts';

/** What the writer needs of the run. */
export type WriterRuntime = Pick<Runtime, 'signal' | 'host' | 'cacheDirectory' | 'log'>;

/** A layer of ours that is to be written. */
export interface LayerRequest {
  readonly entries: readonly RootfsEntry[];
  readonly compression: Compression;
  readonly part: 'rootfs' | 'binary';
  /** For the history entry. */
  readonly createdBy: string;
  /** Bytes of the tar that went through, and all that will. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Writes layers of all images and platforms of a run into one layout, beside each other, with one set of threads. */
export interface LayerWriter {
  /** Absolute folder of the OCI layout. */
  readonly layout: string;
  /** Absolute; absent where no cache may be used. */
  readonly cacheDirectory?: string;
  /** See `writeLayer`. A layer that several platforms share need be written only once. */
  write(request: LayerRequest): Promise<Layer>;
  /** Takes a layer that was written before from the cache, its blob hashed; undefined when it is not there or damaged. */
  recall(layer: Layer, compression: Compression): Promise<Layer | undefined>;
  /** See `storeBaseLayers`. Images that share a base store it once. */
  storeBase(base: BaseImage): Promise<Layer[]>;
  /** Stops what is still being written, waits until it has cleaned up, and ends the threads. */
  close(): Promise<void>;
}

/** Opens a writer. Without `useCache` (tag and release jobs) no layer is taken from the cache or put into it. */
export function openLayerWriter(
  runtime: WriterRuntime,
  options: { readonly layout: string; readonly useCache: boolean },
): LayerWriter {
  const { log, host } = runtime;
  const { layout } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([runtime.signal, stop.signal]);
  const pool = createCompressorPool({ cpus: host.cpus, signal });
  const cache: { readonly cache?: LayerCache } = options.useCache
    ? { cache: { directory: runtime.cacheDirectory } }
    : {};
  const running = new Set<Promise<unknown>>();
  const bases = new Map<string, Promise<Layer[]>>();

  function tracked<T>(work: Promise<T>): Promise<T> {
    const end = () => void running.delete(work);
    running.add(work);
    work.then(end, end);
    return work;
  }

  return {
    layout,
    ...(options.useCache ? { cacheDirectory: runtime.cacheDirectory } : {}),
    write: ({ entries, ...request }) =>
      tracked(writeLayer(entries, { ...request, ...cache, layout, pool, signal, log })),
    recall: (layer, compression) =>
      tracked(
        (async () => {
          if (cache.cache === undefined) return undefined;
          const key = { compression: compressionKey(compression), size: layer.unpackedSize };
          const found = await takeCached(cache.cache, key, layer.diffId, layout);
          return found?.digest === layer.descriptor.digest && found.size === layer.descriptor.size ? layer : undefined;
        })(),
      ),
    storeBase(base) {
      const key = JSON.stringify([base.reference, base.layers.map(({ descriptor, diffId }) => [descriptor, diffId])]);
      const stored = bases.get(key) ?? tracked(storeBaseLayers(base, { ...cache, layout, signal }));
      bases.set(key, stored);
      return stored;
    },
    async close() {
      stop.abort(new Error('The layer writer was closed.'));
      await Promise.allSettled(running);
      await pool.close();
    },
  };
}
