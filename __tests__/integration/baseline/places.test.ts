import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { artifactPlace } from '../../../src/baseline/artifact.ts';
import { cacheKey, cachePlace, keepReport, shareReport } from '../../../src/baseline/cache.ts';
import { filePlace } from '../../../src/baseline/file.ts';
import { findBaseline } from '../../../src/baseline/find.ts';
import { releasePlace } from '../../../src/baseline/release.ts';
import type { BaselinePlace } from '../../../src/baseline/source.ts';
import { type GithubApi, openGithubApi } from '../../../src/github/api/client.ts';
import { readLabelOverride } from '../../../src/github/label-override.ts';
import type { Report } from '../../../src/model/report.ts';
import { LARGEST_REPORT, serializeReport } from '../../../src/report/report-file.ts';
import { ALL, type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { zipOf } from '../../support/zip.ts';

const COMMIT = '9d0e4c7'.padEnd(40, '0');
const MODULE = 'github.com/acme/app';
const report = sampleReport({ revision: { version: 'v1', versionOrigin: 'tag', commit: COMMIT, dirty: false } });
const text = serializeReport(report);
let folder: string;
let runtime: TestRuntime;

const find = (...places: BaselinePlace[]) => findBaseline(places, { module: MODULE }, runtime);
const codes = (): string[] => runtime.notices.map(({ code }) => code);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baseline-'));
  runtime = testRuntime();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file', () => {
  const place = (name = 'old.json'): BaselinePlace => filePlace(join(folder, name), name);

  test('or the output folder that holds it', async () => {
    await writeFile(join(folder, 'report.json'), text);
    for (const name of ['report.json', '.']) {
      expect((await find(place(name))).found).toMatchObject({
        baseline: { source: 'file', reference: name, commit: COMMIT, version: 'v1', createdAt: report.run.startedAt },
      });
    }
    expect(codes()).toEqual([]);
  });

  test('that is missing falls to the next place, with a notice', async () => {
    await writeFile(join(folder, 'next.json'), text);
    const { found, tried } = await find(place(), place('next.json'));
    expect(found?.baseline.reference).toBe('next.json');
    expect(tried).toEqual([{ source: 'file', answer: 'baseline: "old.json" does not exist.' }]);
    expect(codes()).toEqual(['baseline-unavailable']);
  });

  test('that is corrupt, of another version, or gigantic: each its own notice, then the next', async () => {
    await writeFile(join(folder, 'corrupt.json'), text.slice(0, 500));
    await writeFile(join(folder, 'version.json'), text.replace('"schemaVersion": 1', '"schemaVersion": 7'));
    await writeFile(join(folder, 'gigantic.json'), '{');
    await truncate(join(folder, 'gigantic.json'), LARGEST_REPORT + 1);
    await writeFile(join(folder, 'good.json'), text);
    const names = ['corrupt', 'version', 'gigantic', 'good'];
    const { found, tried } = await find(...names.map((name) => place(`${name}.json`)));
    expect(found?.report).toEqual(report);
    expect(tried).toHaveLength(3);
    expect(codes()).toEqual(['baseline-damaged', 'baseline-version', 'baseline-too-large']);
  });
});

