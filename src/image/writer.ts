import type { BaseImage, Compression, Layer, RootfsEntry } from '../model/image.ts';
import type { Runtime } from '../model/runtime.ts';
import { type CompressorPool, createCompressorPool } from './compress/pool.ts';
import { storeBaseLayers } from './layer/base.ts';
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
  /** See `writeLayer`. A layer that several platforms share need be written only once. */
  write(request: LayerRequest): Promise<Layer>;
  /** See `storeBaseLayers`. */
  storeBase(base: BaseImage): Promise<Layer[]>;
  /** Ends the threads; after an abort they have ended already. */
  close(): Promise<void>;
}

/** Opens a writer. Without `useCache` (tag and release jobs) no layer is taken from the cache or put into it. */
export function openLayerWriter(
  runtime: WriterRuntime,
  options: { readonly layout: string; readonly useCache: boolean },
): LayerWriter {
  const { signal, log, host } = runtime;
  const { layout } = options;
  const pool: CompressorPool = createCompressorPool({ cpus: host.cpus, signal });
  const cache = options.useCache ? { cache: { directory: runtime.cacheDirectory } } : {};
  return {
    layout,
    write: ({ entries, ...request }) => writeLayer(entries, { ...request, ...cache, layout, pool, signal, log }),
    storeBase: (base) => storeBaseLayers(base, { layout, signal }),
    close: () => pool.close(),
  };
}
