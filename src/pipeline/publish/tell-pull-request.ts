import { join } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { writeFileWhole } from '../../files/write.ts';
import { uploadArtifact } from '../../github/artifact.ts';
import type { CommentDraft } from '../../github/comment/decide.ts';
import { type GithubContext, isDefaultBranchRun } from '../../github/context.ts';
import { isDependabot, workflowSecrets } from '../../github/dependabot.ts';
import { writeSummary } from '../../github/hand-out.ts';
import { reportArtifactName } from '../../model/artifact-name.ts';
import { Failure } from '../../model/failure.ts';
import { serializeNotMeasured } from '../../model/not-measured.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { commentMarkdown } from '../../report/comment/comment.ts';
import { failureSummary, notMeasuredMarkdown } from '../../report/comment/failed.ts';
import { worthTelling } from '../../report/comment/rows.ts';
import { overrideLabel } from '../compare/override-label.ts';
import { commentKey, legOf } from './comment-key.ts';
import { COMMENT_PERMISSION, type Posted, postComment, writtenWords } from './post-comment.ts';
import { reportOrigin } from './report-origin.ts';

/** Who tells. */
export interface Teller {
  readonly inputs: Inputs;
  readonly github: GithubContext;
  readonly runtime: Runtime;
}

/** Events whose pull request gets a comment. A merge queue has none to write on: its check is what tells. */
const EVENTS = ['pull_request', 'pull_request_target'];

/**
 * Stores the report where later jobs look for it and brings the pull request's comment up to date. Nothing that goes
 * wrong here fails the build: a notice says what, and what to do.
 */
export async function tellReport(report: Report, output: string, teller: Teller): Promise<void> {
  const { inputs, github } = teller;
  const files = ['report.html', 'report.json'].map((file) => join(output, file));
  const wanted = inputs.uploadReport ?? (EVENTS.includes(github.event) || isBaselineRun(github));
  const artifact = wanted ? await store(files, teller) : undefined;
  await tell(teller, draftOf(report, artifact, teller), async () => artifact ?? (await store(files, teller)));
}

function draftOf(report: Report, artifact: { id: number } | undefined, { github, inputs }: Teller): DraftFor {
  return (marker) => ({
    marker,
    changed: worthTelling(report),
    body: () => commentMarkdown(report, { marker, reportUrl: reportUrl(github, artifact), ...overrideLabel(inputs) }),
  });
}

/** The same for a report.json that is there already; it is stored by whoever made it. */
export async function tellReportFile(report: Report, teller: Teller): Promise<void> {
  await tell(teller, draftOf(report, undefined, teller), async () => undefined);
}

/** Says in the summary why there is none, and on the pull request where numbers of an earlier commit stand. */
export async function tellNotMeasured(error: unknown, teller: Teller): Promise<void> {
  const { inputs, github, runtime } = teller;
  const origin = reportOrigin(github, inputs);
  if (!(error instanceof Failure)) return;
  const { code, message, details, fix } = error;
  const failure = { code, message, ...(details === undefined ? {} : { details }) };
  if (inputs.summary) await writeSummary(failureSummary(failure, fix));
  if (origin?.pullRequest === undefined) return;
  const file = join(runtime.scratchDirectory, 'not-measured', 'not-measured.json');
  await tell(
    teller,
    (marker) => ({
      marker,
      changed: false,
      body: (previous) => notMeasuredMarkdown(failure, { marker, reportUrl: reportUrl(github, undefined) }, previous),
    }),
    async () => {
      await writeFileWhole(file, serializeNotMeasured({ schemaVersion: 1, origin, ...failure }));
      return store([file], teller);
    },
  );
}

/** A run whose report later builds are compared with. */
function isBaselineRun(github: GithubContext): boolean {
  return github.event === 'push' && isDefaultBranchRun(github);
}

async function store(
  files: readonly string[],
  { inputs, github, runtime }: Teller,
): Promise<{ id: number } | undefined> {
  const name = reportArtifactName(inputs.artifactName, commentKey(inputs));
  // Names are taken once in a run, over its attempts too; in the first one it is another job that has taken it.
  return uploadArtifact({ name, files, replace: (github.runAttempt ?? 1) > 1 }, runtime);
}

/** The artifact's page, else the run's, which has the summary. */
function reportUrl({ serverUrl, repository, runId }: GithubContext, artifact: { id: number } | undefined): string {
  const run = `${serverUrl}/${repository}/actions/runs/${runId ?? 0}`;
  return artifact === undefined ? run : `${run}/artifacts/${artifact.id}`;
}

type DraftFor = (marker: CommentDraft['marker']) => CommentDraft;

async function tell(teller: Teller, draft: DraftFor, keep: () => Promise<unknown>): Promise<void> {
  const { inputs, github, runtime } = teller;
  const { pullRequest, runId = 0, runAttempt = 1 } = github;
  if (inputs.comment === 'never' || pullRequest === undefined || !EVENTS.includes(github.event)) return;
  const marker = {
    key: commentKey(inputs),
    head: pullRequest.headSha,
    run: runId,
    attempt: runAttempt,
    leg: legOf(inputs, github.job ?? ''),
  };
  const place = {
    repository: github.repository,
    number: pullRequest.number,
    token: inputs.githubToken,
    caFile: inputs.caFile,
    wish: inputs.comment,
  };
  const posted = await postComment(draft(marker), place, runtime);
  if (posted.kind === 'answered') {
    runtime.log.info(writtenWords(posted.written, pullRequest.number));
    return;
  }
  const kept = await keep();
  runtime.log.notice({
    level: posted.kind === 'failed' ? 'warning' : 'notice',
    code: posted.kind === 'failed' ? 'comment-failed' : 'comment-not-permitted',
    message: await whyNot(posted, pullRequest, kept !== undefined, teller),
  });
}

async function whyNot(
  posted: Exclude<Posted, { kind: 'answered' }>,
  { number, fork }: NonNullable<GithubContext['pullRequest']>,
  kept: boolean,
  { inputs, github, runtime }: Teller,
): Promise<string> {
  const what = `The comment on pull request ${number} was not written`;
  const name = reportArtifactName(inputs.artifactName, commentKey(inputs));
  const stored = kept
    ? ` The report is stored as the artifact ${name}; a workflow on workflow_run with "mode: report" posts it (docs/pull-requests.md).`
    : '';
  if (posted.kind === 'failed') return `${what}: ${posted.failure.message}${stored}`;
  const lacks = `${what}: the token lacks the permission ${COMMENT_PERMISSION}.`;
  if (isDependabot(github.actor)) return `${lacks} ${await dependabotWords(runtime)}${stored}`;
  if (fork) return `${lacks} A pull request from a fork never has it.${stored}`;
  return `${lacks} Give the job "permissions: ${COMMENT_PERMISSION}".${stored}`;
}

async function dependabotWords({ env }: Pick<Runtime, 'env'>): Promise<string> {
  const named = await workflowSecrets(env);
  const secrets =
    named === undefined || named.secrets.length === 0
      ? ''
      : ` Of the secrets that ${named.file} names (${named.secrets.join(', ')}) it has only those that are stored as Dependabot secrets, too.`;
  return `Runs that Dependabot starts have a token that only reads, unless the workflow's "permissions" say otherwise.${secrets}`;
}
