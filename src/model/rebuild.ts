/** Why a published image would come out otherwise, or is to be looked at again. */
export const REBUILD_KINDS = ['base', 'go', 'finding', 'fix', 'timezones', 'certificates'] as const;

/**
 * `base`: its tag names other bytes now. `go`: a newer patch release of its Go. `finding`: a vulnerability that was not
 * known then. `fix`: a version that fixes one that was known, and had none. `timezones`, `certificates`: newer data.
 */
export type RebuildKind = (typeof REBUILD_KINDS)[number];

/** One change in the world since an image was built. */
export interface RebuildReason {
  readonly kind: RebuildKind;
  /** The base's reference, `go`, a module or package, `zone data`, `certificates`. */
  readonly subject: string;
  /** Identifier of the vulnerability, for `finding` and `fix`. */
  readonly id?: string;
  /** What the image has: a digest, a version, a release. */
  readonly was: string;
  /** What there is now; for vulnerabilities the lowest version that fixes it, absent where there is none. */
  readonly now?: string;
  /** One sentence. */
  readonly text: string;
}

/** What a question about the world came to. */
export interface RebuildAnswer {
  readonly kind: RebuildKind;
  /** `unknown`: it could not be found out. `not-asked`: the image has nothing of the kind, or nobody wants to know. */
  readonly state: 'changed' | 'same' | 'unknown' | 'not-asked';
  /** A few words: what is the same, or why it is not known. */
  readonly text: string;
  /** Empty unless something changed. */
  readonly reasons: readonly RebuildReason[];
}

/** What a published image was asked, and what came of it. */
export interface RebuildCheck {
  /** As the user wrote it. */
  readonly reference: string;
  /** Digest of what the reference names: an index, or a manifest. */
  readonly digest: string;
  /** Where the facts about the image are from. */
  readonly facts: 'report' | 'labels and SBOM';
  readonly answers: readonly RebuildAnswer[];
}

/** A reason that an image was built again for, and whether it holds no longer. */
export interface ReportRebuildReason extends RebuildReason {
  readonly gone: boolean;
}

/** All reasons, in the order of the questions. */
export function rebuildReasons({ answers }: Pick<RebuildCheck, 'answers'>): readonly RebuildReason[] {
  return answers.flatMap(({ reasons }) => reasons);
}
