import parseVersion from 'semver/functions/parse.js';

/** A version that a release tag stands for: semantic, with or without the `v`, three parts. */
const VERSION = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/**
 * What comes before the version in this module's tags: the module's folder in the repository and a slash
 * (Go modules reference, "Mapping versions to commits"). A last folder that only repeats the major version of the
 * module path (`sub/v2` of `acme.org/app/sub/v2`) is not part of it.
 */
export function tagPrefix(folder: string, modulePath: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last !== undefined && /^v\d+$/.test(last) && modulePath.endsWith(`/${last}`)) parts.pop();
  return parts.length === 0 ? '' : `${parts.join('/')}/`;
}

/** The version of a tag of this module; undefined for another module's tag and for a tag that is no version. */
export function versionOfTag(tag: string, prefix: string): string | undefined {
  if (!tag.startsWith(prefix)) return undefined;
  const version = tag.slice(prefix.length);
  return VERSION.test(version) ? version : undefined;
}

/** Facts of a commit that is no release. */
export interface CommitFacts {
  /** Full hash. */
  readonly commit: string;
  /** Seconds since 1970. */
  readonly epoch: number;
  /** Version of the nearest earlier tag of the module. */
  readonly base?: string;
  readonly modulePath: string;
}

/** The pseudo-version Go gives to a commit without tag (Go modules reference, "Pseudo-versions"). */
export function pseudoVersion({ commit, epoch, base, modulePath }: CommitFacts): string {
  const stamp = new Date(epoch * 1000).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const tail = `${stamp}-${commit.slice(0, 12)}`;
  const parsed = base === undefined ? null : parseVersion(base);
  if (parsed === null) return `v${majorOf(modulePath)}.0.0-${tail}`;
  const { major, minor, patch, prerelease } = parsed;
  if (prerelease.length > 0) return `v${major}.${minor}.${patch}-${prerelease.join('.')}.0.${tail}`;
  return `v${major}.${minor}.${patch + 1}-0.${tail}`;
}

/** `4` of `github.com/mikefarah/yq/v4`, else `0`. */
function majorOf(modulePath: string): string {
  return /[/.]v([1-9]\d*)$/.exec(modulePath)?.[1] ?? '0';
}
