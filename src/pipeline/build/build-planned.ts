import { resolve } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { type OutputFolder, openOutputFolder } from '../../files/output-folder.ts';
import { checkCompression } from '../../image/compress/compress.ts';
import type { Plan } from '../../model/plan.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Planned } from '../plan/make-plan.ts';
import { refuseForeignHead } from '../plan/trust.ts';
import { pushBuilt } from '../publish/push/push-built.ts';
import { choosePush } from '../publish/push/push-choice.ts';
import { defaultOutputDirectory } from '../session/directories.ts';
import { openActionsCaches } from './actions-caches.ts';
import type { BuildContext } from './build-context.ts';
import { tellUnused } from './buildx/tell-unused.ts';
import { rememberCommands } from './early-compile.ts';
import { expectedSteps } from './expected-steps.ts';
import { type Filled, fillOutput } from './fill.ts';
import { type HandOver, handOver } from './hand-over.ts';

/** A build that ended well, gates aside: everything is in the output folder. */
export interface Built extends Filled {
  /** Absolute. */
  readonly output: string;
  readonly planned: { readonly plan: Pick<Plan, 'revision'> };
}

/** From the plan to the output folder in its place. */
export async function buildPlanned(context: Omit<BuildContext, 'caches'>, wanted: HandOver): Promise<Built> {
  const { configuration, session, workbench, planned, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  for (const { compression } of planned.plan.images) checkCompression(compression);
  refuseForeignHead(github, planned.plan);
  await tellUnused(context.choice, planned.plan.source, runtime);
  const pushing = choosePush(inputs, planned.plan.images, github);
  if (pushing.kind === 'skipped') runtime.log.notice(pushing.notice);
  const output = await openOutput(inputs, sourceFolders(planned), runtime);
  session.console.expect(expectedSteps(planned.plan, inputs, pushing.kind === 'push'));
  let filled: Filled;
  try {
    const caches = await openActionsCaches(github, planned.plan, workbench, inputs, runtime, session.startedAt);
    filled = await fillOutput(output, { ...context, caches });
    await handOver(filled, planned.plan, wanted, output, runtime);
    await rememberCommands(planned.plan, runtime);
  } catch (error) {
    await output.discard();
    throw error;
  }
  // The output is in its place first: what a registry refuses today can be pushed from there tomorrow.
  const pushed = await pushBuilt(pushing, filled, { images: planned.plan.images, output: output.path }, context);
  return { ...pushed, output: output.path, planned };
}

/** Opens the output folder that is asked for, or the usual one. `sources`: folders that it may not be or hold. */
export function openOutput(inputs: Inputs, sources: readonly string[], runtime: Runtime): Promise<OutputFolder> {
  const path =
    inputs.output === ''
      ? defaultOutputDirectory(runtime.env, runtime.workingDirectory)
      : resolve(runtime.workingDirectory, inputs.output);
  return openOutputFolder(path, sources);
}

function sourceFolders({ plan: { source, binaries } }: Planned): readonly string[] {
  const own = source.kind === 'directory' ? [source.directory, source.packageDirectory] : [];
  return [...new Set([...own, ...binaries.map(({ main }) => main.directory)])].filter((folder) => folder !== '');
}
