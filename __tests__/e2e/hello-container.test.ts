import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createTlsServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ambientEnvironment, DIST, PROJECT } from './support/project.ts';

const run = promisify(execFile);
const ARCHITECTURE = process.arch === 'x64' ? 'amd64' : process.arch;

let folder: string;
let trusted: Server;
let unknown: Server;
let config: ImageConfig;
let running: { readonly id: string; readonly child: ChildProcess } | undefined;

interface ImageConfig {
  readonly config: {
    readonly Entrypoint: string[];
    readonly User: string;
    readonly Env?: string[];
    readonly WorkingDir?: string;
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-container-'));
  trusted = await serveTls('trusted');
  unknown = await serveTls('unknown');
  const output = join(folder, 'out');
  const args = [
    'build',
    'examples/hello',
    '--platforms',
    `linux/${ARCHITECTURE}`,
    '--output',
    output,
    '--sbom=false',
    '--scan=false',
  ];
  const certificates = ['--extra-ca-certificates', join(folder, 'trusted.pem'), '--cache-dir', join(folder, 'cache')];
  const env = { ...ambientEnvironment(), HOME: process.env.HOME };
  await run(process.execPath, [join(DIST, 'cli.js'), ...args, ...certificates], { cwd: PROJECT, env });
  config = await unpack(join(output, 'image'), join(folder, 'rootfs'));
}, 300_000);

afterEach(async () => {
  if (running === undefined || running.child.exitCode !== null || running.child.signalCode !== null) return;
  // Listened for before the kill: the exit can come while the command that kills still runs.
  const exit = once(running.child, 'exit');
  await runc('kill', running.id, 'KILL').catch(() => undefined);
  await exit;
});

afterAll(async () => {
  trusted.close();
  unknown.close();
  await rm(folder, { recursive: true });
});

test('as 65532 on a read-only root it answers, knows zones, verifies certificates and stops in good order', async () => {
  const { address, child } = await start(['-upstream', urlOf(trusted)]);
  expect(await json(`${address}/process`)).toMatchObject({
    uid: 65_532,
    gid: 65_532,
    rootWritable: false,
    tmpWritable: true,
  });
  expect(await json(`${address}/time?zone=Asia/Tokyo`)).toMatchObject({ zone: 'Asia/Tokyo', offset: 32_400 });
  expect(await json(`${address}/upstream`)).toMatchObject({ status: 200, subject: 'CN=trusted' });
  await runc('exec', child.id, '/hello', '-check', '-addr', address.replace('http://', ''));
  const exit = once(child.process, 'exit');
  await runc('kill', child.id, 'TERM');
  expect(await exit).toEqual([0, null]);
}, 60_000);

test('a certificate of an authority that is not in the image is refused', async () => {
  const { address } = await start(['-upstream', urlOf(unknown)]);
  const answer = await json(`${address}/upstream`);
  expect(answer).toMatchObject({ error: expect.stringContaining('x509: certificate signed by unknown authority') });
}, 60_000);

/** An HTTPS server whose certificate, its own authority, is in `<name>.pem`. */
async function serveTls(name: string): Promise<Server> {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
  await run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    ...subject,
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  const server = createTlsServer({ key: await readFile(key), cert: await readFile(certificate) }, (_, response) =>
    response.end('ok'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function urlOf(server: Server): string {
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Unpacks the only image of a layout with tar, and returns its configuration. */
async function unpack(layout: string, rootfs: string): Promise<ImageConfig> {
  const blob = (digest: string) => join(layout, 'blobs', 'sha256', digest.replace('sha256:', ''));
  const read = async (digest: string) => JSON.parse(await readFile(blob(digest), 'utf8'));
  const outer = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'));
  const index = await read(outer.manifests[0].digest);
  const manifest = await read(index.manifests[0].digest);
  await mkdir(rootfs);
  for (const layer of manifest.layers) {
    await run('tar', ['--same-owner', '-xpzf', blob(layer.digest), '-C', rootfs]);
  }
  return read(manifest.config.digest);
}

/** Runs the image as its configuration says, on a read-only root with this machine's network, and waits until it is healthy. */
async function start(
  args: readonly string[],
): Promise<{ address: string; child: { id: string; process: ChildProcess } }> {
  const id = `gsi-hello-${process.pid}-${Date.now()}`;
  const bundle = join(folder, id);
  await mkdir(bundle);
  await run('runc', ['spec', '--bundle', bundle]);
  const spec = JSON.parse(await readFile(join(bundle, 'config.json'), 'utf8'));
  const [uid, gid] = config.config.User.split(':').map(Number);
  const listen = `127.0.0.1:${await freePort()}`;
  spec.process = {
    ...spec.process,
    terminal: false,
    user: { uid, gid },
    args: [...config.config.Entrypoint, '-addr', listen, ...args],
  };
  spec.process.env = config.config.Env ?? [];
  spec.process.cwd = config.config.WorkingDir ?? '/';
  spec.root = { path: join(folder, 'rootfs'), readonly: true };
  spec.mounts.push({ destination: '/tmp', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'nodev', 'mode=1777'] });
  spec.linux.namespaces = spec.linux.namespaces.filter(({ type }: { type: string }) => type !== 'network');
  await writeFile(join(bundle, 'config.json'), JSON.stringify(spec));
  const child = spawn('runc', ['--root', join(folder, 'state'), 'run', '--bundle', bundle, id], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running = { id, child };
  const address = `http://${listen}`;
  while (child.exitCode === null && !(await healthy(address))) {
    await sleep(50);
  }
  return { address, child: { id, process: child } };
}

function runc(...args: string[]): Promise<unknown> {
  return run('runc', ['--root', join(folder, 'state'), ...args]);
}

async function healthy(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function json(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
