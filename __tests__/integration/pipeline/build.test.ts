import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Report } from '../../../src/model/report.ts';
import { openSandbox, type Sandbox } from '../../support/command-line.ts';

jest.setTimeout(120_000);

let box: Sandbox;
let out: string;
beforeEach(async () => {
  box = await openSandbox();
  out = join(box.root, 'out');
});
afterEach(async () => {
  await box.remove();
});

const FAST = ['--no-sbom', '--no-scan'];
const build = (...args: string[]) => box.run(['build', ...FAST, '--output', out, ...args]);
const report = async (): Promise<Report> => JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Report;

describe('what comes out', () => {
  test('binaries, sums, an image index and the report in three readings', async () => {
    expect((await build('--platforms', 'linux/amd64,linux/arm/v7,windows/amd64')).status).toBe(0);
    expect((await readdir(join(out, 'bin'))).sort()).toEqual([
      'tiny_linux_amd64',
      'tiny_linux_armv7',
      'tiny_windows_amd64.exe',
    ]);
    const { images, binaryOnly } = await report();
    expect(images.map(({ name, platforms }) => [name, platforms.map(({ platform }) => platform)])).toEqual([
      ['tiny', ['linux/amd64', 'linux/arm/v7']],
    ]);
    expect(binaryOnly).toEqual([
      expect.objectContaining({ platform: 'windows/amd64', reason: expect.stringContaining('linux only') }),
    ]);
    const index = JSON.parse(await readFile(join(out, 'image', 'index.json'), 'utf8'));
    expect(index.manifests).toHaveLength(1);
    expect((await readdir(out)).sort()).toEqual([
      '.gitignore',
      'SHA256SUMS',
      'bin',
      'image',
      'report.html',
      'report.json',
      'report.md',
      'size',
    ]);
  });

  test('the same again when nothing changed, without linking', async () => {
    await build('--platforms', 'linux/amd64');
    const first = await report();
    const second = await build('--platforms', 'linux/amd64');
    expect(second.stderr).toMatch(/compile linux\/amd64: unchanged/);
    const { run: _, ...again } = await report();
    const { run: __, ...before } = first;
    expect(again).toEqual(before);
  });

  test('archives where outputs says', async () => {
    const ended = await build(
      '--platforms',
      'linux/amd64,linux/arm64',
      '--outputs',
      'type=oci,dest=../app.oci.tar',
      '--outputs',
      'type=docker,dest=../app.tar,platform=linux/arm64',
    );
    expect(ended.status).toBe(0);
    expect((await readdir(box.root)).filter((name) => name.endsWith('.tar')).sort()).toEqual([
      'app.oci.tar',
      'app.tar',
    ]);
    const tar = (await readFile(join(box.root, 'app.tar'))).toString('latin1');
    expect(tar).toContain('"RepoTags":["tiny:latest"]');
  });

  test('several commands in one image, the first as entrypoint', async () => {
    const main = 'package main\n\nfunc main() {}\n';
    await box.write({ 'main.go': 'package tiny\n', 'cmd/api/main.go': main, 'cmd/worker/main.go': main });
    expect((await build('--platforms', 'linux/amd64', '--combine', '--image-name', 'suite')).status).toBe(0);
    const { images } = await report();
    expect(images).toHaveLength(1);
    expect(images[0]?.platforms[0]?.binaries).toEqual(['api_linux_amd64', 'worker_linux_amd64']);
  });
});

