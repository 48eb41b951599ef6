import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { startBuildKit } from './support/buildkit.ts';
import { type Docker, startDocker } from './support/docker.ts';
import { makeRepository } from './support/git-repository.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { serveRegistry } from './support/output-check.ts';
import { type Outcome, startJob } from './support/scenario.ts';
import { writeSmallModule } from './support/small-module.ts';

let machine: Machine;
let docker: Docker;
let image = '';

beforeAll(async () => {
  machine = await startMachine();
  await writeSmallModule(join(machine.work, 'small'));
  docker = await startDocker();
  image = await docker.loadBuildKit();
});
afterAll(async () => {
  await docker[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

const QUIET = ['--no-sbom', '--no-scan', '--engine', 'buildx'];
const build = (flags: readonly string[], env: Record<string, string> = { DOCKER_HOST: docker.host }): Promise<Ended> =>
  machine.run(['build', 'small', ...QUIET, ...flags], { env });
const report = async (): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, 'go-slim-image.out/report.json'), 'utf8')) as Report;
const left = async (): Promise<readonly string[]> =>
  (await docker.docker('ps', '-a', '--format', '{{.Names}}')).split('\n').filter((name) => name !== '');
const volumes = async (): Promise<string> => docker.docker('volume', 'ls', '-q');

