import { join, resolve } from 'node:path';
import type { Configuration } from '../../../config/inputs.ts';
import { buildImage } from '../../../engine/buildx/dockerfile/build-image.ts';
import { lookInto } from '../../../engine/buildx/join/assembled.ts';
import type { Builder } from '../../../engine/buildx/types.ts';
import type { OutputFolder } from '../../../files/output-folder.ts';
import { isReleaseRun } from '../../../github/context.ts';
import { finishLayout } from '../../../image/layout/finish.ts';
import type { AssembledImage } from '../../../model/image.ts';
import type { Plan, Revision } from '../../../model/plan.ts';
import type { ReportCache } from '../../../model/report-run.ts';
import type { Runtime } from '../../../model/runtime.ts';
import type { ImageNames } from '../../../plan/tags/image-tags.ts';
import { parseEpoch } from '../../../plan/values/epoch.ts';
import { readRevision } from '../../../source/git/revision.ts';
import { budgetUnits } from '../../compare/budget-units.ts';
import { refuseForeignHead } from '../../plan/trust.ts';
import { pushBuilt } from '../../publish/push/push-built.ts';
import type { PushChoice } from '../../publish/push/push-choice.ts';
import { releaseWish } from '../../publish/release-wish.ts';
import { begun, once } from '../../session/deferred.ts';
import { openStage } from '../../session/stage.ts';
import { openToolBox, type ToolBox } from '../../supply/tool-box.ts';
import type { BuildContext } from '../build-context.ts';
import { openOutput } from '../build-planned.ts';
import type { Filled } from '../fill.ts';
import { type HandOver, handOver } from '../hand-over.ts';
import { checkDockerfiles } from './check-dockerfiles.ts';
import { bakeImages, dockerfileImage, type WantedImages } from './dockerfile-images.ts';
import { isAddress, sourceFolder } from './dockerfile-request.ts';
import { type FoundBinaries, takeInFound } from './found-binaries.ts';
import { foundPlan } from './found-plan.ts';
import { goForTools } from './go-here.ts';
import { nameImages } from './name-images.ts';
import { tellOfFound } from './tell-of-found.ts';

/** What a build from a Dockerfile or bake file is given. */
export interface DockerfileContext extends Pick<BuildContext, 'configuration' | 'session' | 'scan' | 'github'> {
  readonly way: 'dockerfile' | 'bake';
  /** Gives the builder; asked once the tools can be. */
  readonly builder: (tools: Pick<ToolBox, 'buildx'>, runtime: Runtime) => Promise<Builder>;
  /** What the builder's cache held before and after. */
  readonly caches: (runtime: Runtime) => Promise<readonly ReportCache[]>;
  /** Lines of `outputs` that BuildKit writes itself. */
  readonly passedOutputs: readonly string[];
}

/** A build that ended well, gates aside. */
export interface BuiltDockerfiles extends Filled {
  /** Absolute. */
  readonly output: string;
  readonly planned: { readonly plan: Plan };
}

/**
 * Builds the images of the user's own Dockerfile or bake file, finds the Go binaries in them, and puts everything around
 * them that other builds have: sums, SBOMs, scan, report. No Go is needed on this machine.
 */
