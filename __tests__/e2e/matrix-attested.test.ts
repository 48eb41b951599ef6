import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GithubApiServer, startGithubApi } from '../support/github-api/server.ts';
import { git, makeRepository } from './support/git-repository.ts';
import { type ResultsService, startResultsService } from './support/results-service.ts';
import { type Outcome, startJob } from './support/scenario.ts';

const SIGSTORE = new URL('./support/sigstore-in-process.ts', import.meta.url);
/** As in sigstore-in-process.ts. */
const TOKENS = 'https://tokens.example.test/token?v=1';

let service: ResultsService;
let github: GithubApiServer;
let workspace = '';

beforeAll(async () => {
  [service, github] = [await startResultsService(), await startGithubApi('octo/tiny')];
  workspace = await makeRepository({
    files: {
      'go.mod': 'module github.com/octo/tiny\n\ngo 1.21\n',
      'main.go': 'package main\n\nfunc main() { println("tiny") }\n',
    },
  });
  await git(workspace, 'tag', 'v1.2.3');
});
afterAll(async () => {
  await Promise.all([service[Symbol.asyncDispose](), github.close(), rm(workspace, { recursive: true, force: true })]);
});

/** A job of the run of the tag; `attests`: with id-token: write. */
async function job(inputs: Record<string, string>, attests: boolean): Promise<Outcome> {
  await using machine = await startJob();
  const rights = {
    ACTIONS_ID_TOKEN_REQUEST_URL: TOKENS,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner',
    NODE_OPTIONS: `--import=${fileURLToPath(SIGSTORE)}`,
  };
  const payload = { repository: { default_branch: 'main', full_name: 'octo/tiny', visibility: 'public' } };
  return await machine.run({
    workspace,
    inputs: { scan: 'false', attribution: 'false', cache: 'false', 'github-token': 'job-token', ...inputs },
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
      ...(attests ? rights : {}),
    },
    event: { name: 'push', payload },
  });
}

const MERGE = { mode: 'merge', platforms: 'linux/amd64,windows/amd64', attest: 'true' };
const statementOf = (bundle: unknown): { subject: { name: string }[]; predicateType: string } => {
  const { dsseEnvelope } = bundle as { readonly dsseEnvelope: { readonly payload: string } };
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as never;
};

test('the legs attest nothing, since they release nothing', async () => {
  for (const platforms of ['linux/amd64', 'windows/amd64']) {
    const leg = await job({ leg: 'true', platforms }, true);
    expect([leg.exitCode, leg.exitCode === 0 ? '' : leg.stdout]).toEqual([0, '']);
  }
  expect(github.state.attestations).toEqual([]);
}, 240_000);

test('a merge that may not attest and must names the permission, and publishes nothing', async () => {
  const merged = await job(MERGE, false);
  expect(merged.exitCode).not.toBe(0);
  expect(merged.stdout).toMatch(/attest: true, but the job lacks id-token: write/);
  expect(github.state.releases.filter(({ draft }) => !draft)).toEqual([]);
}, 240_000);

test('the merge attests what all legs made: one provenance of all archives, and the SBOM of each', async () => {
  const merged = await job(MERGE, true);
  expect([merged.exitCode, merged.exitCode === 0 ? '' : merged.stdout]).toEqual([0, '']);
  const told = github.state.attestations.map(({ bundle }) => {
    const { subject, predicateType } = statementOf(bundle);
    return [predicateType, subject.map(({ name }) => name).sort()];
  });
  const [linux, windows] = ['tiny_1.2.3_linux_amd64.tar.gz', 'tiny_1.2.3_windows_amd64.zip'];
  expect(told).toEqual([
    ['https://slsa.dev/provenance/v1', [linux, windows]],
    ['https://cyclonedx.org/bom', [linux]],
    ['https://cyclonedx.org/bom', [windows]],
  ]);
  const [release] = github.state.releases;
  expect(release).toMatchObject({ tag: 'v1.2.3', draft: false });
  const sums = new Map(release?.assets.map(({ name, digest }) => [name, digest]));
  expect([...(github.state.attestations[0]?.digests ?? [])].sort()).toEqual(
    [sums.get(linux), sums.get(windows)].sort(),
  );
  expect(github.violations).toEqual([]);
}, 240_000);
