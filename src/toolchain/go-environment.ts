import type { Environment, Notice } from '../model/runtime.ts';
import { childEnvironment } from '../process/environment.ts';
import { checksumNotices } from './checksum-notices.ts';
import {
  type GoSettings,
  gitConfigurationVariables,
  PASSED_GO_VARIABLES,
  PASSED_OTHERS,
  writtenSettings,
} from './go-settings.ts';
import { harmlessFlags, type OverriddenVariable, overriddenVariables } from './overridden.ts';

/** The base environment of every `go` child, and what people should know about it. */
export interface GoEnvironment {
  /** Whole environment; a build's own variables (GOOS, GOARCH, CGO_ENABLED ...) are laid over it. */
  readonly env: Readonly<Record<string, string>>;
  /** Ambient variables and `go env -w` settings that were not let through. Sorted by name. */
  readonly overridden: readonly OverriddenVariable[];
  readonly notices: readonly Notice[];
  /** Absolute folders of Go's own caches. */
  readonly moduleCache: string;
  readonly buildCache: string;
  /** GOCACHEPROG of the environment or `go env -w`, empty without one. Only `go build` gets it, once it was seen to work. */
  readonly cacheProgram: string;
}

/**
 * Builds the environment in which Go runs: where modules come from and how they are trusted passes through (from the
 * environment or `go env -w`); what bends a build does not. Go's configuration file is switched off with GOENV=off, since
 * all that counts of it is set here, and GOTOOLCHAIN is `local`, since the toolchain is already chosen.
 */
export async function goEnvironment(ambient: Environment, settings: GoSettings): Promise<GoEnvironment> {
  const written = await writtenSettings(settings);
  const set: Record<string, string | undefined> = {};
  for (const name of PASSED_GO_VARIABLES) {
    // What go env says of GOWORK is what it found; only what somebody set may be passed on.
    const value = name === 'GOWORK' ? (ambient.GOWORK ?? written.get('GOWORK')) : settings[name];
    set[name] = value === undefined || value === '' ? undefined : value;
  }
  const flags = harmlessFlags(ambient.GOFLAGS ?? written.get('GOFLAGS') ?? '');
  const env = childEnvironment(ambient, {
    pass: [...PASSED_OTHERS, ...gitConfigurationVariables(ambient)],
    set: { ...set, GOFLAGS: flags === '' ? undefined : flags, GOENV: 'off', GOTOOLCHAIN: 'local' },
  });
  return {
    env,
    overridden: overriddenVariables(ambient, written),
    notices: checksumNotices(settings, ambient),
    moduleCache: settings.GOMODCACHE ?? '',
    buildCache: settings.GOCACHE ?? '',
    cacheProgram: ambient.GOCACHEPROG ?? written.get('GOCACHEPROG') ?? '',
  };
}
