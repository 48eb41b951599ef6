import coerceVersion from 'semver/functions/coerce.js';
import parseVersion from 'semver/functions/parse.js';
import compareDescending from 'semver/functions/rcompare.js';

/** How many versions an error message names. */
const SHOWN = 5;

/**
 * Of the known versions those nearest to the one asked for, best first: of the same minor, of the same major, the
 * newest. For a query that is no version (`latest`, a branch) the newest.
 */
export function nearestVersions(asked: string, known: readonly string[]): readonly string[] {
  const newest = [...known].filter((version) => parseVersion(version) !== null).sort(compareDescending);
  const wanted = parseVersion(asked) ?? coerceVersion(asked);
  if (wanted === null) return newest.slice(0, SHOWN);
  const distance = (version: string): number => {
    const found = parseVersion(version);
    if (found === null || found.major !== wanted.major) return 2;
    return found.minor === wanted.minor ? 0 : 1;
  };
  const ranked = newest.map((version, age) => ({ version, rank: distance(version), age }));
  ranked.sort((a, b) => a.rank - b.rank || a.age - b.age);
  const near = ranked.slice(0, SHOWN - 1).map(({ version }) => version);
  const latest = newest[0];
  return latest === undefined || near.includes(latest) ? near : [...near, latest];
}
