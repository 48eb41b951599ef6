import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GithubApiServer, startGithubApi } from '../support/github-api/server.ts';
import { git, makeRepository } from './support/git-repository.ts';
import { type ResultsService, startResultsService } from './support/results-service.ts';
import { type Outcome, startJob } from './support/scenario.ts';

let service: ResultsService;
let github: GithubApiServer;
let workspace = '';

beforeAll(async () => {
  [service, github] = [await startResultsService(), await startGithubApi('octo/tiny')];
  workspace = await makeRepository({
    files: {
      'go.mod': 'module github.com/octo/tiny\n\ngo 1.21\n',
      'main.go': 'package main\n\nfunc main() { println("tiny") }\n',
      LICENSE: 'free\n',
    },
  });
  await git(workspace, 'tag', 'v1.2.3');
});
afterAll(async () => {
  await Promise.all([service[Symbol.asyncDispose](), github.close(), rm(workspace, { recursive: true, force: true })]);
});

/** A job of the run of the tag. */
async function job(inputs: Record<string, string>): Promise<Outcome> {
  await using machine = await startJob();
  return await machine.run({
    workspace,
    inputs: {
      sbom: 'false',
      scan: 'false',
      attribution: 'false',
      cache: 'false',
      'github-token': 'job-token',
      ...inputs,
    },
    env: {
      ...service.env,
      ...github.env,
      GITHUB_REPOSITORY: 'octo/tiny',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/tags/v1.2.3',
      GITHUB_REF_NAME: 'v1.2.3',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_SHA: await git(workspace, 'rev-parse', 'HEAD'),
    },
    event: { name: 'push', payload: { repository: { default_branch: 'main', full_name: 'octo/tiny' } } },
  });
}

test('on a tag the legs make archives and no release, and the merge releases all of them', async () => {
  for (const platforms of ['linux/amd64', 'windows/amd64']) {
    const outcome = await job({ leg: 'true', platforms });
    expect([outcome.exitCode, outcome.exitCode === 0 ? '' : outcome.stdout]).toEqual([0, '']);
  }
  expect(github.state.releases).toEqual([]);
  const merged = await job({ mode: 'merge', platforms: 'linux/amd64,windows/amd64' });
  expect([merged.exitCode, merged.exitCode === 0 ? '' : merged.stdout]).toEqual([0, '']);
  expect(github.violations).toEqual([]);
  const [release] = github.state.releases;
  expect(release).toMatchObject({ tag: 'v1.2.3', draft: false });
  expect(release?.assets.map(({ name }) => name).sort()).toEqual([
    'SHA256SUMS',
    'report.json',
    'tiny_1.2.3_linux_amd64.tar.gz',
    'tiny_1.2.3_windows_amd64.zip',
  ]);
  expect(merged.outputs.release).toContain('/releases/tag/v1.2.3');
}, 120_000);
