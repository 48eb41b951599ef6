import type { ExecutableLayout } from '../binary-format/layout.ts';
import type { BuildInfo } from '../model/binary.ts';
import type { ReportModuleSize, ReportPackageSize, ReportSize } from '../model/size.ts';
import type { Attribution } from './attribute.ts';
import type { FunctionList } from './detail.ts';
import { createModules, type PackageModule } from './modules.ts';
import { COLUMNS, type Column } from './owners/ledger.ts';

/** Columns that add up to a package's size. */
const SUMMED = ['code', 'pclntab', 'types', 'embedded', 'data', 'inferred'] as const satisfies readonly Column[];

/** The part of the report about a binary's sizes. `list`: its functions, where they were listed. */
export function sizeOf(
  attribution: Attribution,
  layout: ExecutableLayout,
  info: BuildInfo | undefined,
  list?: FunctionList,
): ReportSize {
  const moduleOf = createModules(info);
  const packages = attribution.packages
    .map((name, owner) => packageRow(name, moduleOf(name), (column) => attribution.ledger.bytes(owner, column)))
    .filter((row) => row.size > 0 || row.inlinedElsewhere > 0)
    .sort(largestFirst);
  return {
    depth: attribution.depth,
    exact: attribution.exact,
    ...(info === undefined ? {} : { goVersion: info.goVersion }),
    packages,
    modules: moduleRows(packages, moduleOf),
    shared: [...attribution.ledger.rows].map(([row, size]) => ({ row, size })).sort((a, b) => b.size - a.size),
    embedded: [...attribution.embedded].sort((a, b) => b.size - a.size || compare(a.name, b.name)),
    sections: sectionsOf(layout),
    functions: { count: attribution.functions, ...(list === undefined ? {} : { folded: list.name.length }) },
    ...(attribution.deadCodeElimination === undefined ? {} : { deadCodeElimination: attribution.deadCodeElimination }),
    notices: attribution.notices,
  };
}

function packageRow(name: string, module: PackageModule, bytes: (column: Column) => number): ReportPackageSize {
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, bytes(column)])) as Record<Column, number>;
  const size = SUMMED.reduce((sum, column) => sum + columns[column], 0);
  return { name, module: module.path, kind: module.kind, size, ...columns };
}

function moduleRows(
  packages: readonly ReportPackageSize[],
  moduleOf: (name: string) => PackageModule,
): ReportModuleSize[] {
  const groups = new Map<string, ReportPackageSize[]>();
  for (const row of packages) {
    const members = groups.get(row.module);
    if (members === undefined) groups.set(row.module, [row]);
    else members.push(row);
  }
  return [...groups]
    .map(([path, members]) => {
      const { version, kind } = moduleOf((members[0] as ReportPackageSize).name);
      const sum = (column: Column | 'size'): number => members.reduce((total, row) => total + (row[column] ?? 0), 0);
      const columns = Object.fromEntries(COLUMNS.map((column) => [column, sum(column)])) as Record<Column, number>;
      const count = members.filter(({ size }) => size > 0).length;
      return {
        path,
        ...(version === undefined ? {} : { version }),
        kind,
        packages: count,
        size: sum('size'),
        ...columns,
      };
    })
    .sort((a, b) => b.size - a.size || compare(a.path, b.path));
}

function sectionsOf({ sections, segments }: ExecutableLayout): ReportSize['sections'] {
  if (sections.length > 0) return sections.map(({ name, size }) => ({ name, size }));
  return segments.map(({ size }, index) => ({ name: `segment ${index + 1}`, size }));
}

function largestFirst(a: ReportPackageSize, b: ReportPackageSize): number {
  return b.size - a.size || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
