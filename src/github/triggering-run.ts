import type { ReportOrigin } from '../model/report-run.ts';
import type { GithubApi } from './api/client.ts';
import { whenFound } from './api/outcome.ts';

/** A run of a pull request's own workflow, as the API has it. */
export interface ForeignRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`; empty when it is gone. */
  readonly headRepository: string;
}

/** An artifact that is still there. */
export interface RunArtifact {
  readonly id: number;
  readonly name: string;
  /** Bytes of the zip. */
  readonly size: number;
}

const MOST_ARTIFACTS = 50;

/** Reads a run of this repository; undefined where there is none of that number. */
export async function readRun(api: GithubApi, id: number): Promise<ForeignRun | undefined> {
  const run = await whenFound(api.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id }));
  if (run === undefined || !sameName(run.repository.full_name, api.repository)) return undefined;
  return {
    id,
    attempt: run.run_attempt ?? 1,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? '',
    headRepository: run.head_repository?.full_name ?? '',
  };
}

/** The artifacts of a run with this name, or this name and a key behind it; of several attempts the latest. */
export async function reportArtifacts(api: GithubApi, run: number, name: string): Promise<RunArtifact[]> {
  const found = new Map<string, RunArtifact>();
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  for await (const one of api.items(route, { run_id: run })) {
    if (one.expired || (one.name !== name && !one.name.startsWith(`${name}-`))) continue;
    const known = found.get(one.name);
    if (known === undefined || known.id < one.id)
      found.set(one.name, { id: one.id, name: one.name, size: one.size_in_bytes });
    if (found.size >= MOST_ARTIFACTS) break;
  }
  return [...found.values()];
}

/** The bytes of an artifact's zip. Throws `GithubFailure` where there are more than `limit`. */
export async function artifactZip(api: GithubApi, id: number, limit: number): Promise<Uint8Array> {
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  return api.download(route, { artifact_id: id, archive_format: 'zip' }, limit);
}

/**
 * What of an artifact's claims about its origin the API contradicts, in words; undefined when all hold: it is of this
 * repository and this run, and the pull request that it names is of the very branch whose commit the run was about.
 */
export async function falseClaim(
  api: GithubApi,
  run: ForeignRun,
  { repository, runId, pullRequest }: ReportOrigin,
): Promise<string | undefined> {
  if (!sameName(repository, api.repository)) return `it names the repository ${repository}`;
  if (runId !== run.id) return `it names the run ${runId}`;
  if (pullRequest === undefined) return 'it names no pull request';
  const { number, headSha } = pullRequest;
  if (headSha !== run.headSha) return `it names the head ${headSha}, and the run's is ${run.headSha}`;
  const pull = await whenFound(api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number }));
  if (pull === undefined) return `there is no pull request ${number}`;
  const own = sameName(pull.head.repo?.full_name ?? '', run.headRepository) && pull.head.ref === run.headBranch;
  return own ? undefined : `pull request ${number} is not of the branch that the run was about`;
}

function sameName(a: string, b: string): boolean {
  return a !== '' && a.toLowerCase() === b.toLowerCase();
}
