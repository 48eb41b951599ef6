import { remembered } from '../files/remembered.ts';
import { binaryCreatedBy, binaryEntry } from '../image/binary-layer.ts';
import { finishImage, finishPlatform } from '../image/finish.ts';
import type { LayerWriter } from '../image/writer.ts';
import { allDone } from '../model/all-done.ts';
import type { BuiltBinary } from '../model/binary.ts';
import type { AssembledImage, AssembledPlatform, BaseImage, Layer, RootfsEntry } from '../model/image.ts';
import { imageLabel } from '../model/part-label.ts';
import type { ImagePlan } from '../model/plan.ts';
import type { Platform } from '../model/platform.ts';
import type { Progress } from '../model/runtime.ts';

/** What the embedded engine makes an image from. */
export interface EmbeddedImage {
  readonly plan: ImagePlan;
  /** The run makes other images too, so that steps are told by this one's name. */
  readonly oneOfSeveral: boolean;
  /** The layer of root files, the same for every platform; none where there are none. */
  readonly rootfs: Promise<readonly Layer[]>;
  readonly base: (platform: Platform) => Promise<BaseImage>;
  /** The binaries of one platform, the entrypoint's first, once they exist. */
  readonly binaries: (platform: Platform) => Promise<readonly BuiltBinary[]>;
}

/**
 * Makes one image without a daemon: layers are compressed as soon as their content exists, beside whatever still
 * compiles, and manifests and index are written with the last one. Throws what rootfs, base and the layer writer throw.
 */
export async function assembleEmbedded(
  image: EmbeddedImage,
  writer: LayerWriter,
  progress: Progress,
): Promise<AssembledImage> {
  const platforms = await allDone(
    image.plan.platforms.map((platform) => assemblePlatform(image, platform, writer, progress)),
  );
  return finishImage(writer.layout, image.plan, platforms);
}

async function assemblePlatform(
  image: EmbeddedImage,
  platform: Platform,
  writer: LayerWriter,
  progress: Progress,
): Promise<AssembledPlatform> {
  const based = image.base(platform).then(async (base) => ({ base, layers: await writer.storeBase(base) }));
  const [{ base, layers }, files, binary] = await allDone([
    based,
    image.rootfs,
    writeBinaries(image, platform, writer, progress),
  ]);
  return finishPlatform(writer.layout, image.plan, {
    platform,
    base,
    layers: [...layers, ...files, binary],
    epoch: image.plan.epoch,
  });
}

async function writeBinaries(
  image: EmbeddedImage,
  platform: Platform,
  writer: LayerWriter,
  progress: Progress,
): Promise<Layer> {
  const binaries = await image.binaries(platform);
  const { mtime } = image.plan.rootfs;
  const entries = binaries.map(({ plan, file, facts }) =>
    binaryEntry(plan.main.binaryName, { file, size: facts.size }, mtime),
  );
  const step = progress.start('image', imageLabel(image.plan.name, platform, image.oneOfSeveral));
  try {
    const layer = await binaryLayer(image, binaries, entries, writer, (done, total) =>
      step.update({ done, total, unit: 'bytes' }),
    );
    step.done();
    return layer;
  } catch (error) {
    step.fail((error as Error).message);
    throw error;
  }
}

/**
 * The unpacked layer is a function of the binaries' digests and of their entries, so what it was for these digests, which
 * were computed from the very files a moment ago, need not be hashed once more; the blob itself is.
 */
async function binaryLayer(
  image: EmbeddedImage,
  binaries: readonly BuiltBinary[],
  entries: readonly RootfsEntry[],
  writer: LayerWriter,
  onProgress: (done: number, total: number) => void,
): Promise<Layer> {
  const { compression } = image.plan;
  const write = (): Promise<Layer> =>
    writer.write({ entries, compression, part: 'binary', createdBy: binaryCreatedBy(entries), onProgress });
  if (writer.cacheDirectory === undefined) return write();
  const described = entries.map(({ content: _, ...entry }, index) => ({
    ...entry,
    digest: binaries[index]?.facts.digest,
  }));
  const recalled = async (layer: Layer): Promise<boolean> => (await writer.recall(layer, compression)) !== undefined;
  return remembered(writer.cacheDirectory, ['binary layer', described, compression], write, recalled);
}
