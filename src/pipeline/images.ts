import { join } from 'node:path';
import { assembleEmbedded } from '../engine/embedded.ts';
import { finishLayout } from '../image/layout/finish.ts';
import { openLayerWriter } from '../image/writer.ts';
import type { BuiltBinary } from '../model/binary.ts';
import type { AssembledImage, BaseImage, RootfsEntry } from '../model/image.ts';
import type { BinaryPlan, ImagePlan, Plan } from '../model/plan.ts';
import { type Platform, samePlatform } from '../model/platform.ts';
import type { ReportRootfs } from '../model/report.ts';
import type { Runtime } from '../model/runtime.ts';
import { rootfsEntries } from '../rootfs/rootfs.ts';
import { requireZone } from '../rootfs/zone-check.ts';
import { begun } from './deferred.ts';

/** What the images of a plan are made from. */
export interface ImagesRequest {
  readonly plan: Plan;
  /** Folder that gets `image/`; absolute. */
  readonly staging: string;
  /** Absolute folders that `include` leaves out: the output folder. */
  readonly exclude: readonly string[];
  /** False in tag and release jobs: no layer comes from a cache. */
  readonly useCache: boolean;
  readonly epoch: number;
  readonly base: (image: string, platform: Platform) => Promise<BaseImage>;
  readonly baseHas: (base: BaseImage, path: string) => Promise<boolean>;
  /** Settled once the first `go build` runs. */
  readonly compiling: Promise<unknown>;
  readonly binary: (plan: BinaryPlan) => Promise<BuiltBinary>;
}

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
    const images = await Promise.all(
      plan.images.map((image) => {
        const rootfs = begun(rootFiles(image, request, runtime, facts));
        return assembleEmbedded(
          {
            plan: image,
            oneOfSeveral: plan.images.length > 1,
            epoch: request.epoch,
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

async function rootFiles(
  image: ImagePlan,
  request: ImagesRequest,
  runtime: Runtime,
  facts: Map<string, ReportRootfs>,
): Promise<readonly RootfsEntry[]> {
  const { plan } = request;
  await request.compiling;
  const { entries, facts: found } = await rootfsEntries(image.rootfs, {
    log: runtime.log,
    host: runtime.host,
    moduleDirectory: plan.source.directory,
    goroot: plan.toolchain.goroot,
    exclude: request.exclude,
  });
  const zone = image.config.env.find((variable) => variable.startsWith('TZ='))?.slice('TZ='.length);
  const embedded = plan.binaries.some(({ argv }) => argv.some((argument) => /^-tags=.*\btimetzdata\b/.test(argument)));
  for (const platform of image.platforms.slice(0, 1)) {
    await requireZone(zone, {
      entries,
      embedded,
      baseHas: async (path) => request.baseHas(await request.base(image.name, platform), path),
    });
  }
  facts.set(image.name, { ...found, ...(zone === undefined ? {} : { timezone: zone }) });
  return entries;
}
