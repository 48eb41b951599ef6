import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GithubApi, openGithubApi } from '../../../src/github/api/client.ts';
import { type PublishOptions, publishRelease } from '../../../src/github/release/publish.ts';
import { type LocalAsset, MARKER, type ReleaseRequest } from '../../../src/github/release/release-request.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import type { StoredRelease } from '../../support/github-api/state.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const REQUEST: ReleaseRequest = {
  ...{ tag: 'v1.2.3', commit: 'a'.repeat(40), name: 'v1.2.3', prerelease: false, draft: false, makeLatest: 'legacy' },
};

let server: GithubApiServer;
let runtime: TestRuntime;
let api: GithubApi;
let folder: string;
let assets: LocalAsset[];

async function asset(name: string, content: string): Promise<LocalAsset> {
  const file = join(folder, name);
  await writeFile(file, content);
  return { name, file, size: content.length, digest: digestOf(content) };
}

beforeEach(async () => {
  server = await startGithubApi();
  runtime = testRuntime({ env: { GITHUB_API_URL: server.url } });
  api = openGithubApi({ repository: 'octo/hello', token: 'job-token', secondMs: 5, throttle: false }, runtime);
  folder = await mkdtemp(join(tmpdir(), 'release-'));
  assets = [await asset('app.tar.gz', 'archive'), await asset('app.cdx.json', '{}'), await asset('SHA256SUMS', 'sums')];
});

afterEach(async () => {
  await api.close();
  await server.close();
  await rm(folder, { recursive: true });
  expect(server.violations).toEqual([]);
});

const publish = (options: PublishOptions = {}, request = REQUEST) =>
  publishRelease(api, request, assets, runtime, { backoffMs: 5, ...options });
const only = (): StoredRelease => {
  expect(server.state.releases).toHaveLength(1);
  return server.state.releases[0] as StoredRelease;
};
const contents = (): Record<string, string> =>
  Object.fromEntries(only().assets.map(({ name, bytes }) => [name, bytes.toString()]));
const ALL = { 'app.tar.gz': 'archive', 'app.cdx.json': '{}', SHA256SUMS: 'sums' };

