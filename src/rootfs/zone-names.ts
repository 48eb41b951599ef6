import { distance } from 'fastest-levenshtein';
import { Failure } from '../model/failure.ts';

/**
 * The known zones that someone who wrote `wanted` may have meant, best first, at most three: the same but for case,
 * blanks and hyphens (`europe/berlin`, `America/New York`), one that ends in it (`Berlin`), else the nearest by typing.
 */
export function nearestZones(wanted: string, known: readonly string[]): string[] {
  const folded = fold(wanted);
  const same = known.filter((name) => fold(name) === folded);
  if (same.length > 0) return same.slice(0, 3);
  const last = known.filter((name) => fold(name).endsWith(`/${folded}`));
  if (last.length > 0) return last.slice(0, 3);
  const allowed = Math.max(2, Math.floor(folded.length / 4));
  return known
    .map((name) => ({
      name,
      far: Math.min(distance(folded, fold(name)), distance(folded, fold(name.slice(name.lastIndexOf('/') + 1)))),
    }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function fold(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
}

/** The failure for a zone that does not exist, with the input that named it. */
export function unknownZone(
  input: string,
  wanted: string,
  known: readonly string[],
  release: string | undefined,
): Failure {
  const near = nearestZones(wanted, known);
  const data = release === undefined ? 'the Go toolchain' : `tzdata ${release} of the Go toolchain`;
  return new Failure({
    code: 'unknown-timezone',
    message: `Input ${input}: there is no time zone "${wanted}" in ${data}.`,
    fix:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : 'Write a name of the IANA database, such as Europe/Berlin, or all or none.',
  });
}
