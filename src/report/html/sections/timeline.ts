import { h } from 'preact';
import { formatDuration } from '../../../model/quantity.ts';
import type { Report } from '../../../model/report.ts';
import type { StepRecord } from '../../../model/report-run.ts';
import { stepsSpan, stepTitle } from '../../steps-of.ts';
import { fold, type Markup, section, text } from '../elements.ts';

/** More rows than this are folded. */
const OPEN_ROWS = 40;
const WORDS = { done: '', skipped: 'skipped', failed: 'failed' } as const;

/** What ran beside what. */
export function timelineSection(report: Report): Markup[] {
  const { steps, durationMs } = report.run;
  if (steps.length === 0) return [];
  const drawing = timeline(steps);
  const total = h(
    'p',
    { class: 'note' },
    `${formatDuration(durationMs)} in all, ${formatDuration(sumOf(steps))} of steps`,
  );
  return [
    section(
      'steps',
      'What ran beside what',
      steps.length > OPEN_ROWS ? fold(`${steps.length} steps`, drawing) : drawing,
      total,
    ),
  ];
}

function timeline(steps: readonly StepRecord[]): Markup {
  const span = stepsSpan(steps);
  const ticks = ticksOf(span);
  const left = (ms: number): string => `${((100 * ms) / span).toFixed(2)}%`;
  const lines = ticks.map((ms) => h('i', { class: 'tick', style: { left: left(ms) } }));
  const row = (step: StepRecord) =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, text(stepTitle(step))),
      h(
        'td',
        { class: 'track' },
        h(
          'span',
          { 'aria-hidden': 'true' },
          lines,
          h('i', {
            class: `run ${step.state}`,
            style: { left: left(step.startMs), width: left(Math.max(1, step.endMs - step.startMs)) },
          }),
        ),
      ),
      h('td', { class: 'number' }, formatDuration(step.endMs - step.startMs)),
      h('td', { class: 'spare note' }, text([WORDS[step.state], firstLine(step)].filter(Boolean).join(': '))),
    );
  const axis = h(
    'span',
    { class: 'axis', 'aria-hidden': 'true' },
    ticks.map((ms) => h('i', { class: ms > 0.94 * span ? 'last' : '', style: { left: left(ms) } }, formatDuration(ms))),
  );
  const head = ['Step', [h('span', { class: 'hidden' }, 'Time line'), axis], 'Time', 'What'];
  return h(
    'table',
    { class: 'timeline' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        head.map((title, i) => h('th', { scope: 'col', class: HEAD_CLASSES[i] }, title)),
      ),
    ),
    h('tbody', null, steps.map(row)),
  );
}

const HEAD_CLASSES = ['', 'track', 'number', 'spare'];

/** Round moments, at most six, the first at 0. */
export function ticksOf(span: number): number[] {
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? span;
  const ticks: number[] = [];
  for (let ms = 0; ms <= span; ms += step) ticks.push(ms);
  return ticks;
}

function firstLine({ detail }: StepRecord): string {
  return (detail ?? '').split('\n')[0] ?? '';
}

function sumOf(steps: readonly StepRecord[]): number {
  return steps.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
