import type { Digest } from './digest.ts';
import type { DatabaseFacts } from './findings.ts';
import type { Toolchain } from './plan.ts';
import type { ReportRebuildReason } from './rebuild.ts';
import type { Notice } from './runtime.ts';
import type { Tool } from './tool.ts';

/** What one run was like. Times are ISO 8601 in UTC; `...Ms` are milliseconds. */
export interface ReportRun {
  readonly startedAt: string;
  readonly durationMs: number;
  readonly host: ReportHost;
  readonly toolchainOrigin: Toolchain['origin'];
  readonly tools: readonly ReportTool[];
  readonly database?: DatabaseFacts;
  readonly caches: readonly ReportCache[];
  readonly notices: readonly Notice[];
  readonly steps: readonly StepRecord[];
  /** What built where the engine was buildx. */
  readonly builder?: ReportBuilder;
  /** The workflow run that it is from; absent elsewhere. */
  readonly origin?: ReportOrigin;
  /** Why it was built again, where a check said so, and what became of each reason. */
  readonly rebuild?: readonly ReportRebuildReason[];
  /** What was pushed, one for each image and repository; absent where nothing was to be. */
  readonly push?: readonly ReportPush[];
}

/** An image in a repository after a push. */
export interface ReportPush {
  readonly image: string;
  /** With its registry: `ghcr.io/acme/app`. */
  readonly repository: string;
  /** Of the image index. */
  readonly digest: Digest;
  /** A tag held something else before, or nothing; without tags: the image was not there. */
  readonly changed: boolean;
  /** Empty when it was pushed by digest. */
  readonly tags: readonly ReportPushedTag[];
  readonly uploadedBlobs: number;
  readonly uploadedBytes: number;
  /** Taken over from another repository of the registry. */
  readonly mountedBlobs: number;
  readonly existingBlobs: number;
  readonly attached: readonly ReportAttached[];
}

export interface ReportPushedTag {
  readonly tag: string;
  readonly changed: boolean;
  /** What it held before; absent when there was no such tag. */
  readonly previous?: Digest;
}

/** A document that was attached to an image or platform (OCI referrers). */
export interface ReportAttached {
  readonly artifactType: string;
  /** Digest of the index or manifest that it is about. */
  readonly subject: Digest;
  readonly digest: Digest;
}

/** A workflow run. What another job finds here is a claim, to be checked against the API. */
export interface ReportOrigin {
  /** `owner/name`. */
  readonly repository: string;
  readonly runId: number;
  /** Counts from 1. */
  readonly runAttempt: number;
  /** `push`, `pull_request`, ... */
  readonly event: string;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** Input `comment-key`. */
  readonly commentKey: string;
  /** Tells jobs with the same key apart: eight hexadecimal digits. */
  readonly leg?: string;
  readonly pullRequest?: ReportPullRequest;
}

export interface ReportPullRequest {
  readonly number: number;
  /** Full hash of the head commit, not of the merge that was built. */
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
}

export interface ReportHost {
  /** Node's names: `linux`, `x64`. */
  readonly os: string;
  readonly arch: string;
  readonly cpus: number;
  /** Node's version: `24.21.0`. */
  readonly node: string;
}

/** A builder of buildx; its name and its nodes' addresses are places and not told. */
export interface ReportBuilder {
  readonly driver: string;
  /** Made for this run, and removed after it. */
  readonly made: boolean;
  readonly nodes: readonly ReportBuilderNode[];
}

export interface ReportBuilderNode {
  /** BuildKit's: `v0.32.2`. */
  readonly version?: string;
  readonly platforms: readonly string[];
}

export type ReportTool = Omit<Tool, 'command'>;

/** One cache: what was brought in before and kept after. */
export interface ReportCache {
  readonly name: string;
  readonly restored?: { readonly bytes: number; readonly ms: number };
  readonly saved?: { readonly bytes: number; readonly ms: number };
}

/** One step, for one platform or as a whole. Milliseconds since the run's start. */
export interface StepRecord {
  readonly step: string;
  readonly platform?: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly state: 'done' | 'skipped' | 'failed';
  readonly detail?: string;
}
