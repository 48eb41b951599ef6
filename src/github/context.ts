import { readFile, stat } from 'node:fs/promises';
import type { Environment } from '../model/runtime.ts';
import { type Fields, fieldsOf, numberAt, textAt } from './event-fields.ts';

/** What GitHub says of the run, checked and typed. Absent is what the event does not say. */
export interface GithubContext {
  /** `push`, `pull_request`, ... */
  readonly event: string;
  /** `owner/name`. */
  readonly repository: string;
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** Forty or sixty-four hexadecimal digits. */
  readonly sha: string;
  readonly runId?: number;
  /** Counts from 1. */
  readonly runAttempt?: number;
  /** Name of the job in its workflow; the legs of a matrix have the same. */
  readonly job?: string;
  /** Login of who started the run. */
  readonly actor?: string;
  /** The run that a `workflow_run` event is about. */
  readonly workflowRun?: TriggeringRun;
  readonly defaultBranch?: string;
  readonly pullRequest?: PullRequest;
  /** What the change of a pull request, merge group or push is on top of. */
  readonly base?: { readonly commit: string; readonly branch: string };
  readonly release?: { readonly id: number; readonly tag: string; readonly draft: boolean };
  /** https://github.com, or the server's own address. */
  readonly serverUrl: string;
}

/** The pull request that an event is about. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  /** From another repository, or from one that is gone: the token may write nothing. */
  readonly fork: boolean;
}

/** A run of another workflow, which may be of anybody's pull request. */
export interface TriggeringRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
}

/** GitHub cuts event payloads at 25 MB; more is not one. */
const EVENT_LIMIT = 26 << 20;

/** Reads the context of an Actions run; undefined outside of Actions. An event file that is missing or damaged counts as empty. */
export async function readGithubContext(env: Environment): Promise<GithubContext | undefined> {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  return githubContext(env, await readEvent(env.GITHUB_EVENT_PATH));
}

async function readEvent(path: string | undefined): Promise<Fields> {
  if (path === undefined || path === '') return {};
  try {
    if ((await stat(path)).size > EVENT_LIMIT) return {};
    return fieldsOf(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** The context from variables and an event's content. Texts that do not have their expected form are left out. */
export function githubContext(env: Environment, event: Fields): GithubContext {
  const repository = matching(env.GITHUB_REPOSITORY, /^[\w.-]+\/[\w.-]+$/);
  const runId = Number(env.GITHUB_RUN_ID);
  const runAttempt = Number(env.GITHUB_RUN_ATTEMPT);
  const job = matching(env.GITHUB_JOB, /^[\w-]+$/);
  const actor = matching(env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR, /^[\w.-]+(\[bot\])?$/);
  const workflowRun = workflowRunOf(event);
  const defaultBranch = ref(textAt(event, 'repository', 'default_branch'));
  const pullRequest = pullRequestOf(event);
  const release = releaseOf(event);
  const base = baseOf(env, event, pullRequest);
  return {
    event: matching(env.GITHUB_EVENT_NAME, /^[a-z_]+$/),
    repository,
    ref: ref(env.GITHUB_REF) ?? '',
    sha: sha(env.GITHUB_SHA),
    serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
    ...(Number.isSafeInteger(runId) && runId > 0 ? { runId } : {}),
    ...(Number.isSafeInteger(runAttempt) && runAttempt > 0 ? { runAttempt } : {}),
    ...(job === '' ? {} : { job }),
    ...(actor === '' ? {} : { actor }),
    ...(workflowRun === undefined ? {} : { workflowRun }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(base === undefined ? {} : { base }),
    ...(release === undefined ? {} : { release }),
  };
}

function pullRequestOf(event: Fields): PullRequest | undefined {
  const number = numberAt(event, 'pull_request', 'number');
  if (number === undefined) return undefined;
  const head = textAt(event, 'pull_request', 'head', 'repo', 'full_name');
  const base = textAt(event, 'pull_request', 'base', 'repo', 'full_name') ?? textAt(event, 'repository', 'full_name');
  return {
    number,
    headSha: sha(textAt(event, 'pull_request', 'head', 'sha')),
    baseSha: sha(textAt(event, 'pull_request', 'base', 'sha')),
    baseRef: ref(textAt(event, 'pull_request', 'base', 'ref')) ?? '',
    fork: head === undefined || base === undefined || head.toLowerCase() !== base.toLowerCase(),
  };
}

function workflowRunOf(event: Fields): TriggeringRun | undefined {
  const id = numberAt(event, 'workflow_run', 'id');
  if (id === undefined) return undefined;
  return {
    id,
    attempt: numberAt(event, 'workflow_run', 'run_attempt') ?? 1,
    event: matching(textAt(event, 'workflow_run', 'event'), /^[a-z_]+$/),
    headSha: sha(textAt(event, 'workflow_run', 'head_sha')),
  };
}

/** A push to a new branch has nothing before it: its hash is all zeros. */
function baseOf(env: Environment, event: Fields, pull: PullRequest | undefined): GithubContext['base'] {
  const [hash, name] =
    pull !== undefined
      ? [pull.baseSha, pull.baseRef]
      : env.GITHUB_EVENT_NAME === 'merge_group'
        ? [textAt(event, 'merge_group', 'base_sha'), textAt(event, 'merge_group', 'base_ref')]
        : env.GITHUB_EVENT_NAME === 'push'
          ? [textAt(event, 'before'), env.GITHUB_REF]
          : [];
  const commit = sha(hash);
  const branch = (ref(name) ?? '').replace(/^refs\/heads\//, '');
  return commit === '' || /^0+$/.test(commit) || branch === '' || branch.startsWith('refs/')
    ? undefined
    : { commit, branch };
}

function releaseOf(event: Fields): GithubContext['release'] {
  const id = numberAt(event, 'release', 'id');
  const tag = ref(textAt(event, 'release', 'tag_name'));
  if (id === undefined || tag === undefined) return undefined;
  return { id, tag, draft: fieldsOf(event.release).draft === true };
}

function matching(text: string | undefined, pattern: RegExp): string {
  return text !== undefined && text.length <= 255 && pattern.test(text) ? text : '';
}

function sha(text: string | undefined): string {
  return matching(text, /^([0-9a-f]{40}|[0-9a-f]{64})$/);
}

/** A ref or branch of the characters that we let into keys, labels and addresses. */
function ref(text: string | undefined): string | undefined {
  const found = matching(text, /^[0-9A-Za-z._+/-]+$/);
  return found === '' ? undefined : found;
}

/** Whether this run builds what is released: a tag, or a release event. Such a run takes nothing from a cache but tools and modules. */
export function isReleaseRun(context: Pick<GithubContext, 'event' | 'ref'>): boolean {
  return context.event === 'release' || context.ref.startsWith('refs/tags/');
}

/** Whether this run is of the default branch itself, not of a pull request to it. */
export function isDefaultBranchRun(context: Pick<GithubContext, 'event' | 'ref' | 'defaultBranch'>): boolean {
  const trusted = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'].includes(context.event);
  return trusted && context.defaultBranch !== undefined && context.ref === `refs/heads/${context.defaultBranch}`;
}
