import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfiguration } from '../../../src/config/configuration.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import { createHttpClient } from '../../../src/http/client.ts';
import type { ReportComparison } from '../../../src/model/comparison.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { runDiffCommand } from '../../../src/pipeline/compare/diff/diff-command.ts';
import { pushImage } from '../../../src/registry/push/push.ts';
import { REPORT_TYPE } from '../../../src/registry/referrers/artifact-types.ts';
import { attachArtifacts } from '../../../src/registry/referrers/attach.ts';
import { serializeReport } from '../../../src/report/report-file.ts';
import { createConsole } from '../../../src/terminal/console.ts';
import { layoutFiles, type TestImage, tarOf, tarOfBuffers, testImage } from '../../support/base-image.ts';
import { type GithubApiServer, startGithubApi } from '../../support/github-api/server.ts';
import { pushableImage } from '../../support/push-image.ts';
import { type PushRegistry, startPushRegistry } from '../../support/push-registry.ts';
import { type RegistryServer, startRegistry } from '../../support/registry-server.ts';
import { testRuntime } from '../../support/runtime.ts';
import { sampleBinary, sampleImage, sampleReport } from '../../support/sample-report.ts';
import { zipOf } from '../../support/zip.ts';

let folder: string;
let program: Buffer;
let image: TestImage;
let registry: RegistryServer;
let pushed: PushRegistry;
let github: GithubApiServer;

/** A report whose binary has so many bytes. */
function reportText(size: number): string {
  const binaries = [sampleBinary('linux/amd64', size)];
  return serializeReport(sampleReport({ binaries, images: [sampleImage(binaries)] }));
}