describe('a release', () => {
  test('is a draft until it is whole, and published last', async () => {
    let draftWith: string[] = [];
    const made = await publish({
      beforePublishing: async () => {
        expect(only().draft).toBe(true);
        draftWith = only().assets.map(({ name }) => name);
      },
    });
    expect(draftWith.sort()).toEqual(Object.keys(ALL).sort());
    expect(made).toMatchObject({ tag: 'v1.2.3', draft: false, immutable: false, kept: [] });
    expect(contents()).toEqual(ALL);
    expect(only()).toMatchObject({ draft: false, commitish: 'a'.repeat(40), body: expect.stringContaining(MARKER) });
  });

  test('that is complete is left as it is', async () => {
    await publish();
    const before = server.requests.length;
    expect(await publish()).toMatchObject({ uploaded: [], kept: ['app.tar.gz', 'app.cdx.json', 'SHA256SUMS'] });
    expect(server.requests.slice(before).filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  test('stays a draft when that is wanted, and when a last look says no', async () => {
    await publish({}, { ...REQUEST, draft: true });
    expect(only().draft).toBe(true);
    const no = new Error('not like this');
    await expect(publish({ beforePublishing: () => Promise.reject(no) })).rejects.toBe(no);
    expect(only().draft).toBe(true);
  });

  test('with immutable releases on becomes immutable, and nothing is added to it then', async () => {
    server.callers.set('job-token', {
      login: 'github-actions[bot]',
      permissions: { contents: 'write', administration: 'read' },
    });
    server.state.immutableReleases = true;
    expect(await publish()).toMatchObject({ immutable: true });
    assets.push(await asset('more.txt', 'more'));
    await expect(publish()).rejects.toMatchObject({
      code: 'github-refused',
      message: expect.stringContaining('immutable'),
    });
    expect(server.requests.filter((line) => line.includes('more.txt'))).toEqual([]);
  });

  test('takes the draft that is there for its tag, the oldest of several', async () => {
    const draft = (id: number): StoredRelease => ({
      ...{ id, tag: 'v1.2.3', commitish: 'main', name: 'by hand', body: 'notes', draft: true, prerelease: false },
      ...{ immutable: false, assets: [] },
    });
    server.state.releases.push(draft(9), draft(5), { ...draft(3), tag: 'v1.2.2' });
    expect((await publish()).id).toBe(5);
    expect(server.state.releases.find(({ id }) => id === 5)).toMatchObject({
      name: 'by hand',
      body: 'notes',
      draft: false,
    });
  });
});

describe('what an earlier run has left', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('is taken up after the connection broke at write %i', async (nth) => {
    let seen = 0;
    const match = { test: (line: string) => /^(POST|PATCH) \/repos/.test(line) && seen++ >= nth } as RegExp;
    server.faults.push({ match, times: 99 });
    await publish().catch(() => undefined);
    server.faults.length = 0;
    expect(await publish()).toMatchObject({ draft: false });
    expect(contents()).toEqual(ALL);
  });

  test('is replaced where only the name of a file is there, and where a file of our draft differs', async () => {
    await publish({}, { ...REQUEST, draft: true });
    const [first, second] = only().assets;
    if (first === undefined || second === undefined) throw new Error('no assets');
    Object.assign(first, { state: 'starter', bytes: Buffer.alloc(0), digest: null });
    Object.assign(second, { bytes: Buffer.from('other'), digest: digestOf('other') });
    const made = await publish();
    expect([...made.uploaded].sort()).toEqual([first.name, second.name].sort());
    expect(contents()).toEqual(ALL);
  });

  test('is sent again when the answer got lost, without a second file', async () => {
    server.faults.push({ match: /^POST .*\/assets/, times: 1, status: 502, afterwards: true });
    server.faults.push({ match: /^POST .*\/assets/, times: 1, status: 502 });
    server.faults.push({ match: /^POST .*\/releases$/, times: 1, status: 502, afterwards: true });
    await publish();
    expect(contents()).toEqual(ALL);
  });
});

describe('what is not replaced', () => {
  test('a published file that differs', async () => {
    await publish();
    assets = [await asset('app.tar.gz', 'another')];
    await expect(publish()).rejects.toMatchObject({
      code: 'github-refused',
      message: expect.stringContaining('app.tar.gz'),
    });
    expect(contents()).toEqual(ALL);
  });

  test('unless it means the same', async () => {
    await publish();
    const changed = await asset('SHA256SUMS', 'sum2');
    assets = [{ ...changed, sameMeaning: (published) => Buffer.from(published).toString() === 'sums' }];
    expect(await publish()).toMatchObject({ kept: ['SHA256SUMS'], uploaded: [] });
    assets = [{ ...changed, sameMeaning: () => false }];
    await expect(publish()).rejects.toMatchObject({ code: 'github-refused' });
  });

  test('a file that somebody else put into their draft', async () => {
    const theirs = { id: 77, name: 'app.tar.gz', state: 'uploaded' as const, contentType: 'application/gzip' };
    server.state.releases.push({
      ...{ id: 5, tag: 'v1.2.3', commitish: 'main', name: '', body: '', draft: true, prerelease: false },
      ...{ immutable: false, assets: [{ ...theirs, bytes: Buffer.from('theirs'), digest: digestOf('theirs') }] },
    });
    server.callers.set('job-token', { login: 'somebody-else', permissions: { contents: 'write' } });
    await expect(publish()).rejects.toMatchObject({
      code: 'github-refused',
      message: expect.stringContaining('draft'),
    });
    expect(only().assets[0]?.bytes.toString()).toBe('theirs');
  });
});

describe('a server', () => {
  test('that is older than digests is asked for the bytes', async () => {
    await publish({}, { ...REQUEST, draft: true });
    for (const one of only().assets) one.digest = null;
    expect((await publish()).kept).toHaveLength(3);
  });

  test('that refuses names the permission', async () => {
    server.callers.set('job-token', { login: 'github-actions[bot]', permissions: { contents: 'read' } });
    await expect(publish()).rejects.toMatchObject({ problem: 'not-permitted', permission: 'contents: write' });
  });

  test('that stores a file under another name is not believed', async () => {
    assets.push(await asset('a b.txt', 'x'));
    await expect(publish()).rejects.toThrow('a.b.txt');
    expect(only().draft).toBe(true);
  });
});
