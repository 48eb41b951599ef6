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
