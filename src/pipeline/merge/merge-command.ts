import type { ModeRun } from '../modes/mode-run.ts';
import { openSession } from '../session/session.ts';
import { mergeLegs } from './merge-legs.ts';

/** `mode: merge` and `merge LEG...`: one image, one report and one release of what the legs of a matrix built. Gives the exit status; throws what failed. */
export async function runMerge(run: ModeRun): Promise<number> {
  const { configuration, process, way } = run;
  const session = await openSession(run);
  try {
    if (way === 'command-line') {
      const built = await mergeLegs(configuration, session);
      const { tellBuilt } = await import('../modes/tell-built.ts');
      return await tellBuilt(built, configuration, process, session);
    }
    const { openTeller, tellFailed } = await import('../modes/action-build.ts');
    const teller = await openTeller(configuration, session);
    const built = await mergeLegs(configuration, session).catch(async (error: unknown) => {
      await tellFailed(error, session, teller);
      throw error;
    });
    const { handOut } = await import('../modes/hand-out.ts');
    await handOut(built, { configuration, session, process, teller, outputs: async () => ({}) });
    return 0;
  } finally {
    await session.close();
  }
}
