import type { Mode } from '../../config/modes.ts';
import type { ModeRun } from './mode-run.ts';

/** What each mode runs, loaded when it is chosen. Gives the exit status; throws what failed. */
export const RUNNERS: Readonly<Record<Mode, (run: ModeRun) => Promise<number>>> = {
  build: async (given) => {
    const run = await withPushes(given, 'build');
    return run.way === 'action'
      ? (await import('./action-build.ts')).runActionBuild(run)
      : (await import('./build-command.ts')).runBuildCommand(run);
  },
  merge: async (run) => (await import('../merge/merge-command.ts')).runMerge(await withPushes(run, 'merge')),
  push: async (run) => (await import('../publish/push/push-command.ts')).runPush(run),
  report: async (run) => (await import('./report-command.ts')).runReport(run),
  size: async (run) => (await import('./size-command.ts')).runSize(run),
  'rebuild-check': async (run) => (await import('../rebuild/rebuild-command.ts')).runRebuildCheck(run),
  verify: async (run) => (await import('../verify/verify-command.ts')).runVerify(run),
};

/** `type=registry` and the like in `outputs`, before anybody asks whether something is pushed. */
async function withPushes(run: ModeRun, mode: 'build' | 'merge'): Promise<ModeRun> {
  if (run.configuration.inputs.outputs.length === 0) return run;
  const { pushOutputs } = await import('../plan/push-outputs.ts');
  return { ...run, configuration: pushOutputs(run.configuration, mode) };
}
