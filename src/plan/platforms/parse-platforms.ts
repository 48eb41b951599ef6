import { Failure } from '../../model/failure.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';
import { nearestWords, printable } from '../values/invalid-input.ts';
import { VARIANTS } from './variants.ts';

/** A target of this Go, as `go tool dist list -json` writes it. */
export interface BuildTarget {
  readonly GOOS: string;
  readonly GOARCH: string;
  readonly CgoSupported: boolean;
  readonly FirstClass: boolean;
}

/** More platforms than this in one run are a mistake: Go knows about 50 targets. */
const MOST = 256;

/** Names that other systems have for the same things. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    x86_64: 'amd64',
    'x86-64': 'amd64',
    x64: 'amd64',
    amd: 'amd64',
    aarch64: 'arm64',
    arm64v8: 'arm64',
    m1: 'arm64',
    m2: 'arm64',
    m3: 'arm64',
    i386: '386',
    i686: '386',
    x86: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
    armv5: 'arm/v5',
    armv6: 'arm/v6',
    armv6l: 'arm/v6',
    armv7: 'arm/v7',
    armv7l: 'arm/v7',
    ppc64el: 'ppc64le',
    powerpc64le: 'ppc64le',
    macos: 'darwin',
    mac: 'darwin',
    osx: 'darwin',
    win: 'windows',
    win32: 'windows',
  }),
);

/**
 * Reads the input `platforms`: `os/architecture` or `os/architecture/variant`, in any case. Two spellings of the same
 * are one; Go's default variant is left out, except for arm, where `linux/arm` is `linux/arm/v7`. The order is kept.
 * Throws `unknown-platform` with the nearest known ones, and `too-many-platforms`.
 */
export function parsePlatforms(texts: readonly string[], targets: readonly BuildTarget[]): readonly Platform[] {
  if (texts.length > MOST) {
    throw new Failure({
      code: 'too-many-platforms',
      message: `platforms: ${texts.length} platforms are asked for, at most ${MOST} can be.`,
      fix: 'Name each platform once; go tool dist list shows all that there are.',
    });
  }
  const platforms = new Map<string, Platform>();
  for (const text of texts) {
    const platform = parsePlatform(text, targets);
    platforms.set(formatPlatform(platform), platform);
  }
  if (platforms.size === 0)
    throw new Failure({
      code: 'unknown-platform',
      message: 'platforms: no platform is named.',
      fix: 'Name at least one, for example linux/amd64.',
    });
  return [...platforms.values()];
}

/** Reads one platform. Throws `unknown-platform`. */
export function parsePlatform(text: string, targets: readonly BuildTarget[]): Platform {
  const [os = '', architecture = '', variant, ...rest] = text.trim().toLowerCase().split('/');
  if (!targets.some((target) => target.GOOS === os && target.GOARCH === architecture) || rest.length > 0) {
    throw unknown(text, targets, 'is not a platform that this Go can build');
  }
  if (variant === undefined) return withVariant(os, architecture, VARIANTS[architecture]?.default);
  const rule = VARIANTS[architecture];
  const name = rule?.aliases.get(variant) ?? variant;
  if (rule === undefined || !rule.values.has(name)) {
    const known = [...(rule?.values.keys() ?? [])].map((one) => `${os}/${architecture}/${one}`);
    const why =
      known.length === 0
        ? `has a variant, but ${architecture} has none in Go`
        : `has a variant that ${architecture} does not have in Go`;
    throw new Failure({
      code: 'unknown-platform',
      message: `platforms: "${printable(text)}" ${why}.`,
      fix: `Use ${known.length === 0 ? `${os}/${architecture}` : shorten(known).join(', ')}.`,
    });
  }
  return withVariant(os, architecture, name);
}

/** A platform with its variant, which is left out where it is Go's default. */
export function withVariant(os: string, architecture: string, variant: string | undefined): Platform {
  const rule = VARIANTS[architecture];
  if (variant === undefined || rule === undefined || (variant === rule.default && !rule.always))
    return { os, architecture };
  return { os, architecture, variant };
}

function unknown(text: string, targets: readonly BuildTarget[], why: string): Failure {
  const near = suggestions(text.trim().toLowerCase(), targets);
  return new Failure({
    code: 'unknown-platform',
    message: `platforms: "${printable(text)}" ${why}${near.length === 0 ? '' : `; the nearest are ${near.join(', ')}`}.`,
    fix:
      near.length === 0
        ? 'Choose from what go tool dist list shows.'
        : `Write ${near[0]}; go tool dist list shows all.`,
  });
}

/** Other systems' names first, then a lone system or architecture, then what is spelt alike. */
function suggestions(text: string, targets: readonly BuildTarget[]): readonly string[] {
  const known = [...targets].sort((a, b) => usual(b) - usual(a)).map((target) => `${target.GOOS}/${target.GOARCH}`);
  const renamed = text.split('/').map((part) => OTHER_NAMES.get(part) ?? part);
  const translated = renamed.join('/');
  const exact = known.find((one) => translated === one || translated.startsWith(`${one}/`));
  if (exact !== undefined) return [translated.startsWith(`${exact}/`) && renamed.length > 2 ? exact : translated];
  const parts = renamed.flatMap((part) => part.split('/'));
  const shared = known.filter((one) => parts.length === 1 && one.split('/').includes(parts[0] ?? ''));
  if (shared.length > 0) return shared.slice(0, 4);
  const near = nearestWords(translated, known, 3);
  if (near.length > 0) return near;
  const sameSystem = known.filter((one) => one.startsWith(`${parts[0] ?? ''}/`));
  return sameSystem.slice(0, 4);
}

/** Higher for what people build most, so that it is named first. */
function usual({ GOARCH, FirstClass }: BuildTarget): number {
  return Number(FirstClass) + Number(GOARCH === 'amd64' || GOARCH === 'arm64');
}

function shorten(names: readonly string[]): readonly string[] {
  return names.length <= 6 ? names : [...names.slice(0, 3), `... ${names.at(-1) ?? ''}`];
}
