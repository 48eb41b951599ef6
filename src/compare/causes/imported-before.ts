import type { ImportFacts } from '../../model/import-facts.ts';

/**
 * Packages that were surely imported before, whether or not anything of them was linked then: all that packages import whose
 * source did not change and that were there, and so on through such packages. What is linked of them for the first time
 * came in by use, not by an import. `there`: linked before; `unchanged`: whether a package's source is the same on both sides.
 */
export function importedBefore(
  there: Iterable<string>,
  unchanged: (path: string) => boolean,
  facts: ImportFacts,
): ReadonlySet<string> {
  const imports = new Map(facts.packages.map((one) => [one.path, one.imports]));
  const found = new Set(there);
  // A Set's elements include those that are added while it is walked.
  for (const path of found) {
    if (unchanged(path)) for (const imported of imports.get(path) ?? []) found.add(imported);
  }
  return found;
}
