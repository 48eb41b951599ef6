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
    const { tellBuilt } = await import('./tell-built.ts');
    return await tellBuilt(built, configuration, process, session);
  } finally {
    await session.close();
  }
}
