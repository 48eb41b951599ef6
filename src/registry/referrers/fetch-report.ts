import type { HttpClient } from '../../http/client.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { AttachedReport } from './attached-report.ts';

/** What else a caller may say about registries. */
export interface FetchOptions {
  readonly insecureRegistries?: readonly string[];
  readonly githubToken?: string;
}

/**
 * Finds the report that is attached to an image in a registry: by the referrers API, else by the fallback tag (OCI
 * distribution specification 1.1, "Listing Referrers"). Undefined when the image is there and has none.
 * Throws `base-invalid` for what is no reference, `base-missing` when there is no such image, `registry-denied`,
 * `registry-unavailable`, `digest-mismatch`.
 */
export async function fetchAttachedReport(
  reference: string,
  http: HttpClient,
  runtime: Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'workingDirectory' | 'cacheDirectory'>,
  options: FetchOptions = {},
): Promise<AttachedReport | undefined> {
  const { findAttachedReport } = await import('./find-report.ts');
  return findAttachedReport(reference, { ...runtime, insecureRegistries: [], ...options, http });
}
