import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeArchive, writeCacheFolder } from '../support/database-archive.ts';
import { startDatabaseServer } from '../support/database-server.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { PROJECT } from './support/project.ts';

const LIMIT = 300_000;
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

let machine: Machine;

beforeEach(async () => {
  machine = await startMachine();
  await cp(join(PROJECT, 'examples', 'hello'), machine.work, { recursive: true });
});

afterEach(async () => {
  await machine[Symbol.asyncDispose]();
});

/** Command lines of the processes whose environment names the machine's folder: all that a run has started. */
async function processes(): Promise<string[]> {
  const found: string[] = [];
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
    if (!environment.includes(machine.root)) continue;
    const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (line !== '') found.push(line.replaceAll('\0', ' ').trim());
  }
  return found;
}

/** Builds, sends the signal (to our process alone) as soon as `ready` says so, and waits for the end. */
async function interrupted(
  args: readonly string[],
  signal: NodeJS.Signals,
  ready: () => Promise<boolean>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  let watching: Promise<void> | undefined;
  const watch = async (child: ChildProcess): Promise<void> => {
    while (child.exitCode === null && !(await ready())) await sleep(20);
    child.kill(signal);
  };
  const flags = ['--output', join(machine.root, 'out'), '--cache-dir', join(machine.root, 'cache')];
  const ended = await machine.run(['build', ...flags, ...args], {
    env,
    onStart: (child) => {
      watching = watch(child);
    },
  });
  await watching;
  return ended;
}

/** What still runs when killed processes have had the time to go. */
async function remaining(): Promise<string[]> {
  for (let waited = 0; waited < 500 && (await processes()).length > 0; waited++) await sleep(20);
  return processes();
}

/** No process, no output, nothing half-written in the cache. */
async function expectNothingLeft(): Promise<void> {
  expect(await remaining()).toEqual([]);
  expect(await machine.temporaryFiles()).toEqual([]);
  const names = await readdir(machine.root);
  expect(names.filter((name) => /out/.test(name))).toEqual([]);
  const cached = await readdir(join(machine.root, 'cache'), { recursive: true });
  expect(cached.filter((name) => /\.tmp|\.lock|\.staging/.test(name))).toEqual([]);
}

/** A Trivy that ignores SIGTERM and has a child that lives long; `scanning` says that it is at work. */
async function deafScanner(): Promise<{ flags: string[]; scanning: () => Promise<boolean> }> {
  const trivy = join(machine.root, 'tools', 'trivy');
  const script = `#!/bin/sh
case $1 in --version|version) echo 'Version: 0.74.0'; exit;; esac
trap '' TERM
mkdir -p "$TMPDIR/trivy-1/deep"
sleep 600 & echo > ${join(machine.root, 'scanning')}; wait; sleep 600
`;
  await mkdir(join(machine.root, 'tools'));
  await writeFile(trivy, script);
  await chmod(trivy, 0o755);
  const database = join(machine.root, 'database');
  await writeCacheFolder(database, randomBytes(1 << 16));
  return {
    flags: ['--no-sbom', '--database', database, '--trivy-path', trivy],
    scanning: async () => (await readdir(machine.root)).includes('scanning'),
  };
}

describe.each(SIGNALS)('%s', (signal, status) => {
  test(
    'while Go compiles',
    async () => {
      const compiling = async (): Promise<boolean> =>
        (await processes()).some((line) => /\/compile .*-p (?!internal)/.test(line));
      const env = { GOCACHE: join(machine.root, 'go-cache') };
      const ended = await interrupted(['--no-sbom', '--no-scan'], signal, compiling, env);
      expect(ended.said).toContain(`stopped by ${signal}`);
      expect(ended.status).toBe(status);
      await expectNothingLeft();
    },
    LIMIT,
  );

  test(
    'while a layer is compressed',
    async () => {
      await writeFile(join(machine.work, 'large.hex'), randomBytes(48 << 20).toString('hex'));
      const compressing = async (): Promise<boolean> => {
        const [staging] = (await readdir(machine.root)).filter((name) => name.startsWith('.out.'));
        const blobs = join(machine.root, staging ?? '', 'image', 'blobs', 'sha256');
        const names = staging === undefined ? [] : await readdir(blobs).catch(() => []);
        return names.some((name) => name.endsWith('.tmp'));
      };
      const flags = ['--no-sbom', '--no-scan', '--include', 'large.hex:/large.hex', '--compression-level', '12'];
      const ended = await interrupted(flags, signal, compressing);
      expect(ended.said).toContain(`stopped by ${signal}`);
      expect(ended.status).toBe(status);
      await expectNothingLeft();
    },
    LIMIT,
  );

  test(
    'while Trivy waits for its database',
    async () => {
      const archive = join(machine.root, 'db.tar.gz');
      await writeArchive(archive, randomBytes(1 << 20));
      const server = await startDatabaseServer(archive, 'never-delivers');
      const waiting = async (): Promise<boolean> =>
        server.requests.some((request) => request.startsWith('GET') && request.includes('BLOB'));
      const ended = await interrupted(['--no-sbom', '--database', server.reference], signal, waiting);
      await server.close();
      expect(ended.said).toContain(`stopped by ${signal}`);
      expect(ended.status).toBe(status);
      await expectNothingLeft();
    },
    LIMIT,
  );

  test(
    'while a scanner works that does not listen, and has children',
    async () => {
      const { flags, scanning } = await deafScanner();
      const ended = await interrupted(flags, signal, scanning);
      expect(ended.said).toContain(`stopped by ${signal}`);
      expect(ended.status).toBe(status);
      await expectNothingLeft();
    },
    LIMIT,
  );
});

test(
  'a second Ctrl-C ends at once, and leaves no child either',
  async () => {
    const { flags, scanning } = await deafScanner();
    const output = join(machine.root, 'out');
    let main: ChildProcess | undefined;
    const running = machine.run(['build', '--output', output, ...flags], {
      onStart: (child) => {
        main = child;
      },
    });
    while (!(await scanning())) await sleep(20);
    main?.kill('SIGINT');
    await sleep(100);
    main?.kill('SIGINT');
    expect(await running).toMatchObject({ status: 130 });
    expect(await remaining()).toEqual([]);
    expect(await readdir(machine.root)).not.toContain('out');
  },
  LIMIT,
);

test(
  'an interrupted run does not touch an earlier output',
  async () => {
    const output = join(machine.root, 'out');
    const flags = ['build', '--no-sbom', '--no-scan', '--output', output, '--cache-dir', join(machine.root, 'cache')];
    await machine.run(flags);
    const before = await readFile(join(output, 'report.json'), 'utf8');
    const all = (await readdir(output, { recursive: true })).sort();
    const compiling = async (): Promise<boolean> => (await processes()).some((line) => line.includes('/compile '));
    const env = { GOCACHE: join(machine.root, 'go-cache') };
    await rm(join(machine.root, 'cache'), { recursive: true });
    const ended = await interrupted(['--no-sbom', '--no-scan', '--gcflags', '-N'], 'SIGINT', compiling, env);
    expect(ended.status).toBe(130);
    expect(await readFile(join(output, 'report.json'), 'utf8')).toBe(before);
    expect((await readdir(output, { recursive: true })).sort()).toEqual(all);
  },
  LIMIT,
);
