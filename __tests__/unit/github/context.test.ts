import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { githubContext, isDefaultBranchRun, isReleaseRun, readGithubContext } from '../../../src/github/context.ts';
import { fieldsOf } from '../../../src/github/event-fields.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const ENV = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_SHA: SHA,
  GITHUB_RUN_ID: '42',
};

const pull = (head: unknown) => ({
  repository: { full_name: 'acme/app', default_branch: 'main' },
  pull_request: {
    number: 7,
    head: { sha: SHA, repo: head },
    base: { sha: SHA, ref: 'main', repo: { full_name: 'acme/app' } },
  },
});

describe('githubContext', () => {
  test('reads a pull request of this repository', () => {
    expect(githubContext(ENV, pull({ full_name: 'Acme/App' }))).toEqual({
      event: 'pull_request',
      repository: 'acme/app',
      ref: 'refs/pull/7/merge',
      sha: SHA,
      runId: 42,
      defaultBranch: 'main',
      serverUrl: 'https://github.com',
      pullRequest: { number: 7, headSha: SHA, baseSha: SHA, baseRef: 'main', fork: false },
      base: { commit: SHA, branch: 'main' },
    });
  });

  test('knows what a push and a merge group are on top of; a new branch and a tag are on top of nothing', () => {
    const push = { ...ENV, GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' };
    expect(githubContext(push, { before: SHA }).base).toEqual({ commit: SHA, branch: 'main' });
    expect(githubContext(push, { before: '0'.repeat(40) }).base).toBeUndefined();
    expect(githubContext({ ...push, GITHUB_REF: 'refs/tags/v1' }, { before: SHA }).base).toBeUndefined();
    const queue = { ...ENV, GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7' };
    const event = { merge_group: { base_sha: SHA, base_ref: 'refs/heads/main' } };
    expect(githubContext(queue, event).base).toEqual({ commit: SHA, branch: 'main' });
  });

  test.each([[{ full_name: 'evil/app' }], [null], [undefined]])('a head in %j is a fork', (head) => {
    expect(githubContext(ENV, pull(head)).pullRequest?.fork).toBe(true);
  });

  test('reads who started it, which attempt it is, and the run that it follows', () => {
    const run = { id: 9, run_attempt: 2, event: 'pull_request', head_sha: SHA, head_branch: '$(id)' };
    const env = { ...ENV, GITHUB_RUN_ATTEMPT: '3', GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' };
    expect(githubContext(env, { workflow_run: run })).toMatchObject({
      runAttempt: 3,
      actor: 'dependabot[bot]',
      workflowRun: { id: 9, attempt: 2, event: 'pull_request', headSha: SHA },
    });
  });

  test('reads a release', () => {
    const event = { release: { id: 9, tag_name: 'v1.2.3', draft: true } };
    expect(githubContext(ENV, event).release).toEqual({ id: 9, tag: 'v1.2.3', draft: true });
  });

  test('what has not its expected form is left out', () => {
    const env = {
      ...ENV,
      GITHUB_REF: 'refs/heads/$(id)',
      GITHUB_SHA: 'HEAD',
      GITHUB_RUN_ID: '-1',
      GITHUB_REPOSITORY: 'a/b/c',
    };
    const context = githubContext(env, { repository: { default_branch: 'a b' } });
    expect(context).toEqual({
      event: 'pull_request',
      repository: '',
      ref: '',
      sha: '',
      serverUrl: 'https://github.com',
    });
  });

  test('any event at all is read without an error, and no ref holds what a shell or URL would mind', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (event, text) => {
        const context = githubContext({ ...ENV, GITHUB_REF: text }, fieldsOf(event));
        expect(context.ref).toMatch(/^[0-9A-Za-z._+/-]*$/);
      }),
    );
  });
});

describe('readGithubContext', () => {
  test('is absent outside of Actions', async () => {
    await expect(readGithubContext({ ...ENV, GITHUB_ACTIONS: undefined })).resolves.toBeUndefined();
  });

  test.each(['{"pull_request": ', '[]', ''])('a damaged event counts as empty: %s', async (text) => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    await writeFile(join(folder, 'event.json'), text);
    const context = await readGithubContext({ ...ENV, GITHUB_EVENT_PATH: join(folder, 'event.json') });
    await rm(folder, { recursive: true });
    expect(context).not.toHaveProperty('pullRequest');
  });
});

describe('what kind of run it is', () => {
  test.each([
    ['push', 'refs/heads/main', true],
    ['schedule', 'refs/heads/main', true],
    ['push', 'refs/heads/feature', false],
    ['pull_request', 'refs/heads/main', false],
    ['pull_request_target', 'refs/heads/main', false],
    ['workflow_run', 'refs/heads/main', false],
  ])('%s of %s is the default branch’s own: %s', (event, ref, own) => {
    expect(isDefaultBranchRun({ event, ref, defaultBranch: 'main' })).toBe(own);
  });

  test.each([
    ['push', 'refs/tags/v1.2.3', true],
    ['release', 'refs/heads/main', true],
    ['push', 'refs/heads/main', false],
  ])('%s of %s is a release: %s', (event, ref, release) => {
    expect(isReleaseRun({ event, ref })).toBe(release);
  });
});
