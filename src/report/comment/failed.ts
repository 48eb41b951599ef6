import { type CommentMarker, readCommentMarker } from '../../model/comment-marker.ts';
import type { FailureCode } from '../../model/failure.ts';
import { visibleText } from '../../model/text.ts';
import { codeBlock, codeSpan, folded } from '../markdown/markdown-text.ts';
import { COMMENT_LIMIT, type CommentFacts, reportLink, withMarker } from './comment.ts';

/** Why a build could not be measured. Texts may be from outside. */
export interface MeasureFailure {
  readonly code: FailureCode;
  readonly message: string;
  readonly details?: string;
}

const MOST_LINES = 20;
const LONGEST_OLD = 20_000;

/**
 * The comment of a build that failed: that nothing was measured, and why; numbers of an earlier commit do not stand as
 * if they were this one's, but folded under that commit. `previous`: our comment as it stands.
 */
export function notMeasuredMarkdown(
  failure: MeasureFailure,
  facts: Pick<CommentFacts, 'marker' | 'reportUrl'>,
  previous?: string,
): string {
  const commit = codeSpan(facts.marker.head.slice(0, 7));
  const what = failure.code === 'compile-error' ? 'does not compile' : 'could not be built';
  const details = detailsBlock(failure);
  const old = previous === undefined ? undefined : lastMeasured(previous, facts.marker);
  return withMarker(
    {
      first: `**Not measured: ${commit} ${what}**: ${codeSpan(failure.message, 1000)}`,
      // The old numbers stand before anything that a compiler wrote, so that they are found again without guessing.
      head: [...(old === undefined ? [] : [folded(`${TITLE}${old.commit}`, old.body, false)]), ...details],
      folds: [],
      foot: [`<sub>${commit} · ${reportLink(facts.reportUrl).replace('report.html', 'the run')}</sub>`],
    },
    facts.marker,
    COMMENT_LIMIT,
  );
}

/** The job summary of a build that failed. */
export function failureSummary(failure: MeasureFailure, fix: string | undefined): string {
  const what = failure.code === 'compile-error' ? 'It does not compile' : 'Nothing was built';
  const advice = fix === undefined ? [] : [`What to do: ${codeSpan(fix, 1000)}`];
  return `${[`**${what}**: ${codeSpan(failure.message, 1000)}`, ...detailsBlock(failure), ...advice].join('\n\n')}\n`;
}

/** The end of what a tool wrote. */
function detailsBlock({ details = '' }: MeasureFailure): string[] {
  const lines = details.split('\n').slice(-MOST_LINES).map(visibleText);
  return lines.join('').trim() === '' ? [] : [codeBlock(lines.map((line) => line.slice(0, 300)))];
}

const TITLE = 'Last measured: ';
const KEPT =
  /^\*\*Not measured: [^\n]*\n\n<details><summary>Last measured: ([0-9a-f]{1,64})<\/summary>\n\n([\s\S]*?)\n\n<\/details>/;

/**
 * The numbers of the last commit that could be measured, out of our comment as it stands: its open paragraphs. Names
 * from outside are inside of one line each, so none of them can begin or end a paragraph.
 */
function lastMeasured(previous: string, marker: CommentMarker): { commit: string; body: string } | undefined {
  const text = previous.replaceAll('\r\n', '\n');
  const before = readCommentMarker(text);
  if (before === undefined || before.key !== marker.key || text.length > COMMENT_LIMIT + 1000) return undefined;
  if (text.startsWith('**Not measured')) {
    const [, commit, body] = KEPT.exec(text) ?? [];
    return commit === undefined || body === undefined ? undefined : { commit, body };
  }
  const paragraphs = text.split('\n\n');
  const end = paragraphs.findIndex((paragraph) => /^(<details|<sub>|Left out,|<!--)/.test(paragraph));
  const body = paragraphs.slice(0, Math.max(0, end)).join('\n\n');
  const commit = before.head.slice(0, 7);
  return body === '' || commit === '' || body.length > LONGEST_OLD ? undefined : { commit, body };
}
