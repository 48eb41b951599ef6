import { resolve } from 'node:path';
import type { Configuration } from '../config/inputs.ts';
import { loadImages, writeExports } from '../engine/export-images.ts';
import { type ImageExport, parseExports } from '../engine/export-list.ts';
import { type ContainerEngine, findContainerEngine } from '../engine/load.ts';
import { openOutputFolder } from '../files/output-folder.ts';
import { readGithubContext } from '../github/context.ts';
import { checkCompression } from '../image/compress/compress.ts';
import { openActionsCaches } from './actions-caches.ts';
import { annotationRoot } from './binaries.ts';
import type { BuildContext } from './build-context.ts';
import { begun } from './deferred.ts';
import { defaultOutputDirectory } from './directories.ts';
import { beginEarly, type EarlyCompile, rememberCommands } from './early-compile.ts';
import { expectedSteps } from './expected-steps.ts';
import { type Filled, fillOutput } from './fill.ts';
import { readScanChoice } from './gate.ts';
import { judgeInputs } from './judged-by-base.ts';
import { type Planned, planBuild, withImagesSource } from './make-plan.ts';
import { prepareWorkbench, type Workbench } from './prepare.ts';
import type { Session } from './session.ts';
import { refuseForeignHead } from './trust.ts';

/** A build that ended well, gates aside: everything is in the output folder. */
export interface Built extends Filled {
  /** Absolute. */
  readonly output: string;
  readonly planned: Planned;
}

/** Plans the build and says so. */
export async function plan(
  configuration: Configuration,
  session: Session,
  early: (workbench: Workbench) => Promise<EarlyCompile | undefined> = async () => undefined,
): Promise<{ workbench: Workbench; planned: Planned; early: EarlyCompile | undefined }> {
  const step = session.runtime.progress.start('plan');
  try {
    const workbench = await prepareWorkbench(withImagesSource(configuration), session);
    for (const notice of workbench.environment.notices) session.runtime.log.notice(notice);
    const beginning = begun(early(workbench));
    const planned = await planBuild(configuration, workbench, session).catch(async (error: unknown) => {
      await (await beginning)?.cancel();
      throw error;
    });
    const { platforms, toolchain, module, revision } = planned.plan;
    step.done(
      `${platforms.length === 1 ? '1 platform' : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy}), ${module.path} ${revision.version}`,
    );
    return { workbench, planned, early: await beginning };
  } catch (error) {
    step.fail('could not be made');
    throw error;
  }
}

/** Does everything that a build is. What fails leaves an earlier output as it was and no new one. */
export async function build(given: Configuration, session: Session): Promise<Built> {
  const github = await readGithubContext(session.runtime.env);
  const configuration = await judgeInputs(given, github, session.runtime);
  const { inputs } = configuration;
  const scan = readScanChoice(inputs);
  const exports = parseExports(inputs.outputs);
  const engine = inputs.load ? await findContainerEngine(session.runtime) : undefined;
  const { workbench, planned, early } = await plan(configuration, session, async (ready) => {
    // A runner's machine has seen no earlier run, and a privileged event must look at the checkout before anything is built.
    if (github !== undefined) return undefined;
    const root = annotationRoot(ready.source.directory, session.runtime.workingDirectory);
    return beginEarly(ready, { jobs: inputs.jobs, root }, session.runtime);
  });
  try {
    for (const { compression } of planned.plan.images) checkCompression(compression);
    refuseForeignHead(github, planned.plan);
    return await buildPlanned({ configuration, session, workbench, planned, scan, github, early }, { exports, engine });
  } catch (error) {
    await early?.cancel();
    throw error;
  }
}

/** From the plan to the output folder in its place. */
async function buildPlanned(
  context: Omit<BuildContext, 'caches'>,
  { exports, engine }: { readonly exports: readonly ImageExport[]; readonly engine: ContainerEngine | undefined },
): Promise<Built> {
  const { configuration, session, workbench, planned, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  const path =
    inputs.output === ''
      ? defaultOutputDirectory(runtime.env, runtime.workingDirectory)
      : resolve(runtime.workingDirectory, inputs.output);
  const output = await openOutputFolder(path, sourceFolders(planned));
  session.console.expect(expectedSteps(planned.plan, inputs));
  try {
    const caches = await openActionsCaches(github, planned.plan, workbench, inputs, runtime, session.startedAt);
    const result = await fillOutput(output, { ...context, caches });
    const images = result.made.images.map((image) => ({ image, tags: imageTags(planned, image.name) }));
    await writeExports(exports, images, runtime);
    if (engine !== undefined && result.failure === undefined) await loadImages(engine, images, runtime);
    await output.publish();
    await rememberCommands(planned.plan, runtime);
    return { ...result, output: path, planned };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function imageTags({ plan }: Planned, name: string): readonly string[] {
  return plan.images.find((image) => image.name === name)?.tags ?? [];
}

function sourceFolders({ plan: { source, binaries } }: Planned): readonly string[] {
  const own = source.kind === 'directory' ? [source.directory, source.packageDirectory] : [];
  return [...new Set([...own, ...binaries.map(({ main }) => main.directory)])].filter((folder) => folder !== '');
}
