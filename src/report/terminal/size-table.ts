import { formatBytes, formatCount } from '../../model/quantity.ts';
import { type ReportModuleSize, type ReportPackageSize, type ReportSize, SHARED_ROWS } from '../../model/size.ts';
import { fitText, textWidth, visibleText } from '../../model/text.ts';
import type { TextStyle } from './text-style.ts';

const MOST_MODULES = 15;
const MOST_PACKAGES = 20;
const NUMBER = 9;
const NAME_AT_LEAST = 36;

/** Columns of numbers, by how much they tell: the last go first where the terminal is narrow. */
const NUMBERS = [
  { title: 'SIZE', of: (row: Row) => row.size },
  { title: 'CODE', of: (row: Row) => row.code },
  { title: 'PCLNTAB', of: (row: Row) => row.pclntab },
  { title: 'TYPES', of: (row: Row) => row.types },
  { title: 'DATA', of: (row: Row) => row.data + row.embedded + row.inferred },
] as const;

type Row = ReportModuleSize | ReportPackageSize;

/** Where a binary's bytes belong, for the terminal: modules, packages, and what belongs to no one package. */
export function sizeTable(sizes: ReportSize, file: string, style: TextStyle): string {
  const total = totalOf(sizes);
  const { modules, packages, shared } = sizes;
  return [
    headline(sizes, file, total, style),
    '',
    ...(packages.length === 0
      ? [style.paint('strong', 'WHAT IS IN IT')]
      : [
          ...rows('MODULE', modules, MOST_MODULES, (row) => moduleName(row), total, style),
          '',
          ...rows('PACKAGE', packages, MOST_PACKAGES, ({ name }) => name, total, style),
          '',
          style.paint('strong', 'NO ONE PACKAGE'),
        ]),
    ...shared.map(({ row, size }) => line([[formatBytes(size), share(size, total)], SHARED_ROWS[row]], style)),
    ...sizes.notices.map((notice) => `\n${visibleText(notice)}`),
  ].join('\n');
}

function totalOf({ packages, shared }: ReportSize): number {
  return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}

function headline(sizes: ReportSize, file: string, total: number, style: TextStyle): string {
  const facts = [
    formatBytes(total),
    ...(sizes.goVersion === undefined ? [] : [sizes.goVersion]),
    functionsOf(sizes),
    ...(sizes.embedded.length === 0 ? [] : [formatCount(sizes.embedded.length, 'embedded file')]),
    ...(sizes.exact ? ['data by symbols'] : []),
    ...(sizes.deadCodeElimination === 'lost' ? ['all methods kept for reflection'] : []),
  ];
  return fitText(visibleText(`${file}: ${facts.join(', ')}`), style.columns, mark(style));
}

function functionsOf({ functions: { count }, goVersion }: ReportSize): string {
  if (count > 0) return formatCount(count, 'function');
  return goVersion === undefined ? 'no Go functions' : 'functions not known';
}

function rows<R extends Row>(
  title: string,
  all: readonly R[],
  most: number,
  name: (row: R) => string,
  total: number,
  style: TextStyle,
): string[] {
  const shown = all.filter(({ size }) => size > 0);
  const columns = fittingColumns(style.columns);
  const head = line([[...columns.map((column) => column.title), 'SHARE'], title], style);
  const left = shown.length - most;
  const rest = shown.slice(most).reduce((sum, { size }) => sum + size, 0);
  return [
    style.paint('strong', head),
    ...shown
      .slice(0, most)
      .map((row) =>
        line([[...columns.map(({ of }) => formatBytes(of(row))), share(row.size, total)], name(row)], style),
      ),
    ...(left > 0 ? [`and ${left} more with ${formatBytes(rest)}`] : []),
  ];
}

function fittingColumns(columns: number) {
  const room = Math.floor((columns - NAME_AT_LEAST) / (NUMBER + 1)) - 1;
  return NUMBERS.slice(0, Math.max(1, room));
}

/** Numbers to the right, then the name. A long path loses its beginning, whose end says most; a number is never cut. */
function line([numbers, name]: readonly [readonly string[], string], style: TextStyle): string {
  const cells = numbers.map((cell) => ' '.repeat(Math.max(0, NUMBER - textWidth(cell))) + cell).join(' ');
  const shown = visibleText(name);
  const room = Math.max(NUMBER, style.columns - cells.length - 2);
  if (textWidth(shown) <= room) return `${cells}  ${shown}`;
  if (!shown.includes('/')) return `${cells}  ${fitText(shown, room, mark(style))}`;
  const reversed = fitText([...shown].reverse().join(''), room, mark(style));
  return `${cells}  ${[...reversed].reverse().join('')}`;
}

function share(size: number, total: number): string {
  return total === 0 ? '-' : `${((100 * size) / total).toFixed(1)}%`;
}

function moduleName({ path, version }: ReportModuleSize): string {
  return version === undefined ? path : `${path} ${version}`;
}

function mark({ unicode }: TextStyle): string {
  return unicode ? '…' : '...';
}
