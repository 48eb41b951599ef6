import { type RebuildCheck, rebuildReasons } from '../model/rebuild.ts';
import { codeSpan } from '../report/markdown/markdown-text.ts';
import { QUESTIONS } from './table.ts';

const MOST = 100;

/** What a check came to as Markdown, for the job summary and for an issue or pull request: texts from outside are code. */
export function checkMarkdown(check: RebuildCheck): string {
  const reasons = rebuildReasons(check);
  const count = reasons.length === 1 ? '1 reason' : `${reasons.length} reasons`;
  const head =
    reasons.length === 0
      ? `Nothing has changed for ${codeSpan(check.reference)}`
      : `${codeSpan(check.reference)} should be built again: ${count}`;
  const listed = reasons.slice(0, MOST).map(({ kind, text }) => `- **${QUESTIONS[kind]}**: ${codeSpan(text, 400)}`);
  const more = reasons.length > MOST ? [`- and ${reasons.length - MOST} more`] : [];
  const unknown = check.answers
    .filter(({ state }) => state === 'unknown')
    .map(({ kind, text }) => `- **${QUESTIONS[kind]}**: not known; ${codeSpan(text, 400)}`);
  const same = check.answers.filter(({ state }) => state === 'same').map(({ kind }) => QUESTIONS[kind]);
  return [
    `### ${head}`,
    '',
    ...listed,
    ...more,
    ...unknown,
    ...(same.length === 0 ? [] : ['', `As before: ${same.join(', ')}.`]),
    '',
    `Image ${codeSpan(check.digest)}, by its ${check.facts}.`,
    '',
  ].join('\n');
}
