import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { type Docker, startDocker } from './support/docker.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { writeSmallModule } from './support/small-module.ts';

const run = promisify(execFile);
let docker: Docker;
let machine: Machine;

beforeAll(async () => {
  [docker, machine] = await Promise.all([startDocker(), startMachine()]);
  await writeSmallModule(join(machine.work, 'small'), 'loaded');
});
afterAll(async () => {
  await docker[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

const build = (...flags: string[]): Promise<Ended> =>
  machine.run(['build', 'small', '--no-sbom', '--no-scan', '--output', 'out', ...flags], {
    env: { DOCKER_HOST: docker.host, PATH: docker.path },
  });

/** What Docker calls an image: the digest of its configuration. */
async function configurationOf(architecture: string): Promise<string> {
  const { images } = JSON.parse(await readFile(join(machine.work, 'out/report.json'), 'utf8')) as Report;
  return images[0]?.platforms.find(({ platform }) => platform === `linux/${architecture}`)?.config ?? '';
}
const idOf = async (name: string): Promise<string> =>
  (await docker.docker('image', 'inspect', '--format', '{{.Id}}', name)).trim();

test.each(['amd64', 'arm64'])(
  'docker load takes the archive for linux/%s, and it is our image',
  async (architecture) => {
    const name = `archived-${architecture}:1`;
    const archive = `type=docker,dest=${architecture}.tar,platform=linux/${architecture}`;
    expect(await build('--tags', name, '--outputs', archive)).toMatchObject({ status: 0 });
    expect(await docker.docker('load', '--input', join(machine.work, `${architecture}.tar`))).toContain(name);
    expect(await idOf(name)).toBe(await configurationOf(architecture));
  },
);

test('--load puts this machine’s platform into Docker, where it runs', async () => {
  expect(await build('--tags', 'loaded:1', '--load')).toMatchObject({ status: 0 });
  const own = process.arch === 'x64' ? 'amd64' : process.arch;
  expect(await idOf('loaded:1')).toBe(await configurationOf(own));
  const container = (await docker.docker('create', '--network', 'none', 'loaded:1')).trim();
  await docker.docker('start', container);
  expect((await docker.docker('wait', container)).trim()).toBe('0');
});

test('podman load takes the same archive, and it is our image', async () => {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const archive = `type=docker,dest=podman.tar,platform=linux/${architecture}`;
  expect(await build('--tags', 'localhost/podded:1', '--outputs', archive)).toMatchObject({ status: 0 });
  const podman = async (...args: string[]): Promise<string> => {
    const storage = ['--root', join(machine.root, 'podman'), '--runroot', join(machine.root, 'podman-run')];
    const options = [...storage, '--storage-driver', 'vfs', '--cgroup-manager', 'cgroupfs', '--events-backend', 'file'];
    return (await run('podman', [...options, ...args])).stdout.trim();
  };
  expect(await podman('load', '--input', join(machine.work, 'podman.tar'))).toContain('localhost/podded:1');
  const id = await podman('image', 'inspect', '--format', '{{.Id}}', 'localhost/podded:1');
  expect(`sha256:${id}`).toBe(await configurationOf(architecture));
});
