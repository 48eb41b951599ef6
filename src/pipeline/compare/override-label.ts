import type { Inputs } from '../../config/inputs.ts';

/** The label that lets a broken budget pass, where one may. */
export function overrideLabel({ budgetLabel }: Pick<Inputs, 'budgetLabel'>): { readonly label?: string } {
  return budgetLabel === '' || budgetLabel === 'none' ? {} : { label: budgetLabel };
}
