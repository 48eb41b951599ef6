import type { Platform } from '../../model/platform.ts';

/**
 * How well an image of platform `offered` serves `wanted`: a number that grows with it, or absent when it does not run.
 * What a processor level above needs is never taken; of those below, the nearest. Missing variants mean amd64 v1,
 * arm v7, arm64 v8 (containerd's platforms package); v9.N of arm64 holds v8.N+5 (GOARM64 in Go's documentation).
 */
export function platformFit(offered: Platform, wanted: Platform): number | undefined {
  if (offered.os !== wanted.os || offered.architecture !== wanted.architecture) return undefined;
  const have = variantLevel(offered);
  const want = variantLevel(wanted);
  if (have === undefined || want === undefined) {
    if (offered.variant === wanted.variant) return Number.MAX_SAFE_INTEGER;
    return offered.variant === undefined ? 0 : undefined;
  }
  // Between the two lines of arm64, v9.N can do what v8.N+5 can, and v8 never what v9 can.
  const most = want >= 900 && have < 900 ? want - 95 : want;
  return have <= most ? have : undefined;
}

function variantLevel({ architecture, variant }: Platform): number | undefined {
  switch (architecture) {
    case 'amd64':
      return Number(/^v([1-4])$/.exec(variant ?? 'v1')?.[1] ?? Number.NaN) || undefined;
    case 'arm':
      return Number(/^v?([5-8])$/.exec(variant ?? 'v7')?.[1] ?? Number.NaN) || undefined;
    case 'arm64': {
      const [, major, minor] = /^v?([89])(?:\.([0-9]))?$/.exec(variant ?? 'v8') ?? [];
      return major === undefined ? undefined : (major === '9' ? 900 : 800) + Number(minor ?? 0);
    }
    default:
      return undefined;
  }
}

/** The best of several for `wanted`; the first among equals, as every client takes it. */
export function selectPlatform<T extends { readonly platform?: Platform }>(
  offers: readonly T[],
  wanted: Platform,
): T | undefined {
  let best: T | undefined;
  let bestFit = -1;
  for (const offer of offers) {
    const fit = offer.platform === undefined ? undefined : platformFit(offer.platform, wanted);
    if (fit !== undefined && fit > bestFit) [best, bestFit] = [offer, fit];
  }
  return best;
}
