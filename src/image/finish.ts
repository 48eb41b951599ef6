import type {
  AssembledImage,
  AssembledPlatform,
  BaseImage,
  Descriptor,
  HistoryEntry,
  ImageConfig,
  Layer,
} from '../model/image.ts';
import type { ImagePlan } from '../model/plan.ts';
import type { Platform } from '../model/platform.ts';
import { placeAnnotations } from './annotations.ts';
import { configJson } from './json/config.ts';
import { goTime } from './json/go-json.ts';
import { indexJson, MEDIA, manifestJson } from './json/manifest.ts';
import { baseHistory, mergeConfig } from './json/merge-config.ts';
import { putBlob } from './layout/blobs.ts';
import { imagePlatform } from './platform.ts';

/** The part of an image's plan that its JSON is made from. */
export type ImageFacts = Pick<ImagePlan, 'name' | 'config' | 'annotations' | 'tags'>;

/** What one platform's manifest and config are made from. */
export interface PlatformParts {
  readonly platform: Platform;
  readonly base: BaseImage;
  /** The base's, then ours, in the order in which they are stacked. */
  readonly layers: readonly Layer[];
  /** Seconds since 1970, for `created` of config and history. */
  readonly epoch: number;
}

/**
 * Writes a platform's config and manifest once its layers are in the layout. An empty entrypoint of the plan becomes
 * the image's own name at the root. Throws `disk-full` and `output-unwritable`.
 */
export async function finishPlatform(
  layout: string,
  image: ImageFacts,
  parts: PlatformParts,
): Promise<AssembledPlatform> {
  const { base, layers, platform } = parts;
  const config = await putBlob(layout, MEDIA.config, platformConfig(image, parts));
  const { manifest: annotations } = placeAnnotations(image.annotations, imagePlatform(platform));
  const descriptors = layers.map(({ descriptor }) => descriptor);
  const manifest = await putBlob(layout, MEDIA.manifest, manifestJson(config, descriptors, annotations));
  const { reference, digest } = base;
  const origin = digest === undefined ? { reference } : { reference, digest };
  return { platform, manifest, config, layers, base: origin };
}

/** The bytes of a platform's config. */
export function platformConfig(image: ImageFacts, { platform, base, layers, epoch }: PlatformParts): string {
  const created = goTime(epoch);
  const own = layers.filter(({ part }) => part !== 'base');
  const history: HistoryEntry[] = [
    ...baseHistory(base, created),
    ...own.map(({ createdBy }) => ({ created, created_by: createdBy })),
  ];
  return configJson({
    platform: imagePlatform(platform),
    ...(base.osVersion === undefined ? {} : { osVersion: base.osVersion }),
    ...(base.osFeatures === undefined ? {} : { osFeatures: base.osFeatures }),
    config: mergeConfig(base.config, withEntrypoint(image)),
    created: epoch,
    history,
    diffIds: layers.map(({ diffId }) => diffId),
  });
}

function withEntrypoint({ name, config }: ImageFacts): ImageConfig {
  return config.entrypoint.length > 0 ? config : { ...config, entrypoint: [`/${name}`] };
}

/** Writes an image's index over its platforms, in their order; always an index, also for one platform. */
export async function finishImage(
  layout: string,
  image: ImageFacts,
  platforms: readonly AssembledPlatform[],
): Promise<AssembledImage> {
  const manifests = platforms.map((platform) => indexEntry(image, platform));
  const [first] = platforms;
  const { index: annotations } = placeAnnotations(image.annotations, first?.platform ?? { os: '', architecture: '' });
  const index = await putBlob(layout, MEDIA.index, indexJson(manifests, annotations));
  return { name: image.name, layout, index, refName: image.name, platforms };
}

function indexEntry(image: ImageFacts, { manifest, platform }: AssembledPlatform): Descriptor {
  const named = imagePlatform(platform);
  const { descriptor: annotations } = placeAnnotations(image.annotations, named);
  return { ...manifest, annotations, platform: named };
}
