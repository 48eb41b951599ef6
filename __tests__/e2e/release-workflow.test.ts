import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommandLine } from '../../src/pipeline/modes/command-line.ts';
import { type GithubApiServer, startGithubApi } from '../support/github-api/server.ts';
import type { StoredRelease } from '../support/github-api/state.ts';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, git, makeRepository } from './support/git-repository.ts';
import { PROJECT } from './support/project.ts';
import { startJob } from './support/scenario.ts';

const RELEASED = 'org/go-slim-image@v1';
const folders: string[] = [];
let server: GithubApiServer;
let registry: PushRegistry;
let repository: string;
let sha: string;

beforeAll(async () => {
  server = await startGithubApi('octo/hello');
  registry = await startPushRegistry();
  const example = await readFile(join(PROJECT, 'examples/workflows/release.yml'), 'utf8');
  // The scan and its database are other tests' business; the registry is the test's own.
  const workflow = example
    .replaceAll('ghcr.io/', `${registry.host}/`)
    .replace('linux/amd64,linux/arm64,darwin/arm64,windows/amd64', 'linux/amd64,linux/arm64,windows/amd64')
    .replace('          push: true\n', '          push: true\n          scan: false\n');
  repository = await makeRepository({
    files: { '.github/workflows/release.yml': workflow, LICENSE: 'free\n', 'README.md': 'hello\n' },
    copies: { '.': 'examples/hello' },
  });
  folders.push(repository);
  await git(repository, 'tag', 'v1.2.3');
  sha = await git(repository, 'rev-parse', 'HEAD');
}, 120_000);

afterAll(async () => {
  await server.close();
  await registry.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const released = (): StoredRelease => {
  expect(server.state.releases).toHaveLength(1);
  return server.state.releases[0] as StoredRelease;
};

const ASSETS = [
  'SHA256SUMS',
  ...['linux_amd64', 'linux_arm64', 'windows_amd64'].flatMap((platform) =>
    ['cdx.json', 'spdx.json', platform.startsWith('windows') ? 'zip' : 'tar.gz'].map(
      (ending) => `hello_1.2.3_${platform}.${ending}`,
    ),
  ),
  'report.json',
].sort();

describe('the example workflow on a tag', () => {
  let outcome: WorkflowOutcome;

  beforeAll(async () => {
    const action = await exportAction();
    folders.push(action);
    outcome = await runWorkflow({
      repository,
      workflow: '.github/workflows/release.yml',
      localRepositories: { [RELEASED]: action },
      secrets: { GITHUB_TOKEN: 'job-token' },
      env: {
        ...server.env,
        GITHUB_REF: 'refs/tags/v1.2.3',
        GITHUB_REF_NAME: 'v1.2.3',
        GITHUB_REF_TYPE: 'tag',
        GITHUB_SHA: sha,
      },
    });
  }, 600_000);

  test('publishes a release with all its files, pushes the image, and verifies the release in the next step', () => {
    expect({ jobs: outcome.jobs, violations: server.violations }).toEqual({
      jobs: { release: 'success' },
      violations: [],
    });
    expect(released()).toMatchObject({ tag: 'v1.2.3', draft: false, prerelease: false, name: 'v1.2.3' });
    expect(
      released()
        .assets.map(({ name }) => name)
        .sort(),
    ).toEqual(ASSETS);
    expect(outcome.log).toContain('release v1.2.3 of octo/hello is what it says');
    expect(outcome.log).toContain('released https://github.com/octo/hello/releases/tag/v1.2.3');
  });
});

/** `verify` of our own source, in this process: it is run once for each byte that is changed. */
async function verify(subject: string): Promise<number> {
  const silent = { write: () => true, isTTY: false, columns: 80 } as unknown as NodeJS.WriteStream;
  return runCommandLine(['verify', subject], {
    env: { ...process.env, ...server.env, GITHUB_ACTIONS: '' },
    workingDirectory: repository,
    platform: process.platform,
    arch: process.arch,
    stdout: silent,
    stderr: silent,
  });
}

describe('verify', () => {
  test('passes, and fails after a byte of any file of the release is changed', async () => {
    expect(await verify('v1.2.3')).toBe(0);
    for (const asset of released().assets) {
      const whole = asset.bytes;
      const { digest } = asset;
      for (const at of [Math.floor(whole.length / 3), whole.length - 1]) {
        asset.bytes = Buffer.from(whole);
        asset.bytes[at] = (whole[at] ?? 0) ^ (1 << (at % 8));
        // As if who changed the file had changed what the server says of it, too.
        asset.digest = null;
        expect({ name: asset.name, at, status: await verify('v1.2.3') }).toEqual({ name: asset.name, at, status: 3 });
      }
      Object.assign(asset, { bytes: whole, digest });
    }
    expect(await verify('octo/hello@v1.2.3')).toBe(0);
  }, 600_000);
});

test('verify passes for the image that was pushed, and names the release of a program and of its digest', async () => {
  expect(await verify(`${registry.host}/octo/hello:1.2.3`)).toBe(0);
  const bytes = (name: string): Buffer => released().assets.find((one) => one.name === name)?.bytes ?? Buffer.alloc(0);
  const report = JSON.parse(bytes('report.json').toString()) as { binaries: { digest: string; goBuildId: string }[] };
  expect(await verify(report.binaries[0]?.digest ?? '')).toBe(0);
  expect(await verify(report.binaries[0]?.goBuildId ?? '')).toBe(0);
  expect(await verify(`sha256:${'0'.repeat(64)}`)).toBe(3);
  const folder = await mkdtemp(join(tmpdir(), 'program-'));
  folders.push(folder);
  await writeFile(join(folder, 'a.tar.gz'), bytes('hello_1.2.3_linux_arm64.tar.gz'));
  execFileSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder });
  expect(await verify(join(folder, 'hello'))).toBe(0);
  const program = await readFile(join(folder, 'hello'));
  program[5000] = (program[5000] ?? 0) ^ 1;
  await writeFile(join(folder, 'hello'), program);
  expect(await verify(join(folder, 'hello'))).toBe(3);
}, 120_000);

