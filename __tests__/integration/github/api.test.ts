import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GithubApi, openGithubApi } from '../../../src/github/api/client.ts';
import { GithubFailure } from '../../../src/github/api/github-failure.ts';
import { whenFound, whenPermitted } from '../../../src/github/api/outcome.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

let server: GithubApiServer;
let runtime: TestRuntime;
let api: GithubApi;
const COMMENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

function open(token = 'job-token', extra: { throttle?: boolean } = {}): GithubApi {
  return openGithubApi({ repository: 'octo/hello', token, secondMs: 5, throttle: false, ...extra }, runtime);
}

beforeEach(async () => {
  server = await startGithubApi();
  runtime = testRuntime({ env: { GITHUB_API_URL: server.url } });
  api = open();
  server.state.issues.set(7, {
    ...{ number: 7, title: 'seven', body: '', state: 'open', labels: ['size-ok'], login: 'ann' },
    events: [{ event: 'labeled', label: 'size-ok', login: 'ann' }],
  });
});

afterEach(async () => {
  await api.close();
  await server.close();
  expect(server.violations).toEqual([]);
});

async function failureOf(call: Promise<unknown>): Promise<GithubFailure> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof GithubFailure)) throw error ?? new Error('did not fail');
  return error;
}

describe('calls', () => {
  test('a comment is made, listed, changed and removed', async () => {
    const made = await api.request(CREATE, { issue_number: 7, body: 'first' });
    await api.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      comment_id: made.id,
      body: 'second',
    });
    const listed = await api.all(COMMENTS, { issue_number: 7 });
    expect(listed.map(({ body, user }) => [body, user?.login])).toEqual([['second', 'github-actions[bot]']]);
    await api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: made.id });
    expect(await api.all(COMMENTS, { issue_number: 7 })).toEqual([]);
  });

  test('all pages of a list come, in order, and no more are asked for than are wanted', async () => {
    for (let id = 1; id <= 250; id++)
      server.state.comments.push({ id, issue: 7, login: 'ann', body: `${id}`, updatedAt: '2026-01-02T03:04:05Z' });
    expect((await api.all(COMMENTS, { issue_number: 7 })).map(({ id }) => id)).toEqual(
      Array.from({ length: 250 }, (_, index) => index + 1),
    );
    expect(server.requests).toHaveLength(3);
    for await (const { id } of api.items(COMMENTS, { issue_number: 7 })) if (id === 5) break;
    expect(server.requests).toHaveLength(4);
  });

  test('a list within an object is paged, too', async () => {
    for (let id = 1; id <= 120; id++)
      server.state.artifacts.push({ id, name: `report-${id}`, run: 1, expired: false, zip: Buffer.from('zip') });
    const found = await api.all('GET /repos/{owner}/{repo}/actions/artifacts', {});
    expect(found.map(({ name }) => name)).toContain('report-120');
    expect(found).toHaveLength(120);
  });

  test('an artifact is fetched from where it lies, without the token, up to a limit', async () => {
    server.state.artifacts.push({ id: 1, name: 'report', run: 1, expired: false, zip: Buffer.alloc(5000, 1) });
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
    const where = { artifact_id: 1, archive_format: 'zip' };
    expect(await api.download(route, where, 5000)).toHaveLength(5000);
    expect((await failureOf(api.download(route, where, 4999))).message).toContain('4999 bytes');
  });

  test('a file is sent to the release’s own address and comes back with its digest', async () => {
    const release = await api.request('POST /repos/{owner}/{repo}/releases', { tag_name: 'v1.0.0', draft: true });
    const bytes = Buffer.from('some bytes');
    const content = (async function* () {
      yield bytes.subarray(0, 4);
      yield bytes.subarray(4);
    })();
    const upload = { uploadUrl: release.upload_url, name: 'a.txt', content, size: 10, contentType: 'text/plain' };
    const asset = await api.upload(upload);
    expect(asset).toMatchObject({ name: 'a.txt', size: 10, state: 'uploaded' });
    const folder = await mkdtemp(join(tmpdir(), 'asset-'));
    const destination = join(folder, 'a.txt');
    const sha256 = (asset.digest ?? '').replace('sha256:', '');
    await api.downloadFile(
      'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
      { asset_id: asset.id },
      { destination, limit: 10, sha256 },
    );
    expect(await readFile(destination, 'utf8')).toBe('some bytes');
    await rm(folder, { recursive: true });
  });
});

