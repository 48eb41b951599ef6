import { build } from '../build/build.ts';
import { openSession } from '../session/session.ts';
import type { ModeRun } from './mode-run.ts';

/** `build` on the command line. Gives the exit status; throws what failed. */
export async function runBuildCommand({ configuration, process, console, signal }: ModeRun): Promise<number> {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { dryRun } = await import('./dry-run.ts');
      const shown = await dryRun(configuration, session);
      console.finish();
      process.stdout.write(inputs.json ? shown.json() : shown.text());
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
