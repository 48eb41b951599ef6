import type { CodeOwner } from '../../model/size.ts';
import { visibleText } from '../../model/text.ts';
import { type MapHead, type MapModule, OWNERS, type Owner, PARTS } from '../../page/data/format.ts';
import type { MapSubject, Measured } from './subjects.ts';
import { isCode, tableTitle } from './tables.ts';

/** The head of the map, with the packages' paths as the binaries have them. */
export interface Columns {
  /** `churns` are still empty: they need the rows. */
  readonly head: Omit<MapHead, 'cutoff'>;
  /** Index of each package by its path now. */
  readonly packageIndex: ReadonlyMap<string, number>;
}

const OWNER_OF: Readonly<Record<CodeOwner, Owner>> = {
  own: 'own',
  dependency: 'dependency',
  standard: 'standard',
};
const TABLES = '';

/** Packages and modules of all binaries, now and before, as columns. */
export function mapColumns(subjects: readonly MapSubject[]): Columns {
  const modules = new Map<string, MapModule>();
  const packages = new Map<string, { module: string; note: string; title: string }>();
  for (const { after, before, renamed } of subjects) {
    gather(after, new Map(), 'to');
    if (before !== undefined) gather(before, renamed, 'from');
  }
  const moduleIndex = indexOf(modules.keys());
  const packageIndex = indexOf(packages.keys());
  const all = [...packages.values()];
  return {
    packageIndex,
    head: {
      modules: [...modules.values()].map((module) => ({ ...module, path: visibleText(module.path) })),
      packages: {
        name: all.map(({ title }) => visibleText(title)),
        module: all.map(({ module }) => moduleIndex.get(module) ?? 0),
        note: all.map(({ note }) => visibleText(note)),
      },
      binaries: subjects.map((subject) => binaryColumns(subject, packageIndex)),
    },
  };

  function gather({ size }: Measured, renamed: ReadonlyMap<string, string>, side: 'from' | 'to'): void {
    for (const { path, version, kind } of size.modules) {
      const now = renamed.get(path) ?? path;
      const known = modules.get(now) ?? { path: now, owner: OWNER_OF[kind] };
      modules.set(now, version === undefined ? known : { ...known, [side]: visibleText(version) });
    }
    for (const { name, module, kind } of size.packages) {
      const now = renamed.get(name) ?? name;
      const owner = renamed.get(module) ?? module;
      if (!modules.has(owner)) modules.set(owner, { path: owner, owner: OWNER_OF[kind] });
      const note = now === name ? '' : `was ${name}`;
      const known = packages.get(now);
      packages.set(now, { module: known?.module ?? owner, note: note || known?.note || '', title: now });
    }
    for (const { row } of size.shared) {
      modules.set(TABLES, { path: TABLES, owner: OWNERS[3] });
      packages.set(`\n${row}`, { module: TABLES, ...tableTitle(row) });
    }
  }
}

function binaryColumns(
  { stem, name, platform, after, before, renamed }: MapSubject,
  packageIndex: ReadonlyMap<string, number>,
): MapHead['binaries'][number] {
  const sizes = sizeColumns(after, packageIndex, new Map());
  const earlier = before && sizeColumns(before, packageIndex, renamed);
  return {
    stem,
    name: visibleText(name),
    platform: visibleText(platform),
    after: after.total,
    ...(before === undefined ? {} : { before: before.total }),
    churns: [],
    sizes,
    deltas:
      earlier === undefined
        ? []
        : sizes.map((column, part) => column.map((size, i) => size - (earlier[part]?.[i] ?? 0))),
  };
}

function sizeColumns(
  { size }: Measured,
  packageIndex: ReadonlyMap<string, number>,
  renamed: ReadonlyMap<string, string>,
): number[][] {
  const columns = PARTS.map(() => new Array<number>(packageIndex.size).fill(0));
  const add = (part: number, index: number | undefined, bytes: number): void => {
    const column = columns[part];
    if (index !== undefined && column !== undefined) column[index] = (column[index] ?? 0) + bytes;
  };
  for (const one of size.packages) {
    const index = packageIndex.get(renamed.get(one.name) ?? one.name);
    for (const [i, part] of PARTS.entries()) add(i, index, one[part]);
  }
  for (const { row, size: bytes } of size.shared)
    add(PARTS.indexOf(isCode(row) ? 'code' : 'data'), packageIndex.get(`\n${row}`), bytes);
  return columns;
}

function indexOf(keys: Iterable<string>): Map<string, number> {
  return new Map([...keys].map((key, index) => [key, index]));
}