describe('a release job that is killed', () => {
  const env = { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_REF_NAME: 'v1.2.3', GITHUB_REF_TYPE: 'tag' };
  const inputs = {
    scan: 'false',
    cache: 'false',
    platforms: 'linux/amd64',
    'github-token': 'job-token',
  };

  test.each([2, 5])(
    'at write %i is finished by the next run',
    async (nth) => {
      server.state.releases.length = 0;
      await using job = await startJob();
      let writes = 0;
      let kill: (signal: NodeJS.Signals) => void = () => undefined;
      const match = { test: (line: string) => /^(POST|PATCH) \/repos/.test(line) && ++writes === nth } as RegExp;
      server.faults.push({ match, times: 1, onHit: () => kill('SIGKILL') });
      const scenario = { inputs, workspace: repository, env: { ...server.env, ...env, GITHUB_SHA: sha } };
      const first = await job.run({
        ...scenario,
        onOutput: (_, end) => {
          kill = end;
        },
      });
      server.faults.length = 0;
      expect({ signal: first.signal, published: server.state.releases.some(({ draft }) => !draft) }).toEqual({
        signal: 'SIGKILL',
        published: false,
      });
      const second = await job.run(scenario);
      expect({ exitCode: second.exitCode, stdout: second.stdout.slice(-2000) }).toMatchObject({ exitCode: 0 });
      expect(second.outputs.release).toBe('https://github.com/octo/hello/releases/tag/v1.2.3');
      expect(released()).toMatchObject({ draft: false });
      expect(released().assets.every(({ state }) => state === 'uploaded')).toBe(true);
      expect(await verify('v1.2.3')).toBe(0);
      expect(server.violations).toEqual([]);
    },
    300_000,
  );

  test('and run again after it was published, leaves it as it is', async () => {
    const before = released().assets.map(({ id }) => id);
    await using job = await startJob();
    const again = await job.run({ inputs, workspace: repository, env: { ...server.env, ...env, GITHUB_SHA: sha } });
    expect(again.exitCode).toBe(0);
    expect(released().assets.map(({ id }) => id)).toEqual(before);
  }, 300_000);

  test('or lacks the permission, says which and goes on; with release: true it fails', async () => {
    server.state.releases.length = 0;
    server.callers.set('reader', { login: 'github-actions[bot]', permissions: { contents: 'read' } });
    await using job = await startJob();
    const poor = { ...inputs, 'github-token': 'reader' };
    const scenario = { workspace: repository, env: { ...server.env, ...env, GITHUB_SHA: sha } };
    const quiet = await job.run({ ...scenario, inputs: poor });
    expect(quiet.exitCode).toBe(0);
    expect(quiet.stdout).toMatch(/::notice.*contents: write/);
    const asked = await job.run({ ...scenario, inputs: { ...poor, release: 'true' } });
    expect(asked.exitCode).not.toBe(0);
    expect(asked.stdout).toMatch(/::error.*403/);
    expect(server.state.releases).toEqual([]);
  }, 300_000);
});
