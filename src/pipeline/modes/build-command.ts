import { relative } from 'node:path';
import { chooseUnicode } from '../../terminal/choice.ts';
import { build } from '../build/build.ts';
import { plan } from '../plan/plan.ts';
import { openSession } from '../session/session.ts';
import type { ModeRun } from './mode-run.ts';

/** `build` on the command line. Gives the exit status; throws what failed. */
export async function runBuildCommand({ configuration, process, console, signal }: ModeRun): Promise<number> {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { planned, workbench } = await plan(configuration, session);
      const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
        import('./shared-variables.ts'),
        import('../../plan/plan-json.ts'),
        import('../../plan/plan-text.ts'),
      ]);
      console.finish();
      const shared = sharedVariables(workbench.environment, session.runtime.env);
      process.stdout.write(inputs.json ? planJson(planned.plan, shared) : planText(planned.plan, shared));
      return 0;
    }
    if (inputs.call === 'check') {
      const { checkOnly } = await import('../build/buildx/check-only.ts');
      await checkOnly(configuration, session);
      console.finish();
      return 0;
    }
    const built = await build(configuration, session);
    if (built.report.release !== undefined) {
      const { releaseBuilt } = await import('../publish/publish-release.ts');
      await releaseBuilt(built, configuration, session);
    }
    const { finalTable, resultLine } = await import('../../report/final-table.ts');
    const { serializeReport } = await import('../../report/report-file.ts');
    console.finish();
    const style = {
      columns: console.columns(),
      paint: console.paint,
      unicode: chooseUnicode(process.env, process.platform),
    };
    const failed = built.failure !== undefined;
    const shown = relative(process.workingDirectory, built.output) || '.';
    console.print(
      inputs.quiet
        ? resultLine(built.report, style, failed)
        : `\n${finalTable(built.report, shown.startsWith('..') ? built.output : shown, style, failed)}`,
    );
    if (inputs.json) process.stdout.write(serializeReport(built.report));
    if (built.failure === undefined) return 0;
    const { tellFailure } = await import('../session/ending.ts');
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
