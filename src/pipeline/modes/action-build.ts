import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';
import { readGithubContext } from '../../github/context.ts';
import { planText } from '../../plan/plan-text.ts';
import { actionOutputs } from '../../report/action-outputs.ts';
import { finalTable } from '../../report/final-table.ts';
import { reportSummary, SUMMARY_LIMIT } from '../../report/markdown.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import { build } from '../build/build.ts';
import { overrideLabel } from '../compare/override-label.ts';
import { changeMatrix } from '../plan/matrix.ts';
import { plan } from '../plan/plan.ts';
import { commentKey } from '../publish/comment-key.ts';
import type { Teller } from '../publish/tell-pull-request.ts';
import type { ProcessFacts } from '../session/open-console.ts';
import { openSession, type Session } from '../session/session.ts';
import type { ModeRun } from './mode-run.ts';
import { sharedVariables } from './shared-variables.ts';

/** `mode: build` of the Action: builds, then sets outputs and writes the summary. Gives the exit status; throws what failed. */
export async function runActionBuild({ configuration, process, console, signal }: ModeRun): Promise<number> {
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (configuration.inputs.dryRun) {
      const { setOutputs } = await import('../../github/hand-out.ts');
      setOutputs({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
      if (new Set(configuration.images.map((image) => inputsOf(configuration, image).source)).size > 1) return 0;
      const { planned, workbench } = await plan(configuration, session);
      console.finish();
      console.print(planText(planned.plan, sharedVariables(workbench.environment, session.runtime.env)));
      return 0;
    }
    if (configuration.inputs.call === 'check') {
      const { checkOnly } = await import('../build/buildx/check-only.ts');
      await checkOnly(configuration, session);
      console.finish();
      return 0;
    }
    const teller = await openTeller(configuration, session);
    return await buildAndHandOut(configuration, session, process, teller);
  } finally {
    await session.close();
  }
}

/** Who tells of the run on GitHub; undefined where the runner is not one of Actions. Throws `invalid-input`. */
async function openTeller({ inputs }: Configuration, { runtime }: Session): Promise<Teller | undefined> {
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
  const { console } = session;
  const built = await build(configuration, session).catch(async (error: unknown) => {
    if (teller !== undefined && !session.runtime.signal.aborted) {
      const { tellNotMeasured } = await import('../publish/tell-pull-request.ts');
      await tellNotMeasured(error, teller);
    }
    throw error;
  });
  const style = {
    columns: console.columns(),
    paint: console.paint,
    unicode: chooseUnicode(process.env, process.platform),
  };
  const { releaseBuilt } = await import('../publish/publish-release.ts');
  // What was built is handed out even if it cannot be released.
  const released = await releaseBuilt(built, configuration, session).then(
    (release) => ({ release, error: undefined }),
    (error: unknown) => ({ release: undefined, error }),
  );
  console.finish();
  console.print(`\n${finalTable(built.report, built.output, style, built.failure !== undefined)}`);
  const { setOutputs, writeSummary } = await import('../../github/hand-out.ts');
  setOutputs({
    ...actionOutputs(built.report, built.output),
    ...(released.release === undefined ? {} : { release: released.release.url }),
    matrix: JSON.stringify(await changeMatrix(configuration, session)),
  });
  if (configuration.inputs.summary) {
    const { label } = overrideLabel(configuration.inputs);
    await writeSummary(reportSummary(built.report, SUMMARY_LIMIT, label));
  }
  if (teller !== undefined) {
    const { tellReport } = await import('../publish/tell-pull-request.ts');
    await tellReport(built.report, built.output, teller);
  }
  if (built.failure !== undefined) throw built.failure;
  if (released.error !== undefined) throw released.error;
  return 0;
}
