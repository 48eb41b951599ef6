import type { Inputs } from '../../config/inputs.ts';
import type { GithubContext } from '../../github/context.ts';
import type { ReportOrigin } from '../../model/report-run.ts';
import { commentKey, legOf } from './comment-key.ts';

/** What a report says of the workflow run that made it; undefined outside of Actions. Throws `invalid-input`. */
export function reportOrigin(github: GithubContext | undefined, inputs: Inputs): ReportOrigin | undefined {
  if (github === undefined || github.repository === '') return undefined;
  const { repository, runId = 0, runAttempt = 1, event, ref, pullRequest } = github;
  const known = pullRequest !== undefined && pullRequest.headSha !== '' && pullRequest.baseSha !== '';
  const { number, headSha, baseSha, baseRef } = pullRequest ?? { number: 0, headSha: '', baseSha: '', baseRef: '' };
  return {
    repository,
    runId,
    runAttempt,
    event,
    ref,
    commentKey: commentKey(inputs),
    leg: legOf(inputs, github.job ?? ''),
    ...(known ? { pullRequest: { number, headSha, baseSha, baseRef } } : {}),
  };
}
