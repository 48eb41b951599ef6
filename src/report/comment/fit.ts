import { folded } from '../markdown/markdown-text.ts';
import type { Fold } from './folds.ts';

/** What a text is made of. */
export interface TextParts {
  /** The verdict: always there. */
  readonly first: string;
  /** What is said openly, most important first; the last go when even without folds it is too long. */
  readonly head: readonly string[];
  readonly folds: readonly Fold[];
  /** Always there. */
  readonly foot: readonly string[];
}

/** How much a text may hold, in whatever `length` measures. */
export interface TextLimit {
  readonly most: number;
  readonly length: (text: string) => number;
}

/** Joins parts, paragraph after paragraph; folds go from the last on until it fits, with a line that says which. */
export function fitText(
  parts: TextParts,
  { open, limit }: { readonly open: boolean; readonly limit: TextLimit },
): string {
  const { first, head, folds, foot } = parts;
  for (let kept = folds.length; kept >= 0; kept--) {
    const shown = folds.slice(0, kept).map(({ title, body }) => folded(title, body, open));
    const cut = folds.slice(kept).map(({ title }) => title);
    const text = join([first, ...head, ...shown, ...cutNotice(cut), ...foot]);
    if (limit.length(text) <= limit.most) return text;
  }
  for (let kept = head.length - 1; kept >= 0; kept--) {
    const text = join([first, ...head.slice(0, kept), ...cutNotice(['the rest']), ...foot]);
    if (limit.length(text) <= limit.most) return text;
  }
  return join([first, ...foot]);
}

function cutNotice(cut: readonly string[]): string[] {
  if (cut.length === 0) return [];
  return [`Left out, since it would be too long here: ${cut.join('; ')}. All of it is in report.html.`];
}

function join(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
