import { Failure } from '../../model/failure.ts';
import type { Plan } from '../../model/plan.ts';
import type { Runtime } from '../../model/runtime.ts';
import { runGo } from '../../source/go-command.ts';
import type { Workbench } from '../plan/prepare.ts';

/**
 * Lets Go hash every module in the module cache again (`go mod verify`): what is released comes from nothing that
 * somebody has changed on the machine since it was downloaded. Throws `digest-mismatch`.
 */
export async function verifyModules(plan: Plan, { go, source }: Workbench, runtime: Runtime): Promise<void> {
  if (plan.module.vendored) return;
  const step = runtime.progress.start('verify');
  const result = await runGo(go, ['mod', 'verify'], { cwd: source.packageDirectory }, runtime);
  if (result.exitCode === 0) return step.done('all modules');
  step.fail('modules were changed');
  throw new Failure({
    code: 'digest-mismatch',
    message: `go mod verify says that modules in the module cache were changed since they were downloaded.`,
    fix: 'Run go clean -modcache, and find out who changed them.',
    details: `${result.stdout}\n${result.stderr}`.trim(),
  });
}
