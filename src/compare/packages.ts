import type { ReportPackageChange } from '../model/comparison.ts';
import type { ReportPackageSize, ReportSize } from '../model/size.ts';
import type { ModulePairs } from './linked-modules.ts';
import { pairPackages } from './renames.ts';
import { byChange, sizeChange } from './size-change.ts';

/** One package on both sides, as far as it is there. */
export interface PackagePair {
  /** Path now, or of the older side if it is gone. */
  readonly path: string;
  readonly before?: ReportPackageSize;
  readonly after?: ReportPackageSize;
}

/** Matches the packages of both sides: by path, then by what became of their module's path, then by likeness in one module. */
export function pairPackageSizes(before: ReportSize, after: ReportSize, modules: ModulePairs): readonly PackagePair[] {
  const older = new Map(before.packages.map((one) => [one.name, one]));
  const pairs: PackagePair[] = [];
  const fresh: ReportPackageSize[] = [];
  const take = (now: ReportPackageSize, path: string): boolean => {
    const then = older.get(path);
    if (then === undefined) return false;
    older.delete(path);
    pairs.push({ path: now.name, before: then, after: now });
    return true;
  };
  for (const now of after.packages) if (!take(now, now.name)) fresh.push(now);
  const unmatched = fresh.filter((now) => !take(now, olderPath(now, modules)));
  for (const [to, from] of likenesses([...older.values()], unmatched, modules)) {
    const now = unmatched.find(({ name }) => name === to);
    if (now !== undefined) take(now, from);
  }
  const matched = new Set(pairs.map(({ path }) => path));
  for (const now of unmatched) if (!matched.has(now.name)) pairs.push({ path: now.name, after: now });
  for (const then of older.values()) pairs.push({ path: then.name, before: then });
  return pairs;
}

/** What a package's path was before its module was renamed. */
function olderPath({ name, module }: ReportPackageSize, { renamed }: ModulePairs): string {
  const from = renamed.get(module);
  return from === undefined ? name : from + name.slice(module.length);
}

function likenesses(
  gone: readonly ReportPackageSize[],
  fresh: readonly ReportPackageSize[],
  { renamed }: ModulePairs,
): readonly (readonly [string, string])[] {
  const modules = new Set(fresh.filter(({ kind }) => kind !== 'standard').map(({ module }) => module));
  return [...modules].flatMap((module) => {
    const was = renamed.get(module) ?? module;
    const sized = (some: readonly ReportPackageSize[], path: string) =>
      some.filter((one) => one.module === path).map(({ name, size }) => ({ path: name, size }));
    return [...pairPackages(sized(gone, was), sized(fresh, module))];
  });
}

/** Packages whose size changed, largest change first. */
export function comparePackages(pairs: readonly PackagePair[]): readonly ReportPackageChange[] {
  return pairs
    .flatMap(({ path, before, after }): ReportPackageChange[] => {
      const size = sizeChange(before?.size, after?.size);
      const renamed = before !== undefined && after !== undefined && before.name !== path;
      if (size.change === 0 && !renamed) return [];
      const { kind: owner, module } = (after ?? before) as ReportPackageSize;
      return [
        {
          path,
          state: renamed
            ? 'renamed'
            : before === undefined
              ? 'new'
              : after === undefined
                ? 'gone'
                : size.change > 0
                  ? 'grew'
                  : 'shrank',
          ...(renamed ? { renamedFrom: before.name } : {}),
          owner,
          ...(owner === 'standard' ? {} : { module }),
          size,
        },
      ];
    })
    .sort(
      byChange(
        ({ size }) => size.change,
        ({ path }) => path,
      ),
    );
}
