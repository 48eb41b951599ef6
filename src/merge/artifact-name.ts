import { isCommentKey } from '../model/comment-marker.ts';
import { digestHex, digestOf } from '../model/digest.ts';
import { formatPlatform, type Platform, platformFileSuffix } from '../model/platform.ts';

const PREFIX = 'go-slim-image-leg';
/** GitHub takes names of 260 bytes. */
const LONGEST = 200;

/** What the name of a leg's artifact says. */
export interface LegName {
  /** The comment key of the matrix: legs and merge share it. */
  readonly key: string;
  /** The platforms as files are called by them, joined; or, where that would be too long, a digest of them. */
  readonly platforms: string;
  /** Attempt of the workflow run, counts from 1. */
  readonly attempt: number;
}

/**
 * `go-slim-image-leg+default+linux_amd64+linux_arm64+1`. The plus sign is in no key and no platform, so that parts cannot
 * run into each other. The attempt is in the name since a name can be taken only once in a run: a leg that runs again
 * removes nothing, and two legs of the same platforms in one attempt are found by the second one.
 */
export function legArtifactName({ key, platforms, attempt }: LegName): string {
  return `${PREFIX}+${key}+${platforms}+${attempt}`;
}

/** Reads such a name; undefined for any other artifact. */
export function parseLegArtifactName(name: string): LegName | undefined {
  const [, key = '', platforms = '', attempt = ''] =
    /^go-slim-image-leg\+([^+]{1,64})\+([0-9a-z_.+]{1,200})\+([1-9][0-9]{0,8})$/.exec(name) ?? [];
  return isCommentKey(key) ? { key, platforms, attempt: Number(attempt) } : undefined;
}

/** How a leg's platforms stand in its artifact's name, in whatever order it builds them. */
export function platformsInName(platforms: readonly Platform[]): string {
  const names = platforms.map(platformFileSuffix).sort();
  const joined = names.join('+');
  if (joined.length <= LONGEST) return joined;
  return `${names.length}_platforms_${digestHex(digestOf(platforms.map(formatPlatform).sort().join())).slice(0, 16)}`;
}
