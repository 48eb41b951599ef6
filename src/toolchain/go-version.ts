import { Failure } from '../model/failure.ts';

/** A Go version in comparable parts: `1.26`, `1.26.8`, `1.27rc1`. A missing patch is the language version, which precedes every release of it. */
export interface GoVersion {
  readonly major: number;
  readonly minor: number;
  readonly pre?: { readonly kind: 'alpha' | 'beta' | 'rc'; readonly number: number };
  readonly patch?: number;
}

const PATTERN = /^(?:go)?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4})|(alpha|beta|rc)(\d{1,4}))?$/;

/**
 * Reads a version as go.mod, `go version` and GOVERSION write it: with or without `go` in front, with experiments
 * (`go1.26.8 X:jsonv2`), with a vendor's suffix (`go1.26.8-custom`), or of a development build (`devel go1.28-af53bd2 ...`).
 * Undefined when it is none.
 */
export function parseGoVersion(text: string): GoVersion | undefined {
  const development = text.startsWith('devel ');
  const bare = (development ? text.slice('devel '.length) : text).trim().split(/[\s+-]/)[0] ?? '';
  const match = PATTERN.exec(bare);
  if (match === null) return undefined;
  const version = { major: Number(match[1]), minor: Number(match[2]) };
  // A development build has what its release will have.
  if (development) return { ...version, patch: 0 };
  if (match[3] !== undefined) return { ...version, patch: Number(match[3]) };
  if (match[4] !== undefined) {
    return { ...version, pre: { kind: match[4] as 'alpha' | 'beta' | 'rc', number: Number(match[5]) } };
  }
  // Up to 1.20 the first release of a line had no patch number.
  return version.major === 1 && version.minor <= 20 ? { ...version, patch: 0 } : version;
}

const STAGES = ['language', 'alpha', 'beta', 'rc', 'release'] as const;

function rank(version: GoVersion): readonly number[] {
  const stage = version.patch !== undefined ? 'release' : (version.pre?.kind ?? 'language');
  return [version.major, version.minor, STAGES.indexOf(stage), version.patch ?? version.pre?.number ?? 0];
}

/** Negative, zero or positive as `a` is older than, equal to or newer than `b` (go.dev/doc/toolchain, "Go versions"). */
export function compareGoVersions(a: GoVersion, b: GoVersion): number {
  const [left, right] = [rank(a), rank(b)];
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `1.26.8`: the version without `go`. */
export function formatGoVersion(version: GoVersion): string {
  const { major, minor, patch, pre } = version;
  const line = `${major}.${minor}`;
  if (pre !== undefined) return `${line}${pre.kind}${pre.number}`;
  // The name of the toolchain: before 1.21 without a zero patch.
  if (patch === 0 && major === 1 && minor <= 20) return line;
  return patch === undefined ? line : `${line}.${patch}`;
}

/**
 * What somebody asks for. `exact`: this release; `line`: any release of a line (`1.26`, `1.26.x`);
 * `minimum`: this one or anything newer, as go.mod means it.
 */
export interface WantedGo {
  readonly kind: 'exact' | 'line' | 'minimum';
  readonly version: GoVersion;
  /** What asked: `go-version 1.26`, `go-version-file .go-version`, `GOTOOLCHAIN`, `go.mod toolchain`. */
  readonly requestedBy: string;
}

/** Whether a Go of this version is what was asked for. */
export function satisfies(version: GoVersion, wanted: WantedGo): boolean {
  switch (wanted.kind) {
    case 'exact':
      return compareGoVersions(version, wanted.version) === 0;
    case 'line':
      return version.major === wanted.version.major && version.minor === wanted.version.minor;
    case 'minimum':
      return compareGoVersions(version, wanted.version) >= 0;
  }
}

/**
 * Reads a version that a person wrote: `1.26.8` (exact), `1.26` and `1.26.x` (newest of the line), `1.27rc1`, each with `go` in
 * front or not. Throws `invalid-input` that names `input`.
 */
export function parseWantedGo(text: string, input: string): WantedGo {
  const trimmed = text.trim().replace(/^v(?=\d)/, '');
  const line = /\.[xX*]$/.test(trimmed);
  const version = parseGoVersion(trimmed.replace(/\.[xX*]$/, ''));
  if (version === undefined || /\s/.test(trimmed)) {
    throw new Failure({
      code: 'invalid-input',
      message: `${input}: "${text}" is not a Go version.`,
      fix: 'Write a release such as 1.26.8, or a line such as 1.26 for its newest release.',
    });
  }
  const open = line || /^(?:go)?\d+\.\d+$/.test(trimmed);
  return { kind: open ? 'line' : 'exact', version, requestedBy: `${input} ${trimmed}` };
}
