import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { type CliResult, openSandbox, type Sandbox } from '../support/command-line.ts';

/** The command line, with seconds of patience where it has minutes. */
const HURRIED = fileURLToPath(new URL('../support/hurried-command.ts', import.meta.url));
const PLAIN = ['--platforms', 'linux/amd64', '--no-sbom', '--no-scan', '--no-attribution'];
let sandbox: Sandbox;
let without = '';
let builds = 0;

/** A build on a machine that has no earlier binary. With a cache program Go does not look into its own folder. */
const build = (flags: readonly string[], env: Record<string, string> = {}): Promise<CliResult> => {
  const cache = join(sandbox.root, `machine-${++builds}`);
  return sandbox.run(['build', ...PLAIN, '-o', join(sandbox.root, 'output'), '--cache-dir', cache, ...flags], { env });
};
const report = async (): Promise<Report> =>
  JSON.parse(await readFile(join(sandbox.root, 'output', 'report.json'), 'utf8')) as Report;
const digests = async (): Promise<string> => (await report()).binaries.map(({ digest }) => digest).join();
const warnings = async (): Promise<string[]> =>
  (await report()).run.notices.filter(({ code }) => code.startsWith('gocacheprog')).map(({ message }) => message);
/** A cache program in JavaScript; `answer` is the body of a function of each request that may call `say`. */
const program = async (answer: string): Promise<string> => {
  const file = join(sandbox.module, `cache-${++builds}.cjs`);
  const text = `
const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
say({ ID: 0, KnownCommands: ['get', 'put', 'close'] });
let gets = 0;
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === '' || line.startsWith('"')) return;
  const request = JSON.parse(line);
  ${answer}
});
`;
  await sandbox.write({ [`cache-${builds}.cjs`]: text });
  return `'${process.execPath}' '${file}'`;
};

beforeAll(async () => {
  sandbox = await openSandbox({
    'go.mod': 'module example.com/cached\n\ngo 1.24\n',
    'main.go':
      'package main\n\nimport "encoding/hex"\n\nfunc main() { println(hex.EncodeToString([]byte("cached"))) }\n',
  });
  expect(await build([])).toMatchObject({ status: 0 });
  without = await digests();
  expect(await warnings()).toEqual([]);
}, 300_000);
afterAll(() => sandbox.remove());

describe('bradfitz/go-tool-cache', () => {
  let server: ChildProcess;
  let front: Server;
  let address = '';
  let hits = 0;
  let puts = 0;

  beforeEach(async () => {
    [hits, puts] = [0, 0];
    const port = await freePort();
    server = spawn('go-cacher-server', ['-cache-dir', join(sandbox.root, 'server'), '-listen', `127.0.0.1:${port}`], {
      stdio: 'ignore',
    });
    // Counts what goes through; the server itself says little.
    front = createServer((incoming, answer) => {
      const { method, url, headers } = incoming;
      const through = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
        if (method === 'PUT') puts++;
        if (method === 'GET' && response.statusCode === 200) hits++;
        answer.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(answer);
      });
      through.on('error', () => answer.destroy());
      incoming.pipe(through);
    }).listen(0, '127.0.0.1');
    await once(front, 'listening');
    address = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    for (let tries = 0; tries < 300 && !(await answers(port)); tries++) await sleep(100);
  });
  afterEach(async () => {
    front.closeAllConnections();
    front.close();
    server.kill();
    await once(server, 'exit');
  });

  const cacher = (machine: string): string =>
    `go-cacher -cache-dir ${join(sandbox.root, machine)} -cache-server ${address}`;

  test('one machine compiles what another one finds in the shared cache, and both make the same', async () => {
    expect(await build(['--gocacheprog', cacher('a')])).toMatchObject({ status: 0 });
    expect({ hits, filled: puts > 20, same: (await digests()) === without }).toEqual({
      hits: 0,
      filled: true,
      same: true,
    });
    const filled = puts;
    expect(await build([], { GOCACHEPROG: cacher('b') })).toMatchObject({ status: 0 });
    expect({ hit: hits > 20, more: puts - filled < filled / 4 }).toEqual({ hit: true, more: true });
    expect([await digests(), await warnings()]).toEqual([without, []]);
  }, 300_000);

  test('is not asked by a run that builds a release', async () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/x',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/tags/v1.0.0',
    };
    const result = await build(['--gocacheprog', cacher('c'), '--release=false'], env);
    expect([result.status, hits, puts]).toEqual([0, 0, 0]);
    expect(await warnings()).toEqual([expect.stringContaining('without caches')]);
  }, 300_000);

  test('a compile error stays one', async () => {
    await sandbox.write({ 'broken.go': 'package main\n\nfunc broken() { nothing() }\n' });
    const result = await build(['--gocacheprog', cacher('d'), '--json']);
    await rm(join(sandbox.module, 'broken.go'));
    expect(JSON.parse(result.stdout)).toMatchObject({ error: { code: 'compile-error' } });
    expect(result.stderr).not.toContain('cache program');
  }, 300_000);
});

describe('a warning and the same build without it, where the cache program', () => {
  test.each<[string, () => Promise<string> | string, string]>([
    [
      'cannot reach its server',
      async () =>
        `go-cacher -cache-dir ${join(sandbox.root, 'lonely')} -cache-server http://127.0.0.1:${await freePort()}`,
      'connection refused',
    ],
    ['is not there', () => 'no-such-cacher --flag', 'cannot be started'],
    ['ends at once', () => 'false', 'ended at once'],
    ['speaks of something else', () => 'echo hello', 'does not speak the protocol'],
    ['keeps silent', () => program('return;'), 'no answer'],
    [
      'dies in the middle',
      () => program('if (++gets > 5) process.exit(3); say({ ID: request.ID, Miss: true });'),
      'cache program failed',
    ],
    [
      'answers nonsense in the middle',
      () => program("if (++gets > 5) console.log('nonsense'); else say({ ID: request.ID, Miss: true });"),
      'cache program failed',
    ],
  ])(
    '%s',
    async (_, command, said) => {
      const result = await build(['--gocacheprog', await command()]);
      expect([result.status, result.status === 0 ? '' : result.stderr]).toEqual([0, '']);
      expect(await digests()).toBe(without);
      expect(await warnings()).toEqual([expect.stringContaining(said)]);
    },
    300_000,
  );
});

test('one that hangs once it is to keep something is given up, and leaves no process behind', async () => {
  const pids = join(sandbox.root, 'hanging.txt');
  const hangs = `if (gets === 0) require('node:fs').appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');
    gets++;
    if (request.Command === 'get') say({ ID: request.ID, Miss: true });`;
  const args = ['build', ...PLAIN, '-o', join(sandbox.root, 'output'), '--cache-dir', join(sandbox.root, 'hanging')];
  const result = await sandbox.drive(HURRIED, [...args, '--gocacheprog', await program(hangs)]);
  expect([result.status, result.status === 0 ? '' : result.stderr]).toEqual([0, '']);
  expect(await digests()).toBe(without);
  expect(await warnings()).toEqual([
    'The build cache program failed, so the build goes on without it: GOCACHEPROG: nothing was computed or received for 3.0 s.',
  ]);
  expect(result.stderr).toContain('nothing was computed or received');
  const started = (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
  expect(started.length).toBeGreaterThan(1);
  // Whose parent was killed with it is buried by the system, in its own time.
  for (let tries = 0; tries < 100 && started.some(isAlive); tries++) await sleep(50);
  expect(started.filter(isAlive)).toEqual([]);
}, 300_000);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
