import type { Override } from '../../compare/budgets/judge-budgets.ts';
import { Failure } from '../../model/failure.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ComparisonContext } from './comparison-context.ts';

/**
 * The label that lets broken budgets pass, with the name of who set it last, as the API tells it: the event that started
 * this run may be older than the label. Undefined without a pull request, without the label, and where it cannot be asked.
 */
export async function labelOverride(context: ComparisonContext, runtime: Runtime): Promise<Override | undefined> {
  const { github, configuration } = context;
  const { budgetLabel: label, githubToken: token } = configuration.inputs;
  const number = github?.pullRequest?.number;
  if (github === undefined || number === undefined || label === '' || label === 'none') return undefined;
  const { openGithubApi } = await import('../../github/api/client.ts');
  const { readLabelOverride } = await import('../../github/label-override.ts');
  const api = openGithubApi({ repository: github.repository, token }, runtime);
  try {
    return await readLabelOverride(api, number, label);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const message =
      `Whether the label ${label} allows the broken budget could not be asked: ${error.message} ${error.fix ?? ''}`.trim();
    runtime.log.notice({ level: 'warning', code: 'budget-label', message });
    return undefined;
  } finally {
    await api.close();
  }
}
