import type { OutputFolder } from '../../files/output-folder.ts';
import { isReleaseRun } from '../../github/context.ts';
import type { BuiltBinary } from '../../model/binary.ts';
import type { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { KnownSizes } from '../../size/store.ts';
import { openComparison } from '../compare/comparison.ts';
import { compilesHere } from '../plan/engine-choice.ts';
import { registryInputs } from '../publish/registry-inputs.ts';
import { makeReleaseFiles } from '../publish/release-files.ts';
import { makeReport } from '../report/compose-report.ts';
import { type FinishedReport, finishReport } from '../report/finish-report.ts';
import { begun } from '../session/deferred.ts';
import { openStage } from '../session/stage.ts';
import { checkSupplyChain, type SupplyChain } from '../supply/supply-chain.ts';
import { openToolBox } from '../supply/tool-box.ts';
import { type Bases, openBases } from './bases.ts';
import type { BuildContext } from './build-context.ts';
import { imageFiles } from './buildx/image-files.ts';
import { noCgoCheck, openCgoCheck } from './cgo-check.ts';
import type { MadeImages } from './images.ts';
import { openEngine } from './open-engine.ts';
import { attributeBuilt } from './size-evidence.ts';
import { measureWhatWasAsked } from './sizes.ts';
import { verifyModules } from './verify-modules.ts';

/** What a staging folder was filled with. Where the report has a failure, everything is written, and the run fails. */
export interface Filled extends FinishedReport {
  readonly made: MadeImages;
}

type FilledParts = [readonly BuiltBinary[], MadeImages, SupplyChain, ReadonlyMap<string, KnownSizes>, unknown, unknown];

/** Makes everything that a build makes, beside each other where it can be, in the staging folder. */
export async function fillOutput(output: OutputFolder, context: BuildContext): Promise<Filled> {
  const { configuration, session, workbench, planned, github } = context;
  const [{ plan, diagnose }, { inputs }] = [planned, configuration];
  const { staging, path } = output;
  const stage = openStage(session.runtime);
  const { runtime, watch } = stage;
  const bases = openBases(plan.images, registryInputs(inputs, session.http), runtime);
  const tools = openToolBox(inputs, () => Promise.resolve(workbench.go), session, runtime);
  const cgo = compilesHere(context.choice)
    ? await openCgoCheck(plan, workbench, inputs.buildTags, runtime)
    : noCgoCheck;
  const comparison = await openComparison(context, runtime);
  const places = { staging, base: bases.get, baseHas: bases.has };
  const release = github !== undefined && isReleaseRun(github);
  const engine = await openEngine({
    context,
    tools,
    runtime,
    binaries: { ...places, plan, workbench, jobs: inputs.jobs, diagnose, cgo, early: context.early },
    images: {
      ...places,
      plan,
      exclude: [path, staging],
      useCache: !release,
      base: (image, platform) => watch(bases.get(image, platform)),
      watch,
    },
  });
  const { binaries } = engine;
  const building = begun(binaries.run());
  const imaging = begun(engine.images());
  const { moduleCache } = workbench.environment;
  const contents = contentsOf(context, { bases, imaging }, runtime);
  const subjects = { staging, tools, bases: contents, binaries: plan.binaries.map(binaries.of), watch };
  const [built, made, supply, attributed] = await stage.run<FilledParts>([
    () => building,
    () => imaging,
    () => checkSupplyChain({ ...context, ...subjects, moduleCache, building, imaging }, runtime),
    () => attributeBuilt(context, binaries, staging, runtime),
    () => cgo.run(building),
    async () => (release ? verifyModules(plan, workbench, runtime) : undefined),
  ]);
  const asked = await measureWhatWasAsked(context, binaries, { attributed, images: made.images }, runtime);
  const caches = [...(await context.caches.save(built)), ...(await context.builder.caches(runtime))];
  const released = await makeReleaseFiles(context, { built, sboms: supply.sboms, staging }, runtime);
  const parts = { built, made, supply, tools, caches, ...asked, staging, builder: context.builder.opened() };
  const make = (): { report: Report; failure?: Failure | undefined } => ({
    report: makeReport(context, { ...parts, ...(released === undefined ? {} : { release: released }) }),
    failure: supply.failure,
  });
  return { ...(await finishReport({ make, comparison, staging }, runtime)), made };
}

/** Where the packages of images are looked up: in their bases, or in the images themselves where a Dockerfile made them. */
function contentsOf(
  { choice }: BuildContext,
  { bases, imaging }: { readonly bases: Bases; readonly imaging: Promise<MadeImages> },
  runtime: Runtime,
): Bases {
  const own = choice.engine === 'buildx' && choice.way === 'dockerfile';
  return own ? imageFiles(begun(imaging.then(({ images }) => images)), runtime) : bases;
}
