import { join } from 'node:path';
import { writeFileWhole } from '../../files/write.ts';
import type { Digest } from '../../model/digest.ts';
import type { AssembledImage, Descriptor } from '../../model/image.ts';
import { layoutIndexJson, OCI_LAYOUT } from '../json/manifest.ts';
import { keepOnly } from './blobs.ts';

/** The reference that a layout's descriptor is found by (OCI image specification 1.1, "annotations"). */
const REF_NAME = 'org.opencontainers.image.ref.name';

/** containerd's full name of an image in a layout; what loads an archive tags the image so. */
const IMAGE_NAME = 'io.containerd.image.name';

/** An image of a layout and the references that it will have, the first of which goes into the layout. */
export interface NamedImage {
  readonly image: AssembledImage;
  readonly tags: readonly string[];
}

/**
 * Makes the layout say that it holds these images: `oci-layout`, then `index.json` in one step, with one descriptor
 * for each image; then blobs that no image needs any more are removed. Before this, an earlier run's images are whole.
 * Throws `disk-full` and `output-unwritable`.
 */
export async function finishLayout(layout: string, images: readonly NamedImage[]): Promise<void> {
  await writeFileWhole(join(layout, 'oci-layout'), OCI_LAYOUT);
  await writeFileWhole(join(layout, 'index.json'), layoutIndexJson(images.map(namedDescriptor)));
  await keepOnly(layout, new Set(images.flatMap(({ image }) => referencedBlobs(image))));
}

/** The descriptor of an image in a layout's own index, with its names. */
export function namedDescriptor({ image, tags }: NamedImage): Descriptor {
  const [tag] = tags;
  const annotations = { [REF_NAME]: image.refName, ...(tag === undefined ? {} : { [IMAGE_NAME]: tag }) };
  return { ...image.index, annotations };
}

/** Every blob that an image is made of. */
export function referencedBlobs(image: AssembledImage): Digest[] {
  const perPlatform = image.platforms.flatMap(({ manifest, config, layers }) => [
    manifest.digest,
    config.digest,
    ...layers.map(({ descriptor }) => descriptor.digest),
  ]);
  const attached = (image.attestations ?? []).flatMap(({ manifest, blobs }) => [manifest, ...blobs]);
  return [image.index.digest, ...perPlatform, ...attached.map(({ digest }) => digest)];
}
