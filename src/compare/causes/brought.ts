import type { ImportFacts } from '../../model/import-facts.ts';

/**
 * What comes along with a new module: every new package that nothing reaches without that module, by path, with the
 * module that brings it. A module that is brought itself passes on to the one that brings it, so that one import that
 * pulls in a dozen modules is one cause. `fresh`: the new packages of dependencies and of the standard library;
 * `modules`: the paths of the new modules.
 */
export function broughtBy(
  fresh: readonly string[],
  modules: readonly string[],
  facts: ImportFacts,
): ReadonlyMap<string, string> {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const all = reachable(facts.roots, packages, undefined);
  const brought = new Map<string, string>();
  const leading = modules
    .map((module) => {
      const without = reachable(facts.roots, packages, module);
      return { module, lost: fresh.filter((path) => all.has(path) && !without.has(path)) };
    })
    // The module that brings most comes first: what it brings is its, and not one of those that it brings.
    .sort((a, b) => b.lost.length - a.lost.length || (a.module < b.module ? -1 : 1));
  for (const { module, lost } of leading) {
    for (const path of lost) if (!brought.has(path)) brought.set(path, module);
  }
  return undivided(brought, fresh, modules, packages);
}

/** A module of which a part is needed by something else, too, is a cause of its own, with all its packages. */
function undivided(
  brought: ReadonlyMap<string, string>,
  fresh: readonly string[],
  modules: readonly string[],
  packages: ReadonlyMap<string, { readonly module?: string }>,
): ReadonlyMap<string, string> {
  const whole = new Map(brought);
  for (const module of modules) {
    const own = fresh.filter((path) => packages.get(path)?.module === module);
    const by = new Set(own.map((path) => brought.get(path)));
    if (by.size > 1) for (const path of own) whole.set(path, module);
  }
  return whole;
}

/** Packages that the roots reach by imports, past those of one module. A Set's elements include those added while it is walked. */
function reachable(
  roots: readonly string[],
  packages: ReadonlyMap<string, { readonly imports: readonly string[]; readonly module?: string }>,
  past: string | undefined,
): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const path of reached) {
    for (const imported of packages.get(path)?.imports ?? []) {
      if (past === undefined || packages.get(imported)?.module !== past) reached.add(imported);
    }
  }
  return reached;
}
