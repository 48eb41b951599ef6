import type { Configuration } from '../../config/inputs.ts';
import type { Outputs } from '../../engine/export-list.ts';
import { type GithubContext, readGithubContext } from '../../github/context.ts';
import { annotationRoot } from '../plan/annotation-root.ts';
import { chooseEngine, compilesHere, type EngineChoice, isOwnFile } from '../plan/engine-choice.ts';
import { plan } from '../plan/plan.ts';
import type { Session } from '../session/session.ts';
import { readScanChoice } from '../supply/gate.ts';
import type { Built } from './build-planned.ts';
import type { DockerfileContext } from './buildx/build-dockerfiles.ts';
import type { BuilderLease } from './buildx/lease.ts';
import { beginEarly } from './early-compile.ts';
import type { HandOver } from './hand-over.ts';

/** Does everything that a build is. What fails leaves an earlier output as it was and no new one. */
export async function build(given: Configuration, session: Session): Promise<Built> {
  const github = await readGithubContext(session.runtime.env);
  const configuration = await judged(given, github, session);
  const { inputs } = configuration;
  const scan = readScanChoice(inputs);
  // Refused before anything is built, read when the report is made.
  if (inputs.rebuildReasons !== '') (await import('../../rebuild/read-reasons.ts')).readReasons(inputs.rebuildReasons);
  const choice = chooseEngine(configuration);
  const { exports, passed: passedOutputs } = await readOutputs(inputs.outputs, choice);
  const engine = inputs.load
    ? await (await import('../../engine/load.ts')).findContainerEngine(session.runtime)
    : undefined;
  if (isOwnFile(choice)) {
    const wanted = { configuration, session, scan, github, way: choice.way, passedOutputs };
    return buildOwnFile(wanted, { exports, engine }, await leaseFor(choice, configuration, github, session));
  }
  const { workbench, planned, early } = await plan(configuration, session, async (ready) => {
    // A runner's machine has seen no earlier run, and a privileged event must look at the checkout before anything is built.
    if (github !== undefined || !compilesHere(choice)) return undefined;
    const root = annotationRoot(ready.source.directory, session.runtime.workingDirectory);
    return beginEarly(ready, { jobs: inputs.jobs, root }, session.runtime);
  });
  const builder = await leaseFor(choice, configuration, github, session);
  try {
    const { buildPlanned } = await import('./once-compiling.ts');
    const chosen = { choice, builder, passedOutputs };
    const context = { configuration, session, workbench, planned, scan, github, early, build, ...chosen };
    return await buildPlanned(context, { exports, engine });
  } catch (error) {
    await early?.cancel();
    throw error;
  } finally {
    await builder.release();
  }
}

async function buildOwnFile(
  wanted: Omit<DockerfileContext, 'builder' | 'caches'>,
  handing: HandOver,
  lease: BuilderLease,
): Promise<Built> {
  try {
    const { buildDockerfiles } = await import('./buildx/build-dockerfiles.ts');
    return await buildDockerfiles({ ...wanted, builder: lease.builder, caches: lease.caches }, handing);
  } finally {
    await lease.release();
  }
}

async function readOutputs(lines: readonly string[], choice: EngineChoice): Promise<Outputs> {
  if (lines.length === 0) return { exports: [], passed: [] };
  const { parseExports, splitOutputs } = await import('../../engine/export-list.ts');
  return choice.engine === 'buildx' ? splitOutputs(lines) : { exports: parseExports(lines), passed: [] };
}

/** The builder that the inputs ask for; none where the embedded engine builds. */
export async function leaseFor(
  choice: EngineChoice,
  { inputs }: Configuration,
  github: GithubContext | undefined,
  { runtime }: Session,
): Promise<BuilderLease> {
  const { noBuilder, prepareBuilder } = await import('./buildx/lease.ts');
  if (choice.engine === 'embedded') return noBuilder;
  return prepareBuilder(inputs, runtime, async (made) => {
    if (github === undefined) return false;
    const { keepForPost } = await import('../../github/post-state.ts');
    return keepForPost('builder', JSON.stringify(made), runtime.env);
  });
}

async function judged(
  given: Configuration,
  github: GithubContext | undefined,
  session: Session,
): Promise<Configuration> {
  if (github === undefined) return given;
  const { judgeInputs } = await import('../plan/judged-by-base.ts');
  return judgeInputs(given, github, session.runtime);
}
