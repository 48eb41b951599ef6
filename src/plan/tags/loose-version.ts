/** A semantic version as people write it on tags. */
export interface LooseVersion {
  /** As it was written. */
  readonly raw: string;
  /** `1.2.3-rc.1`: without `v` and without what stands behind `+`. */
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: boolean;
}

const IDENTIFIER = String.raw`(?:\d*[a-zA-Z-][a-zA-Z0-9-]*|\d+)`;
const PATTERN = new RegExp(
  String.raw`^[v=\s]*(\d+)\.(\d+)\.(\d+)(?:-?(${IDENTIFIER}(?:\.${IDENTIFIER})*))?(?:\+[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*)?$`,
);
const LONGEST = 256;

/**
 * Reads a version as docker/metadata-action does, which takes it loosely: with `v` or `=` before it, zeros before its
 * numbers and a pre-release without a dash (Semantic Versioning 2.0.0 is stricter). Undefined for what is none.
 */
export function parseLooseVersion(text: string): LooseVersion | undefined {
  if (text.length > LONGEST) return undefined;
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [major, minor, patch] = [match[1], match[2], match[3]].map(Number) as [number, number, number];
  if (![major, minor, patch].every(Number.isSafeInteger)) return undefined;
  const labels = (match[4] ?? '').split('.').filter((label) => label !== '');
  const shown = labels.map((label) =>
    /^\d+$/.test(label) && Number.isSafeInteger(Number(label)) ? Number(label) : label,
  );
  const version = `${major}.${minor}.${patch}${shown.length === 0 ? '' : `-${shown.join('.')}`}`;
  return { raw: text, version, major, minor, patch, prerelease: shown.length > 0 };
}
