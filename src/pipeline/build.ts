import { resolve } from 'node:path';
import type { Configuration } from '../config/inputs.ts';
import { loadImages, writeExports } from '../engine/export-images.ts';
import { parseExports } from '../engine/export-list.ts';
import { findContainerEngine } from '../engine/load.ts';
import { openOutputFolder } from '../files/output-folder.ts';
import { readGithubContext } from '../github/context.ts';
import { checkCompression } from '../image/compress/compress.ts';
import { openActionsCaches } from './actions-caches.ts';
import { defaultOutputDirectory } from './directories.ts';
import { expectedSteps } from './expected-steps.ts';
import { type Filled, fillOutput } from './fill.ts';
import { readScanChoice } from './gate.ts';
import { judgeInputs } from './judged-by-base.ts';
import { type Planned, planBuild } from './make-plan.ts';
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
): Promise<{ workbench: Workbench; planned: Planned }> {
  const step = session.runtime.progress.start('plan');
  try {
    const workbench = await prepareWorkbench(configuration, session);
    for (const notice of workbench.environment.notices) session.runtime.log.notice(notice);
    const planned = await planBuild(configuration, workbench, session);
    const { platforms, toolchain, module, revision } = planned.plan;
    step.done(
      `${platforms.length === 1 ? '1 platform' : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy}), ${module.path} ${revision.version}`,
    );
    return { workbench, planned };
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
  const { workbench, planned } = await plan(configuration, session);
  for (const { compression } of planned.plan.images) checkCompression(compression);
  const { runtime } = session;
  refuseForeignHead(github, planned.plan);
  const path =
    inputs.output === ''
      ? defaultOutputDirectory(runtime.env, runtime.workingDirectory)
      : resolve(runtime.workingDirectory, inputs.output);
  const output = await openOutputFolder(path, sourceFolders(planned));
  session.console.expect(expectedSteps(planned.plan, inputs));
  try {
    const caches = await openActionsCaches(github, planned.plan, workbench, inputs, runtime, session.startedAt);
    const result = await fillOutput(output, { configuration, session, workbench, planned, scan, github, caches });
    const images = result.made.images.map((image) => ({ image, tags: imageTags(planned, image.name) }));
    await writeExports(exports, images, runtime);
    if (engine !== undefined && result.failure === undefined) await loadImages(engine, images, runtime);
    await output.publish();
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
