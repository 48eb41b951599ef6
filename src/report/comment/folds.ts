import { markdownTable } from 'markdown-table';
import type { ReportBinaryChange, ReportImageChange, ReportSizeChange } from '../../model/comparison.ts';
import type { Finding } from '../../model/findings.ts';
import { formatCount } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { sizeLine, sparkline } from '../history.ts';
import { codeLink, codeSpan } from '../markdown/markdown-text.ts';
import { unbrokenBytes } from '../verdict.ts';
import { packagesInAll, unbrokenChange } from './size-words.ts';

/** Something that can be folded, and left out where there is too much. The title is Markdown-free HTML of our own. */
export interface Fold {
  readonly title: string;
  readonly body: string;
}

const STYLE = { alignDelimiters: false, align: ['l', 'r', 'r'] } as const;

/** Packages of one binary whose size changed. */
export function packageFold(binary: ReportBinaryChange, most: number): Fold[] {
  const { packages } = binary;
  if (packages.length === 0) return [];
  const rows = packages
    .slice(0, most)
    .map(({ path, state, renamedFrom, size }) => [
      `${codeSpan(path)}${stateWord(state, renamedFrom)}`,
      unbrokenChange(size.change),
      nowCell(size),
    ]);
  const title = `${packages.length} of ${formatCount(packagesInAll(binary), 'package')} changed`;
  return [{ title, body: `${table(['Package', 'Change', 'Now'], rows)}${left(packages.length - rows.length)}` }];
}

/** Modules of one binary that came, went, moved or changed in size. */
export function moduleFold(binary: ReportBinaryChange, most: number): Fold[] {
  const { modules } = binary;
  if (modules.length === 0) return [];
  const rows = modules.slice(0, most).map(({ path, state, renamedFrom, from, to, size }) => {
    const versions = [from, to].filter((version) => version !== undefined && version !== '');
    const shown = state === 'changed' ? versions.slice(-1) : versions;
    const words = shown.map((version) => codeSpan(version ?? '')).join(' → ');
    return [
      `${codeSpan(path)}${words === '' ? '' : `<br>${words}`}${stateWord(state, renamedFrom)}`,
      unbrokenChange(size.change),
      nowCell(size),
    ];
  });
  const body = `${table(['Module', 'Change', 'Now'], rows)}${left(modules.length - rows.length)}`;
  return [{ title: `${formatCount(modules.length, 'module')} changed`, body }];
}

function stateWord(state: string, renamedFrom: string | undefined): string {
  if (renamedFrom !== undefined) return `<br>was ${codeSpan(renamedFrom)}`;
  return state === 'new' || state === 'gone' ? `<br>${state}` : '';
}

function nowCell({ after }: ReportSizeChange): string {
  return after === undefined ? '–' : unbrokenBytes(after);
}

/** Findings that came and went. */
export function findingsFold(added: readonly Finding[], gone: readonly Finding[], most: number): Fold[] {
  if (added.length + gone.length === 0) return [];
  const row = (word: string) => (finding: Finding) => [
    `${codeLink(finding.id, finding.url)}<br>${word}, ${finding.severity.toLowerCase()}${finding.suppressed === undefined ? '' : ', ignored'}`,
    `${codeSpan(finding.module)}<br>${codeSpan(finding.installed)}`,
    finding.fixed.length === 0 ? 'no fix yet' : codeSpan(finding.fixed.join(', ')),
  ];
  const rows = [...added.map(row('new')), ...gone.map(row('gone'))];
  const body = `${markdownTable([['Finding', 'In', 'Fixed in'], ...rows.slice(0, most)], { alignDelimiters: false })}${left(rows.length - most)}`;
  return [{ title: `Findings: ${added.length} new, ${gone.length} gone`, body }];
}

const PARTS = { base: 'base', rootfs: 'root files', binary: 'binary' } as const;

/** Layers of images that changed, the base's apart, and what a host that has the baseline downloads. */
export function layerFold(images: readonly ReportImageChange[], most: number): Fold[] {
  const shown = images.filter(({ state }) => state === 'new' || state === 'changed');
  if (shown.length === 0) return [];
  const several = new Set(images.map(({ name }) => name)).size > 1;
  const rows = shown.flatMap(({ name, platform, layers }) =>
    layers.map(({ part, state, compressed }) => [
      `${several ? `${codeSpan(name)} ` : ''}${platform}<br>${PARTS[part]}`,
      state === 'same' ? '±0' : state === 'changed' ? unbrokenChange(compressed.change) : state,
      nowCell(compressed),
    ]),
  );
  const updates = shown.flatMap(({ name, platform, update }) =>
    update === undefined
      ? []
      : [
          `- ${several ? `${codeSpan(name)} ` : ''}${platform}: a host that has the baseline downloads ${unbrokenBytes(update.download)} and reuses ${update.reusedLayers} of ${formatCount(update.layers, 'layer')} (${unbrokenBytes(update.reused)})`,
        ],
  );
  const list = updates.length === 0 ? '' : `\n\n${updates.slice(0, most).join('\n')}`;
  const body = `${table(['Layer', 'Change', 'Now'], rows.slice(0, most))}${left(rows.length - most)}${list}`;
  return [{ title: 'Layers, base apart', body }];
}

/** The sizes of the last builds of the default branch; each step names the commit that made it. */
export function historyFold(report: Report, name: string, platform: string, most: number): Fold[] {
  const { kind, points } = sizeLine(report, name, platform);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return [];
  const steps = points.flatMap(({ bytes, commit, version }, index) => {
    const before = points[index - 1]?.bytes;
    if (before === undefined || bytes === before) return [];
    const who = index === points.length - 1 ? 'this one' : codeSpan(commit?.slice(0, 7) ?? version);
    return [[who, unbrokenChange(bytes - before), unbrokenBytes(bytes)]];
  });
  const ends = `${unbrokenBytes(first.bytes)} → ${unbrokenBytes(last.bytes)}`;
  const line = `Last ${points.length} builds ${sparkline(points.map(({ bytes }) => bytes))} ${ends}`;
  const what = `${kind === 'image' ? 'Image as pulled' : 'Binary'}, ${platform}.`;
  const body =
    steps.length === 0
      ? `${what} No build changed it.`
      : `${what} Builds that changed it, the latest first:\n\n${table(['Commit', 'Change', 'Size'], steps.reverse().slice(0, most))}`;
  return [{ title: line, body }];
}

/** Build tags that would shrink the program. */
export function tagFold(report: Report, most: number): Fold[] {
  const tags = new Map(report.binaries.flatMap(({ shrinkingTags = [] }) => shrinkingTags.map((tag) => [tag.tag, tag])));
  if (tags.size === 0) return [];
  const rows = [...tags.values()].slice(0, most).map(
    ({ tag, packages, files }) =>
      `- ${codeSpan(tag)} leaves ${formatCount(files.length, 'file')} out, of ${packages
        .slice(0, 3)
        .map((path) => codeSpan(path))
        .join(', ')}`,
  );
  return [{ title: `Build tags that would shrink it: ${tags.size}`, body: rows.join('\n') }];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([header, ...rows], STYLE);
}

function left(count: number): string {
  return count > 0 ? `\n\nand ${count} more in report.html` : '';
}
