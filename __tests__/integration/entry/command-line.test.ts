import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../../src/config/command-line.ts';
import { TOOL_VERSION } from '../../../src/pipeline/session/version.ts';
import { pushableImage } from '../../support/push-image.ts';

const ENTRY = resolve(import.meta.dirname, '../../../src/entry');
const ESCAPE = '\u001b';

let folder = '';
let layout = '';
let deaf: Server;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entry-'));
  layout = join(folder, 'layout');
  await pushableImage(layout, 100);
  await mkdir(join(folder, 'module'));
  await writeFile(join(folder, 'module', 'go.mod'), 'module example.com/small\n\ngo 1.24\n');
  await writeFile(join(folder, 'module', 'main.go'), 'package main\n\nfunc main() {}\n');
  // A registry that takes every request and answers none.
  deaf = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(deaf, 'listening');
});
afterAll(async () => {
  deaf.closeAllConnections();
  deaf.close();
  await rm(folder, { recursive: true });
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, entry = 'cli.ts'): ChildProcess {
  const { PATH, GOPROXY, GOSUMDB, GOCACHE, GOMODCACHE, HOME } = process.env;
  const go = { GOPROXY, GOSUMDB, GOCACHE, GOMODCACHE };
  // Types are stripped once for all of these processes.
  const kept = { NODE_COMPILE_CACHE: join(folder, 'code') };
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ENTRY, entry), ...args], {
    cwd: folder,
    env: { PATH, HOME, ...go, XDG_CACHE_HOME: join(folder, 'cache'), ...kept, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  ended(start(args, env));

describe('help', () => {
  test.each(COMMANDS)('of %s goes to standard output, and nothing else is said', async (command) => {
    const { stdout, ...rest } = await run([command, '--help']);
    expect(rest).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: go-slim-image ${command === 'help' ? 'COMMAND' : command}`);
  });

  test('is what no arguments at all, -h and --help give', async () => {
    const [none, short, long] = await Promise.all([run([]), run(['-h']), run(['--help'])]);
    expect(none).toMatchObject({ status: 0, stderr: '' });
    expect([short, long]).toEqual([none, none]);
  });

  test('may be asked for before the command, too, if there is such a command', async () => {
    const [before, behind, wrong] = await Promise.all([run(['help', 'size']), run(['size', '-h']), run(['help', 'x'])]);
    expect(before).toEqual(behind);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
  });
});

test.each([['--version'], ['version']])('%s prints the version alone', async (word) => {
  expect(await run([word])).toEqual({ status: 0, stdout: `${TOOL_VERSION}\n`, stderr: '' });
});

describe('the exit status', () => {
  const FAST = ['--no-scan', '--no-sbom', '--platforms', 'linux/amd64', '--no-attribution'];
  const build = (...flags: string[]): Promise<Ended> => run(['build', 'module', ...FAST, ...flags]);

  test('0: done; 3: a gate said no, with the output in place', async () => {
    expect(await build('--output', 'out')).toMatchObject({ status: 0, stdout: '' });
    expect(await build('--output', 'out', '--max-size', '1kB', '--json')).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^\{[\s\S]*"state": ?"broken"/),
    });
  }, 60_000);

  test('1: this machine cannot write there', async () => {
    const { status, stderr } = await build('--output', '/proc/out');
    expect(stderr).toContain('/proc/out');
    expect(status).toBe(1);
  }, 60_000);

  test.each([
    ['an unknown command', ['bild'], 'Did you mean build?'],
    ['an unknown flag', ['build', '--platfroms', 'linux/amd64'], 'Did you mean --platforms?'],
    ['a flag without a value', ['build', '--platforms'], '--platforms'],
    ['an unknown platform', ['build', 'module', '--platforms', 'linux/amd65'], 'linux/amd64'],
    ['no module', ['build', 'layout'], 'go.mod'],
    ['two sources', ['build', 'module', 'layout'], 'build takes one source'],
  ])('2: %s', async (_what, args, said) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(stderr).toMatch(/exit status 2\n$/);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('4: something outside cannot be reached', async () => {
    const { status, stderr } = await run(['push', layout, '--tags', '127.0.0.1:1/acme/app:1']);
    expect(stderr).toContain('127.0.0.1:1');
    expect(status).toBe(4);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: %i', async (signal, expected) => {
    const host = `127.0.0.1:${(deaf.address() as AddressInfo).port}`;
    const child = start(['push', layout, '--tags', `${host}/acme/app:1`]);
    const end = ended(child);
    await once(deaf, 'request');
    child.kill(signal);
    const { status, stderr } = await end;
    expect(stderr).toContain(`stopped by ${signal}`);
    expect(status).toBe(expected);
  });

  test('--json tells a failure on standard output, too', async () => {
    const { status, stdout } = await run(['build', 'layout', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'no-module', exitStatus: 2 } });
    expect(status).toBe(2);
  });
});

describe('what is printed', () => {
  test('may be cut off by who reads it', async () => {
    const child = start(['--help']);
    child.stdout?.destroy();
    const { status, stderr } = await ended(child);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('has colours where they are forced, none in a pipe, and none with NO_COLOR in any case', async () => {
    const failing = ['build', 'layout'];
    const [forced, pipe, none] = await Promise.all([
      run(failing, { FORCE_COLOR: '1' }),
      run(failing),
      run(failing, { FORCE_COLOR: '1', NO_COLOR: '1' }),
    ]);
    expect(forced.stderr).toContain(ESCAPE);
    expect(pipe.stderr).not.toContain(ESCAPE);
    expect(none.stderr).not.toContain(ESCAPE);
  });
});

test('the Action says on standard output what is wrong, as an annotation, with the same exit status', async () => {
  const env = { GITHUB_ACTIONS: 'true', INPUT_MODE: 'bild' };
  const { status, stdout } = await ended(start([], env, 'action.ts'));
  expect(stdout).toMatch(/^::error .*mode: "bild" is not valid/m);
  expect(status).toBe(2);
});
