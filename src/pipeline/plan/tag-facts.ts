import type { GithubContext } from '../../github/context.ts';
import type { Revision } from '../../model/plan.ts';
import { localFacts, type TagFacts } from '../../plan/tags/tag-facts.ts';

/** What tags are made from: the workflow's event where there is one, else what git tells. */
export function tagFacts(github: GithubContext | undefined, revision: Revision, startedAt: Date): TagFacts {
  const local = { ...localFacts(revision), now: Math.floor(startedAt.getTime() / 1000) };
  if (github === undefined) return local;
  const { event, ref, sha, defaultBranch = '', pullRequest } = github;
  const released = ref.startsWith('refs/tags/') && ['ref', 'tag', 'input'].includes(revision.versionOrigin);
  return {
    ...local,
    event,
    ref,
    commit: revision.commit ?? sha,
    defaultBranch,
    baseRef: pullRequest?.baseRef ?? '',
    // A commit that has a tag is not a release of it on a branch's push.
    version: released ? revision.version : '',
  };
}