describe('what is said', () => {
  test('--json: the report and nothing else on standard output, no escape byte anywhere, lines of at most 80 columns', async () => {
    const { stdout, stderr } = await build('--platforms', 'linux/amd64', '--json');
    expect(JSON.parse(stdout)).toEqual(await report());
    expect(stdout + stderr).not.toContain('\u001b');
    expect(Math.max(...stderr.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test('--quiet: one line', async () => {
    const { stdout, stderr } = await build('--platforms', 'linux/amd64', '--quiet');
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('--verbose: each child with its arguments, its end and its time', async () => {
    const { stderr } = await build('--platforms', 'linux/amd64', '--verbose');
    expect(stderr).toMatch(/go build -trimpath[\s\S]*GOARCH=amd64[\s\S]*exit 0 after \d+ ms/);
  });

  test('--dry-run: every argv, and every variable with where it came from; nothing is written', async () => {
    const text = await box.run(['build', '--dry-run', '--goamd64', 'v3'], {
      env: { GOFLAGS: '-tags=evil', GOPROXY: 'off' },
    });
    expect(text.stdout).toMatch(/go build -trimpath .*'-ldflags=-s -w'/);
    expect(text.stdout).toMatch(/GOAMD64=v3\s+# .*goamd64/);
    expect(text.stdout).toMatch(/GOPROXY=off\s+# environment/);
    expect(text.stdout).toMatch(/GOFLAGS=.*evil.*does not count/);
    const json = JSON.parse((await box.run(['build', '--dry-run', '--json'])).stdout);
    expect(json.binaries.map((binary: { stem: string }) => binary.stem)).toEqual([
      'tiny_linux_amd64',
      'tiny_linux_arm64',
    ]);
    expect(await box.leftovers()).toEqual([]);
  });

  test('help and version on standard output, status 0', async () => {
    expect(await box.run(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--platforms'),
      stderr: '',
    });
    expect(await box.run(['version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});

describe('ambient variables', () => {
  test('bend nothing', async () => {
    await build('--platforms', 'linux/amd64');
    const { run: _, ...clean } = await report();
    const env = {
      GOOS: 'windows',
      GOARCH: '386',
      CGO_ENABLED: '1',
      GOFLAGS: '-tags=x -race',
      GOAMD64: 'v4',
      CC: '/bin/false',
      GO111MODULE: 'off',
    };
    expect((await box.run(['build', ...FAST, '--output', out, '--platforms', 'linux/amd64'], { env })).status).toBe(0);
    const { run: __, ...bent } = await report();
    expect(bent).toEqual(clean);
  });

  test('a TZ whose zone is not in the image is an error, since Go would silently take UTC', async () => {
    const ended = await build(
      '--platforms',
      'linux/amd64',
      '--timezones',
      'Asia/Tokyo',
      '--image-env',
      'TZ=Europe/Berlin',
    );
    expect(ended.status).toBe(2);
    expect(ended.stderr.replace(/\s+/g, ' ')).toMatch(/TZ.*Europe\/Berlin/);
  });
});

describe('our own cache', () => {
  test('is listed, and pruned only when it is really meant', async () => {
    await build('--platforms', 'linux/amd64');
    const listed = await box.run(['cache']);
    expect(listed.stdout).toMatch(/layers[\s\S]*in .*cache/);
    const dry = await box.run(['cache', 'prune', '--dry-run', '--prune-age', '0']);
    expect(dry.stdout).toMatch(/would be removed/);
    expect((await box.run(['cache'])).stdout).toBe(listed.stdout);
    expect((await box.run(['cache', 'prune', '--prune-age', '0'])).stdout).toMatch(/removed/);
    expect((await box.run(['cache'])).stdout).toMatch(/empty|answers|0 /);
  });
});

test('a configuration file’s images are built together, each with its own inputs', async () => {
  const main = 'package main\n\nfunc main() {}\n';
  await box.write({
    'cmd/api/main.go': main,
    'cmd/worker/main.go': main,
    'files/app.conf': 'x\n',
    '.go-slim-image.yml':
      'platforms: linux/amd64\nimages:\n  - name: api\n    packages: ./cmd/api\n    expose: 8080\n  - name: worker\n    packages: ./cmd/worker\n    include: files/app.conf:/etc/app.conf:0600\n    user: "1000:1000"\n',
  });
  expect((await build()).status).toBe(0);
  const { images } = await report();
  expect(images.map(({ name }) => name)).toEqual(['api', 'worker']);
  const only = await build('--image', 'worker');
  expect(only.status).toBe(0);
  expect((await report()).images.map(({ name }) => name)).toEqual(['worker']);
});

test('a folder with blanks, quotes and umlauts in its name', async () => {
  const folder = join(box.root, "my 'ünusual' $(folder)");
  await mkdir(folder);
  for (const [name, text] of Object.entries({
    'go.mod': 'module example.com/odd\n\ngo 1.21\n',
    'main.go': 'package main\n\nfunc main() {}\n',
  }))
    await writeFile(join(folder, name), text);
  const ended = await box.run(['build', ...FAST, '--platforms', 'linux/amd64', '--output', join(folder, 'out')], {
    cwd: folder,
  });
  expect(ended.status).toBe(0);
});
