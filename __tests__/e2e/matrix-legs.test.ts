import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { makeRepository } from './support/git-repository.ts';
import { type ResultsService, runtimeToken, startResultsService } from './support/results-service.ts';
import { type Outcome, startJob } from './support/scenario.ts';

const PLAIN = { sbom: 'false', scan: 'false', attribution: 'false', cache: 'false' };
let service: ResultsService;
let workspace = '';

beforeAll(async () => {
  workspace = await makeRepository({
    files: {
      'go.mod': 'module example.com/tiny\n\ngo 1.21\n',
      'main.go': 'package main\n\nfunc main() { println("tiny") }\n',
    },
  });
});
afterAll(() => rm(workspace, { recursive: true, force: true }));
beforeEach(async () => {
  service = await startResultsService();
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
});

/** A job of run 1, on a machine of its own. */
async function job(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<Outcome> {
  await using machine = await startJob();
  return await machine.run({
    workspace,
    inputs: { ...PLAIN, ...inputs },
    env: {
      ...service.env,
      GITHUB_REPOSITORY: 'octo/tiny',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      ...env,
    },
    event: { name: 'push', payload: { repository: { default_branch: 'main', full_name: 'octo/tiny' } } },
  });
}
const leg = (
  platforms: string,
  env: Record<string, string> = {},
  more: Record<string, string> = {},
): Promise<Outcome> => job({ leg: 'true', platforms, ...more }, env);
const merge = (
  platforms: string,
  env: Record<string, string> = {},
  more: Record<string, string> = {},
): Promise<Outcome> => job({ mode: 'merge', platforms, ...more }, env);
const names = (): string[] => service.artifacts.map(({ name }) => name).filter((name) => name.includes('-leg+'));
const said = ({ exitCode, stdout, stderr }: Outcome) => ({ exitCode, text: stdout + stderr });

describe('legs as artifacts', () => {
  test('are taken in their newest attempt, and stay when only one ran again', async () => {
    expect(said(await leg('linux/amd64'))).toMatchObject({ exitCode: 0 });
    expect(said(await leg('linux/arm64'))).toMatchObject({ exitCode: 0 });
    const again = { GITHUB_RUN_ATTEMPT: '2' };
    expect(said(await leg('linux/arm64', again, { ldflags: '-X main.a=b' }))).toMatchObject({ exitCode: 0 });
    expect(names()).toEqual([
      'go-slim-image-leg+default+linux_amd64+1',
      'go-slim-image-leg+default+linux_arm64+1',
      'go-slim-image-leg+default+linux_arm64+2',
    ]);
    const merged = await merge('linux/amd64,linux/arm64', again);
    expect(said(merged)).toMatchObject({ exitCode: 0 });
    const sizes = (JSON.parse(merged.outputs.platforms ?? '[]') as { compressedSize: number }[]).map(
      (one) => one.compressedSize,
    );
    // The second attempt was not stripped.
    expect(sizes[1]).toBeGreaterThan(1.3 * (sizes[0] ?? 0));
    expect(merged.summary).toContain('linux/arm64');
  }, 120_000);

  test('of the same platforms in one attempt are an error of the second', async () => {
    expect(said(await leg('linux/amd64'))).toMatchObject({ exitCode: 0 });
    const second = said(await leg('linux/amd64'));
    expect([second.exitCode, second.text]).toEqual([
      2,
      expect.stringContaining('Another job of this run is a leg for linux/amd64'),
    ]);
  }, 120_000);

  test('that overlap, lack or exceed the platforms are errors of the merge', async () => {
    await leg('linux/amd64');
    await leg('linux/arm64,linux/amd64');
    expect(said(await merge('linux/amd64,linux/arm64')).text).toContain('Two legs brought linux/amd64');
    const other = { 'comment-key': 'other' };
    expect(said(await merge('linux/amd64', {}, other)).text).toContain('No leg brought linux/amd64: no leg was found');
    await leg('linux/amd64', {}, other);
    const missing = said(await merge('linux/amd64,linux/riscv64', {}, other));
    expect([missing.exitCode, missing.text]).toEqual([2, expect.stringContaining('No leg brought linux/riscv64')]);
    expect(said(await merge('linux/amd64', {}, other))).toMatchObject({ exitCode: 0 });
  }, 120_000);

  test('of another run do not count, nor what claims to be of another one', async () => {
    await leg('linux/amd64', { ACTIONS_RUNTIME_TOKEN: runtimeToken(2), GITHUB_RUN_ID: '2' });
    expect(said(await merge('linux/amd64')).text).toContain('No leg brought linux/amd64');
    await leg('linux/amd64', { GITHUB_RUN_ID: '2' });
    const foreign = said(await merge('linux/amd64'));
    expect([foreign.exitCode, foreign.text]).toEqual([2, expect.stringContaining('is of run 2 and not of this one')]);
  }, 120_000);

  test('whose bytes changed on the way are refused, at any place', async () => {
    await leg('linux/amd64');
    const [artifact] = service.artifacts;
    const content = artifact?.content ?? Buffer.alloc(0);
    for (const share of [0.02, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const at = Math.floor(content.length * share);
      const whole = content[at] ?? 0;
      content[at] = whole ^ 1;
      const outcome = said(await merge('linux/amd64'));
      expect([share, outcome.exitCode]).toEqual([share, expect.not.stringMatching('0')]);
      content[at] = whole;
    }
    expect(said(await merge('linux/amd64'))).toMatchObject({ exitCode: 0 });
  }, 120_000);
});

describe('legs that push', () => {
  let registry: PushRegistry;
  beforeEach(async () => {
    registry = await startPushRegistry();
  });
  afterEach(() => registry.close());

  test('go up by digest without tag or referrer, keep their layers there, and the merge does the rest', async () => {
    const push = { push: 'true', tags: `${registry.host}/octo/tiny:1` };
    for (const platform of ['linux/amd64', 'linux/arm64'])
      expect(said(await leg(platform, {}, push))).toMatchObject({ exitCode: 0 });
    expect([...registry.tags.keys()]).toEqual([]);
    const referrers = () => [...registry.manifests.values()].filter(({ bytes }) => bytes.includes('"subject"'));
    expect(referrers()).toEqual([]);
    const uploads = () => registry.requests.filter((line) => line.startsWith('PUT') && line.includes('/blobs/')).length;
    const before = uploads();
    const merged = await merge('linux/amd64,linux/arm64', {}, push);
    expect(said(merged)).toMatchObject({ exitCode: 0 });
    expect([...registry.tags]).toEqual([['octo/tiny:1', merged.outputs.digest]]);
    // The report and its empty config, and no layer.
    expect([uploads() - before <= 2, referrers().length]).toEqual([true, 1]);
  }, 120_000);

  test('are joined by their digests alone, where their reports are attached', async () => {
    const push = { 'push-by-digest': 'true', repositories: `${registry.host}/octo/tiny` };
    const digests: string[] = [];
    for (const platforms of ['linux/amd64', 'linux/arm64']) {
      const outcome = await job({ platforms, ...push });
      expect(said(outcome)).toMatchObject({ exitCode: 0 });
      digests.push(outcome.outputs.digest ?? '');
    }
    const legs = digests.map((digest) => `${registry.host}/octo/tiny@${digest}`).join('\n');
    const merged = await merge(
      'linux/amd64,linux/arm64',
      {},
      { legs, push: 'true', tags: `${registry.host}/octo/tiny:2` },
    );
    expect(said(merged)).toMatchObject({ exitCode: 0 });
    const one = await job({ platforms: 'linux/amd64,linux/arm64' });
    expect(merged.outputs.digest).toBe(one.outputs.digest);
    expect(registry.tags.get('octo/tiny:2')).toBe(one.outputs.digest);
    const unattached = { 'push-by-digest': 'true', repositories: `${registry.host}/octo/bare`, attach: 'none' };
    const { outputs } = await job({ platforms: 'linux/amd64', ...unattached });
    const bare = await merge('linux/amd64', {}, { legs: `${registry.host}/octo/bare@${outputs.digest}` });
    expect(said(bare).text).toContain('has no report attached');
  }, 120_000);
});

test('a leg without the artifact service fails, since nobody would get it', async () => {
  const outcome = said(await leg('linux/amd64', { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' }));
  expect([outcome.exitCode, outcome.text]).toEqual([4, expect.stringContaining('no artifact service')]);
}, 120_000);
