import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { type Docker, startDocker } from './support/docker.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { writeSmallModule } from './support/small-module.ts';

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
