import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { madeDatabase, writeArchive } from '../support/database-archive.ts';
import { type DatabaseServer, startDatabaseServer } from '../support/database-server.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import {
  expectTakenByOthers,
  expectWholeOutput,
  type Registry,
  readReport,
  serveRegistry,
} from './support/output-check.ts';

const run = promisify(execFile);
/** Of one build: on a cold Go cache caddy and act compile for minutes. */
const LIMIT = 1_800_000;
const ACT = 'github.com/nektos/act@v0.2.60';

let machine: Machine;
let archives = '';
let server: DatabaseServer;
let registry: Registry;

beforeAll(async () => {
  machine = await startMachine();
  archives = await mkdtemp(join(tmpdir(), 'programs-'));
  const archive = join(archives, 'db.tar.gz');
  await writeArchive(archive, await madeDatabase());
  server = await startDatabaseServer(archive);
  registry = await serveRegistry();
}, LIMIT);

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await server.close();
  await machine[Symbol.asyncDispose]();
  await rm(archives, { recursive: true });
});

interface Program {
  readonly source: string;
  /** Names of its commands, in the order of the images. */
  readonly commands: readonly string[];
  readonly version: string;
  /** Of the main module, as SBOMs name it. */
  readonly purl: string;
  /** Arguments that make the first command say its version, and what it says then. */
  readonly ask: readonly string[];
  readonly answer: RegExp;
}

const PROGRAMS: readonly Program[] = [
  {
    source: 'filippo.io/age@v1.3.2',
    commands: ['age', 'age-inspect', 'age-keygen', 'age-plugin-batchpass'],
    version: 'v1.3.2',
    purl: 'pkg:golang/filippo.io/age@v1.3.2',
    ask: ['--version'],
    answer: /^v1\.3\.2$/,
  },
  {
    source: 'github.com/mikefarah/yq/v4@v4.53.6',
    commands: ['yq'],
    version: 'v4.53.6',
    purl: 'pkg:golang/github.com/mikefarah/yq/v4@v4.53.6',
    ask: ['--version'],
    answer: /version v4\.53\.6$/,
  },
  {
    source: 'github.com/caddyserver/caddy/v2@v2.11.9',
    commands: ['caddy'],
    version: 'v2.11.9',
    purl: 'pkg:golang/github.com/caddyserver/caddy/v2@v2.11.9',
    // `caddy version` looks among its dependencies, and caddy itself is the main module here.
    ask: ['build-info'],
    answer: /^mod\s+github\.com\/caddyserver\/caddy\/v2\s+v2\.11\.9\s+h1:/m,
  },
  {
    source: ACT,
    commands: ['act'],
    version: 'v0.2.60',
    purl: 'pkg:golang/github.com/nektos/act@v0.2.60',
    ask: ['--version'],
    answer: /^act version /,
  },
];

function build(source: string, output: string, ...flags: readonly string[]): Promise<Ended> {
  return machine.run(['build', source, '--output', output, '--database', server.reference, ...flags]);
}

/** How this machine runs a program of an architecture. */
function runner(architecture: string): string[] {
  const own = process.arch === 'x64' ? 'amd64' : process.arch;
  if (architecture === own) return [];
  return [`qemu-${architecture === 'arm64' ? 'aarch64' : 'x86_64'}-static`];
}

