import type { Digest } from '../../model/digest.ts';
import type { AnswerOf } from '../api/routes.ts';

/** The release that is wanted. */
export interface ReleaseRequest {
  readonly tag: string;
  /** Commit that the tag is made at where it does not exist yet: full hash. */
  readonly commit?: string;
  readonly name: string;
  /** Markdown; absent: GitHub generates it. */
  readonly notes?: string;
  readonly prerelease: boolean;
  /** Stay a draft. */
  readonly draft: boolean;
  /** `legacy` lets GitHub decide by version and date. */
  readonly makeLatest: 'true' | 'false' | 'legacy';
}

/** A file that belongs into it. */
export interface LocalAsset {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly size: number;
  readonly digest: Digest;
  /**
   * Of a file that another run of the same commit would write otherwise (report.json tells when it ran): whether a
   * published one means the same.
   */
  readonly sameMeaning?: (published: Uint8Array) => boolean;
}

/** A release as the API tells of it. */
export type Release = AnswerOf<'GET /repos/{owner}/{repo}/releases/{release_id}'>;

/** What became of it. */
export interface PublishedRelease {
  readonly id: number;
  /** Address for people. */
  readonly url: string;
  readonly tag: string;
  readonly draft: boolean;
  /** Nobody can change its assets any more; absent where the server does not say. */
  readonly immutable?: boolean;
  /** Names of the files that were sent, and of those that were there already. */
  readonly uploaded: readonly string[];
  readonly kept: readonly string[];
}

/** Stands at the end of the notes of a draft that we made, so that a later run knows that it may replace files there. */
export const MARKER = '<!-- made by go-slim-image -->';
