import { textsInZip } from '../files/zip-text.ts';
import type { GithubApi } from '../github/api/client.ts';
import { whenFound, whenPermitted } from '../github/api/outcome.ts';
import type { Log } from '../model/runtime.ts';
import { LARGEST_REPORT } from '../report/report-file.ts';
import type { BaselinePlace, Candidate, Nothing } from './source.ts';

/** Whose artifact is looked for. */
export interface ArtifactRequest {
  /** Name of the artifact that holds report.json. */
  readonly artifact: string;
  /** Branch, without refs/heads/. Only the default branch's runs are trusted. */
  readonly branch: string;
  readonly defaultBranch: string;
  /** Full hash: its run is taken before any newer one. */
  readonly commit: string;
}

interface Listed {
  readonly id: number;
  readonly runId: number;
  readonly sha: string;
}

/** Zips that are larger are not fetched: the report is in there beside its HTML reading. */
const LARGEST_ZIP = 96 << 20;
const MOST_LISTED = 500;

/**
 * The report of the default branch's last run, from its artifact. Only a run by event push, on the default branch, of
 * this very repository counts, as the API says it and not the artifact: a fork's branch may be called main, too, and a
 * pull request's run stores artifacts under the same name.
 */
export function artifactPlace(request: ArtifactRequest, api: GithubApi, log: Log): BaselinePlace {
  const { branch, defaultBranch } = request;
  return {
    source: 'artifact',
    name: `the artifact of ${branch}`,
    look: async () => {
      if (!api.authenticated) return { nothing: 'there is no token to ask for artifacts with' };
      if (branch !== defaultBranch) {
        return { nothing: `${branch} is not the default branch (${defaultBranch}), whose runs alone are trusted` };
      }
      const outcome = await whenPermitted(fromRuns(request, api));
      if (outcome.permitted) return outcome.value;
      const message = `The last run's report is no baseline: the job lacks the permission ${outcome.permission}.`;
      log.notice({ level: 'notice', code: 'baseline-permission', message });
      return { nothing: `the token may not read artifacts (${outcome.permission})` };
    },
  };
}

async function fromRuns(request: ArtifactRequest, api: GithubApi): Promise<Candidate | Nothing> {
  const listed = await listArtifacts(request, api);
  const exact = listed.filter(({ sha }) => sha === request.commit);
  for (const { id, runId, sha } of [...exact, ...listed.filter((one) => !exact.includes(one))]) {
    if (!(await isTrusted(runId, request, api))) continue;
    const bytes = await whenFound(
      api.download(
        'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        { artifact_id: id, archive_format: 'zip' },
        LARGEST_ZIP,
      ),
    );
    if (bytes === undefined) continue;
    const reference = `run ${runId}`;
    const texts = await textsInZip(bytes, ['report.json'], LARGEST_REPORT);
    // A zip that is damaged, or has no report, is refused like any text that is no report.
    const text = texts === 'too-large' ? undefined : typeof texts === 'string' ? '' : (texts.get('report.json') ?? '');
    return { reference, ref: request.branch, text, mustBe: { commit: sha } };
  }
  return { nothing: `no run of ${request.branch} by push has the artifact ${request.artifact}` };
}

/** Newest first, without those that have expired or that another repository's branch made. */
async function listArtifacts({ artifact, branch }: ArtifactRequest, api: GithubApi): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  let seen = 0;
  for await (const one of api.items('GET /repos/{owner}/{repo}/actions/artifacts', { name: artifact })) {
    const run = one.workflow_run;
    const own = run?.repository_id !== undefined && run.repository_id === run.head_repository_id;
    if (run?.id !== undefined && own && run.head_branch === branch && !one.expired && one.size_in_bytes <= LARGEST_ZIP)
      found.push({ id: one.id, runId: run.id, sha: run.head_sha ?? '' });
    if (++seen >= MOST_LISTED || found.length >= 20) break;
  }
  return found;
}

async function isTrusted(runId: number, { branch }: ArtifactRequest, api: GithubApi): Promise<boolean> {
  const run = await whenFound(api.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: runId }));
  return (
    run?.event === 'push' &&
    run.head_branch === branch &&
    run.head_repository?.full_name.toLowerCase() === api.repository.toLowerCase()
  );
}
