import { setTimeout as sleep } from 'node:timers/promises';
import type { Runtime } from '../../model/runtime.ts';
import type { GithubApi } from '../api/client.ts';
import { outlastLimit } from '../api/limits.ts';
import { whenFound } from '../api/outcome.ts';
import type { PullRequestComments } from './write.ts';

/** Milliseconds that a write of another run may be on its way when we look. */
const ON_ITS_WAY = 1500;

/** The comments of a pull request, through GitHub's REST API. Methods throw `GithubFailure`. */
export function pullRequestComments(
  api: GithubApi,
  number: number,
  runtime: Pick<Runtime, 'signal' | 'log'>,
): PullRequestComments {
  const conversation = { issue_number: number };
  const outlast = outlastLimit(runtime);
  return {
    author: () => api.viewer(),
    // Who may write comments may see the head; where it is not to be seen, runs are told apart by their numbers.
    head: async () =>
      (await whenFound(api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number })))?.head
        .sha,
    list: async () =>
      (await api.all('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', conversation)).map(
        ({ id, user, body }) => ({ id: Number(id), author: user?.login ?? '', body: body ?? '' }),
      ),
    create: (body) =>
      api.request(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { ...conversation, body },
        { patient: false },
      ),
    update: (id, body) =>
      whenFound(
        api.request(
          'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
          { comment_id: id, body },
          { patient: false },
        ),
      ),
    remove: (id) =>
      whenFound(api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id })),
    outlast,
    settle: () => sleep(ON_ITS_WAY, undefined, { signal: runtime.signal }),
  };
}
