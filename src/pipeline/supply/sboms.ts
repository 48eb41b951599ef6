import type { BuiltBinary } from '../../model/binary.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReportSbom } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { makeImageSboms, makeSboms, prepareSboms, type SbomOptions } from '../../sbom/index.ts';
import { TOOL_VERSION } from '../session/version.ts';
import type { PackagedPlatform } from './packaged-platforms.ts';
import { messageOf, type SupplyRequest, wasUsed } from './supply-request.ts';

/** SBOMs of all binaries, and of the images whose base has packages, by subject. */
export async function sbomsOf(
  request: SupplyRequest,
  withPackages: Promise<readonly PackagedPlatform[]>,
  runtime: Runtime,
): Promise<Map<string, ReportSbom>> {
  const binaries = await request.building;
  const step = runtime.progress.start('sbom');
  try {
    const { plan } = await request.planned;
    const options = sbomOptions(request, plan);
    const ofBinaries = await makeSboms(binaries, options, runtime);
    const packaged = await withPackages;
    const module = plan.source.requested?.path ?? plan.module.path;
    const ofImages = await makeImageSboms(
      packaged.map(({ image, platform, stem }) => ({ name: stem, layout: image.layout, platform, module })),
      options,
      runtime,
    );
    const asBefore = [...ofBinaries, ...ofImages].every(({ cached }) => cached) && !wasUsed('syft', request);
    step.done(asBefore ? 'as before' : undefined);
    const names = new Map(packaged.map(({ stem, subject }) => [stem, subject]));
    return new Map(
      [...ofBinaries, ...ofImages].map(({ name, cyclonedx, spdx, packages }) => [
        names.get(name) ?? name,
        { cyclonedx, spdx, packages },
      ]),
    );
  } catch (error) {
    step.fail(messageOf(error));
    throw error;
  }
}

/** Has the modules of a first binary listed while others are still being compiled. */
export async function listAhead(first: BuiltBinary, request: SupplyRequest, runtime: Runtime): Promise<void> {
  await prepareSboms([first], sbomOptions(request, (await request.planned).plan), runtime);
}

function sbomOptions(
  { tools, staging, moduleCache }: SupplyRequest,
  { revision }: Pick<Plan, 'revision'>,
): SbomOptions {
  return {
    tool: tools.syft,
    ...(tools.syftVersion === undefined ? {} : { toolVersion: tools.syftVersion }),
    revision,
    program: TOOL_VERSION,
    outputDirectory: staging,
    ...(moduleCache === '' ? {} : { moduleCache }),
  };
}
