import { formatCount } from '../model/quantity.ts';
import { fitText, textWidth, visibleText } from '../model/text.ts';
import { type LiveStyle, spinner } from './live-style.ts';
import type { StepState } from './steps.ts';
import { STATE_TONES, stepDetail, stepProgress, stepTime } from './wording.ts';

/** More platforms than this are counted instead of listed. */
const LISTED = 8;
const BAR_CELLS = 12;
/** Rooms narrower than this have no bar. */
const BAR_FROM = 40;

/** What stands between a step's name and its time, at most `room` columns wide. */
export function renderContent(parts: readonly StepState[], room: number, style: LiveStyle): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return single(only, room, style);
  const list = parts.length <= LISTED ? listed(parts, style) : undefined;
  if (list !== undefined && textWidth(list) <= room) return list;
  return fitText(counted(parts, style), room, style.signs.cut);
}

function single(part: StepState, room: number, style: LiveStyle): string {
  const name = part.platform === undefined ? '' : visibleText(part.platform);
  if (part.state !== 'running') {
    return fitText([name, stepDetail(part)].filter((text) => text !== '').join(': '), room, style.signs.cut);
  }
  const bar = room < BAR_FROM || name !== '' ? '' : progressBar(part, style);
  const text = [name, stepProgress(part)].filter((piece) => piece !== '').join(': ');
  return bar + fitText(text, room - textWidth(bar), style.signs.cut);
}

function progressBar(part: StepState, { signs, paint }: LiveStyle): string {
  const { done, total } = part;
  if (done === undefined || total === undefined || total <= 0) return '';
  const cells = Math.round((Math.min(done, total) / total) * BAR_CELLS);
  return `${paint('busy', signs.barDone.repeat(cells))}${paint('faint', signs.barRest.repeat(BAR_CELLS - cells))} `;
}

/** `✓ linux/amd64 3.7 s   ⠹ linux/arm64`. */
function listed(parts: readonly StepState[], { signs, paint, now, columns }: LiveStyle): string {
  const times = columns >= 60;
  return parts
    .map((part) => {
      const running = part.state === 'running';
      const sign = paint(STATE_TONES[part.state], part.state === 'running' ? spinner(signs, now) : signs[part.state]);
      const after = running ? runningAmount(part) : times ? ` ${stepTime(part, now)}` : '';
      return `${sign} ${visibleText(part.platform ?? '')}${after}`;
    })
    .join('   ');
}

function runningAmount(part: StepState): string {
  const { done, total } = part;
  return done === undefined || total === undefined || total <= 0
    ? ''
    : ` ${Math.floor((100 * Math.min(done, total)) / total)}%`;
}

/** `31 of 40, now linux/riscv64`; at the end `40 platforms, longest linux/riscv64 4.6 s`; several commands are files. */
function counted(parts: readonly StepState[], { now }: LiveStyle): string {
  const running = parts.filter(({ state }) => state === 'running');
  const failed = parts.filter(({ state }) => state === 'failed');
  const failures = failed.length === 0 ? '' : `${failed.length} failed, `;
  if (running.length > 0) {
    const names = running.map(({ platform }) => visibleText(platform ?? ''));
    return `${failures}${parts.length - running.length} of ${parts.length}, now ${names.join(', ')}`;
  }
  const [longest] = [...parts].sort((a, b) => (b.endMs ?? now) - b.startMs - ((a.endMs ?? now) - a.startMs));
  const tail =
    longest === undefined ? '' : `, longest ${visibleText(longest.platform ?? '')} ${stepTime(longest, now)}`;
  const what = parts.every(({ step }) => step === 'buildkit')
    ? 'step'
    : parts.every(({ platform }) => platform?.includes('/') === true)
      ? 'platform'
      : 'file';
  return `${failures}${formatCount(parts.length, what)}${tail}`;
}
