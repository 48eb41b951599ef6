import type { Platform } from '../../model/platform.ts';
import { parsePlatforms } from '../../plan/platforms/parse-platforms.ts';

/** A platform as reports write it. */
export function readPlatform(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return variant === undefined ? { os, architecture } : { os, architecture, variant };
}

/**
 * The platforms that there must be, as `platforms` of a build is read but without a Go to ask: whatever has the form of a
 * platform may be one, and what nobody built is a missing leg. Throws `unknown-platform`, `too-many-platforms`.
 */
export function expectedPlatforms(texts: readonly string[]): readonly Platform[] {
  const targets = texts.map((text) => {
    const [GOOS = '', GOARCH = ''] = text.trim().toLowerCase().split('/');
    return { GOOS, GOARCH, CgoSupported: false, FirstClass: false };
  });
  return parsePlatforms(
    texts,
    targets.filter(({ GOOS, GOARCH }) => /^[a-z0-9]+$/.test(GOOS) && /^[a-z0-9]+$/.test(GOARCH)),
  );
}
