import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import type { ReportComparison } from '../../../src/model/comparison.ts';
import type { Report } from '../../../src/model/report.ts';
import { build } from '../../../src/pipeline/build/build.ts';
import type { Built } from '../../../src/pipeline/build/build-planned.ts';
import { openSession } from '../../../src/pipeline/session/session.ts';
import { createConsole } from '../../../src/terminal/console.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { zipOf } from '../../support/zip.ts';

let folder: string;
let module: string;

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
    cwd: module,
    encoding: 'utf8',
  }).trim();

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(module, name)), { recursive: true });
    await writeFile(join(module, name), content);
  }
}

/** Builds as a user would, with the real Go. */
async function make(
  flags: Partial<Record<InputName, string>>,
  output = 'out',
  event: Readonly<Record<string, string>> = {},
): Promise<Built> {
  const all = { platforms: 'linux/amd64', sbom: 'false', scan: 'false', output: join(folder, output), ...flags };
  const env = { ...process.env, GITHUB_ACTIONS: '', XDG_CACHE_HOME: join(folder, 'cache'), GOFLAGS: '' };
  const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();
  const facts = {
    env: { ...env, GOCACHE: goCache, RUNNER_TEMP: join(folder, 'tmp'), ...event },
    workingDirectory: module,
    platform: process.platform,
    arch: process.arch,
    stdout: process.stdout,
    stderr: process.stderr,
  };
  const configuration = await loadConfiguration({
    flags: new Map(Object.entries(all)) as ReadonlyMap<InputName, string>,
    environment: new Map(),
    workingDirectory: module,
    env: facts.env,
  });
  const console = createConsole({
    mode: 'plain',
    stream: { write: () => true, columns: 80, isTTY: false } as never,
    ...{ unicode: true, color: false, verbose: false, quiet: true, now: () => performance.now() },
  });
  const session = await openSession({ process: facts, configuration, console, signal: new AbortController().signal });
  try {
    return await build(configuration, session);
  } finally {
    await session.close();
  }
}

function comparisonOf({ report }: { readonly report: Report }): ReportComparison {
  if (report.comparison === undefined) throw new Error('nothing was compared');
  return report.comparison;
}

const MAIN = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n';

const WITH_WEB = {
  'main.go': `package main

import (
	"fmt"

	"example.com/app/internal/web"
)

func main() { fmt.Println("hello", web.Serve) }
`,
  'internal/web/web.go':
    'package web\n\nimport (\n\t_ "embed"\n\t"net/http"\n)\n\n//go:embed page.txt\nvar page string\n\nfunc Serve() error { println(page); return http.ListenAndServe(":0", nil) }\n',
  'internal/web/page.txt': 'a page of text\n'.repeat(4000),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
  module = join(folder, 'module');
  await mkdir(module);
  await write({ 'go.mod': 'module example.com/app\n\ngo 1.24\n', 'main.go': MAIN });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'one');
  await make({}, 'first');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the same commit again', () => {
  test('from another cache and folder is byte-identical, so the change is exactly 0 and a budget of 0 is kept', async () => {
    const built = await make({
      baseline: join(folder, 'first'),
      'max-growth': '0,binary=0',
      'cache-dir': join(folder, 'other'),
    });
    const { images, binaries, budgets } = comparisonOf(built);
    expect(images.map(({ state, compressed }) => [state, compressed.change])).toEqual([['same', 0]]);
    expect(binaries.map(({ state, size, causes }) => [state, size.change, causes])).toEqual([['same', 0, []]]);
    expect(budgets.map(({ state, actual }) => [state, actual])).toEqual([
      ['kept', 0],
      ['kept', 0],
    ]);
    expect(built.failure).toBeUndefined();
  });
});

