import { resolve } from 'node:path';
import { loadImages, writeExports } from '../engine/export-images.ts';
import type { ImageExport } from '../engine/export-list.ts';
import type { ContainerEngine } from '../engine/load.ts';
import { openOutputFolder } from '../files/output-folder.ts';
import { checkCompression } from '../image/compress/compress.ts';
import { openActionsCaches } from './actions-caches.ts';
import type { BuildContext } from './build-context.ts';
import { defaultOutputDirectory } from './directories.ts';
import { rememberCommands } from './early-compile.ts';
import { expectedSteps } from './expected-steps.ts';
import { type Filled, fillOutput } from './fill.ts';
import type { Planned } from './make-plan.ts';
import { refuseForeignHead } from './trust.ts';

/** A build that ended well, gates aside: everything is in the output folder. */
export interface Built extends Filled {
  /** Absolute. */
  readonly output: string;
  readonly planned: Planned;
}

/** From the plan to the output folder in its place. */
export async function buildPlanned(
  context: Omit<BuildContext, 'caches'>,
  { exports, engine }: { readonly exports: readonly ImageExport[]; readonly engine: ContainerEngine | undefined },
): Promise<Built> {
  const { configuration, session, workbench, planned, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  for (const { compression } of planned.plan.images) checkCompression(compression);
  refuseForeignHead(github, planned.plan);
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