describe('what can go wrong', () => {
  test('a token without the permission is told by the permission’s name', async () => {
    server.callers.set('reader', { login: 'github-actions[bot]', permissions: { 'pull-requests': 'read' } });
    const poor = open('reader');
    const outcome = await whenPermitted(poor.request(CREATE, { issue_number: 7, body: 'x' }));
    expect(outcome).toMatchObject({ permitted: false, permission: 'issues: write' });
    const failure = await failureOf(poor.request('POST /repos/{owner}/{repo}/releases', { tag_name: 'v1' }));
    expect(failure).toMatchObject({ code: 'github-denied', status: 403, permission: 'contents: write', exitStatus: 4 });
    expect(failure.fix).toContain('permissions: contents: write');
  });

  test('no token, and a wrong one, are not permitted; what is missing is missing; what cannot be is told why', async () => {
    expect(await failureOf(open('').request(CREATE, { issue_number: 7, body: 'x' }))).toMatchObject({ status: 401 });
    expect(await failureOf(open('wrong').request(CREATE, { issue_number: 7, body: 'x' }))).toMatchObject({
      problem: 'not-permitted',
    });
    expect(
      await whenFound(api.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: 'v9' })),
    ).toBeUndefined();
    const long = api.request(CREATE, { issue_number: 7, body: 'x'.repeat(65_537) });
    expect(await failureOf(long)).toMatchObject({ problem: 'conflict', status: 422, reasons: ['too_long'] });
    expect(runtime.masked).toEqual(expect.arrayContaining(['job-token', 'wrong']));
  });

  test('5xx and broken connections are tried again, but a POST is not, which could be done twice', async () => {
    server.faults.push({ match: /^GET /, times: 1, status: 502 }, { match: /^GET /, times: 1 });
    expect(await api.all(COMMENTS, { issue_number: 7 })).toEqual([]);
    expect(server.requests).toHaveLength(3);
    server.faults.push({ match: /^POST /, times: 1, status: 502, afterwards: true });
    expect(await failureOf(api.request(CREATE, { issue_number: 7, body: 'once' }))).toMatchObject({ status: 502 });
    expect(server.state.comments).toHaveLength(1);
    server.faults.push({ match: /^POST /, times: 1 });
    expect((await failureOf(api.request(CREATE, { issue_number: 7, body: 'x' }))).problem).toBe('unavailable');
  });

  test('a stopped run stops its calls', async () => {
    const controller = new AbortController();
    const stopped = openGithubApi(
      { repository: 'octo/hello', token: 'job-token' },
      { ...runtime, signal: controller.signal },
    );
    const reason = new Error('stopped');
    server.faults.push({
      match: /./,
      times: 1,
      status: 429,
      headers: { 'retry-after': '60' },
      onHit: () => setTimeout(() => controller.abort(reason), 20),
    });
    await expect(stopped.all(COMMENTS, { issue_number: 7 })).rejects.toBe(reason);
    await stopped.close();
  });
});

describe('limits', () => {
  test.each([
    [
      'the hourly one',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000)) },
      },
    ],
    [
      'a secondary one',
      { status: 403, headers: { 'retry-after': '3' }, json: { message: 'You have exceeded a secondary rate limit' } },
    ],
    ['a proxy’s', { status: 429, headers: { 'retry-after': '2' } }],
  ])('%s is waited for', async (_name, fault) => {
    const patient = open('job-token', { throttle: true });
    server.faults.push({ match: /^GET /, times: 2, ...fault });
    expect(await patient.all(COMMENTS, { issue_number: 7 })).toEqual([]);
    expect(server.requests).toHaveLength(3);
    expect(runtime.said.filter((line) => line.includes('rate limit'))).toHaveLength(2);
    await patient.close();
  });

  test('one that lasts too long is a failure, not a missing permission', async () => {
    const patient = open('job-token', { throttle: true });
    const reset = String(Math.ceil(Date.now() / 1000) + 3000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    server.faults.push({
      match: /^GET /,
      times: 9,
      status: 403,
      headers,
      json: { message: 'API rate limit exceeded' },
    });
    expect(await failureOf(patient.all(COMMENTS, { issue_number: 7 }))).toMatchObject({
      problem: 'rate-limited',
      exitStatus: 4,
    });
    expect(server.requests).toHaveLength(1);
    await patient.close();
  });
});
