import type { Platform } from '../model/platform.ts';

/** What a variant is called in an image: containerd and BuildKit compare these names, not Go's. */
const NORMAL: Readonly<Record<string, string>> = {
  'arm/': 'v7',
  'arm64/v8': '',
  'arm64/v8.0': '',
  'arm64/v9.0': 'v9',
  'amd64/v1': '',
};

/**
 * A platform as it stands in an image's config and index. Pullers take arm without a variant for v7, which is also
 * what Go makes then; the first arm64 and amd64 levels have no variant (OCI image specification 1.1, "image index").
 */
export function imagePlatform({ os, architecture, variant }: Platform): Platform {
  const normal = NORMAL[`${architecture}/${variant ?? ''}`] ?? variant ?? '';
  return normal === '' ? { os, architecture } : { os, architecture, variant: normal };
}
