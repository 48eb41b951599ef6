import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant; undefined when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = word.toLowerCase();
  const prefix = known.find((candidate) => lower.length >= 3 && candidate.toLowerCase().startsWith(lower));
  const best = prefix ?? closest(lower, known.map((candidate) => candidate.toLowerCase()) as string[]);
  const found = known.find((candidate) => candidate.toLowerCase() === best.toLowerCase());
  if (prefix !== undefined) return prefix;
  return found !== undefined && distance(lower, found.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3))
    ? found
    : undefined;
}

/** Up to three known names that share a word with an unknown one, those that share most first: `--gzip-level` knows of `compression-level`. */
export function related(name: string, known: readonly string[]): readonly string[] {
  const words = new Set(name.toLowerCase().split(/[-_]/));
  const shared = (candidate: string): number =>
    candidate.split('-').filter((word) => word.length > 3 && words.has(word)).length;
  return known
    .map((candidate) => ({ candidate, count: shared(candidate) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.candidate.length - b.candidate.length)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The question or hint for an unknown name, as it is written before the pointer to all names; empty without one. */
export function didYouMean(name: string, known: readonly string[], write: (name: string) => string): string {
  const near = nearest(name, known);
  if (near !== undefined) return `Did you mean ${write(near)}? `;
  const alike = related(name, known).map(write);
  return alike.length === 0 ? '' : `There ${alike.length === 1 ? 'is' : 'are'} ${alike.join(', ')}. `;
}
