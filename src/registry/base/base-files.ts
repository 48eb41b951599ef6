import type { Digest } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { BaseImage, BaseLayer } from '../../model/image.ts';
import type { Runtime } from '../../model/runtime.ts';
import { FileTree } from '../layers/file-tree.ts';
import { readTar, type TarEntry } from '../layers/tar-entries.ts';
import { unpackLayer } from '../layers/unpack.ts';
import { invalid } from '../manifest.ts';
import { StreamSource } from './byte-source.ts';

const MAX_ENTRIES = 1_000_000;

/** A package manager whose database is in a base. */
export type PackageDatabase = 'apk' | 'dpkg' | 'pacman' | 'rpm';

/** What is in a base's file system, by name. */
export interface BaseFiles {
  /** Whether there is anything at a path (with or without a leading slash), links followed inside of the base. */
  has(path: string): boolean;
  /** Sorted; empty where the base has no operating system's packages. */
  readonly packages: readonly PackageDatabase[];
  /** Of each layer, in order. Bytes. */
  readonly layers: readonly { readonly diffId: Digest; readonly unpackedSize: number }[];
}

/** Files of which one that is not empty shows a package manager's database; a folder counts when something is in it. */
const DATABASES: Readonly<Record<PackageDatabase, readonly string[]>> = {
  apk: ['lib/apk/db/installed', 'usr/lib/apk/db/installed'],
  dpkg: ['var/lib/dpkg/status', 'var/lib/dpkg/status.d'],
  pacman: ['var/lib/pacman/local'],
  rpm: ['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm'].flatMap((folder) =>
    ['rpmdb.sqlite', 'Packages', 'Packages.db'].map((name) => `${folder}/${name}`),
  ),
};

/**
 * Reads the names in a base's layers as streams; nothing is unpacked to disk and no content is kept. The digest of each
 * unpacked layer is computed on the way. Throws `base-invalid` where a layer is damaged or not what the config says.
 */
export async function readBaseFiles(base: BaseImage, runtime: Pick<Runtime, 'signal'>): Promise<BaseFiles> {
  const tree = new FileTree();
  const layers: { diffId: Digest; unpackedSize: number }[] = [];
  let room = MAX_ENTRIES;
  for (const layer of base.layers) {
    const { entries, unpackedSize } = await readLayer(base, layer, room, runtime.signal);
    room -= entries.length;
    tree.apply(entries);
    layers.push({ diffId: layer.diffId, unpackedSize });
  }
  const packages = (Object.keys(DATABASES) as PackageDatabase[]).filter((name) =>
    DATABASES[name].some((path) => isFilled(tree, path)),
  );
  return { has: (path) => tree.find(path) !== undefined, packages, layers };
}

async function readLayer(
  base: BaseImage,
  layer: BaseLayer,
  room: number,
  signal: AbortSignal,
): Promise<{ entries: TarEntry[]; unpackedSize: number }> {
  const entries: TarEntry[] = [];
  const { digest } = layer.descriptor;
  try {
    const unpacked = await unpackLayer(layer, signal);
    const source = new StreamSource(unpacked.content);
    for await (const entry of readTar(source, room)) entries.push(entry);
    await source.drain();
    const { size, diffId } = unpacked.end();
    if (diffId !== layer.diffId)
      throw new Error(`unpacked it has the digest ${diffId}, but the config says ${layer.diffId}`);
    return { entries, unpackedSize: size };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure) throw error;
    throw invalid(
      base.reference,
      `has a damaged layer ${digest}: ${(error as Error).message}`,
      'Pull or save the base again.',
      error,
    );
  }
}

function isFilled(tree: FileTree, path: string): boolean {
  const found = tree.find(path);
  return found !== undefined && (found.size > 0 || found.children > 0);
}
