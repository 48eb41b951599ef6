/** What of a listed package says who imports whom. */
export interface ImportingPackage {
  readonly ImportPath: string;
  readonly Imports?: readonly string[];
}

/** The shortest way of imports from one of the roots to a package, both included; empty when there is none. */
export function importChain(
  packages: readonly ImportingPackage[],
  roots: readonly string[],
  wanted: string,
): readonly string[] {
  const imports = new Map(packages.map((one) => [one.ImportPath, one.Imports ?? []]));
  const cameFrom = new Map<string, string | undefined>(roots.map((root) => [root, undefined]));
  const queue = [...cameFrom.keys()];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === wanted) return wayTo(next, cameFrom);
    for (const imported of imports.get(next) ?? []) {
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, next);
      queue.push(imported);
    }
  }
  return [];
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) chain.unshift(at);
  return chain;
}
