/**
 * A build target. `variant` is the architecture's micro-level as Docker and OCI write it
 * (`v6`, `v7` for arm, `v8.0` to `v9.5` for arm64, `v2` to `v4` for amd64, and Go's own names for
 * the rest: `sse2`, `softfloat`, `power9`, `rva22u64`). Absent means Go's default for that architecture.
 * OCI image specification 1.1, "image index", property `platform`.
 */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** `linux/arm/v7`: how people and BuildKit write a platform. */
export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/** `linux_armv7`: the part of a file's name that says its platform; dots in a variant stay. */
export function platformFileSuffix(platform: Platform): string {
  return `${platform.os}_${platform.architecture}${platform.variant ?? ''}`;
}

/** Two platforms are the same when os, architecture and variant are. */
export function samePlatform(a: Platform, b: Platform): boolean {
  return formatPlatform(a) === formatPlatform(b);
}
