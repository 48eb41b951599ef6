import type { GithubContext } from '../../github/context.ts';
import { Failure } from '../../model/failure.ts';
import type { Plan } from '../../model/plan.ts';

/** Events that run with the repository's secrets while their checkout may be anybody's. */
const PRIVILEGED = ['pull_request_target', 'workflow_run'];

/**
 * Refuses to build a head that is not the default branch's in an event that has the repository's secrets: the module's
 * own code runs at build time only through Go's tools, but its configuration decides what is made and sent.
 * Throws `invalid-input`.
 */
export function refuseForeignHead(
  context: GithubContext | undefined,
  { revision, source }: Pick<Plan, 'revision' | 'source'>,
): void {
  if (context === undefined || !PRIVILEGED.includes(context.event) || source.kind !== 'directory') return;
  if (revision.commit === undefined || revision.commit === context.sha) return;
  throw new Failure({
    code: 'invalid-input',
    message: `The event ${context.event} runs with this repository's secrets, but the checkout is ${revision.commit.slice(0, 12)} and not the default branch's ${context.sha.slice(0, 12)}.`,
    fix: 'Build pull requests in a workflow on pull_request, and let the privileged one only handle its report.',
  });
}
