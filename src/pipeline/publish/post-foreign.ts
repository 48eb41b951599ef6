import { type GithubApi, openGithubApi } from '../../github/api/client.ts';
import type { CommentDraft } from '../../github/comment/decide.ts';
import { artifactZip, type ForeignRun, falseClaim, readRun, reportArtifacts } from '../../github/triggering-run.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import { commentMarkdown } from '../../report/comment/comment.ts';
import { notMeasuredMarkdown } from '../../report/comment/failed.ts';
import { worthTelling } from '../../report/comment/rows.ts';
import { overrideLabel } from '../compare/override-label.ts';
import { postComment, writtenWords } from './post-comment.ts';
import { LARGEST_ZIP, readStoredZip, refused, type Stored } from './stored-report.ts';
import type { Teller } from './tell-pull-request.ts';

/**
 * Posts the reports of the run that a `workflow_run` is about. The artifact was made by code that nobody has looked at: its
 * size and schema are checked, its claims are held against the API, and no word of it reaches Markdown unescaped.
 * Gives the reports that were told. Throws `report-refused`, `invalid-input`, `github-denied`.
 */
export async function postForeignReports(teller: Teller): Promise<readonly Report[]> {
  const { inputs, github, runtime } = teller;
  const { workflowRun } = github;
  if (workflowRun === undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `mode: report looks for the run that the event is about, and ${github.event || 'this event'} is about none.`,
      fix: 'Use it in a workflow on workflow_run, or name a file with the input report.',
    });
  }
  const ca = inputs.caFile === '' ? {} : { caFile: inputs.caFile };
  const api = openGithubApi({ repository: github.repository, token: inputs.githubToken, ...ca }, runtime);
  try {
    const run = await readRun(api, workflowRun.id);
    if (run === undefined) throw refused(`GitHub knows no run ${workflowRun.id} of ${github.repository}`);
    if (run.event !== 'pull_request')
      return nothing(teller, `run ${run.id} was of ${run.event}, not of a pull request`);
    const artifacts = await reportArtifacts(api, run.id, inputs.artifactName);
    if (artifacts.length === 0) return nothing(teller, `run ${run.id} has stored no artifact ${inputs.artifactName}`);
    const told: Report[] = [];
    for (const { id, name, size } of artifacts) {
      if (size > LARGEST_ZIP) throw refused(`The artifact ${name} is larger than ${LARGEST_ZIP >> 20} MiB`);
      const stored = await readStoredZip(await artifactZip(api, id, LARGEST_ZIP), name);
      await post(stored, { run, name, artifact: id }, api, teller);
      if (stored.kind === 'report') told.push(stored.report);
    }
    return told;
  } finally {
    await api.close();
  }
}

async function post(
  stored: Stored,
  { run, name, artifact }: { readonly run: ForeignRun; readonly name: string; readonly artifact: number },
  api: GithubApi,
  { inputs, github, runtime }: Teller,
): Promise<void> {
  const wrong = await falseClaim(api, run, stored.origin);
  if (wrong !== undefined) throw refused(`The artifact ${name} is not what it says it is: ${wrong}`);
  const number = stored.origin.pullRequest?.number ?? 0;
  const { commentKey: key, leg } = stored.origin;
  const told = leg === undefined ? {} : { leg };
  const marker = { key, head: run.headSha, run: run.id, attempt: run.attempt, ...told };
  const reportUrl = `${github.serverUrl}/${github.repository}/actions/runs/${run.id}/artifacts/${artifact}`;
  const draft: CommentDraft = {
    marker,
    once: true,
    changed: stored.kind === 'report' && worthTelling(stored.report),
    body: (previous) =>
      stored.kind === 'report'
        ? commentMarkdown(stored.report, {
            marker,
            reportUrl,
            foreign: run.headRepository !== github.repository,
            ...overrideLabel(inputs),
          })
        : notMeasuredMarkdown(stored.failure, { marker, reportUrl }, previous),
  };
  const { githubToken: token, caFile, comment: wish } = inputs;
  const posted = await postComment(draft, { repository: github.repository, number, token, caFile, wish }, runtime);
  // This job exists to write it: that it may not is its failure.
  if (posted.kind !== 'answered') throw posted.failure;
  runtime.log.info(writtenWords(posted.written, number));
}

function nothing({ runtime }: Teller, why: string): readonly Report[] {
  runtime.log.notice({ level: 'notice', code: 'nothing-to-report', message: `There is nothing to post: ${why}.` });
  return [];
}
