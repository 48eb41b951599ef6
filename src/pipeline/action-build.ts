import { join } from 'node:path';
import { inputsOf } from '../config/configuration.ts';
import type { Configuration } from '../config/inputs.ts';
import { planText } from '../plan/plan-text.ts';
import { actionOutputs } from '../report/action-outputs.ts';
import { finalTable } from '../report/final-table.ts';
import { reportSummary } from '../report/markdown.ts';
import { chooseUnicode } from '../terminal/choice.ts';
import { build } from './build.ts';
import { changeMatrix } from './matrix.ts';
import type { ModeRun } from './mode-run.ts';
import type { ProcessFacts } from './open-console.ts';
import { plan } from './plan.ts';
import { openSession, type Session } from './session.ts';
import { sharedVariables } from './shared-variables.ts';

/** `mode: build` of the Action: builds, then sets outputs and writes the summary. Gives the exit status; throws what failed. */
export async function runActionBuild({ configuration, process, console, signal }: ModeRun): Promise<number> {
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (configuration.inputs.dryRun) {
      const { setOutputs } = await import('../github/hand-out.ts');
      setOutputs({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
      if (new Set(configuration.images.map((image) => inputsOf(configuration, image).source)).size > 1) return 0;
      const { planned, workbench } = await plan(configuration, session);
      console.finish();
      console.print(planText(planned.plan, sharedVariables(workbench.environment, session.runtime.env)));
      return 0;
    }
    return await buildAndHandOut(configuration, session, process);
  } finally {
    await session.close();
  }
}

async function buildAndHandOut(configuration: Configuration, session: Session, process: ProcessFacts): Promise<number> {
  const { console } = session;
  const built = await build(configuration, session);
  const style = {
    columns: console.columns(),
    paint: console.paint,
    unicode: chooseUnicode(process.env, process.platform),
  };
  console.finish();
  console.print(`\n${finalTable(built.report, built.output, style, built.failure !== undefined)}`);
  const { setOutputs, writeSummary } = await import('../github/hand-out.ts');
  setOutputs({
    ...actionOutputs(built.report, built.output),
    matrix: JSON.stringify(await changeMatrix(configuration, session)),
  });
  if (configuration.inputs.uploadReport) await uploadReport(configuration.inputs.artifactName, built.output, session);
  if (configuration.inputs.summary) await writeSummary(reportSummary(built.report));
  if (built.failure !== undefined) throw built.failure;
  return 0;
}

async function uploadReport(name: string, output: string, session: Session): Promise<void> {
  const { uploadArtifact } = await import('../github/artifact.ts');
  const files = ['report.html', 'report.json'].map((file) => join(output, file));
  await uploadArtifact({ name, files }, session.runtime);
}
