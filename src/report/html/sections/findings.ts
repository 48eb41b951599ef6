import { type ComponentChildren, h } from 'preact';
import type { Finding } from '../../../model/findings.ts';
import type { Report } from '../../../model/report.ts';
import { findingsOf, scansOf } from '../../findings.ts';
import { safeAddress } from '../../markdown/markdown-text.ts';
import { verdictOf } from '../../verdict.ts';
import { code, commas, isShort, type Markup, section, table, text, whole } from '../elements.ts';

/** What the scan found, worst first, or why there is no answer. */
export function findingsSection(report: Report): Markup {
  const findings = findingsOf(report);
  if (findings.length === 0) return section('findings', 'Findings', h('p', null, nothing(report)), ...tried(report));
  const where = platformsOf(report);
  const rows = findings.map((finding) => row(finding, where.get(keyOf(finding)) ?? [], report.platforms.length));
  const columns = [
    { title: 'Severity', kind: 'short' as const },
    { title: 'Finding' },
    { title: 'In' },
    { title: 'On', spare: true },
  ];
  return section('findings', 'Findings', table(columns, rows), ...tried(report));
}

function nothing(report: Report): string {
  const { scan } = verdictOf(report);
  return scan === 'none' ? 'No known vulnerability in any binary.' : `No findings to show: ${scan}.`;
}

function row(finding: Finding, platforms: readonly string[], all: number): ComponentChildren[] {
  const { id, url, severity, module, installed, fixed, title, suppressed } = finding;
  const href = url === undefined ? undefined : safeAddress(url);
  const name =
    href === undefined
      ? code(id)
      : h('a', { class: isShort(id) ? 'whole' : 'long', href, rel: 'noreferrer' }, text(id));
  const note =
    suppressed === undefined
      ? title
      : `ignored by ${suppressed.by}${suppressed.reason === undefined ? '' : `: ${suppressed.reason}`}`;
  return [
    h(
      'span',
      { class: `severity ${suppressed === undefined ? severity.toLowerCase() : 'ignored'}` },
      severity.toLowerCase(),
    ),
    [name, note === undefined ? '' : h('span', { class: 'note' }, text(note))],
    [
      code(module),
      h(
        'span',
        { class: 'note' },
        text(installed),
        fixed.length === 0 ? ', no fix yet' : [', fixed in ', ...commas(fixed.map(text))],
      ),
    ],
    platforms.length === all ? whole('all platforms') : commas(platforms.map(whole)),
  ];
}

function keyOf({ id, module, installed }: Finding): string {
  return JSON.stringify([id, module, installed]);
}

function platformsOf(report: Report): Map<string, string[]> {
  const where = new Map<string, string[]>();
  for (const platform of report.platforms) {
    for (const finding of findingsOf(report, platform)) {
      where.set(keyOf(finding), [...(where.get(keyOf(finding)) ?? []), platform]);
    }
  }
  return where;
}

function tried(report: Report): Markup[] {
  const sources = new Map<string, string>();
  for (const { outcome } of scansOf(report)) {
    if (outcome.kind === 'database-unavailable')
      for (const { source, answer } of outcome.tried) sources.set(source, answer);
  }
  if (sources.size === 0) return [];
  return [
    h(
      'ul',
      null,
      [...sources].map(([source, answer]) => h('li', null, code(source), `: ${text(answer)}`)),
    ),
  ];
}
