import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { textsInZip } from '../../src/files/zip-text.ts';
import { parseReport } from '../../src/report/report-file.ts';
import { FILES, GROWN, makeScene, NUMBER, type PullRequestScene, READER } from './support/pull-request.ts';

/** Comments of people, some of whom know what our marker looks like. */
function foreignComments(scene: PullRequestScene, count: number): readonly string[] {
  const { state } = scene.api;
  for (let index = 0; index < count; index++) {
    const marker = `<!-- go-slim-image v1 key=default head=${scene.head} run=999.1 -->`;
    const body = index % 50 === 7 ? `forged\n${marker}` : `comment ${index}`;
    state.comments.push({
      id: state.nextId(),
      issue: NUMBER,
      login: `user${index % 9}`,
      body,
      updatedAt: '2026-01-01T00:00:00Z',
    });
  }
  return state.comments.map(({ body }) => body);
}

const writes = (scene: PullRequestScene): string[] =>
  scene.api.requests.filter((line) => /^(POST|PATCH|DELETE) \/repos/.test(line));

describe('a pull request', () => {
  let scene: PullRequestScene;
  let foreign: readonly string[];

  beforeAll(async () => {
    scene = await makeScene(FILES, GROWN);
    foreign = foreignComments(scene, 350);
  });

  afterAll(async () => scene[Symbol.asyncDispose]());

  afterEach(() => {
    expect(scene.api.violations).toEqual([]);
    expect(scene.api.state.comments.slice(0, foreign.length).map(({ body }) => body)).toEqual(foreign);
  });

  test('gets one comment beside 350 of other people, of which some bear our marker', async () => {
    const outcome = await scene.run({ id: 11 });
    expect(outcome.exitCode).toBe(0);
    expect(scene.comments()).toHaveLength(1);
    expect(scene.comments()[0]).toMatch(/^\*\*\d+\u00a0kB pulled on linux\/amd64\*\*/);
    expect(scene.comments()[0]).toContain(`](<https://github.com/octo/hello/actions/runs/11/artifacts/1>)`);
    expect(scene.api.requests.filter((line) => line.includes('/issues/7/comments?')).length).toBeGreaterThanOrEqual(4);
  });

  test('has it updated in place by the next commit', async () => {
    const head = await scene.commit({ 'more.go': 'package main\n\nvar more = "more"\n' });
    const before = writes(scene).length;
    expect((await scene.run({ id: 12 })).exitCode).toBe(0);
    expect(scene.comments()).toHaveLength(1);
    expect(scene.comments()[0]).toContain(`head=${head} run=12.1 leg=`);
    expect(writes(scene).slice(before)).toEqual([expect.stringMatching(/^PATCH .*\/issues\/comments\/\d+$/)]);
  });

  test('keeps it when the run of an older commit ends late', async () => {
    const [stands] = scene.comments();
    const old = scene.head;
    await scene.commit({ 'more.go': 'package main\n\nvar more = "other"\n' });
    const before = writes(scene).length;
    const outcome = await scene.run({ id: 13, head: old });
    expect(outcome.exitCode).toBe(0);
    expect(outcome.log).toContain('its head has moved on');
    expect(scene.comments()).toEqual([stands]);
    expect(writes(scene)).toHaveLength(before);
  });

  test('waits for a secondary rate limit as long as it is told to', async () => {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
    scene.api.faults.push({
      match: /^PATCH /,
      times: 1,
      status: 403,
      headers: { 'retry-after': '1' },
      json: { message },
    });
    const outcome = await scene.run({ id: 14 });
    expect(outcome.exitCode).toBe(0);
    expect(outcome.log).toContain('waiting 1 s');
    expect(scene.comments()).toEqual([expect.stringContaining(`head=${scene.head} run=14.1`)]);
  });

  test('is told that nothing was measured when the build fails, with the old numbers folded under their commit', async () => {
    const measured = scene.head.slice(0, 7);
    await scene.commit({ 'more.go': 'package main\n\nvar more = undefinedHere\n' });
    const outcome = await scene.run({ id: 15 });
    expect(outcome.exitCode).not.toBe(0);
    const [comment = ''] = scene.comments();
    expect(comment.split('\n')[0]).toContain(`**Not measured: \`${scene.head.slice(0, 7)}\` does not compile**`);
    expect(comment).toContain('undefinedHere');
    expect(outcome.summaries.join('')).toMatch(/^\*\*It does not compile\*\*: [\s\S]*undefinedHere/);
    expect(comment).toContain(`<summary>Last measured: ${measured}</summary>`);
    expect(scene.comments()).toHaveLength(1);
  });
});

test('two runs at once end with one comment', async () => {
  await using scene = await makeScene(FILES, GROWN);
  const outcomes = await Promise.all([scene.run({ id: 21 }), scene.run({ id: 22 })]);
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(scene.comments()).toEqual([expect.stringContaining(`head=${scene.head} run=2`)]);
  expect(scene.api.violations).toEqual([]);
});

test('legs of a matrix without keys of their own do not write over each other', async () => {
  await using scene = await makeScene(FILES, GROWN);
  const leg = (id: number, platforms: string) => scene.run({ id, inputs: { platforms } });
  const heads = (): string[] => scene.comments().map((comment) => /^\*\*.* (linux\/\w+)\*\*/.exec(comment)?.[1] ?? '');
  for (const platform of ['linux/amd64', 'linux/arm64']) expect((await leg(23, platform)).exitCode).toBe(0);
  expect(heads()).toEqual(['linux/amd64', 'linux/arm64']);
  await scene.commit({ 'more.go': 'package main\n\nvar more = "more"\n' });
  expect((await leg(24, 'linux/arm64')).exitCode).toBe(0);
  expect(heads()).toEqual(['linux/amd64', 'linux/arm64']);
  expect(scene.comments()[1]).toContain(`head=${scene.head} run=24.1`);
  expect(scene.api.violations).toEqual([]);
});

