import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Caller, type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { runWorkflow, type WorkflowOutcome } from './act.ts';
import { exportAction, git, makeRepository } from './git-repository.ts';
import { type ResultsService, runtimeToken, startResultsService } from './results-service.ts';

export const REPOSITORY = 'octo/hello';
export const ACTION = 'org/go-slim-image@v1';
export const NUMBER = 7;

/** A program, and a change that makes it larger. */
export const MAIN = 'package main\n\nimport "os"\n\nfunc main() { os.Stdout.WriteString("hello\\n") }\n';
export const FILES = { 'go.mod': 'module example.com/hello\n\ngo 1.25\n', 'main.go': MAIN };
export const GROWN = {
  'main.go':
    'package main\n\nimport (\n\t"encoding/json"\n\t"os"\n)\n\nfunc main() { json.NewEncoder(os.Stdout).Encode(os.Args) }\n',
};

/** A token that only reads, as a pull request from a fork has it. */
export const READER: Caller = {
  login: 'github-actions[bot]',
  permissions: { actions: 'read', contents: 'read', 'pull-requests': 'read' },
};

/** What differs from run to run of a workflow. */
export interface PullRequestRun {
  readonly event?: 'pull_request' | 'push' | 'workflow_run' | 'merge_group';
  /** GITHUB_RUN_ID. */
  readonly id: number;
  /** Lines below `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly actor?: string;
  /** The run that a workflow_run is about. */
  readonly about?: number;
  /** The head that its event is of, when the branch has moved on since. */
  readonly head?: string;
}

/** A repository with a pull request on a GitHub of its own. */
export interface PullRequestScene extends AsyncDisposable {
  readonly api: GithubApiServer;
  readonly results: ResultsService;
  /** Full hashes. */
  readonly base: string;
  readonly head: string;
  /** Lays files on the pull request's branch as one more commit: the head moves on. */
  commit(files: Readonly<Record<string, string>>): Promise<string>;
  run(run: PullRequestRun): Promise<WorkflowOutcome>;
  /** Our comments on it. */
  comments(): readonly string[];
}

