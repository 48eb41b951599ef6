import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';
import { readGithubContext } from '../../github/context.ts';
import { build } from '../build/build.ts';
import { changeMatrix } from '../plan/matrix.ts';
import { commentKey } from '../publish/comment-key.ts';
import type { Teller } from '../publish/tell-pull-request.ts';
import type { ProcessFacts } from '../session/open-console.ts';
import { openSession, type Session } from '../session/session.ts';
import type { ModeRun } from './mode-run.ts';

/** `mode: build` of the Action: builds, then sets outputs and writes the summary. Gives the exit status; throws what failed. */
export async function runActionBuild(run: ModeRun): Promise<number> {
  const { process, console, signal } = run;
  const { leg } = run.configuration.inputs;
  const configuration = leg ? (await import('../merge/as-leg.ts')).asLeg(run.configuration) : run.configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (configuration.inputs.dryRun) {
      const { setOutputs } = await import('../../github/hand-out.ts');
      setOutputs({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
      if (new Set(configuration.images.map((image) => inputsOf(configuration, image).source)).size > 1) return 0;
      const { dryRun } = await import('./dry-run.ts');
      const shown = await dryRun(configuration, session);
      console.finish();
      console.print(shown.text());
      return 0;
    }
    if (configuration.inputs.call === 'check') {
      const { checkOnly } = await import('../build/buildx/check-only.ts');
      await checkOnly(configuration, session);
      console.finish();
      return 0;
    }
    if (leg) {
      const { buildLeg } = await import('../merge/build-leg.ts');
      return await buildLeg(configuration, session, process);
    }
    const teller = await openTeller(configuration, session);
    return await buildAndHandOut(configuration, session, process, teller);
  } finally {
    await session.close();
  }
}

/** Who tells of the run on GitHub; undefined where the runner is not one of Actions. Throws `invalid-input`. */
export async function openTeller({ inputs }: Configuration, { runtime }: Session): Promise<Teller | undefined> {
  commentKey(inputs);
  const github = await readGithubContext(runtime.env);
  return github === undefined ? undefined : { inputs, github, runtime };
}

async function buildAndHandOut(
  configuration: Configuration,
  session: Session,
  process: ProcessFacts,
  teller: Teller | undefined,
): Promise<number> {
  const built = await build(configuration, session).catch(async (error: unknown) => {
    await tellFailed(error, session, teller);
    throw error;
  });
  const outputs = async () => ({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
  const { handOut } = await import('./hand-out.ts');
  await handOut(built, { configuration, session, process, teller, outputs });
  return 0;
}

/** Says on the pull request and in the summary that nothing was measured, unless the run was called off. */
export async function tellFailed(error: unknown, { runtime }: Session, teller: Teller | undefined): Promise<void> {
  if (teller === undefined || runtime.signal.aborted) return;
  const { tellNotMeasured } = await import('../publish/tell-pull-request.ts');
  await tellNotMeasured(error, teller);
}