describe('without the permission to write', () => {
  test('the run names it, stores the report and ends well', async () => {
    await using scene = await makeScene(FILES, GROWN);
    scene.api.callers.set('reader', READER);
    const outcome = await scene.run({ id: 31, token: 'reader', inputs: { 'upload-report': 'false' } });
    expect(outcome.exitCode).toBe(0);
    expect(outcome.log).toMatch(
      /^::notice.*the token lacks the permission pull-requests: write\. Give the job "permissions: pull-requests: write"/m,
    );
    expect(scene.results.artifacts.map(({ name }) => name)).toEqual(['go-slim-image-report']);
    expect(scene.comments()).toEqual([]);
  });

  test('a run of Dependabot names the secrets that it may not have', async () => {
    const secret = (name: string): string => `\${{ secrets.${name} }}`;
    const workflow = ['env:', `  A: ${secret('REGISTRY_TOKEN')}`, `  B: ${secret('GITHUB_TOKEN')}`].join('\n');
    await using scene = await makeScene({ ...FILES, '.github/workflows/size.yml': workflow }, GROWN);
    scene.api.callers.set('reader', READER);
    const outcome = await scene.run({ id: 32, token: 'reader', actor: 'dependabot[bot]' });
    expect(outcome.exitCode).toBe(0);
    expect(outcome.log).toContain('(REGISTRY_TOKEN) it has only those that are stored as Dependabot secrets, too');
  });
});

test('a merge queue is held to the budgets against its base, and gets no comment', async () => {
  await using scene = await makeScene(FILES, GROWN);
  expect((await scene.run({ id: 41, event: 'push' })).exitCode).toBe(0);
  const outcome = await scene.run({ id: 42, event: 'merge_group', inputs: { 'max-growth': '1%' } });
  expect(outcome.exitCode).not.toBe(0);
  expect(outcome.log).toMatch(/^::error .*title=go-slim-image%3A gate-size.*1%25/m);
  expect(outcome.summaries.join('')).toContain('**Budget broken: ');
  expect(scene.api.state.comments).toEqual([]);
});

describe('after a push to the default branch', () => {
  test('a pull request is compared with its artifact, and the next push carries the history on', async () => {
    await using scene = await makeScene(FILES, GROWN);
    expect((await scene.run({ id: 51, event: 'push' })).exitCode).toBe(0);
    const outcome = await scene.run({ id: 52 });
    expect(outcome.exitCode).toBe(0);
    expect(scene.comments()[0]).toMatch(/^\*\*\+\d+\u00a0kB \(\+\d+%\) on linux\/amd64\*\*/);
    expect(scene.comments()[0]).toContain(`against \`${scene.base.slice(0, 7)}\` (\`main\``);
    expect(scene.comments()[0]).toContain('`encoding/json` is linked for the first time');
    expect((await scene.run({ id: 53, event: 'push' })).exitCode).toBe(0);
    const zip = scene.results.artifacts.at(-1)?.content ?? Buffer.alloc(0);
    const files = await textsInZip(zip, ['report.json'], 1 << 24);
    const { history } = parseReport(typeof files === 'string' ? '' : (files.get('report.json') ?? ''));
    expect(history).toMatchObject([{ commit: scene.base, sizes: [{ name: 'hello', platform: 'linux/amd64' }] }]);
  });

  test('a budget that breaks fails the check, on the import that did it; a label lets it pass, with a name', async () => {
    await using scene = await makeScene(FILES, GROWN);
    const inputs = { 'max-growth': '1%' };
    expect((await scene.run({ id: 56, event: 'push' })).exitCode).toBe(0);
    const broken = await scene.run({ id: 57, inputs });
    expect(broken.exitCode).not.toBe(0);
    expect(broken.log).toMatch(/^::error .*file=main\.go,line=4/m);
    expect(scene.comments()[0]).toMatch(
      /^\*\*Budget broken: \+\d+\u00a0kB \(\+\d+%\) on linux\/amd64, \+1% allowed\*\*/,
    );
    expect(scene.comments()[0]).toContain('Undo `main.go:4`');
    const pull = scene.api.state.pulls.get(NUMBER);
    pull?.labels.push('size-ok');
    pull?.events.push({ event: 'labeled', label: 'size-ok', login: 'maintainer' });
    expect((await scene.run({ id: 58, inputs })).exitCode).toBe(0);
    expect(scene.comments()).toEqual([expect.stringContaining('allowed by `maintainer` with the label `size-ok`')]);
    expect(scene.api.violations).toEqual([]);
  });

  test('a pull request that changes no byte gets none, unless always', async () => {
    await using scene = await makeScene(FILES, { 'README.md': 'hello' });
    expect((await scene.run({ id: 61, event: 'push' })).exitCode).toBe(0);
    expect((await scene.run({ id: 62 })).exitCode).toBe(0);
    expect(scene.comments()).toEqual([]);
    expect((await scene.run({ id: 63, inputs: { comment: 'always' } })).exitCode).toBe(0);
    expect(scene.comments()[0]).toMatch(/^\*\*No size change\*\* on 1 platform: images byte-identical/);
  });
});