/** Makes a scene: `files` on main, `changes` on the branch of pull request 7, which is from `headRepository`. */
export async function makeScene(
  files: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>>,
  headRepository = REPOSITORY,
): Promise<PullRequestScene> {
  const api = await startGithubApi(REPOSITORY);
  const results = await startResultsService();
  const action = await exportAction();
  const repository = await makeRepository({ files });
  const base = await git(repository, 'rev-parse', 'HEAD');
  await git(repository, 'branch', 'feature');
  const scene = { head: '' };
  const commit = async (content: Readonly<Record<string, string>>): Promise<string> => {
    await git(repository, 'checkout', '-q', 'feature');
    for (const [path, text] of Object.entries(content)) {
      await mkdir(dirname(join(repository, path)), { recursive: true });
      await writeFile(join(repository, path), text);
    }
    await git(repository, 'add', '-A');
    await git(repository, 'commit', '-q', '--allow-empty', '-m', 'Change');
    scene.head = await git(repository, 'rev-parse', 'HEAD');
    api.state.pulls.set(NUMBER, {
      ...{
        number: NUMBER,
        title: 'Change',
        body: '',
        state: 'open',
        labels: [],
        login: 'octocat',
        events: [],
        files: [],
      },
      head: { sha: scene.head, ref: 'feature', repository: headRepository },
      base: { sha: base, ref: 'main' },
    });
    return scene.head;
  };
  await commit(changes);
  return {
    api,
    results,
    base,
    get head() {
      return scene.head;
    },
    commit,
    run: (run) => runOn({ repository, action, api, results, base, head: run.head ?? scene.head, headRepository }, run),
    comments: () => api.state.comments.filter(({ login }) => login === 'github-actions[bot]').map(({ body }) => body),
    [Symbol.asyncDispose]: async () => {
      await api.close();
      await results[Symbol.asyncDispose]();
      for (const folder of [repository, action]) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const REFS = {
  push: 'refs/heads/main',
  workflow_run: 'refs/heads/main',
  pull_request: `refs/pull/${NUMBER}/merge`,
  merge_group: `refs/heads/gh-readonly-queue/main/pr-${NUMBER}`,
};

interface Stage {
  readonly repository: string;
  readonly action: string;
  readonly api: GithubApiServer;
  readonly results: ResultsService;
  readonly base: string;
  readonly head: string;
  readonly headRepository: string;
}

async function runOn(stage: Stage, run: PullRequestRun): Promise<WorkflowOutcome> {
  const { action, api, results } = stage;
  const event = run.event ?? 'pull_request';
  const build =
    event === 'workflow_run' ? {} : { platforms: 'linux/amd64', sbom: 'false', scan: 'false', cache: 'false' };
  const inputs = { ...build, ...run.inputs, 'github-token': run.token ?? 'job-token' };
  const checkout = await checkOut(stage, event, run.id);
  const workflow = join('.git', 'size.yml');
  const payload = join(checkout, '.git', 'event.json');
  await writeFile(join(checkout, workflow), workflowText(event, inputs));
  await writeFile(payload, JSON.stringify(eventOf(stage, event, run)));
  // The run stands in the API before a job of it begins.
  api.state.runs.push({
    ...{ id: run.id, workflow: 'size.yml', event, status: 'completed', conclusion: 'success', attempt: 1 },
    ...(event === 'push'
      ? { branch: 'main', sha: stage.base, headRepository: REPOSITORY }
      : { branch: 'feature', sha: stage.head, headRepository: stage.headRepository }),
  });
  const outcome = await runWorkflow({
    repository: checkout,
    workflow,
    event,
    payload,
    localRepositories: { [ACTION]: action },
    env: {
      ...results.env,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(run.id),
      GITHUB_API_URL: api.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_REF: REFS[event],
      GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/size.yml@refs/heads/main`,
      ...(run.actor === undefined ? {} : { GITHUB_ACTOR: run.actor, GITHUB_TRIGGERING_ACTOR: run.actor }),
    },
  });
  await rm(checkout, { recursive: true, force: true, maxRetries: 3 });
  // What a job hands to the artifact service is what the API has of its run.
  for (const { id, name, version, content } of results.artifacts)
    if (version === `run-${run.id}`) api.state.artifacts.push({ id, name, run: run.id, expired: false, zip: content });
  return outcome;
}

/** A clone for one run. As on GitHub, a pull request's job checks out a merge commit of base and head. */
async function checkOut({ repository, base, head }: Stage, event: string, id: number): Promise<string> {
  const checkout = join(repository, '..', `${basename(repository)}-${id}`);
  await git(dirname(repository), 'clone', '-q', repository, checkout);
  await git(checkout, 'checkout', '-q', '--detach', event === 'merge_group' ? head : base);
  if (event === 'pull_request') await git(checkout, 'merge', '-q', '--no-ff', '-m', 'Merge', head);
  return checkout;
}

function workflowText(event: string, inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs).map(([name, value]) => `          ${name}: ${JSON.stringify(value)}`);
  return `
on: ${event}
jobs:
  size:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ${ACTION}
        with:
${lines.join('\n')}
`;
}

function eventOf({ base, head, headRepository }: Stage, event: string, run: PullRequestRun): object {
  const repository = { full_name: REPOSITORY, default_branch: 'main' };
  if (event === 'push') return { repository, ref: 'refs/heads/main', before: base, after: base, deleted: false };
  if (event === 'merge_group')
    return { repository, merge_group: { head_sha: head, base_sha: base, base_ref: 'refs/heads/main' } };
  if (event === 'workflow_run') {
    const about = {
      id: run.about,
      event: 'pull_request',
      conclusion: 'success',
      head_sha: head,
      head_branch: 'feature',
    };
    return { repository, action: 'completed', workflow_run: { ...about, run_attempt: 1, pull_requests: [] } };
  }
  return {
    repository,
    action: 'synchronize',
    number: NUMBER,
    pull_request: {
      number: NUMBER,
      head: { sha: head, ref: 'feature', repo: { full_name: headRepository } },
      base: { sha: base, ref: 'main', repo: { full_name: REPOSITORY } },
      labels: [],
    },
  };
}