describe('a builder in a container', () => {
  const made = (): string[] => ['--driver', 'docker-container', '--driver-opts', `image=${image}\nnetwork=host`];

  test('is made, used and removed with its volume; its digest is the embedded engine’s', async () => {
    const ended = await build(made());
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.said).toContain('made (docker-container), BuildKit v0.32');
    const digest = (await report()).images[0]?.digest;
    expect(await machine.run(['build', 'small', '--no-sbom', '--no-scan'])).toMatchObject({ status: 0 });
    expect((await report()).images[0]?.digest).toBe(digest);
    expect([await left(), await volumes()]).toEqual([[], '']);
  });

  test('gets the configuration that stands inline, and its flags', async () => {
    const flags = ['--buildkitd-config-inline', '[worker.oci]\nmax-parallelism = 1', '--buildkitd-flags', '--debug'];
    expect(await build([...made(), ...flags])).toMatchObject({ status: 0 });
    const wrong = await build([...made(), '--buildkitd-config-inline', 'this is no TOML']);
    expect(wrong).toMatchObject({
      status: expect.any(Number),
      said: expect.stringMatching(/toml|could not be started|cannot be made/i),
    });
    expect(wrong.status).not.toBe(0);
    expect([await left(), await volumes()]).toEqual([[], '']);
  });

  test('is removed when the build fails', async () => {
    await writeSmallModule(join(machine.work, 'broken'));
    await writeFile(join(machine.work, 'broken/main.go'), 'package main\n\nfunc main() { nothing() }\n');
    const ended = await machine.run(['build', 'broken', ...QUIET, ...made()], { env: { DOCKER_HOST: docker.host } });
    expect(ended).toMatchObject({ status: 2, said: expect.stringContaining('undefined: nothing') });
    expect([await left(), await volumes()]).toEqual([[], '']);
  });

  test('pulls from the mirrors of registry-mirrors, whatever else its configuration says', async () => {
    await using mirror = await serveRegistry();
    const pushed = ['--tags', `${mirror.host}/library/only-here:1`, '--push', '--output', 'pushed'];
    expect(await machine.run(['build', 'small', '--no-sbom', '--no-scan', ...pushed])).toMatchObject({ status: 0 });
    await writeFile(join(machine.work, 'mirrored.Dockerfile'), 'FROM only-here:1\nLABEL a=b\n');
    const flags = ['--file', 'mirrored.Dockerfile', '--context', '.', '--registry-mirrors', mirror.host, ...made()];
    const inline = ['--buildkitd-config-inline', '[worker.oci]\nmax-parallelism = 1'];
    expect(await build([...flags, ...inline, '--call', 'build'])).toMatchObject({ status: 0 });
    expect((await report()).binaries.map(({ importPath }) => importPath)).toEqual(['example.com/small']);
  });

  test('hands several platforms over: load takes this machine’s, and what Docker’s old store cannot hold is told', async () => {
    const env = { DOCKER_HOST: docker.host, PATH: docker.path };
    const loaded = await build(
      ['--load', '--tags', 'loaded:1', '--platforms', 'linux/amd64,linux/arm64', ...made()],
      env,
    );
    expect(loaded).toMatchObject({ status: 0 });
    expect(await docker.docker('image', 'inspect', '--format', '{{.Architecture}}', 'loaded:1')).toBe(
      `${process.arch === 'x64' ? 'amd64' : process.arch}\n`,
    );
    const both = ['--outputs', 'type=docker,name=both:1', '--platforms', 'linux/amd64,linux/arm64'];
    const refused = await build([...both, ...made()], env);
    expect(refused).toMatchObject({
      status: 2,
      said: expect.stringContaining("Docker's image store holds images of one platform, and several are asked for"),
    });
    await docker.docker('image', 'rm', 'loaded:1');
  });

  test('that is named and there is used and left as it is', async () => {
    const env = { DOCKER_HOST: docker.host, BUILDX_CONFIG: join(machine.root, 'users-buildx') };
    const run = (...args: string[]): string =>
      execFileSync('buildx', args, {
        encoding: 'utf8',
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    run(
      'create',
      '--name',
      'mine',
      '--driver',
      'docker-container',
      '--driver-opt',
      `image=${image}`,
      '--driver-opt',
      'network=host',
    );
    const ended = await build(['--builder', 'mine'], env);
    expect(ended).toMatchObject({ status: 0, said: expect.stringContaining('mine (docker-container)') });
    expect(await left()).toEqual(['buildx_buildkit_mine0']);
    expect(run('ls')).toContain('mine');
    // Its container is gone, as after a prune: it is started anew.
    await docker.docker('rm', '-f', 'buildx_buildkit_mine0');
    expect(await build(['--builder', 'mine'], env)).toMatchObject({ status: 0 });
    // Its container cannot start any more.
    await docker.docker('rm', '-f', 'buildx_buildkit_mine0');
    await docker.docker('create', '--name', 'buildx_buildkit_mine0', '--entrypoint', '/nothing', image);
    const broken = await build(['--builder', 'mine'], env);
    expect(broken).toMatchObject({
      status: 4,
      said: expect.stringContaining('The builder mine (driver docker-container) is in a broken state'),
    });
    expect(broken.said).toContain('docker buildx rm mine');
    run('rm', 'mine');
    await docker.docker('volume', 'rm', 'buildx_buildkit_mine0_state');
  });
});

describe('a builder that cannot be had', () => {
  test.each<[string, readonly string[], Record<string, string>, number, string]>([
    [
      'no Docker',
      ['--driver', 'docker-container'],
      { DOCKER_HOST: 'unix:///nowhere/docker.sock' },
      4,
      'No Docker daemon is on this machine',
    ],
    [
      'a daemon that is not running',
      ['--driver', 'docker-container'],
      { DOCKER_HOST: 'tcp://127.0.0.1:1' },
      4,
      'is not running',
    ],
    ['a dead remote', ['--endpoint', 'tcp://127.0.0.1:1'], {}, 4, 'No BuildKit answers at tcp://127.0.0.1:1'],
    ['a name that is nowhere', ['--builder', 'nobody'], {}, 2, 'there is no builder "nobody"'],
    [
      'an option that the driver lacks',
      ['--endpoint', 'tcp://127.0.0.1:1', '--driver-opts', 'image=x'],
      {},
      2,
      'invalid driver option image for remote driver',
    ],
    ['a remote without address', ['--driver', 'remote'], {}, 2, 'needs the address of a buildkitd'],
    [
      'two configurations',
      ['--driver', 'docker-container', '--buildkitd-config', 'x', '--buildkitd-config-inline', 'y'],
      {},
      2,
      'both set',
    ],
  ])('because of %s is one sentence', async (_what, flags, env, status, sentence) => {
    const ended = await build(flags, env);
    expect([ended.status, ended.said]).toEqual([status, expect.stringContaining(sentence)]);
    expect(await machine.temporaryFiles()).toEqual([]);
  });

  test.each([
    [
      429,
      { errors: [{ code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit.' }] },
      'too many pulls',
    ],
    [
      403,
      { errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }] },
      "refuses BuildKit's image",
    ],
  ])("because BuildKit's image is answered with %i is one sentence", async (status, body, sentence) => {
    const server = createServer((request, response) => {
      const ping = request.url === '/v2/';
      response
        .writeHead(ping ? 200 : status, { 'content-type': 'application/json' })
        .end(JSON.stringify(ping ? {} : body));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const name = `127.0.0.1:${(server.address() as AddressInfo).port}/moby/buildkit:1`;
    const ended = await build(['--driver', 'docker-container', '--driver-opts', `image=${name}`]);
    server.close();
    expect(ended.said).toContain(sentence);
    expect(ended.status).toBe(4);
    expect(await left()).toEqual([]);
  });

  test('because what is there swallows everything is one sentence, long before buildx would give up', async () => {
    const server = createTcpServer((socket) => void socket.resume().on('error', () => undefined));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const ended = await build(['--endpoint', `tcp://127.0.0.1:${port}`], {});
    server.close();
    expect(ended).toMatchObject({ status: 4 });
    expect(ended.said).toMatch(
      new RegExp(`Nothing came back from tcp://127\\.0\\.0\\.1:${port} within 1?\\d seconds, not even a refusal`),
    );
    expect(ended.said).toContain('firewalls and proxies on the way');
  });

  test("because Docker's own builder lacks what is needed is told before anything is built", async () => {
    const ended = await build(['--driver', 'docker']);
    expect(ended).toMatchObject({
      status: 2,
      said: expect.stringContaining(
        'cannot build several platforms at once, export an OCI layout or take named contexts',
      ),
    });
  });
});

describe('a node of a builder', () => {
  test('that was killed is named with its address', async () => {
    const daemon = await startBuildKit();
    await daemon.kill();
    const ended = await build(['--endpoint', daemon.endpoint], {});
    await daemon[Symbol.asyncDispose]();
    expect(ended).toMatchObject({ status: 4, said: expect.stringContaining('No BuildKit answers at unix://') });
  });

  test('of two takes the platforms that it was given, and the index is the embedded engine’s', async () => {
    await using one = await startBuildKit();
    await using two = await startBuildKit();
    const append = `- endpoint: ${two.endpoint}\n  platforms: linux/arm64`;
    const flags = ['--endpoint', one.endpoint, '--node-platforms', 'linux/amd64', '--append', append];
    expect(await build(flags, {})).toMatchObject({ status: 0, said: expect.stringContaining('2 nodes') });
    const digest = (await report()).images[0]?.digest;
    expect((await one.builds()).map(({ platforms }) => platforms)).toEqual([['linux/amd64']]);
    expect((await two.builds()).map(({ platforms }) => platforms)).toEqual([['linux/arm64']]);
    expect(await machine.run(['build', 'small', '--no-sbom', '--no-scan'])).toMatchObject({ status: 0 });
    expect((await report()).images[0]?.digest).toBe(digest);
  });
});

describe('the Action', () => {
  let folder = '';
  let workspace = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'action-'));
    workspace = await makeRepository({ copies: { '.': 'examples/hello' } });
  });
  afterEach(async () => {
    for (const path of [folder, workspace]) await rm(path, { recursive: true, force: true });
  });

  test('keeps its builder until the post step, which removes it alone, also after the job was cancelled', async () => {
    await docker.docker('create', '--name', 'somebody-elses', image);
    const job = await startJob();
    const inputs = {
      engine: 'buildx',
      driver: 'docker-container',
      'driver-opts': `image=${image}\nnetwork=host`,
      scan: 'false',
      sbom: 'false',
      cache: 'false',
    };
    const env = { DOCKER_HOST: docker.host, GOCACHE: join(folder, 'go-cache') };
    let cancelled = false;
    const main: Outcome = await job.run({
      workspace,
      inputs,
      env,
      onOutput: (output, kill) => {
        if (cancelled || !output.includes('made (docker-container)')) return;
        cancelled = true;
        kill('SIGINT');
      },
    });
    expect(main.exitCode).toBe(130);
    expect((await left()).filter((name) => name.startsWith('buildx_buildkit_go-slim-image'))).toHaveLength(1);
    const post = await job.run({ workspace, inputs, env, postOf: main });
    expect(post).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('removed the builder go-slim-image-') });
    expect([await left(), await volumes()]).toEqual([['somebody-elses'], '']);
    expect(await readdir(join(job.folder, 'temp'))).toEqual([]);
    await docker.docker('rm', 'somebody-elses');
    await job[Symbol.asyncDispose]();
  });

  test('says nothing in its post step where it made no builder', async () => {
    const job = await startJob();
    const main: Outcome = { exitCode: 0, signal: null, stdout: '', stderr: '', outputs: {}, state: {}, summary: '' };
    expect(await job.run({ workspace, postOf: main })).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    await job[Symbol.asyncDispose]();
  });
});
