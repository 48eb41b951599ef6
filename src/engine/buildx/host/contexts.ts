import { finishImage, finishPlatform } from '../../../image/finish.ts';
import type { AssembledImage, AssembledPlatform, BaseImage, Layer } from '../../../model/image.ts';
import type { ImagePlan } from '../../../model/plan.ts';
import type { Platform } from '../../../model/platform.ts';
import { OUR_CONTEXT } from './build.ts';

/** Our layers that a Dockerfile may take alone, by the name behind `go-slim-image-`. */
const PARTS = { files: 'rootfs', binary: 'binary' } as const satisfies Record<string, Layer['part']>;

/**
 * Named contexts of a Dockerfile of the user's own: our image as a whole, and its files and its binary alone, so that
 * `COPY --link --from=go-slim-image-binary / /` makes a layer of the very diff id that ours has. The images of one layer
 * lie in the same layout until it is finished.
 */
export async function ourContexts(image: AssembledImage, plan: ImagePlan): Promise<readonly string[]> {
  const contexts = [context(OUR_CONTEXT, image)];
  for (const [name, part] of Object.entries(PARTS)) {
    const platforms: AssembledPlatform[] = [];
    for (const { platform, layers } of image.platforms) {
      const kept = layers.filter((layer) => layer.part === part);
      if (kept.length === 0) continue;
      const parts = { platform, base: scratch(platform), layers: kept, epoch: plan.epoch };
      platforms.push(await finishPlatform(image.layout, plan, parts));
    }
    if (platforms.length === image.platforms.length)
      contexts.push(context(`${OUR_CONTEXT}-${name}`, await finishImage(image.layout, plan, platforms)));
  }
  return contexts;
}

function context(name: string, { layout, index }: AssembledImage): string {
  return `${name}=oci-layout://${layout}@${index.digest}`;
}

function scratch(platform: Platform): BaseImage {
  return { reference: 'scratch', kind: 'scratch', platform, layers: [], config: {}, history: [] };
}
