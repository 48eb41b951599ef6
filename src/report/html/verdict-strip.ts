import { type ComponentChildren, h } from 'preact';
import { formatCount } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { describeCounts, sumCounts } from '../findings.ts';
import { verdictOf } from '../verdict.ts';
import { bytes, code, type Markup, text } from './elements.ts';

const SIGNS = { good: '✓', doubtful: '!', bad: '✗' } as const;

/** Name, version, commit and Go. */
export function pageHeader(report: Report): Markup {
  const { module, revision, toolchain } = report;
  const name = report.images[0]?.name ?? report.binaries[0]?.name ?? module.path;
  const about = [
    text(revision.version),
    ...(revision.commit === undefined ? [] : [text(revision.commit.slice(0, 7))]),
    ...(revision.dirty ? ['uncommitted changes'] : []),
    text(toolchain.version),
  ];
  return h('header', null, h('h1', null, text(name)), h('p', null, code(module.path), ` ${about.join(' · ')}`));
}

/** The figures for a glance. */
export function verdictStrip(report: Report): Markup {
  const { sizes, sizeKind, tone, scan } = verdictOf(report);
  const [first, ...rest] = sizes;
  const kind = sizeKind === 'image' ? 'Image, as pulled' : 'Binary';
  const main =
    first === undefined
      ? cell('Nothing was built', '–', '', 'main')
      : cell(`${kind}, ${text(first.platform)}`, bytes(first.bytes), otherSizes(rest), 'main');
  return h(
    'section',
    { class: 'strip', 'aria-label': 'Verdict' },
    main,
    ...(sizeKind === 'image' ? [binaryCell(report)] : []),
    packagesCell(report),
    findingsCell(report, tone, scan),
  );
}

function otherSizes(sizes: readonly { readonly platform: string; readonly bytes: number }[]): ComponentChildren {
  if (sizes.length === 0) return 'the only platform';
  if (sizes.length <= 2) {
    return sizes.flatMap(({ platform, bytes: size }, i) => [i === 0 ? '' : ', ', bytes(size), ` ${text(platform)}`]);
  }
  const all = sizes.map((size) => size.bytes);
  return [bytes(Math.min(...all)), ' to ', bytes(Math.max(...all)), ` on ${sizes.length} more platforms`];
}

function binaryCell(report: Report): Markup {
  const [binary] = report.binaries;
  if (binary === undefined) return cell('Binary', '–', '');
  const saved = binary.savings?.stripping;
  const note =
    saved !== undefined && saved > 0
      ? [bytes(saved), ' saved by stripping']
      : `${binary.linkage.static === true ? 'static' : 'dynamic'}, ${binary.stripped ? 'stripped' : 'with symbols'}`;
  return cell(`Binary, ${text(binary.platform)}`, bytes(binary.size), note);
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
  return cell(
    'Findings',
    value,
    total === 0 && !unknown
      ? `in ${formatCount(report.binaries.length, 'binary', 'binaries')}`
      : // A number and its word stay together.
        scan.replaceAll(/(\d) (?=[a-z])/g, '$1\u00a0'),
  );
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
