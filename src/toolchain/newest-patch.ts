import { compareGoVersions, formatGoVersion, parseGoVersion } from './go-version.ts';

/**
 * The newest patch release of a Go's own line among those that there are, as `go1.26.9`; undefined where there is none
 * newer, and for a release candidate that none followed. Throws an Error for what is no Go version.
 */
export function newerPatch(version: string, releases: readonly string[]): string | undefined {
  const own = parseGoVersion(version);
  if (own === undefined) throw new Error(`"${version}" is no Go version`);
  const newer = releases
    .flatMap((text) => parseGoVersion(text) ?? [])
    .filter(({ major, minor, pre }) => major === own.major && minor === own.minor && pre === undefined)
    .filter((release) => compareGoVersions(release, own) > 0)
    .sort(compareGoVersions)
    .at(-1);
  return newer === undefined ? undefined : `go${formatGoVersion(newer)}`;
}
