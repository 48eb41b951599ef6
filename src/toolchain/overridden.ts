import type { Environment } from '../model/runtime.ts';

/** A variable that would have bent the build and was left out. */
export interface OverriddenVariable {
  readonly name: string;
  readonly value: string;
  /** Where it stood: the environment, or Go's configuration file. */
  readonly origin: 'environment' | 'go env -w';
  /** Why it does not count, and what to use instead. */
  readonly why: string;
}

const BY_PLATFORM = 'the platform decides it; use platforms';
const BY_ENV_INPUT = 'it must not change the build unseen; use the input env';

/** Variables that change what `go build` makes, each with what takes its place. */
const BENDING: Readonly<Record<string, string>> = {
  GOOS: BY_PLATFORM,
  GOARCH: BY_PLATFORM,
  GOAMD64: 'use platforms (linux/amd64/v3) or goamd64',
  GOARM64: 'use platforms (linux/arm64/v9.0) or goarm64',
  GOARM: 'use platforms (linux/arm/v7) or goarm',
  GO386: BY_PLATFORM,
  GOMIPS: BY_PLATFORM,
  GOMIPS64: BY_PLATFORM,
  GOPPC64: BY_PLATFORM,
  GORISCV64: BY_PLATFORM,
  GOWASM: BY_ENV_INPUT,
  GOFLAGS: 'use the inputs ldflags, build-tags, gcflags, trimpath, buildvcs',
  GOEXPERIMENT: BY_ENV_INPUT,
  GOFIPS140: BY_ENV_INPUT,
  GODEBUG: BY_ENV_INPUT,
  GO111MODULE: 'modules are always on',
  GOROOT: 'the toolchain that was found knows its own',
  GOGCCFLAGS: BY_ENV_INPUT,
  GCCGO: BY_ENV_INPUT,
  AR: BY_ENV_INPUT,
  CC: BY_ENV_INPUT,
  CXX: BY_ENV_INPUT,
  FC: BY_ENV_INPUT,
  PKG_CONFIG: BY_ENV_INPUT,
  PKG_CONFIG_PATH: BY_ENV_INPUT,
  CGO_ENABLED: 'it is 0 unless the input env says CGO_ENABLED=1',
  CGO_CFLAGS: BY_ENV_INPUT,
  CGO_CPPFLAGS: BY_ENV_INPUT,
  CGO_CXXFLAGS: BY_ENV_INPUT,
  CGO_FFLAGS: BY_ENV_INPUT,
  CGO_LDFLAGS: BY_ENV_INPUT,
  CGO_CFLAGS_ALLOW: BY_ENV_INPUT,
  CGO_LDFLAGS_ALLOW: BY_ENV_INPUT,
};

/** Flags in GOFLAGS that people rely on, with what happens to them here. */
const FLAGS: readonly (readonly [RegExp, string])[] = [
  [/(^|\s)--?mod=vendor/, 'a vendor folder is used by Go of its own accord (-mod=vendor)'],
  [/(^|\s)--?modfile=/, '-modfile is not supported; build with the go.mod of the module'],
  [/(^|\s)--?tags=/, 'use build-tags'],
  [/(^|\s)--?insecure/, 'use GOINSECURE'],
];

/** Every variable of the environment or of `go env -w` that bends a build and is left out, sorted by name. */
export function overriddenVariables(
  ambient: Environment,
  written: ReadonlyMap<string, string>,
): readonly OverriddenVariable[] {
  const found: OverriddenVariable[] = [];
  for (const [name, why] of Object.entries(BENDING)) {
    const inEnvironment = ambient[name];
    const value = inEnvironment ?? written.get(name);
    if (value === undefined || value === '' || (name === 'GOFLAGS' && harmlessFlags(value) === value.trim())) continue;
    const origin = inEnvironment === undefined ? 'go env -w' : 'environment';
    found.push({ name, value, origin, why: name === 'GOFLAGS' ? whyFlags(value, why) : why });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What of GOFLAGS is let through: whether the module cache can be deleted again changes no binary. */
export function harmlessFlags(value: string): string {
  return value.split(/\s+/).find((flag) => /^--?modcacherw$/.test(flag)) ?? '';
}

function whyFlags(value: string, why: string): string {
  const hints = FLAGS.filter(([pattern]) => pattern.test(value)).map(([, hint]) => hint);
  return hints.length === 0 ? why : hints.join('; ');
}
