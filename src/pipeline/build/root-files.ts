import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileIdentity, remembered } from '../../files/remembered.ts';
import { ROOTFS_CREATED_BY } from '../../image/binary-layer.ts';
import type { LayerWriter } from '../../image/writer.ts';
import type { Layer } from '../../model/image.ts';
import type { ImagePlan } from '../../model/plan.ts';
import type { ReportRootfs } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { CERTIFICATES_FILE } from '../../rootfs/certificates.ts';
import { rootfsEntries } from '../../rootfs/rootfs.ts';
import { requireZone } from '../../rootfs/zone-check.ts';
import { TOOL_VERSION } from '../session/version.ts';
import type { ImagesRequest } from './images-request.ts';

/** The layer of root files, none where there are none, and what the report says of it. */
export interface RootLayer {
  readonly layers: readonly Layer[];
  readonly facts: ReportRootfs;
}

/**
 * Makes the layer of files beside the binary. What goes in without the user's own files is decided by the plan, Go's
 * zone data and our own code alone; then the layer that this gave before is taken from the cache of layers, whose blob
 * is hashed on the way, and its thousand entries are not made again.
 */
export async function makeRootLayer(
  image: ImagePlan,
  request: ImagesRequest,
  writer: LayerWriter,
  runtime: Runtime,
): Promise<RootLayer> {
  await request.compiling;
  const { rootfs, config } = image;
  const timezone = config.env.find((variable) => variable.startsWith('TZ='));
  const own = rootfs.include.length > 0 || rootfs.extraCaCertificates.length > 0 || timezone !== undefined;
  if (own || writer.cacheDirectory === undefined) return build(image, request, writer, runtime);
  let made: RootLayer | undefined;
  const key = [
    'root files',
    TOOL_VERSION,
    rootfs,
    image.compression,
    fileURLToPath(import.meta.url),
    ...(await Promise.all([
      fileIdentity(join(request.plan.toolchain.goroot, 'lib', 'time', 'zoneinfo.zip')),
      fileIdentity(fileURLToPath(CERTIFICATES_FILE)),
      fileIdentity(fileURLToPath(import.meta.url)),
    ])),
  ];
  const taken = async ({ layers }: RootLayer): Promise<boolean> => {
    for (const layer of layers) if ((await writer.recall(layer, image.compression)) === undefined) return false;
    return true;
  };
  const answer = await remembered(
    writer.cacheDirectory,
    key,
    async () => {
      made = await build(image, request, writer, runtime);
      return made;
    },
    taken,
  );
  return made ?? answer;
}

async function build(
  image: ImagePlan,
  request: ImagesRequest,
  writer: LayerWriter,
  runtime: Runtime,
): Promise<RootLayer> {
  const { plan } = request;
  const { entries, facts } = await rootfsEntries(image.rootfs, {
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
  const written = { entries, compression: image.compression, part: 'rootfs', createdBy: ROOTFS_CREATED_BY } as const;
  const layers = entries.length === 0 ? [] : [await writer.write(written)];
  return { layers, facts: { ...facts, ...(zone === undefined ? {} : { timezone: zone }) } };
}
