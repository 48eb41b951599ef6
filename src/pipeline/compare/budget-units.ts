import { parseBudgets } from '../../compare/budgets/budget-syntax.ts';
import type { BudgetUnit } from '../../compare/budgets/judge-budgets.ts';
import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';

/** The budgets of a run: of all, or of each configured image. Throws `invalid-input`. */
export function budgetUnits(configuration: Configuration): readonly BudgetUnit[] {
  const { images, inputs } = configuration;
  if (images.length === 0) return [{ budgets: parseBudgets(inputs) }];
  return images.map((image) => ({ image: image.name, budgets: parseBudgets(inputsOf(configuration, image)) }));
}
