import { type RebuildAnswer, type RebuildCheck, type RebuildKind, rebuildReasons } from '../model/rebuild.ts';
import { fitText, visibleText } from '../model/text.ts';
import type { Tone } from '../model/tone.ts';

/** How the table is drawn. */
export interface TableStyle {
  readonly columns: number;
  readonly paint: (tone: Tone, text: string) => string;
  readonly unicode: boolean;
}

/** What each question is about, for people. */
export const QUESTIONS: Readonly<Record<RebuildKind, string>> = {
  base: 'base',
  go: 'Go',
  finding: 'findings',
  fix: 'fixes',
  timezones: 'time zones',
  certificates: 'certificates',
};

/** The answers for a terminal: one line each, below it one sentence for each reason; the verdict last. */
export function checkTable(check: RebuildCheck, style: TableStyle): string {
  const width = Math.max(...Object.values(QUESTIONS).map(({ length }) => length));
  const lines = check.answers.flatMap((answer) => {
    const start = `${signOf(answer.state, style)} ${QUESTIONS[answer.kind].padEnd(width)}  `;
    // Reasons, and why something could not be found out, are what people came to read: they are never cut.
    const sentences = answer.reasons.map((reason) => reason.text);
    const fits = answer.state === 'same' || answer.state === 'changed';
    const text = fits ? fitText(answer.text, Math.max(20, style.columns - width - 6)) : answer.text;
    if (sentences.length === 0) return [`${start}${style.paint('faint', text)}`];
    return sentences.map((sentence, index) => `${index === 0 ? start : ' '.repeat(width + 4)}${sentence}`);
  });
  return [...lines, '', verdictOf(check)].join('\n');
}

/** One sentence: whether to build again, and what could not be found out. */
export function verdictOf(check: RebuildCheck): string {
  const reference = visibleText(check.reference);
  const reasons = rebuildReasons(check).length;
  const unknown = check.answers.filter(({ state }) => state === 'unknown').map(({ kind }) => QUESTIONS[kind]);
  const rest = unknown.length === 0 ? '' : ` Not known: ${unknown.join(', ')}.`;
  if (reasons === 0) return `Nothing has changed for ${reference}.${rest}`;
  return `${reference} should be built again: ${reasons} ${reasons === 1 ? 'reason' : 'reasons'}.${rest}`;
}

const SIGNS: Readonly<Record<RebuildAnswer['state'], readonly [Tone, string, string]>> = {
  changed: ['bad', '✗', 'x'],
  same: ['good', '✓', '+'],
  unknown: ['doubtful', '?', '?'],
  'not-asked': ['faint', '·', '-'],
};

function signOf(state: RebuildAnswer['state'], { paint, unicode }: TableStyle): string {
  const [tone, sign, plain] = SIGNS[state];
  return paint(tone, unicode ? sign : plain);
}
