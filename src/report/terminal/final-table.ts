import { formatBytes, formatDuration } from '../../model/quantity.ts';
import type { Report, ReportBinary } from '../../model/report.ts';
import { fitText, textWidth, visibleText } from '../../model/text.ts';
import { findingsOf, sumCounts } from '../findings.ts';
import { longestStep } from '../steps-of.ts';
import { scanWord } from '../verdict.ts';
import { changeCell, whyLines } from './final-change.ts';
import { finalPaths } from './final-paths.ts';
import { savingLines } from './final-savings.ts';
import type { TextStyle } from './text-style.ts';

const MOST_ROWS = 40;
const MOST_FINDINGS = 5;

interface Column {
  readonly title: string;
  readonly right: boolean;
  readonly cells: readonly string[];
}

/**
 * What stands on the terminal at the end of a build: the table, the worst findings, how long it took and where
 * everything is. `shownDirectory` is the output folder as the user would type it; `failed` says that the run ends badly.
 */
export function finalTable(report: Report, shownDirectory: string, style: TextStyle, failed = false): string {
  return [
    ...table(report, style),
    '',
    ...(report.comparison === undefined ? [] : whyLines(report.comparison, report.module.path, style)),
    ...worstFindings(report, style),
    ...savingLines(report, style),
    resultLine(report, style, failed),
    ...finalPaths(report, shownDirectory, style),
  ].join('\n');
}

/** `✓ 6.1 s, longest: compile linux/arm64 4.6 s`; the only line of `--quiet`. */
export function resultLine(report: Report, { paint, unicode }: TextStyle, failed = false): string {
  const refused = [...report.binaries, ...report.images.flatMap(({ platforms }) => platforms)].some(
    ({ scan }) => scan?.outcome.kind === 'gate-failed',
  );
  const sign = failed || refused ? paint('bad', unicode ? '✗' : 'x') : paint('good', unicode ? '✓' : 'ok');
  const longest = longestStep(report.run.steps);
  const tail = longest === undefined ? '' : `, longest: ${visibleText(longest.name)} ${formatDuration(longest.ms)}`;
  return `${sign} ${formatDuration(report.run.durationMs)}${tail}`;
}

function table(report: Report, { columns, paint, unicode }: TextStyle): string[] {
  const rows = report.binaries.slice(0, MOST_ROWS);
  let shown = tableColumns(report, rows);
  // A narrow terminal loses what says least, never half a number.
  while (shown.length > 2 && widthOf(shown) > columns) shown = shown.filter((_, index) => index !== shown.length - 2);
  const widths = shown.map(columnWidth);
  const line = (cells: readonly string[]): string =>
    fitText(
      cells
        .map((cell, i) => pad(cell, widths[i] ?? 0, shown[i]?.right === true))
        .join('   ')
        .trimEnd(),
      columns,
      unicode ? '…' : '...',
    );
  const left = report.binaries.length - rows.length;
  return [
    paint('strong', line(shown.map(({ title }) => title))),
    ...rows.map((_, index) => line(shown.map(({ cells }) => cells[index] ?? ''))),
    ...(left > 0 ? [`and ${left} more, in the report`] : []),
  ];
}

function tableColumns(report: Report, rows: readonly ReportBinary[]): Column[] {
  const platforms = report.images.flatMap((image) => image.platforms);
  const imageOf = ({ stem }: ReportBinary) => platforms.find(({ binaries }) => binaries.includes(stem));
  const { comparison } = report;
  const names = new Set(rows.map(({ name }) => name));
  const column = (title: string, right: boolean, cell: (row: ReportBinary) => string): Column => ({
    title,
    right,
    cells: rows.map((row) => visibleText(cell(row))),
  });
  const size = (bytes: number | undefined): string => (bytes === undefined ? '-' : formatBytes(bytes));
  const packages = (row: ReportBinary): number | undefined => imageOf(row)?.sbom?.packages ?? row.sbom?.packages;
  return [
    column('PLATFORM', false, ({ platform }) => platform),
    ...(names.size > 1 ? [column('NAME', false, ({ name }) => name)] : []),
    ...(platforms.length > 0
      ? [column('IMAGE', true, (row) => (imageOf(row) === undefined ? 'no image' : size(imageOf(row)?.compressedSize)))]
      : []),
    ...(comparison?.baseline === undefined ? [] : [column('CHANGE', true, (row) => changeCell(row, comparison))]),
    column('BINARY', true, (row) => size(row.size)),
    ...(rows.some((row) => packages(row) !== undefined)
      ? [column('PACKAGES', true, (row) => String(packages(row) ?? '-'))]
      : []),
    column('FINDINGS', false, (row) => scanWord(imageOf(row)?.scan ?? row.scan)),
  ];
}

function worstFindings(report: Report, { columns, paint, unicode }: TextStyle): string[] {
  const findings = findingsOf(report).filter(({ suppressed }) => suppressed === undefined);
  if (findings.length === 0) return [];
  const lines = findings.slice(0, MOST_FINDINGS).map(({ severity, id, module, installed, fixed }) => {
    const fix = fixed.length === 0 ? 'not fixed yet' : `fixed in ${fixed.join(', ')}`;
    const text = visibleText(`${id}  ${module} ${installed}, ${fix}`);
    const tone = severity === 'CRITICAL' || severity === 'HIGH' ? 'bad' : 'doubtful';
    return paint(tone, severity.padEnd(9)) + fitText(text, columns - 9, unicode ? '…' : '...');
  });
  const left = sumCounts(report.totals.findings) - lines.length;
  return [...lines, ...(left > 0 ? [`and ${left} more, in the report`] : []), ''];
}

function columnWidth({ title, cells }: Column): number {
  return Math.max(...[title, ...cells].map(textWidth));
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), 3 * (columns.length - 1));
}

function pad(text: string, width: number, right: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - textWidth(text)));
  return right ? gap + text : text + gap;
}
