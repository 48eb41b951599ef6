import { h } from 'preact';
import type { Report } from '../../../model/report.ts';
import { findingsOf } from '../../findings.ts';
import { bytes, code, fold, type Markup, table, text } from '../elements.ts';

/** Rows from which the list is folded, and beyond which it is not in the page. */
const OPEN_ROWS = 12;
const MOST_ROWS = 3000;

interface ModuleRow {
  readonly path: string;
  readonly version: string;
  readonly platforms: Set<string>;
  size: number;
}

/** Every module that is linked into a binary, with what it takes and what is known against it. `search`: with a field. */
export function modulesTable(report: Report, search: boolean): Markup[] {
  const rows = moduleRows(report);
  if (rows.length === 0) return [];
  const sized = rows.some(({ size }) => size > 0);
  const findings = new Map<string, number>();
  for (const { module, installed, suppressed } of findingsOf(report)) {
    const key = `${module}@${installed}`;
    if (suppressed === undefined) findings.set(key, (findings.get(key) ?? 0) + 1);
  }
  const all = report.platforms.length;
  const columns = [
    { title: 'Module' },
    { title: 'Version' },
    ...(sized ? [{ title: 'Largest', kind: 'number' as const }] : []),
    { title: 'Findings', spare: true },
    { title: 'On', spare: true },
  ];
  const cells = rows.slice(0, MOST_ROWS).map(({ path, version, platforms, size }) => {
    const count = findings.get(`${path}@${version}`) ?? 0;
    return [
      code(path),
      text(version),
      ...(sized ? [size === 0 ? '–' : bytes(size)] : []),
      count === 0 ? 'none' : h('b', { class: 'bad' }, String(count)),
      platforms.size === all ? 'all' : text([...platforms].join(', ')),
    ];
  });
  const list = [
    search
      ? h(
          'p',
          { class: 'filter', hidden: true },
          h('label', null, 'Search ', h('input', { type: 'search', 'data-filter': 'modules', autocomplete: 'off' })),
          ' ',
          h('span', { id: 'modules-count', role: 'status', class: 'note' }),
        )
      : null,
    table(columns, cells, 'modules'),
  ];
  return [rows.length > OPEN_ROWS ? fold(`${rows.length} modules`, ...list) : h('div', null, ...list)];
}

function moduleRows(report: Report): ModuleRow[] {
  const rows = new Map<string, ModuleRow>();
  for (const { modules, platform, sizes } of report.binaries) {
    const bytesOf = new Map(sizes?.modules.map(({ path, size }) => [path, size]));
    for (const { path, version, replacedBy } of modules) {
      const shown = replacedBy === undefined ? version : replacedBy.version || 'a local folder';
      const key = `${path}@${shown}`;
      const row = rows.get(key) ?? { path, version: shown, platforms: new Set(), size: 0 };
      row.platforms.add(platform);
      row.size = Math.max(row.size, bytesOf.get(path) ?? 0);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
}