export async function buildDockerfiles(context: DockerfileContext, handing: HandOver): Promise<BuiltDockerfiles> {
  const { configuration, session, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  budgetUnits(configuration);
  const folder = resolve(runtime.workingDirectory, sourceFolder(inputs));
  const source = { kind: 'directory', directory: folder, packageDirectory: folder } as const;
  const revision = await readRevision(source, '', inputs.version, runtime);
  refuseForeignHead(github, { source, revision });
  releaseWish(configuration, github, revision);
  const output = await openOutput(inputs, isAddress(inputs.context) ? [] : [folder], runtime);
  let ended: Ended;
  try {
    ended = await fill(context, { folder, revision }, output);
    await handOver(ended.filled, ended.plan, handing, output, runtime);
  } catch (error) {
    await output.discard();
    throw error;
  }
  const { filled, plan, pushing } = ended;
  const pushed = await pushBuilt(pushing, filled, { images: plan.images, output: output.path }, context);
  return { ...pushed, output: output.path, planned: { plan } };
}

/** What `fill` ends with. */
interface Ended {
  readonly filled: Filled;
  readonly plan: Plan;
  readonly pushing: PushChoice;
}

/** What is known before BuildKit is asked. */
interface Beginning {
  readonly folder: string;
  readonly revision: Revision;
}

async function fill(context: DockerfileContext, beginning: Beginning, output: OutputFolder): Promise<Ended> {
  const { configuration, session } = context;
  const { inputs } = configuration;
  const { staging } = output;
  const stage = openStage(session.runtime);
  const { runtime } = stage;
  const go = once(() => goForTools(inputs, runtime, session.http));
  const tools = openToolBox(inputs, go, session, runtime);
  const opening = begun(stage.watch(context.builder(tools, runtime)));
  const { epoch } = beginning.revision;
  const seconds = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH) ?? epoch;
  const wanted = await wantedImages(context, seconds, opening, runtime);
  const { names, pushing } = nameImages(wanted.images, beginning.revision, context);
  const finding = begun(
    opening.then((builder) => findAll(wanted, names, builder, { staging, call: inputs.call, runtime })),
  );
  const planned = begun(
    finding.then(({ binaries, images }) => {
      const named = images.map((image, index) => ({ image, names: names[index] ?? NAMELESS }));
      const origin = wanted.images[0]?.file ?? 'Dockerfile';
      return { plan: foundPlan({ ...beginning, binaries, images: named, origin, epoch: seconds ?? 0 }) };
    }),
  );
  const whole = { ...context, build: baselineBuild(context) };
  const around = await tellOfFound({ context: whole, finding, planned, tools, staging }, stage);
  const [found, made, { plan }, builder] = await Promise.all([finding, around.made, planned, opening]);
  await finishLayout(
    join(staging, 'image'),
    found.images.map((image, index) => ({ image, tags: names[index]?.tags ?? [] })),
  );
  const caches = await context.caches(runtime);
  return { filled: await around.report({ builder, caches, made }), plan, pushing };
}

/** Another commit's build, on the same builder: what it prints, publishes and keeps is nothing. */
function baselineBuild(context: DockerfileContext): BuildContext['build'] {
  const nothing = { github: undefined, passedOutputs: [], caches: async () => [] };
  return ({ inputs, ...rest }, session) => {
    const configuration: Configuration = { ...rest, inputs: { ...inputs, call: 'build' } };
    return buildDockerfiles({ ...context, ...nothing, configuration, session }, { exports: [], engine: undefined });
  };
}

const NAMELESS: ImageNames = { tags: [], repositories: [] };

async function wantedImages(
  { configuration, github, passedOutputs, way }: DockerfileContext,
  epoch: number | undefined,
  builder: Promise<Builder>,
  runtime: Runtime,
): Promise<WantedImages> {
  const release = github !== undefined && isReleaseRun(github);
  const wanted = { configuration, epoch, release, passedOutputs };
  return way === 'dockerfile' ? dockerfileImage(wanted, runtime) : bakeImages(wanted, (await builder).buildx, runtime);
}

/** Checks, builds one image after the other (BuildKit itself works on each with all it has), and looks into them. */
async function findAll(
  wanted: WantedImages,
  names: readonly ImageNames[],
  builder: Builder,
  { staging, call, runtime }: { readonly staging: string; readonly call: string; readonly runtime: Runtime },
): Promise<FoundBinaries> {
  if (call !== 'build') await checkDockerfiles(wanted, builder, runtime);
  const layout = join(staging, 'image');
  const contents: { image: AssembledImage; platforms: Awaited<ReturnType<typeof lookInto>>['platforms'] }[] = [];
  for (const [index, { name, file, build }] of wanted.images.entries()) {
    const built = await buildImage(build(builder, names[index]?.tags ?? []), builder, layout, runtime);
    const { assembled, platforms } = await lookInto(built, { image: name, layout, origin: file }, runtime);
    contents.push({ image: assembled, platforms });
  }
  return takeInFound(contents, staging, runtime);
}
