import type { HttpClient } from '../http/client.ts';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import { type FetchOptions, fetchAttachedReport } from '../registry/referrers/fetch-report.ts';
import type { BaselinePlace, Candidate } from './source.ts';

/** How registries are reached. */
export interface RegistryAccess {
  readonly http: HttpClient;
  readonly runtime: Runtime;
  readonly options: FetchOptions;
}

/** The report that is attached to an image that the user names. */
export function imagePlace(reference: string, access: RegistryAccess): BaselinePlace {
  return {
    source: 'image',
    name: reference,
    look: async () => {
      const attached = await fetchAttachedReport(reference, access.http, access.runtime, access.options);
      return attached === undefined
        ? { nothing: `${reference} has no report attached` }
        : { reference, text: attached.text };
    },
  };
}

/** The base commit, and where its image may be. */
export interface AttachedRequest {
  /** Full hash. */
  readonly commit: string;
  /** Branch, without refs/heads/. */
  readonly branch: string;
  /** Repositories that this build's own tags name: `ghcr.io/acme/app`. */
  readonly repositories: readonly string[];
}

/**
 * The report attached to the image of the base commit: under the tags that are made of a commit's hash, then under the
 * branch's own, whose report must say that it is of this branch.
 */
export function attachedPlace(request: AttachedRequest, access: RegistryAccess): BaselinePlace {
  const { commit, branch, repositories } = request;
  return {
    source: 'attached',
    name: `the image of ${commit.slice(0, 12)}`,
    look: async () => {
      if (repositories.length === 0) return { nothing: 'no tag says which repository the image is in' };
      for (const { reference, mustBe } of candidates(repositories, commit, branch)) {
        const text = await attachedText(reference, access);
        if (text !== undefined) return { reference, ref: branch, text, mustBe };
      }
      return { nothing: `no image of ${commit.slice(0, 12)} or ${branch} in ${repositories.join(', ')} has a report` };
    },
  };
}

type Named = Required<Pick<Candidate, 'reference' | 'mustBe'>>;

function candidates(repositories: readonly string[], commit: string, branch: string): readonly Named[] {
  const byCommit = [`sha-${commit}`, `sha-${commit.slice(0, 7)}`, commit];
  const byBranch = branch.replace(/[^\w.-]/g, '-');
  return repositories.flatMap((repository) => [
    ...byCommit.map((tag) => ({ reference: `${repository}:${tag}`, mustBe: { commit } })),
    ...(/^\w[\w.-]{0,127}$/.test(byBranch)
      ? [{ reference: `${repository}:${byBranch}`, mustBe: { ref: `refs/heads/${branch}` } }]
      : []),
  ]);
}

/** An image that is not there, or that we may not see, has no report for us. */
async function attachedText(
  reference: string,
  { http, runtime, options }: RegistryAccess,
): Promise<string | undefined> {
  try {
    return (await fetchAttachedReport(reference, http, runtime, options))?.text;
  } catch (error) {
    if (error instanceof Failure && (error.code === 'base-missing' || error.code === 'registry-denied'))
      return undefined;
    throw error;
  }
}
