import type { Configuration } from '../config/inputs.ts';
import { type GithubContext, readGithubContext } from '../github/context.ts';
import { annotationRoot } from './annotation-root.ts';
import type { Built } from './build-planned.ts';
import { beginEarly } from './early-compile.ts';
import { readScanChoice } from './gate.ts';
import { plan } from './plan.ts';
import type { Session } from './session.ts';

/** Does everything that a build is. What fails leaves an earlier output as it was and no new one. */
export async function build(given: Configuration, session: Session): Promise<Built> {
  const github = await readGithubContext(session.runtime.env);
  const configuration = await judged(given, github, session);
  const { inputs } = configuration;
  const scan = readScanChoice(inputs);
  const exports =
    inputs.outputs.length === 0 ? [] : (await import('../engine/export-list.ts')).parseExports(inputs.outputs);
  const engine = inputs.load
    ? await (await import('../engine/load.ts')).findContainerEngine(session.runtime)
    : undefined;
  const { workbench, planned, early } = await plan(configuration, session, async (ready) => {
    // A runner's machine has seen no earlier run, and a privileged event must look at the checkout before anything is built.
    if (github !== undefined) return undefined;
    const root = annotationRoot(ready.source.directory, session.runtime.workingDirectory);
    return beginEarly(ready, { jobs: inputs.jobs, root }, session.runtime);
  });
  try {
    const { buildPlanned } = await import('./build-planned.ts');
    const context = { configuration, session, workbench, planned, scan, github, early, build };
    return await buildPlanned(context, { exports, engine });
  } catch (error) {
    await early?.cancel();
    throw error;
  }
}

async function judged(
  given: Configuration,
  github: GithubContext | undefined,
  session: Session,
): Promise<Configuration> {
  if (github === undefined) return given;
  const { judgeInputs } = await import('./judged-by-base.ts');
  return judgeInputs(given, github, session.runtime);
}
