import { type CommentMarker, readCommentMarker } from '../../model/comment-marker.ts';

/** A comment on a pull request, as far as it matters here. */
export interface PostedComment {
  readonly id: number;
  /** Login of its author; empty when the account is gone. */
  readonly author: string;
  readonly body: string;
}

/** When a comment is written: at any rate; only where there is something to tell or one stands already; never. */
export type CommentWish = 'always' | 'changed' | 'never';

/** What is to be told, and by which run. */
export interface CommentDraft {
  readonly marker: CommentMarker;
  /** Markdown with the marker as its last line. `previous`: our comment as it stands. */
  readonly body: (previous?: string) => string;
  /** Whether there is anything to tell: a size, finding or budget differs, or nothing could be measured. */
  readonly changed: boolean;
  /** A comment that stands from the very same attempt of the run is not written again. */
  readonly once?: boolean;
}

/** What must happen to the comments. */
export type Decision =
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'update'; readonly id: number; readonly body: string }
  | { readonly do: 'nothing'; readonly why: 'unwanted' | 'unchanged' | 'newer' | 'outdated'; readonly id?: number };

/** One comment of ours. */
export interface OwnComment extends PostedComment {
  readonly marker: CommentMarker;
}

/** The comments that bear our key and that we ourselves wrote, the oldest first; anybody may copy the marker. */
export function ownComments(comments: readonly PostedComment[], author: string, key: string): OwnComment[] {
  return comments
    .flatMap((comment) => {
      const marker = comment.author === author ? readCommentMarker(comment.body) : undefined;
      return marker?.key === key ? [{ ...comment, marker }] : [];
    })
    .sort((a, b) => a.id - b.id);
}

/**
 * Of the comments of a key those that this job may write over: its own; and where it has none yet, what was told of
 * another commit, for jobs change with the pull request. What another job with the same key, a matrix leg maybe, told of
 * this very commit stays, and so there is a comment for each.
 */
export function ofLeg(own: readonly OwnComment[], { leg, head }: CommentMarker): readonly OwnComment[] {
  const mine = own.filter(({ marker }) => marker.leg === leg);
  return mine.length > 0 ? mine : own.filter(({ marker }) => marker.head !== head);
}

/**
 * The one that stays when there are several: of the pull request's present head, else of the latest run; of equal ones
 * the oldest. Every run that sees the same comments decides the same.
 */
export function standing(own: readonly OwnComment[], head: string | undefined): OwnComment | undefined {
  return [...own].sort((a, b) => compareAge(b.marker, a.marker, head) || a.id - b.id)[0];
}

/** What to do with a draft, given our own comments and the pull request's present head (undefined: not known). */
export function decide(
  draft: CommentDraft,
  own: readonly OwnComment[],
  head: string | undefined,
  wish: CommentWish,
): Decision {
  if (wish === 'never') return { do: 'nothing', why: 'unwanted' };
  const current = standing(own, head);
  const outdated = head !== undefined && draft.marker.head !== head;
  if (current === undefined) {
    if (outdated) return { do: 'nothing', why: 'outdated' };
    return wish === 'always' || draft.changed
      ? { do: 'create', body: draft.body() }
      : { do: 'nothing', why: 'unwanted' };
  }
  // An outdated run never writes: between its look and its write the run of the present head could have written.
  if (outdated) return { do: 'nothing', why: 'outdated', id: current.id };
  if (compareAge(current.marker, draft.marker, head) > 0) return { do: 'nothing', why: 'newer', id: current.id };
  if (draft.once === true && compareAge(current.marker, draft.marker, head) === 0)
    return { do: 'nothing', why: 'unchanged', id: current.id };
  const body = draft.body(current.body);
  if (sameText(current.body, body)) return { do: 'nothing', why: 'unchanged', id: current.id };
  return { do: 'update', id: current.id, body };
}

/** Positive when `a` is newer than `b`. */
function compareAge(a: CommentMarker, b: CommentMarker, head: string | undefined): number {
  return Number(a.head === head) - Number(b.head === head) || a.run - b.run || a.attempt - b.attempt;
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return plain(a) === plain(b);
}
