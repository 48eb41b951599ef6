import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/config/inputs.ts';
import type { RebuildCheck, RebuildReason } from '../../../src/model/rebuild.ts';
import { propose } from '../../../src/pipeline/rebuild/propose.ts';
import type { Session } from '../../../src/pipeline/session/session.ts';
import { answer } from '../../../src/rebuild/judge.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const MAIN = '1'.repeat(40);
const GO_MOD = 'module example.com/hello\n\ngo 1.21\n\nrequire example.com/dep v1.0.0\n';
let root: string;
let server: GithubApiServer;
let runtime: TestRuntime;

/** A module proxy in a folder: example.com/dep in two versions. */
async function writeProxy(folder: string): Promise<string> {
  const versions = join(folder, 'example.com', 'dep', '@v');
  await mkdir(versions, { recursive: true });
  await writeFile(join(versions, 'list'), 'v1.0.0\nv1.1.0\n');
  for (const version of ['v1.0.0', 'v1.1.0']) {
    await writeFile(join(versions, `${version}.info`), JSON.stringify({ Version: version }));
    await writeFile(join(versions, `${version}.mod`), 'module example.com/dep\n\ngo 1.21\n');
    // An empty zip: the end record alone.
    await writeFile(join(versions, `${version}.zip`), Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'));
  }
  return `file://${folder}`;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'propose-'));
  server = await startGithubApi();
  server.state.refs.set('heads/main', MAIN);
  server.state.contents.set(`${MAIN}:app/go.mod`, GO_MOD);
  const env = {
    ...process.env,
    GITHUB_API_URL: server.url,
    GITHUB_REPOSITORY: 'octo/hello',
    GOPROXY: await writeProxy(join(root, 'proxy')),
    GONOSUMDB: '*',
    GOFLAGS: '-modcacherw',
    GOMODCACHE: join(root, 'modules'),
  };
  await mkdir(join(root, 'scratch'));
  runtime = testRuntime({ env, cacheDirectory: join(root, 'cache'), scratchDirectory: join(root, 'scratch') });
});

afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
  expect(server.violations).toEqual([]);
});

const GO: RebuildReason = { kind: 'go', subject: 'go', was: 'go1.26.8', now: 'go1.26.9', text: 'Go 1.26.9 is out.' };
const FINDING: RebuildReason = {
  ...{ kind: 'finding', subject: 'example.com/dep', id: 'CVE-1', was: 'v1.0.0', now: '1.1.0' },
  text: 'CVE-1 is known now.',
};
const BASE: RebuildReason = { kind: 'base', subject: 'alpine:3', was: 'a', now: 'b', text: 'alpine:3 moved.' };

const check = (...reasons: readonly RebuildReason[]): RebuildCheck => ({
  reference: 'ghcr.io/octo/hello:1',
  digest: `sha256:${'d'.repeat(64)}`,
  facts: 'report',
  answers: reasons.map((reason) => answer(reason.kind, [reason], '')),
});

function run(open: Inputs['open'], of: RebuildCheck, module = 'example.com/hello') {
  const inputs = { open, githubToken: 'job-token', caFile: '', source: './app' } as Inputs;
  return propose({ check: of, module, inputs }, { runtime } as unknown as Session);
}

