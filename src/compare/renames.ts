/** Something with a path that is there on one side only. */
export interface Sized {
  readonly path: string;
  readonly size: number;
}

/** How alike two must be to be one thing under two names; 1 is the same. 0: not at all. */
type Likeness = (gone: Sized, fresh: Sized) => number;

/** Smaller packages are alike by chance. */
const LEAST_BYTES = 512;

/**
 * Modules that go by another path now: new path to old. Most often a major version, which is part of the path (Go modules
 * reference, "Major version suffixes"), else a fork or a move that kept the name of the repository.
 */
export function pairModules(gone: readonly Sized[], fresh: readonly Sized[]): ReadonlyMap<string, string> {
  return pair(gone, fresh, (one, other) => {
    if (withoutMajor(one.path) === withoutMajor(other.path)) return 2;
    const sameName = lastName(withoutMajor(one.path)) === lastName(withoutMajor(other.path));
    return sameName && ratio(one, other) >= 0.5 ? ratio(one, other) : 0;
  });
}

/** Packages of one module, or of what a module was before, under another path now: new path to old. */
export function pairPackages(gone: readonly Sized[], fresh: readonly Sized[]): ReadonlyMap<string, string> {
  return pair(gone, fresh, (one, other) => {
    if (Math.min(one.size, other.size) < LEAST_BYTES) return 0;
    if (lastName(one.path) === lastName(other.path) && ratio(one, other) >= 0.5) return 1 + ratio(one, other);
    const sameFolder = folder(one.path) === folder(other.path);
    return sameFolder && ratio(one, other) >= 0.98 ? ratio(one, other) : 0;
  });
}

/** Path of a module without what names its major version: `/v2`, `.v3` of gopkg.in. */
export function withoutMajor(path: string): string {
  return path.startsWith('gopkg.in/') ? path.replace(/\.v\d+$/, '') : path.replace(/\/v[2-9]\d*$|\/v1\d+$/, '');
}

/** Best pairs first, each path once. */
function pair(gone: readonly Sized[], fresh: readonly Sized[], likeness: Likeness): ReadonlyMap<string, string> {
  const pairs = gone.flatMap((one) =>
    fresh.map((other) => ({ from: one.path, to: other.path, likeness: likeness(one, other) })),
  );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const best = pairs
    .filter((candidate) => candidate.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.to < b.to ? -1 : 1));
  for (const { from, to } of best) {
    if (found.has(to) || taken.has(from)) continue;
    found.set(to, from);
    taken.add(from);
  }
  return found;
}

function ratio(one: Sized, other: Sized): number {
  const larger = Math.max(one.size, other.size);
  return larger === 0 ? 0 : Math.min(one.size, other.size) / larger;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
