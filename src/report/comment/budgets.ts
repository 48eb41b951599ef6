import { placeText, settingThatFits, undoWords } from '../../model/budget-remedy.ts';
import type { ReportCause } from '../../model/cause.ts';
import type { ReportBudget } from '../../model/comparison.ts';
import { codeSpan } from '../markdown/markdown-text.ts';
import { unbrokenBytes } from '../verdict.ts';
import { signedPercent, unbrokenChange } from './size-words.ts';

/** The broken budget that is overrun by most, in proportion; undefined when none is. */
export function worstBudget(budgets: readonly ReportBudget[]): ReportBudget | undefined {
  const broken = budgets.filter(({ state, actual }) => state === 'broken' && actual !== undefined);
  return broken.reduce<ReportBudget | undefined>(
    (worst, each) => (worst === undefined || overrun(each) > overrun(worst) ? each : worst),
    undefined,
  );
}

function overrun({ actual = 0, allowed }: ReportBudget): number {
  return actual / Math.max(1, allowed);
}

/** `+1.62 MB (+33%) on linux/amd64, +10% allowed` */
export function budgetFigures(budget: ReportBudget): string {
  const { of, name, platform, limit, actual = 0, before, after } = budget;
  const what = of === 'image' ? '' : of === 'binary' ? 'binary ' : `module ${codeSpan(name)} `;
  if (limit === 'size') return `${what}${unbrokenBytes(actual)} on ${platform}, ${allowedWords(budget)} allowed`;
  const share = signedPercent((after ?? 0) - (before ?? 0), before);
  return `${what}${unbrokenChange(actual)}${share === undefined ? '' : ` (${share})`} on ${platform}, ${allowedWords(budget)} allowed`;
}

/** As the user wrote it, with a plus where growth is meant. */
function allowedWords({ written, limit }: ReportBudget): string {
  const words = written.trim().replace(/^\+/, '');
  const shown = /^[\d., ]{1,20}[%A-Za-z]{0,5}$/.test(words) ? words.replaceAll(' ', '\u00a0') : codeSpan(written);
  return limit === 'growth' ? `+${shown}` : shown;
}

/** What the reader of a broken budget can do. `label`: what overrides it, where that is allowed. */
export function budgetAdvice(budget: ReportBudget, cause: ReportCause | undefined, label: string | undefined): string {
  const { actual = 0, allowed } = budget;
  const over = unbrokenBytes(actual - allowed);
  const undo = cause?.place === undefined ? 'Allow' : `${undoWords(cause, codeSpan(placeText(cause.place)))}, or allow`;
  const allow = [
    ...(label === undefined ? [] : [`the label ${codeSpan(label)} (your name is recorded)`]),
    `${codeSpan(settingThatFits(budget))} in ${codeSpan('.go-slim-image.yml')}`,
  ].join(', or ');
  return `${over} over. ${undo} it by ${allow}.`;
}

/** `Budget kept: +8.4% of +10%, 78 kB left.`; all of them in one line, the tightest named. */
export function budgetLine(budgets: readonly ReportBudget[]): string {
  const kept = budgets.filter(({ state }) => state === 'kept');
  const broken = budgets.filter(({ state }) => state === 'broken');
  const parts = [
    ...keptWords(kept),
    ...(broken.length > 1 ? [`${broken.length} budgets broken`] : []),
    ...budgets
      .filter(({ state }) => state === 'overridden')
      .slice(0, 3)
      .map((budget) => `Budget broken (${budgetFigures(budget)}), allowed ${overrideWords(budget)}`),
    ...notMeasured(budgets),
  ];
  return parts.map((part) => `${part}.`).join(' ');
}

function keptWords(kept: readonly ReportBudget[]): string[] {
  const tightest = kept.reduce<ReportBudget | undefined>(
    (worst, each) => (worst === undefined || overrun(each) > overrun(worst) ? each : worst),
    undefined,
  );
  if (tightest === undefined) return [];
  const { actual = 0, allowed } = tightest;
  const left = `${unbrokenBytes(allowed - actual)} left`;
  const figures = budgetFigures(tightest).replace(/ allowed$/, '');
  return kept.length === 1
    ? [`Budget kept: ${figures} allowed, ${left}`]
    : [`${kept.length} budgets kept, tightest: ${figures} allowed, ${left}`];
}

function overrideWords({ override }: ReportBudget): string {
  return override === undefined
    ? 'by a label'
    : `by ${codeSpan(override.by)} with the label ${codeSpan(override.label)}`;
}

function notMeasured(budgets: readonly ReportBudget[]): string[] {
  const without = budgets.filter(({ state }) => state === 'not-measured');
  const [first] = without;
  if (first === undefined) return [];
  const why = first.reason === undefined ? '' : ` (${codeSpan(first.reason, 300)})`;
  return [`${without.length === 1 ? 'One budget was' : `${without.length} budgets were`} not measured${why}`];
}
