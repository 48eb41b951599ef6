import { type ComponentChildren, h } from 'preact';
import type { ReportBudget } from '../../../model/comparison.ts';
import { formatBytes } from '../../../model/quantity.ts';
import type { Report } from '../../../model/report.ts';
import { changeBytes } from '../change.ts';
import { bytes, code, type Markup, section, table, text, whole } from '../elements.ts';

/** Words, sign and tone of how a budget went. */
export const BUDGET_STATES = {
  broken: { word: 'broken', sign: '✗', tone: 'bad' },
  overridden: { word: 'overridden', sign: '!', tone: 'doubtful' },
  'not-measured': { word: 'not measured', sign: '!', tone: 'doubtful' },
  kept: { word: 'kept', sign: '✓', tone: 'good' },
} as const;

const WORST_FIRST = ['broken', 'overridden', 'not-measured', 'kept'] as const;

/** The budget that says most: the worst, and among equals the tightest. Of one platform where one is given. */
export function tellingBudget(budgets: readonly ReportBudget[], platform?: string): ReportBudget | undefined {
  const left = ({ allowed, actual = 0 }: ReportBudget): number => (allowed - actual) / Math.max(1, allowed);
  return budgets
    .filter((budget) => platform === undefined || budget.platform === platform)
    .sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) || left(a) - left(b))[0];
}

/** `36.9 kB left`, `1.13 MB over`. */
export function leftWords({ allowed, actual, reason }: ReportBudget): string {
  if (actual === undefined) return text(reason ?? 'nothing to measure');
  const left = allowed - actual;
  return `${formatBytes(Math.abs(left))} ${left < 0 ? 'over' : 'left'}`.replaceAll(' ', '\u00a0');
}

/** Every budget on every platform. */
export function budgetsSection(report: Report): Markup[] {
  const budgets = report.comparison?.budgets ?? [];
  if (budgets.length === 0) return [];
  const columns = [
    { title: 'Budget' },
    { title: 'On', spare: true },
    { title: 'Allowed', kind: 'number' as const },
    { title: 'Is', kind: 'number' as const },
    { title: 'Verdict' },
  ];
  return [section('budgets', 'Budgets', table(columns, budgets.map(row)))];
}

function row(budget: ReportBudget): ComponentChildren[] {
  const { of, name, platform, limit, written, allowed, actual, state, override, reason } = budget;
  const { word, sign, tone } = BUDGET_STATES[state];
  return [
    [`${limit === 'growth' ? 'Growth' : 'Size'} of ${of} `, code(name)],
    whole(platform),
    [limit === 'growth' ? '+' : '', bytes(allowed), h('span', { class: 'note' }, text(written))],
    actual === undefined ? '–' : limit === 'growth' ? changeBytes(actual) : bytes(actual),
    [
      h('b', { class: tone }, `${sign} ${word}`),
      h(
        'span',
        { class: 'note' },
        override === undefined ? leftWords(budget) : ['by ', text(override.by), ', label ', code(override.label)],
      ),
      reason === undefined || actual === undefined ? null : h('span', { class: 'note' }, text(reason)),
    ],
  ];
}
