import {
  type CommentDraft,
  type CommentWish,
  type Decision,
  decide,
  type OwnComment,
  ofLeg,
  ownComments,
  type PostedComment,
  standing,
} from './decide.ts';

/** The comments of one pull request. Methods throw what the API answered. */
export interface PullRequestComments {
  /** Login of whom we write as. */
  author(): Promise<string>;
  /** The head commit as the API has it now; undefined where we may not see it. */
  head(): Promise<string | undefined>;
  /** Every comment, over all pages, the oldest first. */
  list(): Promise<readonly PostedComment[]>;
  create(body: string): Promise<unknown>;
  /** One that is gone meanwhile is no error. */
  update(id: number, body: string): Promise<unknown>;
  /** One that is gone already is no error. */
  remove(id: number): Promise<unknown>;
  /** Waits where an error is a limit that passes soon; false for any other. */
  outlast(error: unknown): Promise<boolean>;
  /** Waits as long as a write of another run that had begun may take to arrive. */
  settle(): Promise<void>;
}

/** What became of a draft. `id`: the comment that stands now. */
export type Written =
  | { readonly done: 'created' | 'updated'; readonly id: number; readonly removed: number }
  | { readonly done: 'nothing'; readonly why: Extract<Decision, { do: 'nothing' }>['why']; readonly id?: number };

/** How often a write that another run undid is made again. */
const MOST_WRITES = 3;

/**
 * Brings the one comment of a job up to date. Two runs at once may both create one, or write over each other: each looks
 * again once writes that had begun have arrived, writes again where an older one won, and removes those of ours that are
 * older than the one that stays, so that the last to look leaves exactly one. After a limit, which may have taken minutes,
 * it is decided anew: the head may have moved on.
 */
export async function writeComment(
  draft: CommentDraft,
  wish: CommentWish,
  comments: PullRequestComments,
): Promise<Written> {
  if (wish === 'never') return { done: 'nothing', why: 'unwanted' };
  const author = await comments.author();
  let done: 'created' | 'updated' | undefined;
  for (let writes = 0; ; writes++) {
    const [all, head] = await Promise.all([comments.list(), comments.head()]);
    const own = ofLeg(ownComments(all, author, draft.marker.key), draft.marker);
    const decision = decide(draft, own, head, wish);
    if (decision.do === 'nothing' || writes === MOST_WRITES) {
      const stays = standing(own, head);
      if (done === undefined && decision.do === 'nothing') return { ...nothing(decision), done: 'nothing' };
      return { done: done ?? 'updated', id: stays?.id ?? 0, removed: await removeOthers(own, stays, comments) };
    }
    if (!(await carriedOut(decision, comments))) continue;
    done ??= decision.do === 'create' ? 'created' : 'updated';
    await comments.settle();
  }
}

/** False where a limit was waited for instead. */
async function carriedOut(
  decision: Exclude<Decision, { do: 'nothing' }>,
  comments: PullRequestComments,
): Promise<boolean> {
  try {
    if (decision.do === 'create') await comments.create(decision.body);
    else await comments.update(decision.id, decision.body);
    return true;
  } catch (error) {
    if (await comments.outlast(error)) return false;
    throw error;
  }
}

function nothing({ why, id }: Extract<Decision, { do: 'nothing' }>): Omit<Written & { done: 'nothing' }, 'done'> {
  return { why, ...(id === undefined ? {} : { id }) };
}

async function removeOthers(
  own: readonly OwnComment[],
  stays: OwnComment | undefined,
  comments: PullRequestComments,
): Promise<number> {
  const others = own.filter(({ id }) => id !== stays?.id);
  for (const { id } of others) await comments.remove(id);
  return others.length;
}
