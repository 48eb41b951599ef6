/** One thing that was looked at. */
export interface Check {
  /** What was asked, in a word or two: `sum`, `platform`, `SBOM`, `attestation`. */
  readonly what: CheckKind;
  /** The file, platform or image that it is about. */
  readonly about: string;
  /** `skipped`: it could not be looked at, and nothing says that it must be. */
  readonly state: 'ok' | 'off' | 'skipped';
  /** What was found, in one sentence or less: `sha256:...`, `is for arm64, not for amd64`. */
  readonly found: string;
}

export type CheckKind =
  | 'sum'
  | 'digest'
  | 'name'
  | 'report'
  | 'binary'
  | 'platform'
  | 'build info'
  | 'toolchain'
  | 'flags'
  | 'base'
  | 'age'
  | 'SBOM'
  | 'image'
  | 'attestation'
  | 'signature'
  | 'release';

/** What a verification came to. */
export interface Verification {
  /** What was verified, as it should be called: `release v1.2.3 of octo/hello`. */
  readonly subject: string;
  /** Digest of the image that was looked at: what its reference meant at that moment. */
  readonly digest?: string;
  /** Address of the release that was looked at, or that holds the binary. */
  readonly release?: string;
  readonly checks: readonly Check[];
}

export const ok = (what: CheckKind, about: string, found: string): Check => ({ what, about, state: 'ok', found });
export const off = (what: CheckKind, about: string, found: string): Check => ({ what, about, state: 'off', found });
export const skipped = (what: CheckKind, about: string, found: string): Check => ({
  what,
  about,
  state: 'skipped',
  found,
});

/** The checks that do not hold. */
export function whatIsOff({ checks }: Verification): readonly Check[] {
  return checks.filter(({ state }) => state === 'off');
}
