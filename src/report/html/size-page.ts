import { h } from 'preact';
import { formatCount } from '../../model/quantity.ts';
import type { ReportSize } from '../../model/size.ts';
import type { FunctionColumns, MapSubject } from '../map/subjects.ts';
import { documentHtml, late, rendered } from './document.ts';
import { bytes, code, fold, type Markup, section, table, text } from './elements.ts';
import { mapOf } from './page-map.ts';
import { mapBlocksMarkup, mapSection } from './sections/map.ts';
import { largestPackages, sharedRows } from './sections/packages.ts';

/** A binary alone, without a build: what `size` measured. */
export interface SizedFile {
  /** What people call it: a file's name. */
  readonly name: string;
  /** `linux/amd64`, where it is known. */
  readonly platform?: string;
  /** Bytes of the file. */
  readonly total: number;
  readonly size: ReportSize;
  readonly detail?: FunctionColumns;
}

/** Rows of packages, modules and files. */
const MOST_ROWS = 300;

/** A page about one binary: the map, and the same as tables. One file without requests to anywhere. */
export async function sizePage({ name, platform = '', total, size, detail }: SizedFile): Promise<string> {
  const after = { total, size, ...(detail === undefined ? {} : { detail }) };
  const subject: MapSubject = { stem: 'binary', name, platform, after, renamed: new Map() };
  const above = rendered(header({ name, platform, total, size }));
  const below = rendered(
    section('packages', 'Largest packages', largestPackages(size, MOST_ROWS), sharedRows(size)),
    modulesPart(size),
    ...embeddedPart(size),
    sectionsPart(size),
  );
  const map = await mapOf([subject], above.length + below.length);
  const end = rendered(...mapBlocksMarkup(map));
  return documentHtml(name, [above, late(rendered(mapSection(map)), 'late-map'), late(below)], end, map.scripts);
}

function header({ name, platform, total, size }: SizedFile): Markup {
  const about = [platform, size.goVersion, formatCount(size.functions.count, 'function')].filter(Boolean).join(' · ');
  const lost =
    size.deadCodeElimination === 'lost'
      ? h('p', { class: 'doubtful' }, '! Reflection keeps every exported method: the linker cannot drop unused ones.')
      : null;
  return h(
    'div',
    null,
    h('header', null, h('h1', null, text(name)), h('p', null, bytes(total), ` · ${text(about)}`)),
    lost,
    size.notices.map((notice) => h('p', { class: 'doubtful' }, `! ${text(notice)}`)),
  );
}

function modulesPart({ modules }: ReportSize): Markup {
  const columns = [
    { title: 'Module' },
    { title: 'Version' },
    { title: 'Packages', kind: 'number' as const, spare: true },
    { title: 'Size', kind: 'number' as const },
  ];
  const rows = modules
    .slice(0, MOST_ROWS)
    .map(({ path, version, packages, size }) => [
      path === 'std' ? 'standard library' : code(path),
      version === undefined ? '–' : text(version),
      String(packages),
      bytes(size),
    ]);
  return section('modules-part', 'Modules', fold(formatCount(modules.length, 'module'), table(columns, rows)));
}

function embeddedPart({ embedded }: ReportSize): Markup[] {
  if (embedded.length === 0) return [];
  const rows = embedded
    .slice(0, MOST_ROWS)
    .map(({ name, package: owner, size }) => [code(name), owner === undefined ? '–' : code(owner), bytes(size)]);
  const columns = [{ title: 'File' }, { title: 'Package', spare: true }, { title: 'Size', kind: 'number' as const }];
  return [section('embedded', 'Embedded files', fold(formatCount(embedded.length, 'file'), table(columns, rows)))];
}

function sectionsPart({ sections }: ReportSize): Markup {
  const rows = sections.slice(0, MOST_ROWS).map(({ name, size }) => [code(name), bytes(size)]);
  const columns = [{ title: 'Section' }, { title: 'Size', kind: 'number' as const }];
  return section(
    'sections',
    'Sections of the file',
    fold(formatCount(sections.length, 'section'), table(columns, rows)),
  );
}
