import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const run = promisify(execFile);
/** For a build with an empty cache, in ms. */
const BUILD_TIME = 300_000;

let folder: string;
let binary: string;

const env = { ...process.env, GOFLAGS: '', GOOS: '', GOARCH: '', CGO_ENABLED: '0', GOTOOLCHAIN: 'local' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-hello-'));
  await cp('examples/hello', join(folder, 'copy'), { recursive: true });
  binary = join(folder, 'hello');
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -X main.version=v0.1.0'];
  await run('go', ['build', ...flags, '-o', binary, '.'], { cwd: join(folder, 'copy'), env });
}, BUILD_TIME);

afterAll(() => rm(folder, { recursive: true }));

test(
  'copied out of the repository, its own tests pass',
  async () => {
    const { stdout } = await run('go', ['test', './...'], { cwd: join(folder, 'copy'), env });
    expect(stdout).toMatch(/^ok\s+example\.com\/hello/m);
  },
  BUILD_TIME,
);

test('it answers, says that it is healthy, and ends in good order on SIGTERM', async () => {
  const address = `127.0.0.1:${await freePort()}`;
  const service = spawn(binary, ['-addr', address], { stdio: ['ignore', 'pipe', 'inherit'], env: {} });
  const log = logOf(service);
  const ended = new Promise((resolve) => service.once('exit', (status, signal) => resolve(signal ?? status)));
  await log.has('listening');

  const page = await fetch(`http://${address}/`);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('Version <code>v0.1.0</code>');
  expect(await (await fetch(`http://${address}/time?zone=Asia/Tokyo`)).json()).toMatchObject({
    zone: 'Asia/Tokyo',
    offset: 32_400,
  });
  expect(await (await fetch(`http://${address}/upstream`)).json()).toEqual({ error: 'no -upstream was given' });
  await run(binary, ['-check', '-addr', address]);

  service.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(log.lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['request', 'stopping', 'stopped']));
  await expect(run(binary, ['-check', '-addr', address])).rejects.toMatchObject({ code: 1 });
});

interface LogLine {
  readonly msg: string;
}

function logOf(service: ChildProcess): { readonly lines: LogLine[]; has(message: string): Promise<void> } {
  const lines: LogLine[] = [];
  const waiting = new Map<string, () => void>();
  createInterface({ input: service.stdout as NodeJS.ReadableStream }).on('line', (text) => {
    const line = JSON.parse(text) as LogLine;
    lines.push(line);
    waiting.get(line.msg)?.();
  });
  return { lines, has: (message) => new Promise((resolve) => waiting.set(message, resolve)) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
