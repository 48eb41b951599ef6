import { type ComponentChildren, h } from 'preact';
import { baselineAge } from '../../../model/comparison.ts';
import { formatCount } from '../../../model/quantity.ts';
import type { Report, ReportBinary } from '../../../model/report.ts';
import { formatAge } from '../../comment/size-words.ts';
import { describeCounts, sumCounts } from '../../findings.ts';
import { verdictOf } from '../../verdict.ts';
import { changeNote } from '../change.ts';
import { bytes, type Markup, text } from '../elements.ts';
import { BUDGET_STATES, leftWords, tellingBudget } from './budgets.ts';

const SIGNS = { good: '✓', doubtful: '!', bad: '✗' } as const;

/** Name, version, commit and Go, what is compared with, and the switch on top. */
export function pageHeader(report: Report, control: Markup): Markup {
  const { module, revision, toolchain, comparison, run } = report;
  const name = report.images[0]?.name ?? report.binaries[0]?.name ?? module.path;
  const about = [
    text(revision.version),
    ...(revision.commit === undefined ? [] : [text(revision.commit.slice(0, 7))]),
    ...(revision.dirty ? ['uncommitted changes'] : []),
    text(toolchain.version),
  ];
  const baseline = comparison?.baseline;
  const against =
    baseline === undefined
      ? []
      : [
          ' · against ',
          text(
            `${baseline.commit?.slice(0, 7) ?? baseline.version} (${[baseline.ref, `${formatAge(baselineAge(baseline, run.startedAt))} old`, baseline.source].filter((part) => part !== undefined).join(', ')})`,
          ),
        ];
  return h(
    'header',
    null,
    h('h1', null, text(name)),
    h('p', null, text(module.path), ` ${about.join(' · ')}`, ...against),
    control,
  );
}

/** The figures for a glance: of the first platform, and of each other one that the switch can choose. */
export function verdictStrips(report: Report, stems: readonly string[]): Markup[] {
  const [first, ...others] = stems;
  if (first === undefined) return [strip(report)];
  return [
    h('div', { 'data-of': first }, strip(report, first)),
    ...others.map((stem) => h('div', { 'data-of': stem, hidden: true }, strip(report, stem))),
  ];
}

function strip(report: Report, stem?: string): Markup {
  const binary = report.binaries.find((candidate) => candidate.stem === stem) ?? report.binaries[0];
  const { tone, scan, sizeKind } = verdictOf(report);
  const budget = tellingBudget(report.comparison?.budgets ?? [], binary?.platform);
  return h(
    'section',
    { class: 'strip', 'aria-label': 'Verdict' },
    sizeCell(report, binary),
    ...(sizeKind === 'image' ? [binaryCell(report, binary)] : []),
    budget === undefined ? packagesCell(report) : budgetCell(budget),
    findingsCell(report, tone, scan),
  );
}

function sizeCell(report: Report, binary: ReportBinary | undefined): Markup {
  const { sizes, sizeKind } = verdictOf(report);
  const chosen = sizes.find(({ platform }) => platform === binary?.platform) ?? sizes[0];
  if (chosen === undefined) return cell('Nothing was built', '–', '', 'main');
  const name = report.images[0]?.name;
  const change =
    sizeKind === 'image'
      ? report.comparison?.images.find((one) => one.platform === chosen.platform && one.name === name)?.compressed
      : report.comparison?.binaries.find(({ stem }) => stem === binary?.stem)?.size;
  const note = change === undefined ? otherSizes(sizes.filter((one) => one !== chosen)) : changeNote(change);
  const kind = sizeKind === 'image' ? 'Image, as pulled' : 'Binary';
  return cell(`${kind}, ${text(chosen.platform)}`, bytes(chosen.bytes), note, 'main');
}

function otherSizes(sizes: readonly { readonly platform: string; readonly bytes: number }[]): ComponentChildren {
  if (sizes.length === 0) return 'the only platform';
  if (sizes.length <= 2) {
    return sizes.flatMap(({ platform, bytes: size }, i) => [i === 0 ? '' : ', ', bytes(size), ` ${text(platform)}`]);
  }
  const all = sizes.map((size) => size.bytes);
  return [bytes(Math.min(...all)), ' to ', bytes(Math.max(...all)), ` on ${sizes.length} more platforms`];
}

function binaryCell(report: Report, binary: ReportBinary | undefined): Markup {
  if (binary === undefined) return cell('Binary', '–', '');
  const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem)?.size;
  const saved = binary.savings?.stripping;
  const note =
    change !== undefined
      ? changeNote(change)
      : saved !== undefined && saved > 0
        ? [bytes(saved), ' saved by stripping']
        : `${binary.linkage.static === true ? 'static' : 'dynamic'}, ${binary.stripped ? 'stripped' : 'with symbols'}`;
  return cell(`Binary, ${text(binary.platform)}`, bytes(binary.size), note);
}

function budgetCell(budget: NonNullable<ReturnType<typeof tellingBudget>>): Markup {
  const { word, sign, tone } = BUDGET_STATES[budget.state];
  const label = `Budget, ${budget.limit === 'growth' ? '+' : ''}${text(budget.written)} of ${budget.of}`;
  return cell(label, h('span', { class: tone }, `${sign} ${word}`), leftWords(budget));
}

function packagesCell(report: Report): Markup {
  const counts = [
    ...report.images.flatMap((image) => image.platforms.map(({ sbom }) => sbom?.packages)),
    ...report.binaries.map(({ sbom }) => sbom?.packages),
  ].filter((count) => count !== undefined);
  if (counts.length === 0) return cell('Packages', '–', 'no SBOM');
  return cell('Packages', String(Math.max(...counts)), 'in the SBOM');
}

function findingsCell(report: Report, tone: 'good' | 'doubtful' | 'bad', scan: string): Markup {
  const total = sumCounts(report.totals.findings);
  const unknown = total === 0 && scan !== describeCounts(report.totals.findings);
  const word = h(
    'span',
    { class: unknown ? 'doubtful' : tone },
    `${SIGNS[unknown && tone === 'good' ? 'doubtful' : tone]} `,
  );
  const value = unknown ? [word, 'unknown'] : [word, total === 0 ? 'none' : String(total)];
  const change = report.comparison?.findings;
  const news = change === undefined ? '' : `; ${change.new.length} new, ${change.gone.length} gone`;
  const note =
    total === 0 && !unknown
      ? `in ${formatCount(report.binaries.length, 'binary', 'binaries')}${news}`
      : // A number and its word stay together.
        `${scan}${news}`.replaceAll(/(\d) (?=[a-z])/g, '$1\u00a0');
  return cell('Findings', value, note);
}

function cell(label: string, value: ComponentChildren, note: ComponentChildren, kind = ''): Markup {
  return h(
    'div',
    { class: `cell ${kind}`.trim() },
    h('p', { class: 'label' }, label),
    h('p', { class: 'value' }, value),
    h('p', { class: 'note' }, note),
  );
}
