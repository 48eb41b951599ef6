/**
 * The hidden last line of a comment: whose it is, and what it was made from. Nobody but the author of a comment is
 * believed, since anybody can write such a line.
 */
export interface CommentMarker {
  /** Comments of several images or jobs on one pull request are told apart by it. */
  readonly key: string;
  /** The pull request's head commit that the comment speaks of. */
  readonly head: string;
  /** Number of the workflow run; later runs have higher ones. 0 when it is not known. */
  readonly run: number;
  /** Attempts of one run count from 1. */
  readonly attempt: number;
  /** Which of several jobs with one key wrote it: eight hexadecimal digits; absent in comments of earlier versions. */
  readonly leg?: string;
}

const LINE =
  /^<!-- go-slim-image v1 key=(?<key>[\w.-]{1,64})(?: head=(?<head>[0-9a-f]{40,64}) run=(?<run>\d{1,15})\.(?<attempt>\d{1,6})(?: leg=(?<leg>[0-9a-f]{8}))?)? -->$/;

/** Whether a text may be a comment's key. */
export function isCommentKey(text: string): boolean {
  return /^[\w.-]{1,64}$/.test(text) && !text.includes('--');
}

/** `<!-- go-slim-image v1 key=app head=3f2c1ab... run=1234.1 leg=0a1b2c3d -->` */
export function commentMarker({ key, head, run, attempt, leg }: CommentMarker): string {
  return `<!-- go-slim-image v1 key=${key} head=${head} run=${run}.${attempt}${leg === undefined ? '' : ` leg=${leg}`} -->`;
}

/** The marker of a comment: its last line, whatever line ends and blanks an editor left there. */
export function readCommentMarker(body: string): CommentMarker | undefined {
  const found = LINE.exec(
    body
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .at(-1)
      ?.trim() ?? '',
  )?.groups;
  if (found?.key === undefined) return undefined;
  const { key, head = '', run = 0, attempt = 0, leg } = found;
  return { key, head, run: Number(run), attempt: Number(attempt), ...(leg === undefined ? {} : { leg }) };
}
