import { basename } from 'node:path';
import { readBuildConstraint } from './build-constraint.ts';

/** GOOS and GOARCH as file names and constraints may name them (go/build, `knownOS` and `knownArch`). */
export const SYSTEMS: ReadonlySet<string> = new Set(
  `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows
  zos`.split(/\s+/),
);
export const ARCHITECTURES: ReadonlySet<string> = new Set(
  `386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le
  riscv riscv64 s390 s390x sparc sparc64 wasm`.split(/\s+/),
);

/** What go itself takes for set (go/build, Context.matchTag), as far as constraints of released code ask. */
export function targetTags({
  target,
  tags,
}: {
  /** GOOS, GOARCH, CGO_ENABLED. */
  readonly target: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}): (tag: string) => boolean {
  const { GOOS: os = '', GOARCH: architecture = '', CGO_ENABLED: cgo = '0' } = target;
  const set = new Set([...tags, os, architecture, 'gc', ...(cgo === '1' ? ['cgo'] : [])]);
  const unix = !['windows', 'plan9', 'js', 'wasip1'].includes(os);
  return (tag) => set.has(tag) || /^go\d/.test(tag) || (tag === 'unix' && unix);
}

/**
 * Whether a Go file is part of its package for a target, by its name (`_GOOS`, `_GOARCH`, `_GOOS_GOARCH`) and its constraint.
 * `holds`: what `targetTags` made.
 */
export function isBuilt(file: string, text: string, holds: (tag: string) => boolean): boolean {
  const [, ...words] = basename(file, '.go').split('_');
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const named = ARCHITECTURES.has(last) ? [last, ...(SYSTEMS.has(before) ? [before] : [])] : [last].filter(isSystem);
  return named.every(holds) && readBuildConstraint(text)?.matches(holds) !== false;
}

function isSystem(word: string): boolean {
  return SYSTEMS.has(word);
}
