import type { Plan } from '../../model/plan.ts';
import type { SharedVariable } from './plan-text.ts';
import { withoutCredentials } from './without-credentials.ts';

/** The plan as `--dry-run --json` prints it: the model's own shape, with the run's common variables and without secrets. */
export function planJson(plan: Plan, shared: readonly SharedVariable[] = []): string {
  const shown = (entry: SharedVariable): SharedVariable => ({
    ...entry,
    value: withoutCredentials(entry.name, entry.value),
  });
  const binaries = plan.binaries.map((binary) => ({ ...binary, environment: binary.environment.map(shown) }));
  return `${JSON.stringify({ ...plan, binaries, environment: shared.map(shown) }, null, 2)}\n`;
}
