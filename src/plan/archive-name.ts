import type { BinaryPlan, Revision } from '../model/plan.ts';
import { fillTemplate, templateValues } from './values/template.ts';

/**
 * Fills the input archive-name for a binary: `{{.Binary}}` is the command, the rest is as in ldflags. Variants read
 * `v7` and `v3`, as GoReleaser has them. Throws `invalid-input` for a name that templates do not know.
 */
export function archiveNames(
  template: string,
  facts: { readonly revision: Revision; readonly epoch?: number },
): (binary: { readonly plan: BinaryPlan }) => string {
  return ({ plan: { main, platform } }) => {
    const values = templateValues({ ...facts, env: [] }, platform);
    return fillTemplate(template, { ...values, Binary: main.binaryName, ProjectName: main.binaryName }, 'archive-name');
  };
}
