import { allDone } from '../../model/all-done.ts';
import type { Digest } from '../../model/digest.ts';
import type { AssembledImage } from '../../model/image.ts';
import type { Plan } from '../../model/plan.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ReportAlternative } from '../../model/size.ts';

/**
 * Says what the layers that are not the base's would take at other levels of gzip and zstd, by diff id. One layer after the
 * other: each keeps all processors busy.
 */
export async function measureLevels(
  { images: plans }: Pick<Plan, 'images'>,
  images: readonly AssembledImage[],
  useCache: boolean,
  runtime: Runtime,
): Promise<ReadonlyMap<Digest, readonly ReportAlternative[]>> {
  const { measureAlternatives } = await import('../../image/layer/alternatives.ts');
  const { default: pLimit } = await import('p-limit');
  const inTurn = pLimit(1);
  const found = new Map<Digest, readonly ReportAlternative[]>();
  const one = async (image: AssembledImage, platform: AssembledImage['platforms'][number]): Promise<void> => {
    const step = runtime.progress.start('levels', formatPlatform(platform.platform));
    for (const layer of platform.layers) {
      if (layer.part === 'base' || found.has(layer.diffId)) continue;
      const alternatives = await measureAlternatives(layer, {
        layout: image.layout,
        compression: plans.find(({ name }) => name === image.name)?.compression,
        cpus: runtime.host.cpus,
        ...(useCache ? { cache: { directory: runtime.cacheDirectory } } : {}),
        signal: runtime.signal,
      });
      found.set(layer.diffId, alternatives);
    }
    step.done();
  };
  await allDone(images.flatMap((image) => image.platforms.map((platform) => inTurn(() => one(image, platform)))));
  return found;
}
