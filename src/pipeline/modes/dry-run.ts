import type { Configuration } from '../../config/inputs.ts';
import { chooseEngine, isOwnFile } from '../plan/engine-choice.ts';
import { plan } from '../plan/plan.ts';
import type { Session } from '../session/session.ts';

/** A plan that is only shown. */
export interface ShownPlan {
  text(): string;
  json(): string;
}

/** Plans a run and does nothing of it. Throws what planning throws. */
export async function dryRun(configuration: Configuration, session: Session): Promise<ShownPlan> {
  const choice = chooseEngine(configuration);
  if (isOwnFile(choice)) {
    const [{ planFiles }, { filePlanJson, filePlanText }] = await Promise.all([
      import('../build/buildx/plan-files.ts'),
      import('../../plan/file-plan.ts'),
    ]);
    const planned = await planFiles(configuration, choice.way, session);
    return { text: () => filePlanText(planned), json: () => filePlanJson(planned) };
  }
  const { planned, workbench } = await plan(configuration, session);
  const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
    import('./shared-variables.ts'),
    import('../../plan/shown/plan-json.ts'),
    import('../../plan/shown/plan-text.ts'),
  ]);
  const shared = sharedVariables(workbench.environment, session.runtime.env);
  return { text: () => planText(planned.plan, shared), json: () => planJson(planned.plan, shared) };
}