describe('the cache', () => {
  test('has what was built from a clean commit, and nothing else', async () => {
    await keepReport(report, folder);
    await keepReport({ ...report, revision: { ...report.revision, commit: 'a'.repeat(40), dirty: true } }, folder);
    const place = (commit: string): BaselinePlace => cachePlace(cacheKey(report, commit), folder);
    expect((await find(place(COMMIT))).found?.baseline).toMatchObject({ source: 'cache', commit: COMMIT });
    expect((await find(place('a'.repeat(40)))).tried).toEqual([
      { source: 'cache', answer: 'the cache has no report of aaaaaaaaaaaa' },
    ]);
  });

  test('of Actions has what a push to the default branch shared, by commit; what says another branch is refused', async () => {
    const entries = new Map<string, string>();
    const service = {
      save: async (place: string, key: string) =>
        void entries.set(key, await readFile(join(place, 'report.json'), 'utf8')),
      restore: async (place: string, key: string) => {
        const entry = entries.get(key);
        if (entry !== undefined) await writeFile(join(place, 'report.json'), entry);
        return entry === undefined ? undefined : key;
      },
    };
    const shared = { service, staging: join(folder, 'staging'), ref: 'refs/heads/main' };
    const origin = {
      repository: 'a/b',
      runId: 1,
      runAttempt: 1,
      event: 'push',
      ref: 'refs/heads/main',
      commentKey: 'x',
    };
    const of = (ref: string): Report => ({ ...report, run: { ...report.run, origin: { ...origin, ref } } });
    const place = (): BaselinePlace => cachePlace(cacheKey(report, COMMIT), folder, shared);
    expect((await find(place())).tried[0]?.answer).toBe('the cache has no report of 9d0e4c700000');
    await shareReport(of('refs/heads/main'), shared);
    expect([...entries.keys()]).toEqual([expect.stringMatching(/^go-slim-image-report-v1-9d0e4c7/)]);
    expect((await find(place())).found?.baseline).toMatchObject({ source: 'cache', commit: COMMIT });
    await shareReport(of('refs/pull/7/merge'), shared);
    expect((await find(place())).found).toBeUndefined();
    expect(codes()).toEqual(['baseline-other-commit']);
    const broken = { ...service, restore: () => Promise.reject(new Error('no service')) };
    expect(
      (await find(cachePlace(cacheKey(report, COMMIT), folder, { ...shared, service: broken }))).tried,
    ).toHaveLength(1);
  });

  test('is not asked for another set of platforms', async () => {
    await keepReport(report, folder);
    const key = { ...cacheKey(report, COMMIT), platforms: ['linux/riscv64'] };
    expect((await find(cachePlace(key, folder))).found).toBeUndefined();
  });
});

