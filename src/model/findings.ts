/** Severities as Trivy writes them. */
export type Severity = 'UNKNOWN' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';

export const SEVERITIES: readonly Severity[] = ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** A known vulnerability in a module (or system package) that is in the image or binary. */
export interface Finding {
  /** CVE, GHSA or GO identifier, the one Trivy reports first. */
  readonly id: string;
  readonly aliases: readonly string[];
  /** Go module path, `stdlib`, or a system package's name. */
  readonly module: string;
  /** As installed: `v1.2.3`. */
  readonly installed: string;
  /** Versions that fix it, as the advisory has them; empty when there is none. */
  readonly fixed: readonly string[];
  readonly severity: Severity;
  readonly title?: string;
  readonly url?: string;
  /** Why it does not count: an ignore file's or a VEX statement's word. */
  readonly suppressed?: { readonly by: string; readonly reason?: string };
}

/** Where the vulnerability facts came from. Times are ISO 8601, UTC. */
export interface DatabaseFacts {
  readonly source: string;
  readonly schema: number;
  readonly updatedAt: string;
  readonly downloadedAt?: string;
  /** From our cache because no source answered. */
  readonly stale: boolean;
}

/** The outcome of the scan of one platform; never mixed up with each other. */
export type ScanOutcome =
  | { readonly kind: 'clean' }
  | { readonly kind: 'below-gate' }
  | { readonly kind: 'gate-failed'; readonly failing: number }
  | {
      readonly kind: 'database-unavailable';
      readonly tried: readonly { readonly source: string; readonly answer: string }[];
    }
  | { readonly kind: 'tool-unavailable'; readonly reason: string }
  | { readonly kind: 'skipped'; readonly reason: string };
