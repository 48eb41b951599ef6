import { formatDuration } from '../model/quantity.ts';
import { fitText, textWidth, visibleText } from '../model/text.ts';
import { type LiveStyle, spinner } from './live-style.ts';
import { renderContent } from './render-content.ts';
import type { Signs } from './signs.ts';
import type { StepState } from './steps.ts';
import { type ExpectedStep, WIDEST } from './view.ts';
import { STATE_TONES } from './wording.ts';

/** All that the live view shows. */
export interface LiveState {
  readonly title?: string;
  readonly steps: readonly StepState[];
  readonly expected: readonly ExpectedStep[];
}

/** Below this width times are left out. */
const TIMES_FROM = 60;
const NAME_WIDTH = 9;

/** The whole live view as lines, each at most `columns` (and at most 80) wide. */
export function renderLive(state: LiveState, style: LiveStyle): string[] {
  const width = Math.max(12, Math.min(style.columns, WIDEST));
  const rows = rowsOf(state).map(({ name, parts, needs }) =>
    parts.length === 0 ? waitingRow(name, needs, state, width, style) : stepRow(name, parts, width, style),
  );
  const title =
    state.title === undefined ? [] : [style.paint('strong', fitText(visibleText(state.title), width, style.signs.cut))];
  return [...title, ...rows];
}

interface Row {
  readonly name: string;
  readonly parts: readonly StepState[];
  readonly needs: readonly string[];
}

function rowsOf({ steps, expected }: LiveState): Row[] {
  // What ran before anybody knew what will come keeps its place on top; nothing that is shown moves down.
  const coming = expected.map(({ step }) => step);
  const first = steps.findIndex(({ step }) => coming.includes(step));
  const before = first === -1 ? steps : steps.slice(0, first);
  const names = new Set([...before, ...expected, ...steps].map(({ step }) => step));
  return [...names].map((name) => ({
    name,
    parts: steps.filter(({ step }) => step === name),
    needs: expected.find(({ step }) => step === name)?.needs ?? [],
  }));
}

/** The state of a step over all of its platforms. */
export function stateOfAll(parts: readonly StepState[]): StepState['state'] {
  const has = (state: StepState['state']): boolean => parts.some((part) => part.state === state);
  if (has('running')) return 'running';
  if (has('failed')) return 'failed';
  return has('done') ? 'done' : 'skipped';
}

function stepRow(name: string, parts: readonly StepState[], width: number, style: LiveStyle): string {
  const { signs, paint, now } = style;
  const state = stateOfAll(parts);
  const start = Math.min(...parts.map(({ startMs }) => startMs));
  const end = Math.max(...parts.map(({ endMs }) => endMs ?? now));
  const time = width < TIMES_FROM ? '' : formatDuration(end - start);
  const sign = state === 'running' ? spinner(signs, now) : signs[state];
  const head = `${paint(STATE_TONES[state], sign)} ${label(name, signs)} `;
  const room = width - textWidth(head) - (time === '' ? 0 : time.length + 2);
  const content = renderContent(parts, room, style);
  if (time === '') return (head + content).trimEnd();
  const gap = ' '.repeat(Math.max(0, room - textWidth(content)) + 2);
  return head + content + gap + paint('faint', time);
}

function waitingRow(name: string, needs: readonly string[], state: LiveState, width: number, style: LiveStyle): string {
  const { signs, paint } = style;
  const open = needs.filter((need) => {
    const parts = state.steps.filter(({ step }) => step === need);
    return parts.length === 0 || stateOfAll(parts) === 'running';
  });
  const why = open.length === 0 ? '' : `waits for ${open.join(', ')}`;
  return paint('faint', fitText(`${signs.waiting} ${label(name, signs)} ${why}`.trimEnd(), width, signs.cut));
}

function label(name: string, signs: Signs): string {
  const text = fitText(visibleText(name), NAME_WIDTH, signs.cut);
  return text + ' '.repeat(NAME_WIDTH - textWidth(text));
}
