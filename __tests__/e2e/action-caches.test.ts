import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeRepository } from './support/git-repository.ts';
import { type ResultsService, startResultsService } from './support/results-service.ts';
import { type Outcome, startJob } from './support/scenario.ts';

let service: ResultsService;
let workspace = '';

beforeEach(async () => {
  service = await startResultsService();
  workspace = await makeRepository({ copies: { '.': 'examples/hello' } });
});

afterEach(async () => {
  await service[Symbol.asyncDispose]();
  await rm(workspace, { recursive: true, force: true });
});

const PUSH = { name: 'push', payload: { repository: { default_branch: 'main' }, ref: 'refs/heads/main' } };
const PULL_REQUEST = {
  name: 'pull_request',
  payload: { repository: { default_branch: 'main' }, number: 7, pull_request: { number: 7, base: { ref: 'main' } } },
};

/** A whole job on a fresh machine: main, then post with the state that main saved. */
async function wholeJob(event: typeof PUSH | typeof PULL_REQUEST): Promise<{ main: Outcome; post: Outcome }> {
  await using job = await startJob();
  const step = {
    workspace,
    event,
    inputs: { scan: 'false', sbom: 'false' },
    env: {
      ...service.env,
      GOCACHE: join(job.folder, 'go-build'),
      GOMODCACHE: join(job.folder, 'go-mod'),
      GOFLAGS: '-modcacherw',
      GITHUB_REF: event.name === 'push' ? 'refs/heads/main' : 'refs/pull/7/merge',
      GITHUB_BASE_REF: event.name === 'push' ? '' : 'main',
    },
  };
  const main = await job.run(step);
  const post = await job.run({ ...step, entry: 'post', state: main.state });
  return { main, post };
}

const count = (what: RegExp): number => service.requests.filter((request) => what.test(request)).length;

test('a push to the default branch saves what it built, the next run restores it, and the image is the same', async () => {
  const first = await wholeJob(PUSH);
  expect([first.main.exitCode, first.post.exitCode]).toEqual([0, 0]);
  expect(service.caches.length).toBeGreaterThan(0);
  const keys = service.caches.map((entry) => entry.name);
  expect(new Set(keys).size).toBe(keys.length);

  const second = await wholeJob(PUSH);
  expect([second.main.exitCode, second.post.exitCode]).toEqual([0, 0]);
  expect(second.main.outputs.digest).toBe(first.main.outputs.digest);
  expect(count(/GetCacheEntryDownloadURL/)).toBeGreaterThan(0);
  expect(second.main.stdout).toMatch(/restored/i);
});

test('a pull request restores, and saves nothing', async () => {
  await wholeJob(PUSH);
  const saved = service.caches.length;
  const { main, post } = await wholeJob(PULL_REQUEST);
  expect([main.exitCode, post.exitCode]).toEqual([0, 0]);
  expect(service.caches.length).toBe(saved);
});

test('a cache service that is down costs a warning and nothing else', async () => {
  const gone = { ...service.env };
  await service[Symbol.asyncDispose]();
  service = await startResultsService();
  await using job = await startJob();
  const outcome = await job.run({
    workspace,
    event: PUSH,
    inputs: { scan: 'false', sbom: 'false' },
    env: gone,
  });
  expect(outcome.exitCode).toBe(0);
  expect(outcome.outputs.digest).toMatch(/^sha256:/);
});

test('the report is uploaded as an artifact when that is asked for', async () => {
  await using job = await startJob();
  const outcome = await job.run({
    workspace,
    event: PUSH,
    inputs: { scan: 'false', sbom: 'false', cache: 'false', 'upload-report': 'true' },
    env: { ...service.env },
  });
  expect(outcome.exitCode).toBe(0);
  expect(service.artifacts.length).toBeGreaterThan(0);
});
