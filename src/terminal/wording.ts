import { formatBytesOf, formatDuration } from '../model/quantity.ts';
import type { Notice } from '../model/runtime.ts';
import { outputLines, visibleText } from '../model/text.ts';
import type { Paint, Tone } from '../model/tone.ts';
import type { Signs } from './signs.ts';
import type { StepState } from './steps.ts';

/** Tones of a step's states. */
export const STATE_TONES = { running: 'busy', done: 'good', skipped: 'faint', failed: 'bad' } as const satisfies Record<
  StepState['state'],
  Tone
>;

/** `compile linux/amd64`. */
export function stepName(state: StepState): string {
  return visibleText(state.platform === undefined ? state.step : `${state.step} ${state.platform}`);
}

/** The first line of what a step says about itself; the rest is for groups. */
export function stepDetail(state: StepState): string {
  return visibleText((state.detail ?? '').split(/\r?\n/)[0] ?? '');
}

/** `41.2 of 63.0 MB, mirror.gcr.io`: how far a running step is, as far as that is known. */
export function stepProgress(state: StepState): string {
  const { done, total, unit } = state;
  const detail = stepDetail(state);
  if (done === undefined || total === undefined || total <= 0) return detail;
  const part = Math.min(done, total);
  const amount = unit === 'items' ? `${part} of ${total}` : formatBytesOf(part, total);
  return detail === '' ? amount : `${amount}, ${detail}`;
}

/** `3.7 s`: how long a step took or has been running. */
export function stepTime(state: StepState, now: number): string {
  return formatDuration((state.endMs ?? now) - state.startMs);
}

/** `✓ compile linux/amd64: linked (3.7 s)`: a step's start or end as one line, without colours. */
export function stepLine(state: StepState, signs: Signs, paint: Paint): string {
  const detail = stepDetail(state);
  const name = stepName(state);
  if (state.state === 'running') return `${paint('faint', signs.started)} ${name}`;
  const sign = paint(STATE_TONES[state.state], signs[state.state]);
  const time = state.endMs === undefined ? '' : paint('faint', ` (${stepTime(state, state.endMs)})`);
  return `${sign} ${name}${detail === '' ? '' : `: ${detail}`}${time}`;
}

/** `warning: message (go.mod:3)`. */
export function noticeText(notice: Notice): string {
  const { file, line } = notice;
  const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`;
  return `${notice.level === 'warning' ? 'warning' : 'note'}: ${outputLines(notice.message).join(' ')}${visibleText(place)}`;
}
