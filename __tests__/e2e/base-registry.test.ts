import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import type { BaseImage } from '../../src/model/image.ts';
import { openBase } from '../../src/registry/base/base.ts';
import { readBaseFiles } from '../../src/registry/base/base-files.ts';
import type { RegistryContext } from '../../src/registry/session/context.ts';
import { collect, layoutFiles, resolveBase, testImage, testIndex } from '../support/base-image.ts';
import { testRuntime } from '../support/runtime.ts';

const run = promisify(execFile);
const AMD64 = { os: 'linux', architecture: 'amd64' };
const ARM64 = { os: 'linux', architecture: 'arm64' };
const LAYERS = [
  { 'usr/lib/': undefined, 'usr/lib/ld.so': 'x', lib: '-> usr/lib' },
  { 'usr/lib/apk/db/installed': 'P:musl', 'usr/lib/.wh.old': '' },
];
const amd64 = await testImage(LAYERS, { config: { Env: ['PATH=/bin'], Labels: { a: 'b' } } });
const arm64 = await testImage([{ b: 'b' }], { platform: ARM64 });
const index = testIndex([amd64, arm64]);

let folder = '';
let host = '';
let registry: ChildProcess;
let http: HttpClient;

/** A distribution registry with one user; the hash of the password U*U is one of crypt_blowfish's own test vectors. */
async function startDistribution(): Promise<void> {
  const port = await freePort();
  host = `127.0.0.1:${port}`;
  const hash = '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW';
  await writeFile(join(folder, 'htpasswd'), `acme:${hash}\n`);
  await writeFile(
    join(folder, 'config.yml'),
    [
      'version: 0.1',
      'log: {level: error}',
      'storage:',
      `  filesystem: {rootdirectory: ${folder}/storage}`,
      `http: {addr: "${host}"}`,
      'auth:',
      `  htpasswd: {realm: test, path: ${folder}/htpasswd}`,
      '',
    ].join('\n'),
  );
  registry = spawn('docker-registry', ['serve', join(folder, 'config.yml')], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 300 && !(await listens(port)); attempt++) await sleep(100);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

const context = (name: string, env: Record<string, string> = {}): RegistryContext => {
  const runtime = testRuntime({
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    workingDirectory: folder,
    cacheDirectory: join(folder, 'caches', name),
  });
  return { ...runtime, http, insecureRegistries: [], retryDelayMs: 10 };
};
const contentOf = async (base: BaseImage): Promise<Buffer[]> =>
  Promise.all(base.layers.map(async (layer) => collect(await layer.open())));
const expected = amd64.layers.map(({ digest }) => amd64.blobs.get(digest));
const skopeo = (...args: string[]): Promise<{ stdout: string }> =>
  run('skopeo', args, { env: { PATH: process.env.PATH, HOME: folder, REGISTRY_AUTH_FILE: join(folder, 'auth.json') } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-registry-'));
  http = createHttpClient(testRuntime());
  for (const [path, content] of layoutFiles([{ ...index, name: '1' }])) {
    await mkdir(dirname(join(folder, 'layout', path)), { recursive: true });
    await writeFile(join(folder, 'layout', path), content);
  }
  await startDistribution();
  await skopeo('login', '--tls-verify=false', '-u', 'acme', '-p', 'U*U', host);
  await skopeo('copy', '--all', '--dest-tls-verify=false', `oci:${folder}/layout:1`, `docker://${host}/acme/base:1`);
});
afterAll(async () => {
  registry.kill();
  await http.close();
  await rm(folder, { recursive: true });
});

describe('a base in a real registry', () => {
  test('is pulled with the login that skopeo stored', async () => {
    const base = await openBase(
      `${host}/acme/base:1`,
      context('login', { REGISTRY_AUTH_FILE: join(folder, 'auth.json') }),
    );
    expect(base.digest).toBe(index.manifest.digest);
    const image = await base.image(AMD64);
    expect(await contentOf(image)).toEqual(expected);
    expect(image).toMatchObject({ config: { env: ['PATH=/bin'], labels: { a: 'b' } }, platform: AMD64 });
    expect(await base.image(ARM64)).toMatchObject({ platform: ARM64 });
    const files = await readBaseFiles(image, context('login'));
    expect(files.packages).toEqual(['apk']);
    expect(files.has('/lib/ld.so')).toBe(true);
  });

  test('is denied without a login, and missing when it is not there', async () => {
    await expect(openBase(`${host}/acme/base:1`, context('anonymous'))).rejects.toMatchObject({
      code: 'registry-denied',
      details: expect.stringContaining('tried no login'),
    });
    await expect(
      openBase(`${host}/acme/base:2`, context('missing', { REGISTRY_AUTH_FILE: join(folder, 'auth.json') })),
    ).rejects.toMatchObject({ code: 'base-missing' });
  });

  test('is the same in the format of docker', async () => {
    await skopeo(
      'copy',
      '--src-tls-verify=false',
      '--dest-tls-verify=false',
      '--format',
      'v2s2',
      `docker://${host}/acme/base:1`,
      `docker://${host}/acme/docker:1`,
    );
    const image = await resolveBase(
      `${host}/acme/docker:1`,
      AMD64,
      context('docker', { REGISTRY_AUTH_FILE: join(folder, 'auth.json') }),
    );
    expect(image.layers.map(({ diffId }) => diffId)).toEqual(amd64.layers.map(({ diffId }) => diffId));
    expect(
      image.layers.every(({ descriptor }) => descriptor.mediaType === 'application/vnd.oci.image.layer.v1.tar+gzip'),
    ).toBe(true);
  });
});

describe('an archive', () => {
  test('that skopeo wrote in the format of OCI is the same base', async () => {
    await skopeo('copy', '--all', `oci:${folder}/layout:1`, `oci-archive:${folder}/oci.tar:1`);
    const base = await openBase('./oci.tar', context('oci'));
    expect(base).toMatchObject({ kind: 'oci-archive', digest: index.manifest.digest });
    expect(await contentOf(await base.image(AMD64))).toEqual(expected);
  });

  test('that skopeo wrote as docker save does is the same base, unpacked', async () => {
    await skopeo('copy', `oci:${folder}/layout:1`, `docker-archive:${folder}/docker.tar:acme/base:1`);
    const image = await resolveBase('./docker.tar:1', AMD64, context('saved'));
    expect(image.kind).toBe('docker-archive');
    expect(await contentOf(image)).toEqual(amd64.layers.map(({ tar }) => tar));
    expect((await readBaseFiles(image, context('saved'))).packages).toEqual(['apk']);
  });

  test('that crane wrote is the same base', async () => {
    await run(
      'crane',
      ['pull', '--insecure', '--platform', 'linux/amd64', `${host}/acme/base:1`, join(folder, 'crane.tar')],
      { env: { PATH: process.env.PATH, HOME: folder, REGISTRY_AUTH_FILE: join(folder, 'auth.json') } },
    );
    const image = await resolveBase('./crane.tar', AMD64, context('crane'));
    expect(await contentOf(image)).toEqual(expected);
    expect(image.layers[0]?.descriptor.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+gzip');
  });

  test('that crane wrote as a layout is the same base', async () => {
    await run('crane', ['pull', '--insecure', '--format', 'oci', `${host}/acme/base:1`, join(folder, 'crane-layout')], {
      env: { PATH: process.env.PATH, HOME: folder, REGISTRY_AUTH_FILE: join(folder, 'auth.json') },
    });
    const base = await openBase('./crane-layout', context('crane-layout'));
    expect(base.digest).toBe(index.manifest.digest);
    expect(await contentOf(await base.image(AMD64))).toEqual(expected);
  });
});
