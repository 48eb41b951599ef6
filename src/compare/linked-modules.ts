import type { ReportModuleChange } from '../model/comparison.ts';
import type { Report, ReportBinary } from '../model/report.ts';
import { pairModules } from './renames.ts';
import { byChange, sizeChange } from './size-change.ts';

/** A module as it is linked on one side. */
export interface LinkedModule {
  readonly path: string;
  /** As linked, of the replacement where there is one, `a local folder` where that is one. Empty for what has none. */
  readonly version: string;
  /** What decides whether its source is the same: version, and what replaces it. */
  readonly identity: string;
  /** Its source may differ without a version saying so: the main module, or one in a folder. */
  readonly loose: boolean;
  readonly size: number;
}

/** A binary in its report. */
export interface BinarySide {
  readonly report: Pick<Report, 'module' | 'revision'>;
  readonly binary: ReportBinary;
}

/** What Go says instead of a version of what it builds from a folder (`go version -m`). */
const DEVELOPED = '(devel)';

/** The modules of a binary by path: the main one, those of its build info, and `std`. */
export function linkedModules({ report, binary }: BinarySide): ReadonlyMap<string, LinkedModule> {
  const sizes = new Map((binary.sizes?.modules ?? []).map(({ path, size }) => [path, size]));
  const found = new Map<string, LinkedModule>();
  const add = (path: string, version: string, loose: boolean, identity = version): void => {
    found.set(path, { path, version, identity, loose, size: sizes.get(path) ?? 0 });
  };
  add('std', binary.goVersion ?? '', false);
  const main = report.module;
  add(main.path, main.requested?.version ?? '', main.requested === undefined);
  for (const { path, version, replacedBy } of binary.modules) {
    if (replacedBy === undefined) {
      // Of another module of the workspace Go says no version.
      add(path, version === DEVELOPED ? '' : version, version === DEVELOPED);
      continue;
    }
    const folder = replacedBy.version === '' || replacedBy.version === DEVELOPED;
    add(path, folder ? 'a local folder' : replacedBy.version, folder, `${replacedBy.path}@${replacedBy.version}`);
  }
  return found;
}

/** Which module of the older side a newer one is, by renames; the path itself where it kept it. */
export interface ModulePairs {
  readonly before: ReadonlyMap<string, LinkedModule>;
  readonly after: ReadonlyMap<string, LinkedModule>;
  /** Newer path to older path, of those that were renamed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Matches the modules of both sides. The main module is the main module, whatever its path. */
export function pairLinkedModules(before: BinarySide, after: BinarySide): ModulePairs {
  const [older, newer] = [linkedModules(before), linkedModules(after)];
  const gone = [...older.values()].filter(({ path }) => !newer.has(path));
  const fresh = [...newer.values()].filter(({ path }) => !older.has(path));
  const mains: [string, string] = [after.report.module.path, before.report.module.path];
  const mainRenamed = fresh.some(({ path }) => path === mains[0]) && gone.some(({ path }) => path === mains[1]);
  const others = pairModules(
    gone.filter(({ path }) => path !== mains[1]),
    fresh.filter(({ path }) => path !== mains[0]),
  );
  return { before: older, after: newer, renamed: new Map([...others, ...(mainRenamed ? [mains] : [])]) };
}

/** Modules that came, went or moved, and those whose bytes changed, largest change first. */
export function compareModules({ before, after, renamed }: ModulePairs): readonly ReportModuleChange[] {
  const renamedFrom = new Set(renamed.values());
  const changes: ReportModuleChange[] = [];
  for (const now of after.values()) {
    const from = renamed.get(now.path);
    const then = before.get(from ?? now.path);
    const size = sizeChange(then?.size, now.size);
    const versions = {
      ...(from === undefined ? {} : { renamedFrom: from }),
      ...(then === undefined || then.version === '' ? {} : { from: then.version }),
      ...(now.version === '' ? {} : { to: now.version }),
    };
    if (then === undefined) changes.push({ path: now.path, state: 'new', ...versions, size });
    else if (from !== undefined) changes.push({ path: now.path, state: 'renamed', ...versions, size });
    else if (then.identity !== now.identity) changes.push({ path: now.path, state: 'moved', ...versions, size });
    else if (size.change !== 0) changes.push({ path: now.path, state: 'changed', ...versions, size });
  }
  for (const then of before.values()) {
    if (after.has(then.path) || renamedFrom.has(then.path)) continue;
    const from = then.version === '' ? {} : { from: then.version };
    changes.push({ path: then.path, state: 'gone', ...from, size: sizeChange(then.size, undefined) });
  }
  return changes.sort(
    byChange(
      ({ size }) => size.change,
      ({ path }) => path,
    ),
  );
}
