import { Failure } from '../model/failure.ts';

/**
 * A name that GitHub stores as it is. It turns other characters into dots and drops dots at both ends, and a file that
 * has another name on the server than in SHA256SUMS cannot be checked.
 */
export function assetName(wanted: string): string {
  const name = wanted.replace(/[^0-9A-Za-z._-]+/g, '.').replace(/^\.+|\.+$/g, '');
  if (name !== '' && name.length <= 200) return name;
  throw new Failure({
    code: 'invalid-input',
    message: `archive-name: "${wanted}" makes no name for a file of a release.`,
    fix: 'Use letters, digits, points, underscores and hyphens, at most 200 of them.',
  });
}

/** Throws `invalid-input` when two files of a release would have one name, on file systems that ignore case, too. */
export function requireDifferentNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) {
      throw new Failure({
        code: 'invalid-input',
        message: `archive-name: two files of the release would be called ${name}.`,
        fix: 'Put {{.Os}}, {{.Arch}}, {{.Variant}} and, with several commands, {{.Binary}} into it.',
      });
    }
    seen.add(name.toLowerCase());
  }
}
