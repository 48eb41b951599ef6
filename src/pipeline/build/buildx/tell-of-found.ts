import type { Builder } from '../../../engine/buildx/types.ts';
import { isReleaseRun } from '../../../github/context.ts';
import type { BuiltBinary } from '../../../model/binary.ts';
import type { Failure } from '../../../model/failure.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Report, ReportRootfs } from '../../../model/report.ts';
import type { ReportCache } from '../../../model/report-run.ts';
import type { Runtime } from '../../../model/runtime.ts';
import type { ReportSize } from '../../../model/size.ts';
import { type ComparisonWork, openComparison } from '../../compare/comparison.ts';
import { makeReleaseFiles } from '../../publish/release-files.ts';
import { makeReport } from '../../report/compose-report.ts';
import { finishReport } from '../../report/finish-report.ts';
import { begun } from '../../session/deferred.ts';
import type { Stage } from '../../session/stage.ts';
import { checkSupplyChain, type SupplyChain } from '../../supply/supply-chain.ts';
import type { ToolBox } from '../../supply/tool-box.ts';
import type { BuildContext } from '../build-context.ts';
import type { Filled } from '../fill.ts';
import type { MadeImages } from '../images.ts';
import { attributeBinaries } from '../sizes.ts';
import type { FoundBinaries } from './found-binaries.ts';
import { moduleCacheOf } from './go-here.ts';
import { imageFiles } from './image-files.ts';

/** Images that are being looked into, and what is made of what is found. */
export interface FoundRequest {
  readonly context: Pick<BuildContext, 'configuration' | 'session' | 'scan' | 'github' | 'build'>;
  readonly finding: Promise<FoundBinaries>;
  readonly planned: Promise<{ readonly plan: Plan }>;
  readonly tools: ToolBox;
  /** Absolute folder that becomes the output. */
  readonly staging: string;
}

/** What is known once everything about the binaries is there. */
export interface ToldOfFound {
  readonly made: MadeImages;
  /** Writes sums, release files and the report, once the layout is whole. */
  report(last: {
    readonly builder: Builder;
    readonly caches: readonly ReportCache[];
    readonly made: MadeImages;
  }): Promise<Filled>;
}

type Works = [FoundBinaries, SupplyChain, ReadonlyMap<string, ReportSize>, ComparisonWork];

/**
 * Puts around binaries that were found in images what other builds have: SBOMs, scans, where their bytes belong, a
 * comparison with budgets, the files of a release, the report. All that needs only the binaries runs beside each other.
 */
export async function tellOfFound(request: FoundRequest, stage: Stage): Promise<ToldOfFound> {
  const { context, finding, planned, tools, staging } = request;
  const { inputs } = context.configuration;
  const { runtime, watch } = stage;
  const imaging = begun(
    finding.then(({ images }): MadeImages => ({ images, rootfs: new Map<string, ReportRootfs>() })),
  );
  const supplied = {
    ...context,
    planned,
    bases: imageFiles(begun(finding.then(({ images }) => images)), runtime),
    building: begun(finding.then(({ binaries }) => binaries)),
    binaries: [begun(finding.then(firstBinary))],
    imaging,
    moduleCache: moduleCacheOf(runtime.env),
    staging,
    tools,
    watch,
  };
  const [found, supply, sizes, comparison] = await stage.run<Works>([
    () => finding,
    () => checkSupplyChain(supplied, runtime),
    async () => (inputs.attribution ? attribute(await finding, (await planned).plan, staging, runtime) : new Map()),
    async () => openComparison({ ...context, planned: await planned }, runtime),
  ]);
  return {
    made: await imaging,
    async report({ builder, caches, made }) {
      const whole = { ...context, planned: await planned };
      const ours = releasable(found);
      const release = await makeReleaseFiles(whole, { built: ours, sboms: supply.sboms, staging }, runtime);
      const alternatives = inputs.measureCompression
        ? await levelsOf(context, (await planned).plan, made, runtime)
        : new Map();
      const measured = { savings: new Map(), sizes, alternatives };
      const parts = { built: found.binaries, made, supply, tools, caches, staging, builder, ...measured };
      const make = (): { report: Report; failure?: Failure | undefined } => ({
        report: makeReport(whole, { ...parts, ...(release === undefined ? {} : { release }) }),
        failure: supply.failure,
      });
      return { ...(await finishReport({ make, comparison, staging }, runtime)), made };
    },
  };
}

/** What other compressions of the layers would give; of a release nothing is taken from the cache. */
async function levelsOf({ github }: FoundRequest['context'], plan: Plan, { images }: MadeImages, runtime: Runtime) {
  const { measureLevels } = await import('../layer-levels.ts');
  return measureLevels(plan, images, !(github !== undefined && isReleaseRun(github)), runtime);
}

function firstBinary({ binaries: [first] }: FoundBinaries): BuiltBinary {
  if (first === undefined) throw new Error('there is no binary');
  return first;
}

async function attribute(
  { binaries }: FoundBinaries,
  plan: Plan,
  staging: string,
  runtime: Runtime,
): Promise<ReadonlyMap<string, ReportSize>> {
  const byStem = new Map(binaries.map((binary) => [binary.plan.stem, binary]));
  const of = async ({ stem }: BuiltBinary['plan']): Promise<BuiltBinary> => {
    const binary = byStem.get(stem);
    if (binary === undefined) throw new Error('the plan is made of these binaries');
    return binary;
  };
  const known = await attributeBinaries(plan, { of }, staging, runtime);
  return new Map([...known].map(([stem, { sizes }]) => [stem, sizes]));
}

/** The binaries whose module is that of a program which an image starts: a base's own tools are nobody's release. */
function releasable({ binaries, images }: FoundBinaries): readonly BuiltBinary[] {
  const started = new Set(
    images.flatMap(({ platforms }) => platforms.flatMap((one) => one.binaries?.slice(0, 1) ?? [])),
  );
  const moduleOf = ({ facts }: BuiltBinary): string | undefined => facts.buildInfo?.main?.path;
  const modules = new Set(binaries.filter(({ plan }) => started.has(plan.stem)).map(moduleOf));
  return binaries.filter((binary) => modules.has(moduleOf(binary)));
}
