import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { layoutFiles, testImage, testIndex } from '../support/base-image.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { ambientEnvironment, DIST } from './support/project.ts';

jest.setTimeout(300_000);

const run = promisify(execFile);
const amd64 = await testImage(
  [{ 'etc/ssl/certs/ca-certificates.crt': 'of the base', 'etc/passwd': 'app:x:1000:1000::/:\n' }],
  {
    config: { Env: ['PATH=/usr/bin'], User: 'app', Labels: { vendor: 'acme' }, Entrypoint: ['/old'], Cmd: ['old'] },
  },
);
const arm64 = await testImage([{ 'etc/arm': 'x' }], {
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
});
const index = testIndex([amd64, arm64]);

let folder = '';
let registry: RegistryServer;

interface Ended {
  readonly status: number;
  readonly stderr: string;
}

/** Builds the example with further flags; ends in `out`. */
async function build(...flags: string[]): Promise<Ended> {
  const args = [
    join(DIST, 'cli.js'),
    'build',
    join(folder, 'hello'),
    '--output',
    join(folder, 'out'),
    '--no-sbom',
    '--no-scan',
    ...flags,
  ];
  const env = { ...ambientEnvironment(), HOME: folder };
  try {
    const { stderr } = await run(process.execPath, args, { cwd: folder, env });
    return { status: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { status: code, stderr };
  }
}

async function report(): Promise<Report> {
  return JSON.parse(await readFile(join(folder, 'out', 'report.json'), 'utf8')) as Report;
}

async function configOf(
  architecture: string,
): Promise<{ config: Record<string, unknown>; rootfs: { diff_ids: string[] } }> {
  const { stdout } = await run('skopeo', [
    'inspect',
    '--config',
    '--override-arch',
    architecture,
    `oci:${folder}/out/image`,
  ]);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-build-'));
  registry = await startRegistry();
  registry.put('acme/base', '1', index);
  await cp('examples/hello', join(folder, 'hello'), { recursive: true });
  for (const [path, content] of layoutFiles([index])) {
    await mkdir(dirname(join(folder, 'base', path)), { recursive: true });
    await writeFile(join(folder, 'base', path), content);
  }
});
afterAll(async () => {
  await registry.close();
  await rm(folder, { recursive: true });
});

describe('an image on a base', () => {
  test('has its layers below ours and inherits what it says, for each platform', async () => {
    expect(await build('--base', `${registry.host}/acme/base:1`)).toMatchObject({ status: 0 });
    const [image] = (await report()).images;
    expect(image?.platforms.map(({ base }) => base.digest)).toEqual([index.manifest.digest, index.manifest.digest]);
    expect(image?.platforms.map(({ layers }) => layers[0]?.digest)).toEqual([
      amd64.layers[0]?.digest,
      arm64.layers[0]?.digest,
    ]);
    const { config, rootfs } = await configOf('amd64');
    expect(rootfs.diff_ids[0]).toBe(amd64.layers[0]?.diffId);
    expect(config).toMatchObject({
      Env: expect.arrayContaining(['PATH=/usr/bin']),
      Entrypoint: ['/hello'],
      Labels: { vendor: 'acme' },
    });
    expect(config).not.toHaveProperty('Cmd');
  });

  test('is the same from a registry and from a local layout, and needs no registry once its base is known', async () => {
    const digests: string[] = [];
    for (const base of [`${registry.host}/acme/base@${index.manifest.digest}`, './base']) {
      registry.requests.length = 0;
      expect(await build('--base', base)).toMatchObject({ status: 0 });
      for (const { layers } of (await report()).images[0]?.platforms ?? [])
        digests.push(...layers.map(({ digest }) => digest));
      expect(registry.requests).toEqual([]);
    }
    // Two platforms of two layers each, twice; what names the base differs, what is in it does not.
    expect(digests).toHaveLength(8);
    expect(digests.slice(4)).toEqual(digests.slice(0, 4));
  });

  test("leaves the base's accounts and certificates in force, and adds what is asked for", async () => {
    await writeFile(join(folder, 'corp.pem'), rootCertificates[0] ?? '');
    await writeFile(join(folder, 'hello', 'motd'), 'hello');
    const flags = [
      '--extra-ca-certificates',
      './corp.pem',
      '--timezone',
      'Asia/Tokyo',
      '--include',
      'motd:/etc/motd:0640',
    ];
    expect(await build('--base', './base', ...flags)).toMatchObject({ status: 0 });
    await run('skopeo', [
      'copy',
      '--override-arch',
      'amd64',
      `oci:${folder}/out/image`,
      `docker-archive:${folder}/image.tar:x:1`,
    ]);
    const { stdout } = await run('sh', ['-c', `crane export - - < ${folder}/image.tar | tar -tv`]);
    expect(stdout).toMatch(/-rw-r----- 0\/0 +5 .* etc\/motd$/m);
    expect(stdout).toMatch(/ etc\/ssl\/certs\/ca-certificates-extra\.crt$/m);
    expect(stdout).toMatch(/ 11 .* etc\/ssl\/certs\/ca-certificates\.crt$/m);
    expect(stdout).toMatch(/ 20 .* etc\/passwd$/m);
    expect(stdout).toMatch(/ usr\/share\/zoneinfo\/Asia\/Tokyo$/m);
    expect(stdout.match(/zoneinfo\/\w+\/\w+$/gm)).toHaveLength(1);
    expect((await configOf('amd64')).config.Env).toContain('TZ=Asia/Tokyo');
  });
});

describe('a base that cannot be used', () => {
  test.each([
    ['./none', [], 2, 'base-missing'],
    ['docker://x', [], 2, 'base-invalid'],
    ['./base', ['--platforms', 'linux/riscv64'], 2, 'it has linux/amd64, linux/arm64/v8'],
    ['REGISTRY/acme/none:1', [], 2, 'does not exist in the registry'],
    ['127.0.0.1:1/acme/base:1', [], 4, 'ECONNREFUSED'],
  ])('%s %j ends with %i', async (base, flags, status, said) => {
    const ended = await build('--base', base.replace('REGISTRY', registry.host), ...flags);
    expect(ended.status).toBe(status);
    expect(ended.stderr.replaceAll(/\s+/g, ' ')).toContain(said);
  });

  test('that wants a login ends with 4 and says how to log in', async () => {
    registry.login = { kind: 'bearer', users: {} };
    const ended = await build('--base', `${registry.host}/acme/other:1`);
    registry.login = undefined;
    expect(ended).toMatchObject({ status: 4, stderr: expect.stringContaining(`docker login ${registry.host}`) });
  });
});
