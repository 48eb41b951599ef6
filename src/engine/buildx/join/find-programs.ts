import pLimit from 'p-limit';
import { blobPath } from '../../../image/layout/blobs.ts';
import { Failure } from '../../../model/failure.ts';
import { FileTree } from '../../../registry/layers/file-tree.ts';
import type { BuiltManifest } from './built-layout.ts';
import { type FoundProgram, programsOf } from './file-owners.ts';
import { extractFiles, type LayerBlob, type ScannedLayer, scanLayer } from './scan-layer.ts';

/** Layers that are read beside each other. */
const AT_ONCE = 2;
const MOST_PROGRAMS = 500;

/** What is in one platform's image. */
export interface ScannedManifest {
  readonly manifest: BuiltManifest;
  /** In order of the manifest's layers. */
  readonly layers: readonly ScannedLayer[];
  readonly programs: readonly FoundProgram[];
  /** Whether the finished file system has this path, links followed. */
  has(path: string): boolean;
}

/** Reads the layers of an image's platforms, each once however many share it. */
export function openLayerScans(
  layout: string,
  signal: AbortSignal,
): {
  scan(manifest: BuiltManifest): Promise<ScannedManifest>;
  /** Writes programs that were found to disk; `fileOf` gives each its absolute file. */
  extract(scanned: ScannedManifest, fileOf: (program: FoundProgram) => string): Promise<void>;
} {
  const limit = pLimit(AT_ONCE);
  const known = new Map<string, Promise<ScannedLayer>>();
  const scanOnce = (layer: LayerBlob): Promise<ScannedLayer> => {
    const { digest } = layer.descriptor;
    const found = known.get(digest) ?? limit(() => scanLayer(layer, signal));
    known.set(digest, found);
    return found;
  };
  return {
    async scan(manifest) {
      const layers = await Promise.all(layerBlobs(layout, manifest).map(scanOnce));
      const programs = programsOf(layers);
      if (programs.length > MOST_PROGRAMS)
        throw new Failure({
          code: 'buildx-failed',
          message: `The image holds ${programs.length} Go programs, more than ${MOST_PROGRAMS}.`,
          fix: 'Copy what is needed into a last stage of its own (FROM scratch, COPY --from=...).',
        });
      let tree: FileTree | undefined;
      const has = (path: string): boolean => {
        tree ??= layers.reduce((all, { entries }) => {
          all.apply(entries);
          return all;
        }, new FileTree());
        return tree.find(path) !== undefined;
      };
      return { manifest, layers, programs, has };
    },
    async extract({ manifest, programs }, fileOf) {
      for (const [index, layer] of layerBlobs(layout, manifest).entries()) {
        const wanted = programs.filter((program) => program.layer === index);
        if (wanted.length === 0) continue;
        await extractFiles(layer, new Map(wanted.map((program) => [program.path, fileOf(program)])), signal);
      }
    },
  };
}

function layerBlobs(layout: string, { layers, facts }: BuiltManifest): LayerBlob[] {
  return layers.map((descriptor, index) => {
    const diffId = facts.diffIds[index];
    if (diffId === undefined) throw new Error('layers and diff_ids were counted before');
    return { file: blobPath(layout, descriptor.digest), descriptor, diffId };
  });
}
