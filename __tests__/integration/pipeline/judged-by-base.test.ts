import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import { githubContext } from '../../../src/github/context.ts';
import { baseIgnoreFiles, judgeInputs } from '../../../src/pipeline/plan/judged-by-base.ts';
import { testRuntime } from '../../support/runtime.ts';

let folder: string;
let base: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'judged-'));
  git('init', '-q');
  await writeFile(join(folder, '.go-slim-image.yml'), 'exit-code: 1\nseverity: HIGH,CRITICAL\n');
  await writeFile(join(folder, '.trivyignore'), 'CVE-2020-0001\n');
  git('add', '-A');
  git('commit', '-qm', 'base');
  base = git('rev-parse', 'HEAD');
  await writeFile(join(folder, '.go-slim-image.yml'), 'exit-code: 0\nseverity: CRITICAL\nuser: "1:1"\n');
  await writeFile(join(folder, '.trivyignore'), 'CVE-2020-0001\nCVE-2024-9999\n');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const load = (flags: [string, string][] = []) =>
  loadConfiguration({ flags: new Map(flags) as never, environment: new Map(), workingDirectory: folder, env: {} });
const runtime = () => testRuntime({ workingDirectory: folder, scratchDirectory: join(folder, '.git', 'scratch') });
const pullRequest = (sha = base) =>
  githubContext(
    { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/app' },
    {
      pull_request: {
        number: 7,
        base: { sha, ref: 'main', repo: { full_name: 'acme/app' } },
        head: { sha, repo: { full_name: 'acme/app' } },
      },
    },
  );

describe('a pull request that loosens its own gate', () => {
  test('is judged by the base commit’s values, and each one is named', async () => {
    const here = runtime();
    const { inputs } = await judgeInputs(await load(), pullRequest(), here);
    expect(inputs).toMatchObject({ exitCode: 1, severity: ['HIGH', 'CRITICAL'], user: '1:1' });
    expect(here.notices).toEqual([
      expect.objectContaining({
        code: 'judged-by-base',
        message: expect.stringMatching(/severity, exit-code|exit-code, severity/),
      }),
    ]);
  });

  test('cannot add to the ignore file', async () => {
    const here = runtime();
    const files = await baseIgnoreFiles([], folder, pullRequest(), here);
    expect(files).toHaveLength(1);
    expect(await readFile(files?.[0] ?? '', 'utf8')).toBe('CVE-2020-0001\n');
    expect(here.notices).toEqual([expect.objectContaining({ code: 'judged-by-base', file: '.trivyignore' })]);
  });

  test('what the workflow itself says holds', async () => {
    const { inputs } = await judgeInputs(await load([['exit-code', '0']]), pullRequest(), runtime());
    expect(inputs.exitCode).toBe(0);
  });
});

test('a push is judged by its own files', async () => {
  const push = githubContext({ GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'acme/app' }, {});
  expect((await judgeInputs(await load(), push, runtime())).inputs.exitCode).toBe(0);
  expect(await baseIgnoreFiles([], folder, push, runtime())).toBeUndefined();
});

test('a clone without the base commit says how to get it', async () => {
  const here = runtime();
  const { inputs } = await judgeInputs(await load(), pullRequest('1'.repeat(40)), here);
  expect(inputs.exitCode).toBe(0);
  expect(here.notices).toEqual([
    expect.objectContaining({ code: 'base-unavailable', message: expect.stringContaining('fetch-depth: 2') }),
  ]);
});

describe('a pull request that loosens its own budgets', () => {
  const commitBase = async (text: string): Promise<string> => {
    await writeFile(join(folder, '.go-slim-image.yml'), text);
    git('add', '-A');
    git('commit', '-qm', 'budgets');
    return git('rev-parse', 'HEAD');
  };

  test('is held to those of the base commit, also in the entries of images', async () => {
    const sha = await commitBase('max-growth: 5%\nimages:\n- name: api\n  max-size: 12MB\n- name: old\n');
    await writeFile(
      join(folder, '.go-slim-image.yml'),
      'max-growth: 500%\nbudget-label: anything\nimages:\n- name: api\n  max-size: 99MB\n- name: old\n  budgets: [{of: binary, max-size: 1MB}]\n- name: fresh\n  max-size: 3MB\n',
    );
    const here = runtime();
    const { inputs, images } = await judgeInputs(await load(), pullRequest(sha), here);
    expect(inputs).toMatchObject({ maxGrowth: ['5%'], budgetLabel: 'size-ok' });
    expect(images.map((image) => [image.name, image.inputs.maxSize, image.inputs.budgets])).toEqual([
      ['api', ['12MB'], undefined],
      ['old', undefined, undefined],
      ['fresh', ['3MB'], undefined],
    ]);
    expect(here.notices[0]?.message).toContain('max-size of api');
  });
});
