import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import type { ReportComparison } from '../../../src/model/comparison.ts';
import { runDiffCommand } from '../../../src/pipeline/compare/diff/diff-command.ts';
import { createConsole } from '../../../src/terminal/console.ts';
import { zipOf } from '../../support/zip.ts';

let folder: string;
let module: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
    cwd: module,
    encoding: 'utf8',
  });

/** `diff A B` with the real Go; standard output and the exit status. */
async function diff(before: string, after: string, flags: Partial<Record<InputName, string>> = {}) {
  const written: string[] = [];
  const stdout = { write: (text: string) => written.push(text) > 0, columns: 80, isTTY: false } as never;
  const goCache = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();
  const own = {
    GITHUB_ACTIONS: '',
    XDG_CACHE_HOME: join(folder, 'cache'),
    GOFLAGS: '',
    RUNNER_TEMP: join(folder, 'tmp'),
  };
  const process_ = {
    env: { ...process.env, ...own, GOCACHE: goCache },
    workingDirectory: module,
    platform: process.platform,
    arch: process.arch,
    stdout,
    stderr: stdout,
  };
  const configuration = await loadConfiguration({
    flags: new Map(Object.entries({ platforms: 'linux/amd64', ...flags })) as ReadonlyMap<InputName, string>,
    environment: new Map(),
    workingDirectory: module,
    env: process_.env,
  });
  const console = createConsole({
    mode: 'plain',
    stream: { write: () => true, columns: 80, isTTY: false } as never,
    ...{ unicode: true, color: false, verbose: false, quiet: true, now: () => performance.now() },
  });
  const line = { operands: [before, after] };
  const status = await runDiffCommand(line, configuration, process_, console, new AbortController().signal);
  return { status, stdout: written.join('') };
}

const changeOf = async (before: string, after: string): Promise<ReportComparison> =>
  JSON.parse((await diff(before, after, { json: 'true' })).stdout);

function goBuild(name: string): string {
  const file = join(folder, name);
  const env = { ...process.env, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '' };
  execFileSync('go', ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', file, '.'], {
    cwd: module,
    env,
  });
  return file;
}

let small: string;
let large: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diff-'));
  module = join(folder, 'module');
  await mkdir(module);
  await writeFile(join(module, 'go.mod'), 'module example.com/app\n\ngo 1.24\n');
  await writeFile(join(module, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'one');
  small = goBuild('small');
  await writeFile(join(module, 'main.go'), 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n');
  large = goBuild('large');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('diff', () => {
  test('two programs: sizes, why, and the packages', async () => {
    const { status, stdout } = await diff(small, large);
    expect(status).toBe(0);
    expect(stdout).toMatch(/BEFORE +AFTER +CHANGE/);
    expect(stdout).toMatch(/app linux\/amd64 .*MB/);
    expect(stdout).toMatch(/fmt \(new\)/);
    const { binaries } = await changeOf(small, large);
    expect(binaries[0]?.size.change).toBe((await readFile(large)).length - (await readFile(small)).length);
  });

  test('a program with itself: exactly nothing', async () => {
    const { binaries } = await changeOf(large, large);
    expect(binaries).toMatchObject([{ state: 'same', size: { change: 0 }, causes: [] }]);
  });

  test('the program in an archive of a release, tar.gz or zip, is the program', async () => {
    await cp(large, join(folder, 'app'));
    await writeFile(join(folder, 'README.md'), 'text');
    execFileSync('tar', ['-czf', join(folder, 'app.tar.gz'), '-C', folder, 'README.md', 'app']);
    await writeFile(join(folder, 'app.zip'), zipOf({ 'README.md': 'text', 'docs/none': '' }));
    expect((await changeOf(large, join(folder, 'app.tar.gz'))).binaries).toMatchObject([{ state: 'same' }]);
    await expect(diff(large, join(folder, 'app.zip'))).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('a commit and the folder are built; the import line is named, and a budget makes a gate of it', async () => {
    const { status, stdout } = await diff('main', '.', { 'max-growth': 'binary=1%' });
    expect(status).toBe(3);
    expect(stdout).toMatch(/fmt is linked for the first time: main\.go:3 → fmt/);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['missing.json', 'invalid-input', /"missing\.json" does not exist/],
    ['main.go', 'invalid-input', /neither a report, a program nor an archive/],
    ['git:nothing', 'invalid-input', /git knows no such ref/],
  ])('%s is refused with what would do', async (word, code, message) => {
    const refused = diff(word, large);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toThrow(message);
  });
});
