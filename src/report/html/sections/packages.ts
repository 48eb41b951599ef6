import { h } from 'preact';
import type { ReportBinaryChange, ReportPackageChange } from '../../../model/comparison.ts';
import { formatCount } from '../../../model/quantity.ts';
import type { Report, ReportBinary } from '../../../model/report.ts';
import type { ReportSize } from '../../../model/size.ts';
import { packagesInAll } from '../../comment/size-words.ts';
import { tableTitle } from '../../map/tables.ts';
import { changeBytes } from '../change.ts';
import { bytes, code, fold, type Markup, section, table, text } from '../elements.ts';
import { perBinary } from '../per-binary.ts';

/** Rows that stand open, and rows in all, over all binaries of a page. */
const OPEN_ROWS = 15;
const MOST_ROWS = 120;
const FEWEST_ROWS = 15;

/** The map in words: packages that changed, or the largest ones where nothing is compared. */
export function packagesSection(report: Report): Markup[] {
  const most = Math.max(FEWEST_ROWS, Math.floor(MOST_ROWS / Math.max(1, report.binaries.length)));
  const compared = report.comparison?.baseline !== undefined;
  const parts = perBinary(report, (binary) => {
    const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem);
    if (change !== undefined && change.packages.length > 0) return changedPackages(change, most);
    return binary.sizes === undefined || compared ? undefined : largestPackages(binary.sizes, most);
  });
  if (parts.length === 0) return [];
  return [section('packages', compared ? 'Packages that changed' : 'Largest packages', ...parts)];
}

function changedPackages(change: ReportBinaryChange, most: number): Markup {
  const { packages } = change;
  const columns = [
    { title: 'Package' },
    { title: 'Before', kind: 'number' as const, spare: true },
    { title: 'Now', kind: 'number' as const },
    { title: 'Change', kind: 'number' as const },
  ];
  const rows = packages
    .slice(0, most)
    .map((one) => [
      packageName(one),
      one.size.before === undefined ? '–' : bytes(one.size.before),
      one.size.after === undefined ? '–' : bytes(one.size.after),
      changeBytes(one.size.change),
    ]);
  const title = `${packages.length} of ${formatCount(packagesInAll(change), 'package')} changed`;
  return rowsWithFold(columns, rows, title, packages.length);
}

function packageName({ path, state, renamedFrom, owner }: ReportPackageChange): Markup {
  const notes = [
    ...(state === 'new' || state === 'gone' ? [state] : []),
    ...(owner === 'own' ? ['your code'] : owner === 'standard' ? ['standard library'] : []),
    ...(renamedFrom === undefined ? [] : [`was ${text(renamedFrom)}`]),
  ];
  return [code(path), notes.length === 0 ? null : h('span', { class: 'note' }, ` ${notes.join(', ')}`)];
}

/** The packages that take most, with what their bytes are. */
export function largestPackages(size: ReportSize, most: number): Markup {
  const columns = [
    { title: 'Package' },
    { title: 'Code', kind: 'number' as const, spare: true },
    { title: 'Line table', kind: 'number' as const, spare: true },
    { title: 'Types and data', kind: 'number' as const, spare: true },
    { title: 'In all', kind: 'number' as const },
  ];
  const rows = size.packages
    .slice(0, most)
    .map((one) => [
      code(one.name),
      bytes(one.code),
      bytes(one.pclntab),
      bytes(one.types + one.embedded + one.data + one.inferred),
      bytes(one.size),
    ]);
  return rowsWithFold(columns, rows, `${formatCount(size.packages.length, 'package')} in all`, size.packages.length);
}

/** Tables that belong to no package. */
export function sharedSection(report: Report): Markup[] {
  const parts = perBinary(report, ({ sizes }: ReportBinary) =>
    sizes === undefined || sizes.shared.length === 0 ? undefined : sharedRows(sizes),
  );
  return parts.length === 0 ? [] : [h('div', { class: 'shared' }, ...parts)];
}

/** The shared tables of one binary, and what could not be done when its bytes were attributed. */
export function sharedRows({ shared, notices }: ReportSize): Markup {
  const rows = shared.map(({ row, size }) => {
    const { title, note } = tableTitle(row);
    return [[text(title), h('span', { class: 'note' }, ` ${note}`)], bytes(size)];
  });
  return fold(
    `${formatCount(shared.length, 'row')} that belong to no one package`,
    table([{ title: 'What' }, { title: 'Size', kind: 'number' }], rows),
    ...notices.map((notice) => h('p', { class: 'note' }, text(notice))),
  );
}

function rowsWithFold(
  columns: Parameters<typeof table>[0],
  rows: Parameters<typeof table>[1],
  title: string,
  all: number,
): Markup {
  const open = rows.length <= OPEN_ROWS + 5 ? rows.length : OPEN_ROWS;
  const cut = all > rows.length ? `, the ${rows.length} largest here, all of them in report.json` : '';
  return h(
    'div',
    null,
    table(columns, rows.slice(0, open)),
    h('p', { class: 'note' }, `${title}${cut}.`),
    open === rows.length ? null : fold(`The next ${rows.length - open}`, table(columns, rows.slice(open))),
  );
}
