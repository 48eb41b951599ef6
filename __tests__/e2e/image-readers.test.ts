import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeOciArchive } from '../../src/image/layout/archive.ts';
import { writeDockerArchive } from '../../src/image/layout/docker-archive.ts';
import type { AssembledImage } from '../../src/model/image.ts';
import { twoPlatforms } from '../integration/image/spec.ts';
import { assembleImage } from '../support/assemble-image.ts';
import { testRuntime } from '../support/runtime.ts';

const { signal } = new AbortController();
let folder: string;
let registry: ChildProcess;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readers-'));
  address = `127.0.0.1:${await freePort()}`;
  registry = spawn('crane', ['registry', 'serve', '--address', address], { stdio: 'ignore' });
  for (let tries = 0; tries < 300; tries++) {
    const answered = await fetch(`http://${address}/v2/`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the registry does not answer');
});
afterAll(async () => {
  registry.kill();
  await rm(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });
}

async function assembled(format: 'gzip' | 'zstd' | 'uncompressed'): Promise<AssembledImage> {
  const runtime = testRuntime({ cacheDirectory: join(folder, 'cache') });
  const options = { layout: join(folder, format), useCache: false };
  return await assembleImage(await twoPlatforms(folder, format, 6_000_000), runtime, options);
}

const say = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });

describe.each(['gzip', 'zstd', 'uncompressed'] as const)('an image of ours (%s)', (format) => {
  test('is taken by skopeo and, copied to a registry, found valid by crane', async () => {
    const image = await assembled(format);
    for (const { platform, layers } of image.platforms) {
      const wanted = ['--override-os', 'linux', '--override-arch', platform.architecture];
      const variant = platform.variant === undefined ? [] : ['--override-variant', platform.variant];
      const facts = JSON.parse(say('skopeo', ...wanted, ...variant, 'inspect', `oci:${image.layout}:app`));
      expect(facts.Architecture).toBe(platform.architecture);
      expect(facts.Layers).toEqual(layers.map(({ descriptor }) => descriptor.digest));
    }
    const reference = `${address}/${format}/app:1`;
    const copy = ['--insecure-policy', 'copy', '--quiet', '--all', '--preserve-digests', '--dest-tls-verify=false'];
    say('skopeo', ...copy, `oci:${image.layout}:app`, `docker://${reference}`);
    expect(say('crane', 'digest', '--insecure', reference).trim()).toBe(image.index.digest);
    // crane takes every layer for gzip.
    if (format === 'gzip') expect(say('crane', 'validate', '--insecure', '--remote', reference)).toContain('PASS');
    const files = say('sh', '-c', `crane export --insecure --platform linux/amd64 ${reference} - | tar -tvf -`);
    expect(files).toMatch(/-rwxr-xr-x 0\/0 +6000000 .* app\n/);
  });

  test('is taken by skopeo as an OCI archive and as a docker archive', async () => {
    const image = await assembled(format);
    const [platform] = image.platforms;
    if (platform === undefined) throw new Error('there are two platforms');
    const oci = join(folder, 'oci.tar');
    await writeOciArchive(oci, [{ image, tags: [] }], signal);
    expect(JSON.parse(say('skopeo', 'inspect', '--raw', `oci-archive:${oci}:app`)).manifests).toHaveLength(2);
    const docker = join(folder, 'docker.tar');
    const archive = { layout: image.layout, platform, tags: ['app:1'], scratchDirectory: folder };
    await writeDockerArchive(docker, archive, signal);
    const copied = join(folder, `copied-${format}`);
    say('skopeo', '--insecure-policy', 'copy', '--quiet', `docker-archive:${docker}:app:1`, `dir:${copied}`);
    const manifest = JSON.parse(await readFile(join(copied, 'manifest.json'), 'utf8'));
    expect(manifest.config.digest).toBe(platform.config.digest);
    expect(say('crane', 'validate', '--tarball', docker)).toContain('PASS');
  });
});