describe('open: issue', () => {
  test('opens one, leaves it where nothing is new, brings it up to date, and closes it', async () => {
    expect(await run('issue', check(GO))).toMatchObject({ text: expect.stringMatching(/^issue \d+ opened$/) });
    expect(await run('issue', check(GO))).toMatchObject({ text: expect.stringMatching(/unchanged$/) });
    expect(await run('issue', check(GO, BASE))).toMatchObject({ text: expect.stringMatching(/updated$/) });
    const [issue] = [...server.state.issues.values()];
    expect(issue).toMatchObject({ state: 'open', title: 'octo/hello should be built again' });
    expect(issue?.body).toContain('`alpine:3 moved.`');
    expect(await run('issue', check())).toMatchObject({ text: expect.stringMatching(/closed$/) });
    expect([issue?.state, server.state.issues.size]).toEqual(['closed', 1]);
    expect(await run('issue', check())).toBeUndefined();
  });

  test('does not say again what somebody has closed', async () => {
    await run('issue', check(GO));
    for (const issue of server.state.issues.values()) issue.state = 'closed';
    await run('issue', check(GO));
    expect(server.state.issues.size).toBe(1);
    await run('issue', check(BASE));
    expect(server.state.issues.size).toBe(2);
  });

  test('leaves an issue alone that somebody else wrote with our line in it', async () => {
    await run('issue', check(GO));
    const [ours] = [...server.state.issues.values()];
    server.state.issues.clear();
    if (ours !== undefined) server.state.issues.set(1, { ...ours, number: 1, login: 'mallory' });
    await run('issue', check(BASE));
    expect([...server.state.issues.values()].map(({ login }) => login)).toEqual(['mallory', 'github-actions[bot]']);
  });
});

describe('open: pull-request', () => {
  const pull = () => [...server.state.pulls.values()][0];
  const onBranch = (name: string): string | undefined =>
    server.state.contents.get(`${server.state.refs.get(`heads/${pull()?.head.ref}`)}:app/${name}`);

  test('raises the toolchain and a module, and proposes the same only once', async () => {
    expect(await run('pull-request', check(GO, FINDING, BASE))).toMatchObject({
      text: expect.stringMatching(/^pull request \d+ opened$/),
      url: expect.stringContaining('https://github.com/octo/hello/pull/'),
    });
    expect(pull()).toMatchObject({ title: 'Raise Go to 1.26.9 and example.com/dep to v1.1.0', base: { ref: 'main' } });
    expect(onBranch('go.mod')).toContain('toolchain go1.26.9\n');
    expect(onBranch('go.mod')).toContain('require example.com/dep v1.1.0');
    expect(server.state.contents.get(`${MAIN}:app/go.mod`)).toBe(GO_MOD);
    const requests = server.requests.length;
    expect(await run('pull-request', check(GO, FINDING))).toMatchObject({
      text: expect.stringMatching(/there already$/),
    });
    expect(server.requests.slice(requests).filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  test('goes on with the branch of a run that was interrupted', async () => {
    server.faults.push({ match: /POST \/repos\/octo\/hello\/pulls/, times: 1, status: 403, json: { message: 'no' } });
    await run('pull-request', check(GO));
    expect(server.state.pulls.size).toBe(0);
    await run('pull-request', check(GO));
    expect([server.state.pulls.size, onBranch('go.mod')?.includes('toolchain go1.26.9')]).toEqual([1, true]);
  });

  test('proposes nothing where nothing in a go.mod helps, or where it is done', async () => {
    expect(await run('pull-request', check(BASE))).toBeUndefined();
    server.state.contents.set(`${MAIN}:app/go.mod`, GO_MOD.replace('go 1.21\n', 'go 1.21\n\ntoolchain go1.26.9\n'));
    expect(await run('pull-request', check(GO))).toBeUndefined();
    expect([server.state.pulls.size, server.state.refs.size]).toEqual([0, 1]);
  });

  test('leaves the modules of a vendored one to its people', async () => {
    server.state.contents.set(`${MAIN}:app/vendor/modules.txt`, '# example.com/dep v1.0.0\n');
    await run('pull-request', check(GO, FINDING));
    expect(onBranch('go.mod')).toBe(GO_MOD.replace('go 1.21\n', 'go 1.21\n\ntoolchain go1.26.9\n'));
  });

  test('touches no other module’s go.mod', async () => {
    await expect(run('pull-request', check(GO), 'example.com/other')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('names the permissions that the token lacks', async () => {
    server.callers.set('job-token', { login: 'x', permissions: { contents: 'read', 'pull-requests': 'read' } });
    expect(await run('pull-request', check(GO))).toBeUndefined();
    expect(JSON.stringify(runtime.notices)).toContain('contents: write and pull-requests: write');
  });
});