describe('what GitHub has', () => {
  let server: GithubApiServer;
  let api: GithubApi;
  const open = (token = 'job-token'): GithubApi =>
    openGithubApi({ repository: 'octo/hello', token, throttle: false, secondMs: 2 }, runtime);
  const request = { artifact: 'go-slim-image-report', branch: 'main', defaultBranch: 'main', commit: COMMIT };
  const place = (more: Partial<typeof request> = {}): BaselinePlace =>
    artifactPlace({ ...request, ...more }, api, runtime.log);

  /** A run with an artifact. */
  function stored(
    more: { branch?: string; event?: string; repository?: string; sha?: string; of?: Report; zip?: Buffer } = {},
  ): number {
    const id = server.state.nextId();
    const sha = more.sha ?? COMMIT;
    server.state.runs.push({
      ...{ id, workflow: 'ci.yml', event: more.event ?? 'push', branch: more.branch ?? 'main', sha },
      ...{ status: 'completed', conclusion: 'success', attempt: 1, headRepository: more.repository ?? 'octo/hello' },
    });
    const own = more.of ?? { ...report, revision: { ...report.revision, commit: sha } };
    const zip = more.zip ?? zipOf({ 'report.html': '<p>', 'report.json': serializeReport(own) });
    server.state.artifacts.push({ id: server.state.nextId(), name: request.artifact, run: id, expired: false, zip });
    return id;
  }

  beforeEach(async () => {
    server = await startGithubApi();
    runtime = testRuntime({ env: { GITHUB_API_URL: server.url } });
    api = open();
  });
  afterEach(async () => {
    await api.close();
    await server.close();
    expect(server.violations).toEqual([]);
  });

  test('the artifact of the base commit’s own run is taken before a newer one', async () => {
    stored({ sha: 'b'.repeat(40) });
    const own = stored();
    expect((await find(place())).found?.baseline).toMatchObject({
      source: 'artifact',
      reference: `run ${own}`,
      ref: 'main',
      commit: COMMIT,
    });
  });

  test('a newer run of the branch stands in where that commit has none', async () => {
    const newer = stored({ sha: 'b'.repeat(40) });
    expect((await find(place())).found?.baseline).toMatchObject({ reference: `run ${newer}`, commit: 'b'.repeat(40) });
  });

  test.each([
    ['a pull request’s run', { event: 'pull_request' }],
    ['a run that somebody started by hand', { event: 'workflow_dispatch' }],
    ['another branch’s run', { branch: 'topic' }],
    ['the run of a fork whose branch is called main, too', { repository: 'evil/hello' }],
  ])('%s is no baseline', async (_, run) => {
    stored(run);
    const { found, tried } = await find(place());
    expect(found).toBeUndefined();
    expect(tried[0]?.answer).toBe('no run of main by push has the artifact go-slim-image-report');
    expect(server.requests.some((line) => line.includes('/zip'))).toBe(false);
  });

  test('a report of another commit than its run’s is refused', async () => {
    stored({ of: { ...report, revision: { ...report.revision, commit: 'c'.repeat(40) } } });
    expect((await find(place())).found).toBeUndefined();
    expect(codes()).toEqual(['baseline-other-commit']);
  });

  test('a damaged zip, one without a report and a gigantic one are refused, each with its notice', async () => {
    stored({ zip: Buffer.from('PK, but no zip') });
    await find(place());
    server.state.artifacts.length = 0;
    stored({ zip: zipOf({ 'report.json': ' '.repeat(LARGEST_REPORT + 1) }) });
    await find(place());
    expect(codes()).toEqual(['baseline-damaged', 'baseline-too-large']);
  });

  test('a branch that is not the default one is not trusted, and nothing is asked', async () => {
    stored({ branch: 'release' });
    const { tried } = await find(place({ branch: 'release' }));
    expect(tried[0]?.answer).toBe('release is not the default branch (main), whose runs alone are trusted');
    expect(server.requests).toEqual([]);
  });

  test('a token that may not read artifacts is no error: the permission is named', async () => {
    stored();
    const { actions: _, ...permissions } = ALL;
    server.callers.set('weak', { login: 'x', permissions });
    await api.close();
    api = open('weak');
    const { tried } = await find(place());
    expect(tried[0]?.answer).toContain('actions: read');
    expect(runtime.notices[0]?.message).toContain('actions: read');
  });

  test('a release’s report.json, by tag and as the latest', async () => {
    const bytes = Buffer.from(text);
    const common = { commitish: 'main', body: '', draft: false, prerelease: false, immutable: false };
    server.state.releases.push({
      ...common,
      ...{ id: 5, tag: 'v1.0.0', name: 'v1.0.0' },
      assets: [{ id: 6, name: 'report.json', state: 'uploaded', contentType: 'application/json', bytes, digest: null }],
    });
    expect((await find(releasePlace('v1.0.0', api))).found?.baseline).toMatchObject({
      source: 'release',
      reference: 'octo/hello@v1.0.0',
      ref: 'v1.0.0',
    });
    expect((await find(releasePlace('v9.9.9', api))).tried).toEqual([
      { source: 'release', answer: 'there is no release octo/hello@v9.9.9' },
    ]);
  });

  test('who set a label is the last who did, and a label that was taken off counts no more', async () => {
    const events = [
      { event: 'labeled' as const, label: 'size-ok', login: 'ann' },
      { event: 'unlabeled' as const, label: 'size-ok', login: 'bob' },
      { event: 'labeled' as const, label: 'size-ok', login: 'cleo' },
      { event: 'labeled' as const, label: 'bug', login: 'dan' },
    ];
    const issue = {
      number: 7,
      title: '',
      body: '',
      state: 'open' as const,
      labels: ['bug', 'Size-OK'],
      login: 'x',
      events,
    };
    server.state.issues.set(7, issue);
    expect(await readLabelOverride(api, 7, 'size-ok')).toEqual({ label: 'Size-OK', by: 'cleo' });
    issue.labels = ['bug'];
    expect(await readLabelOverride(api, 7, 'size-ok')).toBeUndefined();
  });
});
