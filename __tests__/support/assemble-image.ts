import { binaryCreatedBy, ROOTFS_CREATED_BY } from '../../src/image/binary-layer.ts';
import { finishImage, finishPlatform, type ImageFacts } from '../../src/image/finish.ts';
import { finishLayout } from '../../src/image/layout/finish.ts';
import { type LayerWriter, openLayerWriter, type WriterRuntime } from '../../src/image/writer.ts';
import type { AssembledImage, AssembledPlatform, BaseImage, Layer, RootfsEntry } from '../../src/model/image.ts';
import type { ImagePlan } from '../../src/model/plan.ts';
import type { Platform } from '../../src/model/platform.ts';

/** One platform of an image that is to be assembled. */
export interface PlatformSpec {
  readonly platform: Platform;
  readonly base: BaseImage;
  /** Root files without binaries; none at all gives no layer. */
  readonly rootfs: readonly RootfsEntry[];
  /** Binaries at their places in the image; see `binaryEntry`. */
  readonly binaries: readonly RootfsEntry[];
}

/** One image that is to be assembled. */
export interface ImageSpec {
  readonly plan: ImageFacts & Pick<ImagePlan, 'compression'>;
  /** Seconds since 1970, for `created`. */
  readonly epoch: number;
  readonly platforms: readonly PlatformSpec[];
}

/**
 * Makes one image in a layout of its own, from start to end: for each platform the base's layers, the root files, the
 * binaries, then config, manifest, index and the layout's files. The pipeline, which has binaries at different times,
 * calls the same parts itself.
 */
export async function assembleImage(
  spec: ImageSpec,
  runtime: WriterRuntime,
  options: { readonly layout: string; readonly useCache: boolean },
): Promise<AssembledImage> {
  const writer = openLayerWriter(runtime, options);
  try {
    const platforms = await Promise.all(spec.platforms.map((platform) => assemblePlatform(writer, spec, platform)));
    const image = await finishImage(writer.layout, spec.plan, platforms);
    await finishLayout(writer.layout, [{ image, tags: spec.plan.tags }]);
    return image;
  } finally {
    await writer.close();
  }
}

/** Layers, config and manifest of one platform. */
async function assemblePlatform(
  writer: LayerWriter,
  { plan, epoch }: Pick<ImageSpec, 'plan' | 'epoch'>,
  { platform, base, rootfs, binaries }: PlatformSpec,
): Promise<AssembledPlatform> {
  const { compression } = plan;
  const layers: Promise<Layer[]>[] = [writer.storeBase(base)];
  if (rootfs.length > 0) {
    const request = { entries: rootfs, compression, part: 'rootfs', createdBy: ROOTFS_CREATED_BY } as const;
    layers.push(writer.write(request).then((layer) => [layer]));
  }
  const request = { entries: binaries, compression, part: 'binary', createdBy: binaryCreatedBy(binaries) } as const;
  layers.push(writer.write(request).then((layer) => [layer]));
  const stacked = (await Promise.all(layers)).flat();
  return await finishPlatform(writer.layout, plan, { platform, base, layers: stacked, epoch });
}