describe('a commit that imports a web server and embeds a file', () => {
  beforeAll(async () => {
    await write(WITH_WEB);
  });

  test('names the import line and adds up to the byte; what is not explained is under 5%', async () => {
    const built = await make({ baseline: 'main' });
    const { baseline, binaries } = comparisonOf(built);
    expect(baseline).toMatchObject({ source: 'git-ref', commit: git('rev-parse', 'HEAD') });
    const [binary] = binaries;
    const causes = binary?.causes ?? [];
    const change = binary?.size.change ?? 0;
    expect(causes.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(change);
    expect(change).toBeGreaterThan(1_000_000);
    expect(causes[0]).toMatchObject({
      kind: 'package-new',
      subject: 'net/http',
      chain: ['example.com/app/internal/web', 'net/http'],
      place: { file: 'internal/web/web.go', line: 5 },
      placeChanged: true,
      alone: true,
    });
    const rest = causes
      .filter(({ kind }) => kind === 'not-explained')
      .reduce((sum, { bytes }) => sum + Math.abs(bytes), 0);
    expect(rest / change).toBeLessThan(0.05);
    expect(JSON.parse(await readFile(join(folder, 'out', 'report.json'), 'utf8')).comparison).toEqual(
      built.report.comparison,
    );
  });

  test('breaks a budget: everything is written, and the failure names the line', async () => {
    const { failure, report } = await make({ baseline: join(folder, 'first'), 'max-growth': 'binary=10%' });
    expect(failure).toMatchObject({
      code: 'gate-size',
      exitStatus: 3,
      fix: expect.stringMatching(/^Undo internal\/web\/web\.go:5, which alone imports it, or allow it: label size-ok/),
      locations: [expect.objectContaining({ file: 'internal/web/web.go', line: 5 })],
    });
    expect(comparisonOf({ report }).budgets).toMatchObject([{ of: 'binary', state: 'broken', written: '10%' }]);
    await expect(readFile(join(folder, 'out', 'report.md'), 'utf8')).resolves.toContain('net/http');
  });

  test('is compared with a build of the base in a worktree, which leaves nothing behind', async () => {
    await rm(join(folder, 'cache', 'go-slim-image', 'reports'), { recursive: true, force: true });
    const { baseline, tried } = comparisonOf(await make({ baseline: 'git:HEAD' }));
    expect(tried).toMatchObject([{ source: 'git-ref' }]);
    expect(baseline).toMatchObject({ source: 'git-ref', ref: 'HEAD' });
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
    expect(git('status', '--porcelain').split('\n').sort()).toEqual(['?? internal/', 'M main.go']);
  });

  test('a budget that cannot be read is told before anything is compiled', async () => {
    await expect(make({ 'max-size': 'twelve' })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a pull request, whose base branch has stored its report', () => {
  let server: GithubApiServer;
  let event: Record<string, string>;

  beforeAll(async () => {
    server = await startGithubApi('octo/hello');
    const base = git('rev-parse', 'HEAD');
    const text = await readFile(join(folder, 'first', 'report.json'), 'utf8');
    server.state.runs.push({
      ...{ id: 40, workflow: 'ci.yml', event: 'push', branch: 'main', sha: base },
      ...{ status: 'completed', conclusion: 'success', attempt: 1, headRepository: 'octo/hello' },
    });
    const zip = zipOf({ 'report.json': text });
    server.state.artifacts.push({ id: 41, name: 'go-slim-image-report', run: 40, expired: false, zip });
    const file = join(folder, 'event.json');
    const pull = {
      number: 7,
      head: { sha: base, repo: { full_name: 'octo/hello' } },
      base: { sha: base, ref: 'main', repo: { full_name: 'octo/hello' } },
    };
    await writeFile(file, JSON.stringify({ repository: { default_branch: 'main' }, pull_request: pull }));
    event = {
      ...server.env,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: file,
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REPOSITORY: 'octo/hello',
      GITHUB_API_URL: server.url,
      GITHUB_TOKEN: 'job-token',
    };
    server.state.issues.set(7, {
      ...{ number: 7, title: 'web', body: '', state: 'open' as const, labels: [], login: 'ann' },
      events: [{ event: 'labeled', label: 'size-ok', login: 'cleo' }],
    });
  });
  afterAll(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  test('is compared with it, and breaks its budget', async () => {
    const { report, failure } = await make({ 'max-growth': '10%' }, 'pull', event);
    const { baseline, tried, budgets } = comparisonOf({ report });
    expect(baseline).toMatchObject({
      source: 'artifact',
      reference: 'run 40',
      ref: 'main',
      commit: git('rev-parse', 'HEAD'),
    });
    expect(tried.map(({ source }) => source)).toEqual(['attached']);
    expect(budgets).toMatchObject([{ of: 'image', state: 'broken' }]);
    expect(failure?.code).toBe('gate-size');
  });

  test('passes with the label on it; who set it is in the report', async () => {
    server.state.issues.get(7)?.labels.push('size-ok');
    const { report, failure } = await make({ 'max-growth': '10%' }, 'pull', event);
    expect(failure).toBeUndefined();
    expect(comparisonOf({ report }).budgets).toMatchObject([
      { state: 'overridden', override: { label: 'size-ok', by: 'cleo' } },
    ]);
  });
});

describe('a commit that removes the web server again', () => {
  test('names the file that no longer imports it', async () => {
    await write({ ...WITH_WEB, 'other.go': 'package main\n' });
    git('add', '-A');
    git('commit', '-qm', 'with a web server');
    await write({ 'main.go': MAIN });
    await rm(join(module, 'internal'), { recursive: true });
    const [binary] = comparisonOf(await make({ baseline: 'git:HEAD' })).binaries;
    expect(binary?.size.change).toBeLessThan(-1_000_000);
    expect(binary?.causes[0]).toMatchObject({
      kind: 'package-gone',
      subject: 'net/http',
      chain: ['example.com/app/internal/web', 'net/http'],
      place: { file: 'main.go' },
    });
  });
});
