import type { ImportedPackage, ImportFacts } from '../../model/import-facts.ts';

/**
 * Through which package each of a module's new packages came in: the one that is imported from outside of the module and
 * nearest to it by imports. `fresh`: the new packages, largest first. Packages that nothing outside leads to are left out.
 */
export function entriesOf(fresh: readonly string[], facts: ImportFacts): ReadonlyMap<string, string> {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const among = new Set(fresh);
  const module = packages.get(fresh[0] ?? '')?.module;
  const asked = new Set(facts.packages.filter((one) => isOutside(one, module)).flatMap(({ imports }) => imports));
  const entries = new Map(fresh.filter((path) => asked.has(path)).map((path) => [path, path]));
  // A Map's entries include those that are added while it is walked: breadth first, the largest entry first.
  for (const [path, entry] of entries) {
    for (const imported of packages.get(path)?.imports ?? []) {
      if (among.has(imported) && !entries.has(imported)) entries.set(imported, entry);
    }
  }
  return entries;
}

function isOutside(one: ImportedPackage, module: string | undefined): boolean {
  return one.module !== module;
}