describe.each(PROGRAMS)('$source', ({ source, commands, version, purl, ask, answer }) => {
  const output = (): string => join(machine.work, commands[0] ?? '');

  test(
    'is built, whole, with its verdict',
    async () => {
      const ended = await build(source, output());
      expect(ended).toMatchObject({ status: 0, stdout: '' });
      await expectWholeOutput(output(), commands);
      const report = await readReport(output());
      expect(report.images.map(({ name }) => name)).toEqual(commands);
      expect(report.revision.version).toBe(version);
      for (const { scan } of report.binaries) expect(['clean', 'below-gate']).toContain(scan?.outcome.kind);
      expect(await machine.temporaryFiles()).toEqual([]);
    },
    LIMIT,
  );

  test(
    'is taken by skopeo and crane, each of its images',
    async () => {
      for (const command of commands) await expectTakenByOthers(output(), command, registry);
    },
    LIMIT,
  );

  test(
    'has its true version in build info and SBOMs',
    async () => {
      for (const command of commands)
        for (const architecture of ['amd64', 'arm64']) {
          const stem = `${command}_linux_${architecture}`;
          const { stdout } = await run('go', ['version', '-m', join(output(), 'bin', stem)]);
          const [path = ''] = source.split('@');
          expect(stdout).toMatch(new RegExp(`^\\tmod\\t${path.replaceAll('.', '\\.')}\\t${version}\\th1:`, 'm'));
          for (const format of ['cdx', 'spdx'])
            expect(await readFile(join(output(), 'sbom', `${stem}.${format}.json`), 'utf8')).toContain(`"${purl}`);
        }
    },
    LIMIT,
  );

  test.each(['amd64', 'arm64'])(
    'runs on %s and says its version',
    async (architecture) => {
      const file = join(output(), 'bin', `${commands[0]}_linux_${architecture}`);
      const [program = '', ...args] = [...runner(architecture), file, ...ask];
      expect((await run(program, args)).stdout.trim()).toMatch(answer);
    },
    LIMIT,
  );
});

describe('the 78 findings of act 0.2.60', () => {
  /** 78 in what it is linked from, and two of act itself, which show only where its own version is in the binary. */
  const counts = { UNKNOWN: 58 + 2, LOW: 0, MEDIUM: 5, HIGH: 7, CRITICAL: 8 };
  const flags = ['--exit-code', '1', '--severity', 'CRITICAL'];
  const output = (): string => join(machine.work, 'gate');

  test('are in the report, on both platforms, and fail nothing unless that is asked for', async () => {
    const { binaries, totals } = await readReport(join(machine.work, 'act'));
    expect(binaries.map(({ scan }) => scan?.counts)).toEqual([counts, counts]);
    for (const { scan } of binaries) {
      const modules = (scan?.findings ?? []).map(({ module }) => module);
      expect(modules.filter((module) => module !== 'github.com/nektos/act')).toHaveLength(78);
      expect(modules).toHaveLength(80);
    }
    expect(totals.findings).toEqual(counts);
  });

  test(
    'fail an armed gate with 3, which says what to upgrade; the output is in place',
    async () => {
      const ended = await build(ACT, output(), ...flags);
      expect(ended.said).toMatch(/8 known vulnerabilities fail the gate/);
      expect(ended.said).toMatch(/Upgrade .*github\.com\/docker\/docker to v/);
      expect(ended.status).toBe(3);
      await expectWholeOutput(output(), ['act']);
      const { binaries } = await readReport(output());
      expect(binaries.map(({ scan }) => scan?.outcome)).toEqual([
        { kind: 'gate-failed', failing: 8 },
        { kind: 'gate-failed', failing: 8 },
      ]);
    },
    LIMIT,
  );

  test.each([
    { gate: [], status: 0 },
    { gate: flags, status: 4 },
    { gate: [...flags, '--database-unavailable', 'warn'], status: 0 },
  ])(
    'cannot be known without a database: $gate ends with $status',
    async ({ gate, status }) => {
      server.fault = 503;
      const cache = ['--cache-dir', join(machine.work, 'other-cache'), '--no-sbom'];
      const ended = await build(ACT, output(), ...cache, ...gate);
      server.fault = 'none';
      expect(ended.said).toMatch(
        status === 0 ? /no verdict on known vulnerabilities/ : /No vulnerability database could be had/,
      );
      expect(ended.said).toContain(`${server.reference}: `);
      expect(ended.said).toMatch(/503/);
      expect(ended.status).toBe(status);
      const { binaries } = await readReport(output());
      expect(binaries.map(({ scan }) => scan?.outcome.kind)).toEqual(['database-unavailable', 'database-unavailable']);
    },
    LIMIT,
  );
});
