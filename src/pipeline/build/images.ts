import { join } from 'node:path';
import { assembleEmbedded } from '../../engine/embedded.ts';
import { finishLayout } from '../../image/layout/finish.ts';
import { openLayerWriter } from '../../image/writer.ts';
import { allDone } from '../../model/all-done.ts';
import type { AssembledImage } from '../../model/image.ts';
import type { BinaryPlan, ImagePlan, Plan } from '../../model/plan.ts';
import { type Platform, samePlatform } from '../../model/platform.ts';
import type { ReportRootfs } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ImagesRequest } from './images-request.ts';
import { makeRootLayer } from './root-files.ts';

/** Images in their layout, and what was put beside the binaries, by image name. */
export interface MadeImages {
  readonly images: readonly AssembledImage[];
  readonly rootfs: ReadonlyMap<string, ReportRootfs>;
}

/** Makes every image of the plan in one layout. A plan without images makes none and no folder. */
export async function makeImages(request: ImagesRequest, runtime: Runtime): Promise<MadeImages> {
  const { plan } = request;
  const facts = new Map<string, ReportRootfs>();
  if (plan.images.length === 0) return { images: [], rootfs: facts };
  const writer = openLayerWriter(runtime, { layout: join(request.staging, 'image'), useCache: request.useCache });
  try {
    const images = await allDone(
      plan.images.map((image) => {
        const rootfs = request.watch(
          makeRootLayer(image, request, writer, runtime).then((root) => {
            facts.set(image.name, root.facts);
            return root.layers;
          }),
        );
        return assembleEmbedded(
          {
            plan: image,
            oneOfSeveral: plan.images.length > 1,
            rootfs,
            base: (platform) => request.base(image.name, platform),
            binaries: (platform) => Promise.all(binariesOf(image, platform, plan).map(request.binary)),
          },
          writer,
          runtime.progress,
        );
      }),
    );
    await finishLayout(
      writer.layout,
      images.map((image, index) => ({ image, tags: plan.images[index]?.tags ?? [] })),
    );
    return { images, rootfs: facts };
  } finally {
    await writer.close();
  }
}

/** The plans of an image's binaries for one platform, the entrypoint's first. */
export function binariesOf(image: ImagePlan, platform: Platform, plan: Pick<Plan, 'binaries'>): readonly BinaryPlan[] {
  return image.mains.flatMap(({ importPath }) =>
    plan.binaries.filter((binary) => binary.main.importPath === importPath && samePlatform(binary.platform, platform)),
  );
}
