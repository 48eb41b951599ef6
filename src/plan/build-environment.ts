import type { Failure } from '../model/failure.ts';
import type { BinaryPlan, Source } from '../model/plan.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import { PLATFORM_VARIABLES, VARIANTS } from './platforms/variants.ts';
import { splitGoWords } from './values/go-words.ts';
import { invalidInput } from './values/invalid-input.ts';
import { parseNameValues } from './values/name-values.ts';

/** The environment entries of one build, as the plan holds them. */
export type EnvironmentEntries = BinaryPlan['environment'];

/** What the input `env` sets, checked. */
export interface BuildEnvironment {
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly cgoEnabled: boolean;
}

/** Variables that are decided before `env` counts, each with the input to use instead. */
const DECIDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GOTOOLCHAIN: 'go-version',
    GOROOT: 'go-version',
    GOENV: 'env with the variables themselves',
  }),
);

/** Reads the input `env`. Throws `invalid-input` for what another input decides and for flags that no build may have. */
export function readBuildEnvironment(lines: readonly string[]): BuildEnvironment {
  const values = parseNameValues(lines, 'env');
  for (const [name, value] of values) {
    if (PLATFORM_VARIABLES.has(name)) {
      throw invalidInput(
        'env',
        `${name}=${value}`,
        'the platform decides it',
        'Write it as a platform: platforms: linux/arm/v6, linux/amd64/v3.',
      );
    }
    const instead = DECIDED.get(name);
    if (instead !== undefined)
      throw invalidInput('env', `${name}=${value}`, 'it is decided before the build', `Use ${instead}.`);
    if (name === 'CGO_ENABLED' && !/^[01]$/.test(value))
      throw invalidInput('env', `${name}=${value}`, 'it must be 0 or 1');
  }
  const cgoEnabled = values.some(([name, value]) => name === 'CGO_ENABLED' && value === '1');
  for (const [name, value] of values) if (name === 'GOFLAGS') checkFlags(splitGoWords(value, 'env'), 'env', cgoEnabled);
  return { values, cgoEnabled };
}

/** Refuses flags that break a build on purpose or by mistake; `words` are a list of flags for `go build`. */
export function checkFlags(words: readonly string[], input: string, cgoEnabled: boolean): void {
  for (const word of words) {
    const flag = word.replace(/^--/, '-');
    if (flag === '-a' || flag.startsWith('-a=')) {
      throw invalidInput(
        input,
        word,
        'it compiles everything anew and so makes Go’s cache useless',
        'Leave -a out: Go knows by content what is out of date.',
      );
    }
    if (/^-(o|C|n|exec|toolexec|overlay|modfile|p)(=|$)/.test(flag))
      throw invalidInput(input, word, 'this flag is ours to set', 'Leave it out.');
    const mode = /^-buildmode=(.*)$/.exec(flag)?.[1];
    if (mode === 'pie' && !cgoEnabled) throw pieRefused(input, word);
    if (mode !== undefined && !['default', 'exe', 'pie'].includes(mode))
      throw invalidInput(input, word, 'a program is built, not a library');
  }
}

/** A PIE without cgo names a loader, which scratch does not have. */
export function pieRefused(input: string, word: string): Failure {
  return invalidInput(
    input,
    word,
    'without cgo a position-independent program asks for a loader (PT_INTERP) that a slim image lacks, and would not start',
    'Leave -buildmode=pie out; it makes the binary about a tenth larger, too.',
  );
}

/** Every Go variable of one build that is not Go's default, with where it came from. Later entries win over earlier ones. */
export function buildEntries(
  platform: Platform,
  env: BuildEnvironment,
  source: Source,
  chosen: { readonly value?: string; readonly input?: string },
): EnvironmentEntries {
  const origin = `platforms: ${formatPlatform(platform)}`;
  const rule = VARIANTS[platform.architecture];
  const level = chosen.value ?? (platform.variant === undefined ? undefined : rule?.values.get(platform.variant));
  const variant =
    level === undefined || rule === undefined
      ? []
      : [{ name: rule.variable, value: level, origin: chosen.input ?? origin }];
  const given = new Set(env.values.map(([name]) => name));
  return [
    { name: 'GOOS', value: platform.os, origin },
    { name: 'GOARCH', value: platform.architecture, origin },
    ...variant,
    ...(given.has('CGO_ENABLED')
      ? []
      : [{ name: 'CGO_ENABLED', value: '0', origin: 'default: static, without a C library' }]),
    ...(source.kind === 'module-version' && !given.has('GOWORK')
      ? [{ name: 'GOWORK', value: 'off', origin: 'source: MODULE@VERSION' }]
      : []),
    ...env.values.map(([name, value]) => ({ name, value, origin: 'env' })),
  ];
}
