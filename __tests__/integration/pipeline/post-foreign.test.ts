import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import type { ReportOrigin } from '../../../src/model/report-run.ts';
import { postForeignReports } from '../../../src/pipeline/publish/post-foreign.ts';
import type { Teller } from '../../../src/pipeline/publish/tell-pull-request.ts';
import { serializeReport } from '../../../src/report/report-file.ts';
import { grownReport } from '../../support/compared-report.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';
import { sampleRun } from '../../support/sample-report.ts';
import { zipOf } from '../../support/zip.ts';

const HEAD = 'a'.repeat(40);
const RUN = 81;
let api: GithubApiServer;
let runtime: TestRuntime;

beforeEach(async () => {
  api = await startGithubApi('octo/hello');
  runtime = testRuntime({ env: api.env });
  pull(7, 'feature', 'mallory/hello');
  pull(9, 'other', 'octocat/hello');
  addRun({});
});

afterEach(async () => {
  expect(api.violations).toEqual([]);
  await api.close();
});

function pull(number: number, ref: string, repository: string): void {
  api.state.pulls.set(number, {
    ...{ number, title: '', body: '', state: 'open', labels: [], login: 'mallory', events: [], files: [] },
    ...{ head: { sha: HEAD, ref, repository }, base: { sha: 'b'.repeat(40), ref: 'main' } },
  });
}

function addRun(overrides: object): void {
  api.state.runs.splice(0);
  api.state.runs.push({
    ...{ id: RUN, workflow: 'size.yml', event: 'pull_request', branch: 'feature', sha: HEAD, attempt: 1 },
    ...{ status: 'completed', conclusion: 'success', headRepository: 'mallory/hello' },
    ...overrides,
  });
}

/** report.json as a run stores it; `origin` differs where somebody lies. */
function reportText(origin: Partial<ReportOrigin> = {}): string {
  const pullRequest = { number: 7, headSha: HEAD, baseSha: HEAD, baseRef: 'main' };
  const own = { repository: 'octo/hello', runId: RUN, runAttempt: 1, event: 'pull_request', ref: 'refs/pull/7/merge' };
  const run = sampleRun({ origin: { ...own, commentKey: 'default', pullRequest, ...origin } });
  return serializeReport({ ...grownReport(), run });
}

function store(files: Readonly<Record<string, string>>, name = 'go-slim-image-report', id = 500): void {
  api.state.artifacts.push({ id, name, run: RUN, expired: false, zip: zipOf(files) });
}

async function post(given: Readonly<Partial<Record<InputName, string>>> = {}): Promise<readonly unknown[]> {
  const flags = new Map(Object.entries(given)) as ReadonlyMap<InputName, string>;
  const { inputs } = await loadConfiguration({ flags, environment: new Map(), workingDirectory: '/nowhere', env: {} });
  const workflowRun = { id: RUN, attempt: 1, event: 'pull_request', headSha: HEAD };
  const github = { event: 'workflow_run', repository: 'octo/hello', ref: 'refs/heads/main', sha: HEAD };
  const teller: Teller = { inputs, runtime, github: { ...github, serverUrl: 'https://github.com', workflowRun } };
  return postForeignReports(teller);
}

const bodies = (): string[] => api.state.comments.map(({ body }) => body);

test('what the run of a fork measured is told', async () => {
  store({ 'report.json': reportText() });
  await expect(post()).resolves.toHaveLength(1);
  expect(bodies()).toEqual([expect.stringMatching(/^\*\*\+419\u00a0kB \(\+7\.4%\) on linux\/amd64\*\*/)]);
  expect(bodies()[0]).toContain('https://github.com/octo/hello/actions/runs/81/artifacts/500');
});

test('each key of a run has a comment of its own, and a run that has told itself is not told again', async () => {
  store({ 'report.json': reportText() });
  store({ 'report.json': reportText({ commentKey: 'web' }) }, 'go-slim-image-report-web', 501);
  await post();
  expect(bodies()).toHaveLength(2);
  const writes = api.requests.filter((line) => /^(POST|PATCH) \/repos/.test(line)).length;
  await post();
  expect(api.requests.filter((line) => /^(POST|PATCH) \/repos/.test(line))).toHaveLength(writes);
});

test.each<[string, () => void, RegExp]>([
  ['a run of another event', () => addRun({ event: 'push' }), /run 81 was of push/],
  ['a run that stored nothing', () => undefined, /stored no artifact/],
])('%s is nothing to tell, and no failure', async (_, arrange, reason) => {
  arrange();
  await expect(post()).resolves.toEqual([]);
  expect(runtime.notices.map(({ message }) => message)).toEqual([expect.stringMatching(reason)]);
});

describe('refused, with nothing written:', () => {
  const other = (number: number) => ({ pullRequest: { number, headSha: HEAD, baseSha: HEAD, baseRef: 'main' } });
  test.each<[string, () => Record<string, string>, RegExp]>([
    ['a pull request that is not there', () => ({ 'report.json': reportText(other(8)) }), /there is no pull request 8/],
    ['another one’s pull request', () => ({ 'report.json': reportText(other(9)) }), /9 is not of the branch/],
    ['another run', () => ({ 'report.json': reportText({ runId: 80 }) }), /names the run 80/],
    [
      'another repository',
      () => ({ 'report.json': reportText({ repository: 'mallory/hello' }) }),
      /names the repository mallory/,
    ],
    [
      'another commit',
      () => ({
        'report.json': reportText({
          pullRequest: { number: 7, headSha: 'e'.repeat(40), baseSha: HEAD, baseRef: 'main' },
        }),
      }),
      /names the head e{40}/,
    ],
    ['no report', () => ({ 'report.json': '{"schemaVersion":1}' }), /is not a report of go-slim-image/],
    ['a later version', () => ({ 'report.json': '{"schemaVersion":2}' }), /has schemaVersion 2/],
    ['nothing of ours', () => ({ 'other.txt': '' }), /has no report\.json/],
    ['a report in a folder', () => ({ 'a/report.json': reportText() }), /has no report\.json/],
    ['a bomb', () => ({ 'report.json': ' '.repeat(33 << 20) }), /is too large/],
  ])('%s', async (_, files, reason) => {
    store(files());
    await expect(post()).rejects.toThrow(reason);
    expect(bodies()).toEqual([]);
  });

  test('a zip that is none', async () => {
    api.state.artifacts.push({
      id: 500,
      name: 'go-slim-image-report',
      run: RUN,
      expired: false,
      zip: Buffer.from('PK'),
    });
    await expect(post()).rejects.toThrow(/is no whole zip/);
  });
});

test('the head moved on: its own run will tell', async () => {
  store({ 'report.json': reportText() });
  const moved = api.state.pulls.get(7);
  if (moved !== undefined) api.state.pulls.set(7, { ...moved, head: { ...moved.head, sha: 'c'.repeat(40) } });
  await post();
  expect(bodies()).toEqual([]);
  expect(runtime.said.join('\n')).toContain('its head has moved on');
});

test('without the permission to write, this job fails: it is there for nothing else', async () => {
  store({ 'report.json': reportText() });
  api.callers.set('job-token', {
    login: 'github-actions[bot]',
    permissions: { actions: 'read', 'pull-requests': 'read' },
  });
  await expect(post()).rejects.toMatchObject({ code: 'github-denied' });
});
