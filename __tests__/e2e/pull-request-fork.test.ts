import { describe, expect, test } from '@jest/globals';
import { serializeReport } from '../../src/report/report-file.ts';
import { grownReport } from '../support/compared-report.ts';
import { comparisonSaying } from '../support/hostile-comparison.ts';
import { liveText, renderMarkdown } from '../support/rendered-markdown.ts';
import { sampleRun } from '../support/sample-report.ts';
import { zipOf } from '../support/zip.ts';
import { FILES, GROWN, MAIN, makeScene, NUMBER, READER, REPOSITORY } from './support/pull-request.ts';

describe('a pull request from a fork', () => {
  test('is measured by its own run, and told by a workflow_run', async () => {
    await using scene = await makeScene(FILES, GROWN, 'mallory/hello');
    scene.api.callers.set('reader', READER);
    expect((await scene.run({ id: 71, event: 'push' })).exitCode).toBe(0);
    const measured = await scene.run({ id: 72, token: 'reader' });
    expect(measured.exitCode).toBe(0);
    expect(measured.log).toContain('A pull request from a fork never has it.');
    expect(scene.comments()).toEqual([]);
    const told = await scene.run({ id: 73, event: 'workflow_run', about: 72, inputs: { mode: 'report' } });
    expect(told.exitCode).toBe(0);
    expect(scene.comments()[0]).toMatch(/^\*\*\+\d+\u00a0kB /);
    expect(scene.comments()[0]).toContain('measured by the pull request’s own run');
    expect(scene.comments()[0]).toContain(`head=${scene.head} run=72.1 leg=`);
    expect(told.summaries.join('')).toContain('linux/amd64');
    expect(scene.api.violations).toEqual([]);
  });

  test('whose build fails is told of, too', async () => {
    await using scene = await makeScene(FILES, { 'main.go': MAIN.replace('os.Stdout', 'os.Stdoot') }, 'mallory/hello');
    scene.api.callers.set('reader', READER);
    const build = await scene.run({ id: 74, token: 'reader', inputs: { comment: 'always' } });
    expect(build.exitCode).not.toBe(0);
    const inputs = { mode: 'report', comment: 'always' };
    const told = await scene.run({ id: 75, event: 'workflow_run', about: 74, inputs });
    expect(told.exitCode).toBe(0);
    expect(scene.comments()[0]).toContain('does not compile**');
    expect(scene.comments()[0]).toContain('undefined: os.Stdoot');
  });
});

test('an artifact with names that are Markdown, HTML, mentions and commands, and too long, is told harmlessly', async () => {
  await using scene = await makeScene(FILES, GROWN, 'mallory/hello');
  const { state } = scene.api;
  const { head } = scene;
  const facts = { status: 'completed', conclusion: 'success', attempt: 1, headRepository: 'mallory/hello' };
  state.runs.push({ id: 81, workflow: 'size.yml', event: 'pull_request', branch: 'feature', sha: head, ...facts });
  const pullRequest = { number: NUMBER, headSha: head, baseSha: head, baseRef: 'main' };
  const origin = { repository: REPOSITORY, runId: 81, runAttempt: 1, event: 'pull_request', ref: 'refs/pull/7/merge' };
  const hostile = '`|</summary><img src=x>@octocat #1\n::error::x\u202e--> [a](https://evil.example)';
  const notices = Array.from({ length: 900 }, (_, index) => ({
    ...{ level: 'warning' as const, code: `n${index}`, message: `${hostile}${'x'.repeat(900)}` },
  }));
  const run = sampleRun({ origin: { ...origin, commentKey: 'default', pullRequest }, notices });
  const text = serializeReport({
    ...grownReport(),
    comparison: comparisonSaying(hostile, hostile.replace(/[\n\u202e]/g, '')),
    run,
  });
  const zip = zipOf({ 'report.json': text });
  state.artifacts.push({ id: 801, name: 'go-slim-image-report', run: 81, expired: false, zip });
  const outcome = await scene.run({ id: 82, event: 'workflow_run', about: 81, inputs: { mode: 'report' } });
  expect(outcome.exitCode).toBe(0);
  expect(outcome.log).not.toMatch(/^::error::x/m);
  const [comment = ''] = scene.comments();
  const html = renderMarkdown(comment);
  expect(html).not.toMatch(/<img|href="https:\/\/evil\.example"/);
  expect(liveText(html)).not.toContain('@octocat');
  expect(comment.length).toBeLessThanOrEqual(60_000);
  expect(comment).toContain('Left out, since it would be too long here');
  expect(comment.trimEnd().split('\n').at(-1)).toContain(`head=${head} run=81.1 -->`);
});
