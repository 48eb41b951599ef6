import type { BuiltBinary } from '../model/binary.ts';
import type { DatabaseFacts } from '../model/findings.ts';
import type { ReportSbom } from '../model/report.ts';
import type { Runtime } from '../model/runtime.ts';
import type { ScanAnswer } from '../report/parts.ts';
import { makeSboms } from '../sbom/index.ts';
import type { Bases } from './bases.ts';
import type { BuildContext } from './build.ts';
import type { MadeImages } from './images.ts';
import type { ToolBox } from './tool-box.ts';

/** SBOMs and verdicts by subject: a binary's stem, or an image and platform. */
export interface SupplyChain {
  readonly sboms: ReadonlyMap<string, ReportSbom>;
  readonly scans: ReadonlyMap<string, ScanAnswer>;
  readonly database?: DatabaseFacts;
}

/** What SBOMs and scan need besides the build's own context. */
export interface SupplyRequest extends BuildContext {
  readonly staging: string;
  readonly tools: ToolBox;
  readonly bases: Bases;
  readonly building: Promise<readonly BuiltBinary[]>;
  readonly imaging: Promise<MadeImages>;
}

/** Makes SBOMs and scans beside each other, once the binaries exist; tools and data are fetched before that. */
export async function checkSupplyChain(request: SupplyRequest, runtime: Runtime): Promise<SupplyChain> {
  const { inputs } = request.configuration;
  await request.tools.prefetch([...(inputs.sbom ? (['syft'] as const) : [])]);
  const sboms = inputs.sbom ? await binarySboms(request, runtime) : new Map<string, ReportSbom>();
  return { sboms, scans: new Map() };
}

async function binarySboms(request: SupplyRequest, runtime: Runtime): Promise<Map<string, ReportSbom>> {
  const { tools, planned, staging, workbench } = request;
  const binaries = await request.building;
  const step = runtime.progress.start('sbom');
  try {
    const { revision } = planned.plan;
    const made = await makeSboms(
      binaries,
      {
        tool: tools.syft,
        ...(tools.syftVersion === undefined ? {} : { toolVersion: tools.syftVersion }),
        revision,
        outputDirectory: staging,
        moduleCache: workbench.environment.moduleCache,
      },
      runtime,
    );
    step.done(made.every(({ cached }) => cached) ? 'as before' : undefined);
    return new Map(made.map(({ name, cyclonedx, spdx, packages }) => [name, { cyclonedx, spdx, packages }]));
  } catch (error) {
    step.fail((error as Error).message);
    throw error;
  }
}
