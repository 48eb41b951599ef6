import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A real registry. */
export interface RealRegistry {
  readonly name: RegistryName;
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Real registries, and how each is started: Debian's docker-registry is distribution 2.8, `registry` distribution 3. */
const COMMANDS = {
  'distribution 2': (_: string, folder: string) => ['docker-registry', 'serve', join(folder, 'config.yml')],
  'distribution 3': (_: string, folder: string) => ['registry', 'serve', join(folder, 'config.yml')],
  'go-containerregistry': (host: string, folder: string) => ['registry-ggcr', host, join(folder, 'blobs')],
  'cuelabs ociregistry': (host: string) => ['registry-cuelabs', host],
} as const satisfies Record<string, (host: string, folder: string) => readonly string[]>;

export type RegistryName = keyof typeof COMMANDS;
export const REGISTRIES = Object.keys(COMMANDS) as readonly RegistryName[];

/** Starts one in a folder of its own; `auth` is distribution's `auth:` section. */
export async function startRealRegistry(name: RegistryName, folder: string, auth = ''): Promise<RealRegistry> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  await mkdir(join(folder, 'blobs'), { recursive: true });
  await writeFile(join(folder, 'config.yml'), configuration(host, folder, auth));
  const [command = '', ...args] = COMMANDS[name](host, folder);
  const env = { ...process.env, OTEL_TRACES_EXPORTER: 'none' };
  const child = spawn(command, args, { stdio: 'ignore', env });
  const failed = new Promise<never>((_, reject) => child.on('error', reject));
  await Promise.race([failed, listens(port, child)]);
  return { name, host, stop: () => stopChild(child) };
}

function configuration(host: string, folder: string, auth: string): string {
  return [
    'version: 0.1',
    'log: {level: error}',
    'storage:',
    `  filesystem: {rootdirectory: ${folder}/storage}`,
    '  delete: {enabled: true}',
    `http: {addr: "${host}"}`,
    auth,
    '',
  ].join('\n');
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listens(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt++) {
    if (await answers(port)) return;
    await sleep(100);
  }
  throw new Error(`${child.spawnfile} does not listen`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
