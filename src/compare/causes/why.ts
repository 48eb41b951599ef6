import type { ReportCause } from '../../model/cause.ts';
import type { ImportFacts, ImportLine } from '../../model/import-facts.ts';

/** The way into a program: chain, line and whether it is the only one. */
export type WayIn = Pick<ReportCause, 'chain' | 'place' | 'placeChanged' | 'alone'>;

/** Answers which import brings a package in. */
export interface ImportGraph {
  wayTo(path: string): WayIn;
}

/**
 * Prepares the graph once for all questions. The way in is the import, from the program's own code to somebody else's,
 * that reaches the package: one in a changed file before any other, then the shortest.
 */
export function importGraph(facts: ImportFacts): ImportGraph {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const importers = new Map<string, string[]>();
  for (const { path, imports } of facts.packages) {
    for (const imported of imports) importers.set(imported, [...(importers.get(imported) ?? []), path]);
  }
  const isOwn = (path: string): boolean => packages.get(path)?.own === true;
  const reachable = reachableFrom(facts.roots, (path) => packages.get(path)?.imports ?? []);
  return {
    wayTo: (path) => {
      const distances = distancesTo(path, (at) => (isOwn(at) ? [] : (importers.get(at) ?? [])));
      const entries = facts.importLines.filter(
        ({ from, to }) => reachable.has(from) && distances.has(to) && isOwn(from) && (!isOwn(to) || to === path),
      );
      const best = [...entries].sort((a, b) => compareEntries(a, b, distances))[0];
      if (best === undefined) return {};
      const behind = walk(best.to, path, distances, packages);
      const others = new Set(entries.filter(({ from }) => from !== best.from).map(({ from }) => from));
      const files = new Set(entries.map(({ file }) => file));
      return {
        chain: [best.from, ...behind],
        place: { file: best.file, line: best.line },
        ...(best.changed === undefined ? {} : { placeChanged: best.changed }),
        alone: others.size === 0 && files.size === 1 && entries.every(({ to }) => to === best.to),
      };
    },
  };
}

function compareEntries(a: ImportLine, b: ImportLine, distances: ReadonlyMap<string, number>): number {
  const changed = ({ changed }: ImportLine): number => (changed === true ? 0 : 1);
  const far = ({ to }: ImportLine): number => distances.get(to) ?? Number.MAX_SAFE_INTEGER;
  const name = ({ file, line }: ImportLine): string => `${file}:${String(line).padStart(6, '0')}`;
  return changed(a) - changed(b) || far(a) - far(b) || (name(a) < name(b) ? -1 : 1);
}

/** A Set's elements include those that are added while it is walked. */
function reachableFrom(roots: readonly string[], next: (path: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const at of reached) for (const to of next(at)) reached.add(to);
  return reached;
}

function distancesTo(path: string, importers: (at: string) => readonly string[]): ReadonlyMap<string, number> {
  const distances = new Map([[path, 0]]);
  // A Map's keys include those that are added while it is walked: breadth first.
  for (const [at, distance] of distances) {
    for (const importer of importers(at)) if (!distances.has(importer)) distances.set(importer, distance + 1);
  }
  return distances;
}

function walk(
  start: string,
  end: string,
  distances: ReadonlyMap<string, number>,
  packages: ReadonlyMap<string, { readonly imports: readonly string[] }>,
): readonly string[] {
  const chain = [start];
  for (let at = start; at !== end; ) {
    const distance = distances.get(at) ?? 0;
    const next = packages.get(at)?.imports.find((to) => distances.get(to) === distance - 1);
    if (next === undefined) break;
    chain.push(next);
    at = next;
  }
  return chain;
}
