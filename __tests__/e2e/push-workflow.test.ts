import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, git, makeRepository } from './support/git-repository.ts';
import { PROJECT } from './support/project.ts';

const RELEASED = 'org/go-slim-image@v1';
const WORKFLOW = '.github/workflows/image.yml';
const folders: string[] = [];
let registry: PushRegistry;
let repository = '';
let action = '';
let sha = '';

beforeAll(async () => {
  registry = await startPushRegistry();
  const example = await readFile(join(PROJECT, 'examples', 'workflows', 'image.yml'), 'utf8');
  // SBOM and scan are other tests' business; the registry is the test's own.
  const workflow = example
    .replaceAll('ghcr.io/', `${registry.host}/`)
    .replace(
      '          push: true\n',
      '          push: true\n          scan: false\n          sbom: false\n          cache: false\n',
    );
  repository = await makeRepository({ files: { [WORKFLOW]: workflow }, copies: { '.': 'examples/hello' } });
  action = await exportAction();
  folders.push(repository, action);
  sha = await git(repository, 'rev-parse', 'HEAD');
}, 120_000);
afterAll(async () => {
  await registry.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const run = (event: string, ref: string, payload: object): Promise<WorkflowOutcome> => {
  const file = join(action, 'event.json');
  const type = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  return writeFile(file, JSON.stringify(payload)).then(() =>
    runWorkflow({
      repository,
      workflow: WORKFLOW,
      event,
      payload: file,
      localRepositories: { [RELEASED]: action },
      secrets: { GITHUB_TOKEN: 'job-token' },
      env: {
        GITHUB_REPOSITORY: 'octo/hello',
        GITHUB_REF: ref,
        GITHUB_REF_TYPE: type,
        GITHUB_SHA: sha,
        GITHUB_API_URL: 'http://127.0.0.1:9',
      },
    }),
  );
};
const payload = { repository: { default_branch: 'main', full_name: 'octo/hello' } };

describe('the example workflow', () => {
  test('pushes main under its name and commit, and what deploys runs', async () => {
    const outcome = await run('push', 'refs/heads/main', { ...payload, ref: 'refs/heads/main' });
    const digest = outcome.outputs.build?.digest;
    expect([outcome.jobs, outcome.exitCode === 0 ? '' : outcome.raw]).toEqual([
      { image: 'success', deploy: 'success' },
      '',
    ]);
    expect(outcome.outputs.build).toMatchObject({ changed: 'true', digest });
    expect(outcome.outputs.build?.references).toBe(
      ['main', `sha-${sha.slice(0, 7)}`].map((tag) => `${registry.host}/octo/hello:${tag}@${digest}`).join('\n'),
    );
    expect(registry.tags.get('octo/hello:main')).toBe(digest);
    expect(outcome.log).toContain(`deploy ${digest}`);
    expect(outcome.summaries.join('')).toContain(`docker pull ${registry.host}/octo/hello:main`);
  }, 300_000);

  test('deploys nothing the second time', async () => {
    const outcome = await run('push', 'refs/heads/main', { ...payload, ref: 'refs/heads/main' });
    expect(outcome.outputs.build).toMatchObject({ changed: 'false' });
    expect(outcome.log).not.toContain('deploy sha256');
  }, 300_000);

  test.each([
    ['octo/hello', 'push-on-pull-request'],
    ['stranger/hello', 'fork'],
  ])(
    'pushes nothing for a pull request from %s',
    async (head, said) => {
      const before = registry.history.length;
      const outcome = await run('pull_request', 'refs/pull/7/merge', {
        ...payload,
        pull_request: {
          number: 7,
          head: { sha, ref: 'x', repo: { full_name: head } },
          base: { sha, ref: 'main', repo: { full_name: 'octo/hello' } },
        },
      });
      expect(outcome.outputs.build).toMatchObject({ changed: 'false', references: '' });
      expect(outcome.log).toContain(said);
      expect(registry.history).toHaveLength(before);
    },
    300_000,
  );
});
