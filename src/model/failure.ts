/**
 * Every way in which a run can end badly, with its exit status:
 * 1 a bug or this machine's fault, 2 bad input, 3 a gate said no, 4 something outside was unavailable where it was needed.
 */
export const FAILURES = {
  bug: 1,
  'disk-full': 1,
  'output-unwritable': 1,
  'machine-fault': 1,
  'node-too-old': 2,
  'unknown-input': 2,
  'invalid-input': 2,
  'config-file-invalid': 2,
  'output-refused': 2,
  'no-module': 2,
  'source-missing': 2,
  'module-unavailable': 2,
  'no-main-package': 2,
  'packages-match-nothing': 2,
  'unknown-platform': 2,
  'too-many-platforms': 2,
  'platform-needs-cgo': 2,
  'module-needs-cgo': 2,
  'go-too-old': 2,
  'go-missing': 2,
  'generate-needed': 2,
  'submodule-missing': 2,
  'vendor-inconsistent': 2,
  'checksum-missing': 2,
  'module-untidy': 2,
  'compile-error': 2,
  'binary-refused': 2,
  'unknown-timezone': 2,
  'timezone-missing': 2,
  'include-invalid': 2,
  'certificate-invalid': 2,
  'base-invalid': 2,
  'base-missing': 2,
  'layout-invalid': 2,
  'repository-missing': 2,
  'tag-immutable': 2,
  'report-refused': 2,
  'unsupported-here': 2,
  'leg-missing': 2,
  'leg-doubled': 2,
  'leg-invalid': 2,
  'legs-differ': 2,
  'builder-missing': 2,
  'builder-limited': 2,
  'dockerfile-failed': 2,
  'emulation-missing': 2,
  'base-architecture': 2,
  'github-missing': 2,
  'github-refused': 2,
  'gate-vulnerabilities': 3,
  'verification-failed': 3,
  'gate-size': 3,
  'module-proxy-failed': 4,
  'download-failed': 4,
  'digest-mismatch': 4,
  'registry-unavailable': 4,
  'registry-denied': 4,
  'database-unavailable': 4,
  'tool-unavailable': 4,
  'tool-failed': 4,
  'container-engine-unavailable': 4,
  'builder-unavailable': 4,
  'builder-lost': 4,
  'builder-disk-full': 4,
  'build-cache-failed': 4,
  'buildx-failed': 4,
  'artifacts-unavailable': 4,
  'github-denied': 4,
  'github-unavailable': 4,
} as const satisfies Record<string, 1 | 2 | 3 | 4>;

/** The name of a failure; stable, so that scripts can tell them apart (`--json` prints it). */
export type FailureCode = keyof typeof FAILURES;

/** A place in the user's source that an annotation can point at; the path is relative to the module or workspace root. */
export interface SourceLocation {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a failure says: one sentence (names the input or file and the value), the fix, and what a tool wrote. */
export interface FailureFacts {
  readonly code: FailureCode;
  /** One sentence: which input or file, which value, what is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** What a child process or server wrote, shown below the sentence as it is. */
  readonly details?: string;
  /** Annotations, one each. */
  readonly locations?: readonly (SourceLocation & { readonly message: string })[];
  readonly cause?: unknown;
}

/** An error that a user or the outside can cause. Anything else that is thrown is a bug. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly fix: string | undefined;
  readonly details: string | undefined;
  readonly locations: readonly (SourceLocation & { readonly message: string })[];

  constructor(facts: FailureFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = facts.code;
    this.fix = facts.fix;
    this.details = facts.details;
    this.locations = facts.locations ?? [];
  }

  /** The process's exit status for this failure. */
  get exitStatus(): 1 | 2 | 3 | 4 {
    return FAILURES[this.code];
  }
}
