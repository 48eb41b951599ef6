import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { makeRepository } from './support/git-repository.ts';
import { type ResultsService, startResultsService } from './support/results-service.ts';
import { type Outcome, startJob } from './support/scenario.ts';

/** A module to fetch, and little of the standard library: every job below compiles both from nothing. */
const GREETING = {
  'go.mod': 'module example.com/greeting\n\ngo 1.25\n\nrequire github.com/rivo/uniseg v0.4.7\n',
  'go.sum': `github.com/rivo/uniseg v0.4.7 h1:WUdvkW8uEhrYfLC4ZzdpI2ztxP1I582+49Oc5Mq64VQ=
github.com/rivo/uniseg v0.4.7/go.mod h1:FN3SvrM+Zdj16jyLfmOkMNblXMcoc8DfTHruCPUcx88=
`,
  'main.go': `package main

import "github.com/rivo/uniseg"

func main() { println(uniseg.StringWidth("greeting")) }
`,
};

const PUSH = { name: 'push', payload: { repository: { default_branch: 'main' }, ref: 'refs/heads/main' } };
const PULL_REQUEST = {
  name: 'pull_request',
  payload: { repository: { default_branch: 'main' }, number: 7, pull_request: { number: 7, base: { ref: 'main' } } },
};

let machine = '';
let workspace = '';

beforeAll(async () => {
  machine = join(await mkdtemp(join(tmpdir(), 'machine-')), 'work');
  workspace = await makeRepository({ files: GREETING });
});

afterAll(async () => {
  await rm(join(machine, '..'), { recursive: true, force: true });
  await rm(workspace, { recursive: true, force: true });
});

/** A whole job on a machine where Go has no caches. */
async function wholeJob(
  event: typeof PUSH | typeof PULL_REQUEST,
  env: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  await using job = await startJob(machine);
  const pushed = event.name === 'push';
  const step = {
    workspace,
    event,
    inputs: { platforms: 'linux/amd64', scan: 'false', sbom: 'false', ...inputs },
    env: {
      ...env,
      GOCACHE: join(job.folder, 'go-build'),
      GOMODCACHE: join(job.folder, 'go-mod'),
      GOFLAGS: '-modcacherw',
      GITHUB_REF: pushed ? 'refs/heads/main' : 'refs/pull/7/merge',
      GITHUB_BASE_REF: pushed ? '' : 'main',
    },
  };
  return await job.run(step);
}

describe('one after the other, on fresh machines', () => {
  let service: ResultsService;
  let first: Outcome;
  let saved: readonly string[];

  beforeAll(async () => {
    service = await startResultsService();
    first = await wholeJob(PUSH, service.env);
    saved = service.caches.map((entry) => entry.name);
  });

  afterAll(async () => {
    await service[Symbol.asyncDispose]();
  });

  test('a push to the default branch saves what it fetched and built, each under a key of its own', () => {
    expect(first.exitCode).toBe(0);
    expect(saved.length).toBeGreaterThanOrEqual(2);
    expect(new Set(saved).size).toBe(saved.length);
  });

  test('a pull request restores that, saves nothing, and makes the same image', async () => {
    const main = await wholeJob(PULL_REQUEST, service.env);
    expect(main.exitCode).toBe(0);
    expect(main.stdout).toMatch(/cache.*restored/);
    expect(service.caches.map((entry) => entry.name)).toEqual(saved);
    const layers = (outcome: Outcome): unknown =>
      (JSON.parse(outcome.outputs.platforms ?? '[]') as { binarySha256: string }[]).map((each) => each.binarySha256);
    expect(layers(main)).toEqual(layers(first));
  });

  test('pushes that change nothing end in saving nothing: the second drops what a warm build does not use', async () => {
    await wholeJob(PUSH, service.env);
    const settled = service.caches.map((entry) => entry.name);
    const main = await wholeJob(PUSH, service.env);
    expect(main.exitCode).toBe(0);
    expect(main.outputs.digest).toBe(first.outputs.digest);
    expect(service.caches.map((entry) => entry.name)).toEqual(settled);
  });
});

describe('the services of a run', () => {
  let service: ResultsService;

  afterEach(async () => {
    await service[Symbol.asyncDispose]();
  });

  test('that are down cost time and no more', async () => {
    service = await startResultsService();
    const { env } = service;
    await service[Symbol.asyncDispose]();
    service = await startResultsService();
    const main = await wholeJob(PUSH, env);
    expect(main.exitCode).toBe(0);
    expect(main.outputs.digest).toMatch(/^sha256:/);
  });

  test('take the report as an artifact when that is asked for', async () => {
    service = await startResultsService();
    const inputs = { cache: 'false', 'upload-report': 'true', 'artifact-name': 'size-report' };
    const main = await wholeJob(PUSH, service.env, inputs);
    expect(main.exitCode).toBe(0);
    expect(service.artifacts.map((entry) => entry.name)).toEqual(['size-report']);
    expect(service.artifacts[0]?.content.includes('report.html')).toBe(true);
  });
});
