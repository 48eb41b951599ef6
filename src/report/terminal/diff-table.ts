import type { ReportCause } from '../../model/cause.ts';
import type { ReportBinaryChange, ReportComparison, ReportSizeChange } from '../../model/comparison.ts';
import { formatByteChange, formatBytes, formatCount } from '../../model/quantity.ts';
import { fitText, textWidth, visibleText } from '../../model/text.ts';
import { causeSentence } from '../cause-words.ts';
import { phraseText } from '../phrase.ts';
import { shownSetting } from '../shown-settings.ts';
import type { TextStyle } from './text-style.ts';

const MOST_CAUSES = 12;
const MOST_PACKAGES = 10;

/** What changed between two builds, for a terminal: sizes by platform, then why, then the packages that changed most. */
export function diffTable(comparison: ReportComparison, module: string, style: TextStyle): string {
  const changed = comparison.binaries.filter(({ state }) => state === 'changed');
  return [
    ...sizeTable(comparison, style),
    ...changed.flatMap((binary) => ['', ...whyLines(binary, module, style)]),
    ...findingLines(comparison),
  ].join('\n');
}

interface Row {
  readonly name: string;
  readonly size: ReportSizeChange;
}

function sizeTable({ images, binaries }: ReportComparison, { paint, unicode, columns }: TextStyle): string[] {
  const rows: Row[] = [
    ...images.map(({ name, platform, compressed }) => ({ name: `image ${name} ${platform}`, size: compressed })),
    ...binaries.map(({ name, platform, size }) => ({ name: `${name} ${platform}`, size })),
  ];
  const cells = rows.map(({ name, size }) => [
    visibleText(name),
    size.before === undefined ? '-' : formatBytes(size.before),
    size.after === undefined ? '-' : formatBytes(size.after),
    size.before === undefined ? 'new' : size.after === undefined ? 'gone' : formatByteChange(size.change),
    percent(size),
  ]);
  const head = ['', 'BEFORE', 'AFTER', 'CHANGE', ''];
  const widths = head.map((title, i) => Math.max(...[title, ...cells.map((row) => row[i] ?? '')].map(textWidth)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - textWidth(cell)));
        return i === 0 ? cell + gap : gap + cell;
      })
      .join('   ')
      .trimEnd();
  return [paint('strong', line(head)), ...cells.map((row) => fitText(line(row), columns, unicode ? '…' : '...'))];
}

function percent({ before, change, after }: ReportSizeChange): string {
  if (before === undefined || after === undefined || before === 0 || change === 0) return '';
  const share = (change / before) * 100;
  return `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(share).toFixed(1)}%`;
}

function whyLines(binary: ReportBinaryChange, module: string, style: TextStyle): string[] {
  const { toolchain, settings, causes, packages, platform, name } = binary;
  const shown = causes.slice(0, causes.length === MOST_CAUSES + 1 ? MOST_CAUSES + 1 : MOST_CAUSES);
  const rest = causes.slice(shown.length);
  const more = rest.length === 0 ? [] : [`${column(sum(rest))}  in ${formatCount(rest.length, 'smaller cause')}`];
  const clip = (text: string): string => fitText(visibleText(text), style.columns, style.unicode ? '…' : '...');
  return [
    style.paint('strong', visibleText(`Why, ${name} ${platform}`)),
    ...(toolchain === undefined ? [] : [clip(`${toolchain.from} became ${toolchain.to}`)]),
    ...settings
      .map(shownSetting)
      .map(({ key, from, to }) => clip(`${key} was ${from ?? 'not set'}, is ${to ?? 'not set'}`)),
    ...shown.map((cause) => clip(`${column(cause.bytes)}  ${sentence(cause, module)}`)),
    ...more,
    ...packageLines(packages, style, clip),
  ];
}

function sentence(cause: ReportCause, module: string): string {
  return phraseText(causeSentence(cause, module), (name) => name);
}

function packageLines(
  packages: ReportBinaryChange['packages'],
  { paint }: TextStyle,
  clip: (text: string) => string,
): string[] {
  if (packages.length === 0) return [];
  const rest = packages.length - MOST_PACKAGES;
  const word = { new: ' (new)', gone: ' (gone)', renamed: ' (renamed)', grew: '', shrank: '' };
  return [
    '',
    paint('strong', formatCount(packages.length, 'package changed', 'packages changed')),
    ...packages
      .slice(0, MOST_PACKAGES)
      .map(({ path, state, size }) => clip(`${column(size.change)}  ${path}${word[state]}`)),
    ...(rest > 0 ? [`and ${rest} more, with --json`] : []),
  ];
}

function findingLines({ findings }: ReportComparison): string[] {
  if (findings === undefined) return [];
  return ['', `Findings: ${findings.new.length} new, ${findings.gone.length} gone`];
}

function column(bytes: number): string {
  const text = formatByteChange(bytes);
  return ' '.repeat(Math.max(0, 9 - textWidth(text))) + text;
}

function sum(causes: readonly ReportCause[]): number {
  return causes.reduce((total, { bytes }) => total + bytes, 0);
}
