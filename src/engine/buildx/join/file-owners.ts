import type { ScannedLayer } from './scan-layer.ts';

const OPAQUE = '.wh..wh..opq';
const WHITEOUT = '.wh.';

/** A program as it stands in the finished image. */
export interface FoundProgram {
  /** Without leading slash. */
  readonly path: string;
  /** Index of the layer that brings it. */
  readonly layer: number;
}

/**
 * The Go programs that are left when all layers lie on each other (OCI image specification 1.1, "layer"): what a later
 * layer replaces or takes away is not there any more. Sorted by path.
 */
export function programsOf(layers: readonly ScannedLayer[]): readonly FoundProgram[] {
  const there = new Map<string, number>();
  for (const [index, { entries, programs }] of layers.entries()) {
    for (const { path } of entries) {
      const cut = path.lastIndexOf('/') + 1;
      const [folder, name] = [path.slice(0, cut), path.slice(cut)];
      if (name === OPAQUE) removeBelow(there, folder, index);
      else if (name.startsWith(WHITEOUT)) remove(there, folder + name.slice(WHITEOUT.length), index);
    }
    for (const { path, type } of entries) if (type !== 'directory') remove(there, path, index);
    for (const path of programs) there.set(path, index);
  }
  return [...there].map(([path, layer]) => ({ path, layer })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function remove(there: Map<string, number>, path: string, before: number): void {
  const layer = there.get(path);
  if (layer !== undefined && layer < before) there.delete(path);
  removeBelow(there, `${path}/`, before);
}

function removeBelow(there: Map<string, number>, folder: string, before: number): void {
  if (there.size === 0) return;
  for (const [path, layer] of there) if (layer < before && path.startsWith(folder)) there.delete(path);
}
