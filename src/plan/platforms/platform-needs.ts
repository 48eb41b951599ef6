import { Failure } from '../../model/failure.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';

/** Targets that Go cannot link by itself, without cgo and a C compiler (Go, internal/platform, MustLinkExternal, and PIE for ios). */
export function linksOnlyWithCgo({ os, architecture }: Platform): boolean {
  return os === 'ios' || (os === 'android' && architecture !== 'arm64');
}

/** Throws `platform-needs-cgo` for targets that fail at the link without cgo, so that nothing is compiled in vain. */
export function refuseCgoTargets(platforms: readonly Platform[], cgoEnabled: boolean): void {
  if (cgoEnabled) return;
  const refused = platforms.filter(linksOnlyWithCgo).map(formatPlatform);
  if (refused.length === 0) return;
  throw new Failure({
    code: 'platform-needs-cgo',
    message: `platforms: ${refused.join(', ')} can be linked with cgo only, and cgo is off.`,
    fix: 'Leave it out (android/arm64 needs no cgo), or set CGO_ENABLED=1 and a cross C compiler in env, for example CC=aarch64-linux-android21-clang.',
  });
}

/** The sentence that says why a platform has a binary and no place in the image; undefined for linux. */
export function binaryOnlyReason(platform: Platform): string | undefined {
  if (platform.os === 'linux') return undefined;
  return `${formatPlatform(platform)} gets a binary; it is left out of the image, which holds linux only.`;
}
