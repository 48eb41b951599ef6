import type { ReportBinaryChange } from '../../model/comparison.ts';
import { formatCount } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { describeCounts } from '../findings.ts';
import { headline, platformTable } from '../markdown/markdown-head.ts';
import { codeSpan } from '../markdown/markdown-text.ts';
import { budgetAdvice, budgetLine, worstBudget } from './budgets.ts';
import { type Fold, findingsFold, historyFold, layerFold, moduleFold, packageFold, tagFold } from './folds.ts';
import { comparedHeadline } from './headline.ts';
import { withRepositoryPlaces } from './repository-places.ts';
import { type ComparedReport, isCompared, sizeRows } from './rows.ts';
import { sizeTable } from './table.ts';
import { causeList, largestModules, surroundings, whyBlock } from './why.ts';

/** How much of it is told. */
export interface StoryDepth {
  /** Whether platforms that changed alike share a row. */
  readonly shared: boolean;
  readonly rows: number;
  readonly causes: number;
  readonly foldedRows: number;
}

/** A comment is read on a phone, and in a mail, where nothing is folded. */
export const COMMENT_DEPTH: StoryDepth = { shared: true, rows: 20, causes: 6, foldedRows: 25 };
/** A summary is looked things up in. */
export const SUMMARY_DEPTH: StoryDepth = { shared: false, rows: 200, causes: 100, foldedRows: 2000 };

/** The size story: what grew, by how much, because of what. */
export interface Story {
  readonly first: string;
  readonly head: readonly string[];
  readonly folds: readonly Fold[];
}

/** Tells a comparison; without a baseline, what there is. `label`: what overrides a budget, where that is allowed. */
export function sizeStory(report: Report, depth: StoryDepth, label?: string): Story {
  return isCompared(report) ? comparedStory(withRepositoryPlaces(report), depth, label) : firstStory(report, depth);
}

function comparedStory(report: ComparedReport, depth: StoryDepth, label: string | undefined): Story {
  const { comparison } = report;
  const rows = sizeRows(report);
  const verdict = comparedHeadline(report);
  const broken = worstBudget(comparison.budgets);
  const told = verdict.binary ?? comparison.binaries.find(({ state }) => state === 'changed');
  const advice = broken === undefined ? [] : [budgetAdvice(broken, verdict.cause, label)];
  const around = told === undefined ? [] : surroundings(report, told);
  const verdicts = [budgetLine(comparison.budgets), findingsLine(report)].filter((line) => line !== '').join(' ');
  return {
    first: verdict.text,
    head: [
      ...advice,
      sizeTable(rows, { shared: depth.shared, most: depth.rows }),
      ...(around.length === 0 ? [] : [around.join('<br>')]),
      ...(told === undefined ? [] : whyBlock(told, report, depth.causes)),
      ...(verdicts === '' ? [] : [verdicts]),
    ],
    folds: comparedFolds(report, told, depth),
  };
}

function comparedFolds(
  report: ComparedReport,
  told: ReportBinaryChange | undefined,
  { foldedRows, causes }: StoryDepth,
): Fold[] {
  const { findings, images, binaries } = report.comparison;
  const first = report.binaries[0];
  const line = told ?? binaries.find(({ state }) => state !== 'gone');
  return [
    ...findingsFold(findings?.new ?? [], findings?.gone ?? [], foldedRows),
    ...(told === undefined ? [] : [...moduleFold(told, foldedRows), ...packageFold(told, foldedRows)]),
    ...otherCauses(report, told, causes),
    ...historyFold(report, line?.name ?? first?.name ?? '', line?.platform ?? first?.platform ?? '', foldedRows),
    ...layerFold(images, foldedRows),
    ...tagFold(report, foldedRows),
  ];
}

/** Why of the binaries that the open part does not speak of; causes of platforms of one program are much the same. */
function otherCauses(report: ComparedReport, told: ReportBinaryChange | undefined, most: number): Fold[] {
  const others = report.comparison.binaries.filter((binary) => binary !== told && binary.causes.length > 0);
  if (others.length === 0) return [];
  const several = new Set(others.map(({ name }) => name)).size > 1;
  const parts = others
    .slice(0, 10)
    .map(
      (binary) =>
        `${several ? `${codeSpan(binary.name)} ` : ''}${binary.platform}\n\n${causeList(binary, report, most)}`,
    );
  const left = others.length - parts.length;
  const more = left > 0 ? [`and ${formatCount(left, 'more binary', 'more binaries')} in report.html`] : [];
  const title = others.length === 1 ? 'Why, other platform' : `Why, ${others.length} other binaries`;
  return [{ title, body: [...parts, ...more].join('\n\n') }];
}

/** `Findings: 0 new, 1 gone.`, or how many there are where nothing can be compared. */
function findingsLine(report: ComparedReport): string {
  const { findings } = report.comparison;
  if (findings === undefined) return '';
  const total = describeCounts(report.totals.findings);
  const why = findings.databaseMoved && findings.new.length > 0 ? ', with newer vulnerability data' : '';
  return `Findings: ${findings.new.length} new, ${findings.gone.length} gone${why}${total === 'none' ? '' : `; now ${total}`}.`;
}

function firstStory(report: Report, depth: StoryDepth): Story {
  const { comparison } = report;
  if (comparison === undefined)
    return { first: headline(report), head: [platformTable(report)], folds: tagFold(report, depth.foldedRows) };
  const branch = report.run.origin?.pullRequest?.baseRef;
  const next =
    branch === undefined || branch === '' ? '' : ` The next push to ${codeSpan(branch)} stores the baseline.`;
  const budgets = budgetLine(comparison.budgets);
  const broken = worstBudget(comparison.budgets);
  return {
    first: `${broken === undefined ? '' : '**Budget broken.** '}${headline(report)}. First measurement, nothing to compare with.${next}`,
    head: [platformTable(report), ...largestModules(report), ...(budgets === '' ? [] : [budgets])],
    folds: [...triedFold(report), ...tagFold(report, depth.foldedRows)],
  };
}

function triedFold({ comparison }: Report): Fold[] {
  const tried = comparison?.tried ?? [];
  if (tried.length === 0) return [];
  const lines = tried.slice(0, 20).map(({ source, answer }) => `- ${source}: ${codeSpan(answer, 300)}`);
  return [{ title: 'Where a baseline was looked for', body: lines.join('\n') }];
}
