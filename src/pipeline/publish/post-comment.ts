import { openGithubApi } from '../../github/api/client.ts';
import { GithubFailure } from '../../github/api/github-failure.ts';
import type { CommentDraft, CommentWish } from '../../github/comment/decide.ts';
import { pullRequestComments } from '../../github/comment/pull-request.ts';
import { type Written, writeComment } from '../../github/comment/write.ts';
import type { Runtime } from '../../model/runtime.ts';

/** What a comment on a pull request needs; of the choices that GitHub's answer names, the one that allows least else. */
export const COMMENT_PERMISSION = 'pull-requests: write';

/** Where and how a comment is written. */
export interface CommentPlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** The inputs github-token and ca-file. */
  readonly token: string;
  readonly caFile: string;
  readonly wish: CommentWish;
}

/** What became of a comment: written or not, not allowed, or GitHub was not to be reached. */
export type Posted =
  | { readonly kind: 'answered'; readonly written: Written }
  | { readonly kind: 'not-permitted'; readonly failure: GithubFailure }
  | { readonly kind: 'failed'; readonly failure: GithubFailure };

/** Brings the comment up to date. Whether we may write is what the API answers, whatever the event looks like. */
export async function postComment(draft: CommentDraft, place: CommentPlace, runtime: Runtime): Promise<Posted> {
  const { repository, token, caFile, number, wish } = place;
  const api = openGithubApi({ repository, token, ...(caFile === '' ? {} : { caFile }) }, runtime);
  try {
    return { kind: 'answered', written: await writeComment(draft, wish, pullRequestComments(api, number, runtime)) };
  } catch (error) {
    if (!(error instanceof GithubFailure)) throw error;
    return { kind: error.problem === 'not-permitted' ? 'not-permitted' : 'failed', failure: error };
  } finally {
    await api.close();
  }
}

/** What became of it, in one line of the log. */
export function writtenWords(written: Written, number: number): string {
  const where = `pull request ${number}`;
  if (written.done !== 'nothing') {
    const others = written.removed === 0 ? '' : `, ${written.removed} of our own that were older removed`;
    return `comment on ${where} ${written.done}${others}`;
  }
  return {
    unwanted: `no comment on ${where}: there is nothing new to tell`,
    unchanged: `the comment on ${where} says it already`,
    newer: `the comment on ${where} is from a later run and stays`,
    outdated: `no comment on ${where}: its head has moved on, and the run of that commit tells`,
  }[written.why];
}
