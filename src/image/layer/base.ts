import pLimit from 'p-limit';
import { Failure } from '../../model/failure.ts';
import type { BaseImage, BaseLayer, Layer } from '../../model/image.ts';
import { blobPath, hasBlob, putBlobStream } from '../layout/blobs.ts';
import type { LayerCache } from './cache.ts';
import { recalledUnpacked, rememberUnpacked, unpack } from './unpacked.ts';

/** Docker's names of layers and the OCI ones of the same bytes; a mixed manifest is refused by some readers. */
const OCI_NAMES: Readonly<Record<string, string>> = {
  'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'application/vnd.oci.image.layer.v1.tar+gzip',
  'application/vnd.docker.image.rootfs.diff.tar.zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
};

/** Layers that are fetched at a time. */
const AT_ONCE = 3;

/** What base layers are stored with. */
export interface BaseLayerOptions {
  /** Absolute folder of the OCI layout. */
  readonly layout: string;
  readonly signal: AbortSignal;
  /** Remembers what layers are when unpacked; absent: each is looked into. */
  readonly cache?: LayerCache;
}

/**
 * Puts a base's layers into the layout as they are, gzip, zstd or plain, streamed and never unpacked to disk. Length
 * and digest of each are checked before it gets its name, and what it unpacks to afterwards. A layer that the layout
 * has already is not opened.
 *
 * Throws `digest-mismatch` (other bytes than the manifest says), `base-invalid` (a layer that is damaged inside or
 * contradicts the base's config), and what opening a layer throws. `unpackedSize` is 0 for zstd on a Node without it.
 */
export async function storeBaseLayers(base: BaseImage, options: BaseLayerOptions): Promise<Layer[]> {
  const limit = pLimit(AT_ONCE);
  return await Promise.all(base.layers.map((layer) => limit(() => storeLayer(base, layer, options))));
}

async function storeLayer(base: BaseImage, layer: BaseLayer, options: BaseLayerOptions): Promise<Layer> {
  const { digest, size, mediaType } = layer.descriptor;
  if (!(await hasBlob(options.layout, digest, size))) await store(base, layer, options);
  return {
    descriptor: { mediaType: OCI_NAMES[mediaType] ?? mediaType, digest, size },
    diffId: layer.diffId,
    unpackedSize: await unpackedSize(base, layer, options),
    part: 'base',
    createdBy: `layer of ${base.reference}`,
  };
}

async function unpackedSize(base: BaseImage, layer: BaseLayer, options: BaseLayerOptions): Promise<number> {
  const { descriptor, diffId } = layer;
  let unpacked = await recalledUnpacked(options.cache, descriptor);
  if (unpacked === undefined) {
    const path = blobPath(options.layout, descriptor.digest);
    unpacked = await unpack(path, descriptor.mediaType, options.signal).catch((error: unknown) => {
      options.signal.throwIfAborted();
      throw contradiction(base, layer, `cannot be unpacked (${(error as Error).message})`);
    });
    if (unpacked === undefined) return 0;
    await rememberUnpacked(options.cache, descriptor, unpacked);
  }
  if (unpacked.diffId !== diffId) throw contradiction(base, layer, `unpacks to ${unpacked.diffId}`);
  return unpacked.size;
}

async function store(base: BaseImage, layer: BaseLayer, { layout, signal }: BaseLayerOptions): Promise<void> {
  const expected = layer.descriptor;
  const content = limited(await layer.open(), expected.size, signal, () => wrong(base, layer, 'has more bytes'));
  await putBlobStream(layout, content, ({ digest, size }) => {
    if (size !== expected.size) throw wrong(base, layer, `has ${size} bytes`);
    if (digest !== expected.digest) throw wrong(base, layer, `has the digest ${digest}`);
  });
}

async function* limited(
  content: AsyncIterable<Uint8Array>,
  size: number,
  signal: AbortSignal,
  tooLong: () => Failure,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of content) {
    signal.throwIfAborted();
    done += piece.length;
    if (done > size) throw tooLong();
    yield piece;
  }
}

function wrong(base: BaseImage, layer: BaseLayer, what: string): Failure {
  const { digest, size } = layer.descriptor;
  return new Failure({
    code: 'digest-mismatch',
    message: `A layer of the base ${base.reference} ${what}, but its manifest says ${size} bytes and ${digest}.`,
    fix: 'Fetch the base again; if it stays so, the registry or the archive is damaged.',
  });
}

function contradiction(base: BaseImage, layer: BaseLayer, what: string): Failure {
  return new Failure({
    code: 'base-invalid',
    message: `The layer ${layer.descriptor.digest} of the base ${base.reference} ${what}, but its config says ${layer.diffId}.`,
    fix: 'Choose another base, or have this one built again: no container engine would take it.',
  });
}
