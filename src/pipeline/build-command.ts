import { relative } from 'node:path';
import type { Configuration } from '../config/inputs.ts';
import { planJson } from '../plan/plan-json.ts';
import { planText } from '../plan/plan-text.ts';
import { finalTable, resultLine } from '../report/final-table.ts';
import { serializeReport } from '../report/report-file.ts';
import { chooseUnicode } from '../terminal/choice.ts';
import type { Console } from '../terminal/console.ts';
import { build, plan } from './build.ts';
import { tellFailure } from './ending.ts';
import type { ProcessFacts } from './open-console.ts';
import { openSession } from './session.ts';
import { sharedVariables } from './shared-variables.ts';

/** `build` on the command line. Gives the exit status; throws what failed. */
export async function runBuildCommand(
  configuration: Configuration,
  process: ProcessFacts,
  console: Console,
  signal: AbortSignal,
): Promise<number> {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { planned, workbench } = await plan(configuration, session);
      console.finish();
      const shared = sharedVariables(workbench.environment, session.runtime.env);
      process.stdout.write(inputs.json ? planJson(planned.plan, shared) : planText(planned.plan, shared));
      return 0;
    }
    const built = await build(configuration, session);
    console.finish();
    const style = {
      columns: console.columns(),
      paint: console.paint,
      unicode: chooseUnicode(process.env, process.platform),
    };
    const shown = relative(process.workingDirectory, built.output) || '.';
    console.print(
      inputs.quiet
        ? resultLine(built.report, style)
        : `\n${finalTable(built.report, shown.startsWith('..') ? built.output : shown, style)}`,
    );
    if (inputs.json) process.stdout.write(serializeReport(built.report));
    if (built.failure === undefined) return 0;
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