/** `diff A B --json`. */
async function diff(before: string, after: string): Promise<ReportComparison> {
  const written: string[] = [];
  const stdout = { write: (text: string) => written.push(text) > 0, columns: 80, isTTY: false } as never;
  const env = { PATH: process.env.PATH, HOME: folder, RUNNER_TEMP: join(folder, 'tmp'), GITHUB_API_URL: github.url };
  const facts = {
    env,
    workingDirectory: folder,
    platform: process.platform,
    arch: process.arch,
    stdout,
    stderr: stdout,
  };
  const flags = new Map<InputName, string>([
    ['json', 'true'],
    ['platforms', 'linux/amd64'],
    ['github-token', 'job-token'],
  ]);
  const configuration = await loadConfiguration({ flags, environment: new Map(), workingDirectory: folder, env });
  const console = createConsole({
    mode: 'plain',
    stream: { write: () => true, columns: 80, isTTY: false } as never,
    ...{ unicode: true, color: false, verbose: false, quiet: true, now: () => performance.now() },
  });
  await runDiffCommand({ operands: [before, after] }, configuration, facts, console, new AbortController().signal);
  return JSON.parse(written.join(''));
}

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** A release of octo/hello with these assets. */
function release(tag: string, assets: Readonly<Record<string, Buffer>>): void {
  const { state } = github;
  state.releases.push({
    ...{ id: state.nextId(), tag, commitish: 'main', name: tag, body: '' },
    ...{ draft: false, prerelease: false, immutable: false },
    assets: Object.entries(assets).map(([name, bytes]) => ({
      ...{ id: state.nextId(), name, state: 'uploaded', contentType: 'application/octet-stream' },
      ...{ bytes, digest: digestOf(bytes) },
    })),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diff-subjects-'));
  await write('module/go.mod', 'module example.com/app\n\ngo 1.24\n');
  await write('module/main.go', 'package main\n\nfunc main() { println("hello") }\n');
  const env = { ...process.env, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '' };
  const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', join(folder, 'app'), '.'];
  execFileSync('go', args, { cwd: join(folder, 'module'), env });
  program = await readFile(join(folder, 'app'));
  image = await testImage([{ 'etc/passwd': 'root' }, { app: program }], { config: { Entrypoint: ['/app'] } });
  [registry, pushed, github] = await Promise.all([
    startRegistry(),
    startPushRegistry({}),
    startGithubApi('octo/hello'),
  ]);
});
afterAll(async () => {
  await Promise.all([registry.close(), pushed.close(), github.close()]);
  await rm(folder, { recursive: true, force: true });
});

const SAME = [{ platform: 'linux/amd64', state: 'same', size: { change: 0 } }];

describe('two reports', () => {
  test('as files, as an output folder, and as the zip that an artifact is downloaded as', async () => {
    const small = await write('small/report.json', reportText(9_000_000));
    const large = reportText(9_500_000);
    await write('large.zip', zipOf({ 'report.html': '<p>', 'report.json': large }));
    for (const before of [small, 'small'])
      for (const after of [await write('large.json', large), 'large.zip'])
        expect((await diff(before, after)).binaries).toMatchObject([{ size: { change: 500_000 } }]);
  });
});

describe('an image', () => {
  test('in a registry is pulled, and the program in it is the program', async () => {
    registry.put('acme/app', '1', image);
    const { binaries, images } = await diff(join(folder, 'app'), `${registry.host}/acme/app:1`);
    expect(binaries).toMatchObject(SAME);
    expect(images).toMatchObject([{ platform: 'linux/amd64', state: 'new' }]);
    expect(registry.requests.some((line) => line.includes('/manifests/1'))).toBe(true);
    const digest = `${registry.host}/acme/app@${image.manifest.digest}`;
    expect((await diff(`${registry.host}/acme/app:1`, digest)).images).toMatchObject([{ state: 'same' }]);
  });

  test('in a registry with a report attached is what the report says', async () => {
    const { image: pushable } = await pushableImage(join(folder, 'pushed'));
    const { digest, mediaType, bytes: index } = pushable.root;
    const runtime = testRuntime({ env: { HOME: folder }, cacheDirectory: folder });
    const http = createHttpClient(runtime);
    const bytes = Buffer.from(reportText(9_500_000));
    const subject = { digest, mediaType, size: index.length };
    await pushImage(
      {
        image: pushable,
        destination: { registry: pushed.host, repository: 'acme/app', tags: ['2'] },
        mountFrom: new Map(),
        onProgress: () => undefined,
        beforeTags: async (session) =>
          void (await attachArtifacts([{ artifactType: REPORT_TYPE, title: 'report.json', bytes, subject }], session)),
      },
      { ...runtime, http, insecureRegistries: [], retryDelayMs: 1 },
    );
    await http.close();
    const before = await write('before.json', reportText(9_000_000));
    const { binaries } = await diff(before, `${pushed.host}/acme/app:2`);
    expect(binaries).toMatchObject([{ size: { before: 9_000_000, after: 9_500_000 } }]);
  });

  test('as a layout, as its archive and as docker saves it, is the same', async () => {
    const files = layoutFiles([{ ...image, name: '1' }]);
    for (const [name, bytes] of files) await write(`layout/${name}`, bytes);
    await write('oci.tar', await tarOfBuffers(files));
    const layers = image.layers.map(({ tar }, index) => [`${index}/layer.tar`, tar] as const);
    const config = image.blobs.get(image.config) ?? Buffer.alloc(0);
    const manifest = [{ Config: 'config.json', RepoTags: ['app:1'], Layers: layers.map(([name]) => name) }];
    const saved = { 'manifest.json': JSON.stringify(manifest), 'config.json': config, ...Object.fromEntries(layers) };
    await write('docker.tar', await tarOf(saved));
    for (const name of ['layout', 'oci.tar', 'docker.tar'])
      expect((await diff('app', name)).binaries).toMatchObject(SAME);
  });
});

describe('a release', () => {
  test('with a report.json is that; without one it is its program for linux/amd64', async () => {
    release('v1.0.0', { 'report.json': Buffer.from(reportText(9_000_000)) });
    release('v1.1.0', { 'app_report.json': Buffer.from(reportText(9_500_000)) });
    expect((await diff('octo/hello@v1.0.0', 'release:octo/hello@v1.1.0')).binaries).toMatchObject([
      { size: { change: 500_000 } },
    ]);
    release('v0.9.0', { SHA256SUMS: Buffer.from('x'), app_linux_arm64: Buffer.from('x'), app_linux_amd64: program });
    await mkdir(join(folder, 'packed'));
    await writeFile(join(folder, 'packed', 'app'), program);
    execFileSync('tar', ['-czf', join(folder, 'app.tar.gz'), '-C', join(folder, 'packed'), 'app']);
    release('v0.8.0', { 'app_0.8.0_Linux_x86_64.tar.gz': await readFile(join(folder, 'app.tar.gz')) });
    for (const tag of ['v0.9.0', 'v0.8.0'])
      expect((await diff('app', `octo/hello@${tag}`)).binaries).toMatchObject([{ size: { change: 0 } }]);
    expect(github.violations).toEqual([]);
  });

  test('with neither, and one that is not there, say so', async () => {
    release('v0.1.0', { 'notes.txt': Buffer.from('nothing') });
    await expect(diff('app', 'octo/hello@v0.1.0')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(diff('app', 'octo/hello@v9')).rejects.toMatchObject({ code: 'github-missing' });
  });
});

test('one plain word that is nothing here is not asked of a registry', async () => {
  await expect(diff('app', 'ap')).rejects.toMatchObject({
    code: 'invalid-input',
    message: 'diff: "ap" is not valid: no file, folder or git ref here has that name.',
    fix: expect.stringContaining('image:ap'),
  });
});
