import { Failure } from '../../model/failure.ts';
import type { BaseImage, BaseLayer, Layer } from '../../model/image.ts';
import { hasBlob, putBlobStream } from '../layout/blobs.ts';

/** Docker's names of layers and the OCI ones of the same bytes; a mixed manifest is refused by some readers. */
const OCI_NAMES: Readonly<Record<string, string>> = {
  'application/vnd.docker.image.rootfs.diff.tar': 'application/vnd.oci.image.layer.v1.tar',
  'application/vnd.docker.image.rootfs.diff.tar.gzip': 'application/vnd.oci.image.layer.v1.tar+gzip',
  'application/vnd.docker.image.rootfs.diff.tar.zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
};

/**
 * Puts a base's layers into the layout as they are, gzip, zstd or plain, streamed and never unpacked. Length and
 * digest of each are checked before it gets its name. A layer that the layout has already is not opened.
 * Throws `digest-mismatch`, and what opening a layer throws.
 */
export async function storeBaseLayers(
  base: BaseImage,
  options: { readonly layout: string; readonly signal: AbortSignal },
): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const layer of base.layers) {
    const { digest, size, mediaType } = layer.descriptor;
    if (!(await hasBlob(options.layout, digest, size))) await store(base, layer, options);
    layers.push({
      descriptor: { mediaType: OCI_NAMES[mediaType] ?? mediaType, digest, size },
      diffId: layer.diffId,
      unpackedSize: 0,
      part: 'base',
      createdBy: `layer of ${base.reference}`,
    });
  }
  return layers;
}

async function store(
  base: BaseImage,
  layer: BaseLayer,
  { layout, signal }: { readonly layout: string; readonly signal: AbortSignal },
): Promise<void> {
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
