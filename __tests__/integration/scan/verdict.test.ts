import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BuiltBinary } from '../../../src/model/binary.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { type Database, prepareDatabase } from '../../../src/scan/database.ts';
import type { Gate } from '../../../src/scan/judge.ts';
import { binarySubject } from '../../../src/scan/scan.ts';
import { type ScanOptions, scanAndJudge, type Verdicts } from '../../../src/scan/verdict.ts';
import { writeArchive, writeCacheFolder } from '../../support/database-archive.ts';
import { type FakeTrivy, writeFakeTrivy } from '../../support/fake-trivy.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const ARMED: Gate = { armed: true, severities: ['CRITICAL'], unknownSeverity: 'UNKNOWN', ignoreUnfixed: false };
const OPEN: Gate = { ...ARMED, armed: false };
let root: string;
let runtime: TestRuntime;
let trivy: FakeTrivy;
let database: Database;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'scan-verdict-'));
  const [cacheDirectory, scratchDirectory] = [join(root, 'cache'), join(root, 'scratch')];
  mkdirSync(scratchDirectory);
  runtime = testRuntime({ workingDirectory: root, cacheDirectory, scratchDirectory });
  trivy = writeFakeTrivy(join(root, 'bin'));
  await writeCacheFolder(join(root, 'data'), Buffer.from('sound'));
  database = await open('data');
});

const open = (source: string): Promise<Database> =>
  prepareDatabase({ sources: [source], tool: noTool, timeoutMs: 1000 }, runtime, {
    request: noTool,
    close: async () => undefined,
  });
const noTool = (): Promise<never> => Promise.reject(new Error('something was asked for'));

function binary(stem: string, code = 'code', version = 'v0.19.0'): BuiltBinary {
  const file = join(root, `${stem}-${code}`);
  writeFileSync(file, code, { mode: 0o755 });
  const main = { importPath: 'example.com/app', directory: root, binaryName: 'app' };
  const buildInfo = {
    goVersion: 'go1.26.8',
    path: 'example.com/app',
    deps: [{ path: 'golang.org/x/net', version }],
    settings: [{ key: 'GOARCH', value: stem }],
  };
  return {
    plan: {
      main,
      platform: { os: 'linux', architecture: stem },
      stem,
      output: `bin/${stem}`,
      argv: [],
      environment: [],
    },
    file,
    facts: {
      format: 'elf',
      size: code.length,
      digest: digestOf(code),
      linkage: { static: true, needed: [], pie: false },
      buildInfo,
      stripped: true,
      debugSections: [],
      leaks: [],
    },
    unchanged: false,
  };
}

const run = (
  binaries: readonly BuiltBinary[],
  overrides: Partial<ScanOptions> = {},
  data = database,
): Promise<Verdicts> =>
  scanAndJudge(
    binaries.map(binarySubject),
    data,
    {
      tool: async () => trivy.tool,
      toolVersion: '0.74.0',
      timeoutMs: 60_000,
      gate: ARMED,
      databaseUnavailable: 'fail',
      ignoreFiles: [],
      outputDirectory: join(root, 'out'),
      ...overrides,
    },
    runtime,
  );

describe('a scan', () => {
  test('judges every binary from one process and keeps what the scanner said', async () => {
    const { verdicts, failure, toolVersion } = await run([binary('amd64'), binary('arm64')]);
    expect(verdicts.map(({ name, outcome, findings, cached }) => [name, outcome, findings.length, cached])).toEqual([
      ['amd64', { kind: 'gate-failed', failing: 1 }, 6, false],
      ['arm64', { kind: 'gate-failed', failing: 1 }, 6, false],
    ]);
    expect(failure).toMatchObject({
      code: 'gate-vulnerabilities',
      fix: 'Upgrade github.com/docker/docker to v25.0.6+incompatible.',
    });
    expect([trivy.calls().length, toolVersion]).toEqual([1, '0.74.0']);
    const kept = readFileSync(join(root, 'out', 'scan', 'amd64.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({ SchemaVersion: 2, ArtifactName: 'amd64', Results: [{ Target: 'amd64' }] });
    expect(kept).not.toContain(root);
    expect(readdirSync(runtime.scratchDirectory)).toEqual([]);
  });

  test('of changed code with the same modules needs no scanner; of other modules it does', async () => {
    await run([binary('amd64')]);
    const { verdicts } = await run([binary('amd64', 'changed')], { tool: noTool });
    expect(verdicts[0]).toMatchObject({
      cached: true,
      counts: { CRITICAL: 1, HIGH: 3, MEDIUM: 1, LOW: 0, UNKNOWN: 1 },
    });
    await run([binary('amd64', 'changed', 'v0.20.0')]);
    expect(trivy.calls()).toHaveLength(2);
  });

  test('is made again when the cached answer is damaged, or the data is newer', async () => {
    await run([binary('amd64')]);
    const folder = join(runtime.cacheDirectory, 'scan');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged');
    await run([binary('amd64')]);
    await writeCacheFolder(join(root, 'data'), Buffer.from('sound'), { updatedAt: '2026-08-21T00:00:00Z' });
    await run([binary('amd64')], {}, await open('data'));
    expect(trivy.calls()).toHaveLength(3);
  });

  test.each([
    ['fails', 'tool-failed', 'ended with 1'],
    ['hangs', 'tool-failed', 'did not end within'],
    ['other-json', 'tool-failed', 'no report'],
  ] as const)('by a scanner that %s is a failure of the tool', async (scan, code, said) => {
    trivy = writeFakeTrivy(join(root, 'bad'), { scan });
    const error = await run([binary('amd64')], { timeoutMs: scan === 'hangs' ? 1000 : 60_000 }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code, message: expect.stringContaining(said) });
    expect(readdirSync(runtime.scratchDirectory)).toEqual([]);
  });
});

describe('a damaged database', () => {
  test('of ours heals: it is fetched again and the scan goes on', async () => {
    await writeArchive(join(root, 'db.tar.gz'), Buffer.from('damaged'));
    const damaged = await open('db.tar.gz');
    await writeArchive(join(root, 'db.tar.gz'), Buffer.from('sound!!'));
    trivy = writeFakeTrivy(join(root, 'bad'), { scan: 'damaged' });
    const { verdicts } = await run([binary('amd64')], {}, damaged);
    expect(verdicts[0]?.findings).toHaveLength(6);
    expect(runtime.notices).toEqual([expect.objectContaining({ level: 'warning', code: 'database-damaged' })]);
  });

  test("of the user's is an unavailable database", async () => {
    await writeCacheFolder(join(root, 'data'), Buffer.from('damaged'));
    trivy = writeFakeTrivy(join(root, 'bad'), { scan: 'damaged' });
    const { verdicts, failure } = await run([binary('amd64')], {}, await open('data'));
    expect(verdicts[0]?.outcome).toMatchObject({ kind: 'database-unavailable', tried: [{ source: 'data' }] });
    expect(failure).toMatchObject({ code: 'database-unavailable', exitStatus: 4 });
  });
});

describe('no verdict', () => {
  const missing: Database = { kind: 'unavailable', tried: [{ source: 'ghcr.io/db:2', answer: 'answers 503' }] };
  const unavailable = (): Promise<Tool> =>
    Promise.reject(new Failure({ code: 'tool-unavailable', message: 'There is no trivy.' }));

  test('without data is an outcome of its own and a warning, and needs no scanner', async () => {
    const { verdicts, failure } = await run([binary('amd64')], { gate: OPEN, tool: noTool }, missing);
    expect(verdicts[0]?.outcome).toEqual({ kind: 'database-unavailable', tried: missing.tried });
    expect(failure).toBeUndefined();
    expect(runtime.notices).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('ghcr.io/db:2: answers 503') }),
    ]);
  });

  test.each([
    ['fail', 'database-unavailable'],
    ['warn', undefined],
  ] as const)('without data and with the gate armed, database-unavailable: %s', async (databaseUnavailable, code) => {
    expect((await run([binary('amd64')], { databaseUnavailable }, missing)).failure?.code).toBe(code);
  });

  test('without the scanner is an outcome, and a failure only with the gate armed', async () => {
    const open = await run([binary('amd64')], { gate: OPEN, tool: unavailable });
    expect([open.verdicts[0]?.outcome, open.failure]).toEqual([
      { kind: 'tool-unavailable', reason: 'There is no trivy.' },
      undefined,
    ]);
    expect((await run([binary('amd64')], { tool: unavailable })).failure?.code).toBe('tool-unavailable');
  });
});

test('a binary that the scanner cannot read is not called clean', async () => {
  const { verdicts, failure } = await run([binary('wasm', 'unreadable')]);
  expect(verdicts[0]?.outcome).toEqual({ kind: 'skipped', reason: 'Trivy finds no modules in it' });
  expect(failure).toBeUndefined();
  expect(runtime.notices).toEqual([expect.objectContaining({ level: 'warning', code: 'scan-unread' })]);
});

describe('ignore files', () => {
  test('take findings out of the gate; expired and unmatched entries are told', async () => {
    writeFileSync(
      join(root, 'mine.txt'),
      'CVE-2024-41110 exp:2099-01-01 # the daemon is not used\nCVE-2026-1229 exp:2020-01-01\nCVE-0000-0000\n',
    );
    const { verdicts, failure } = await run([binary('amd64'), binary('arm64')], { ignoreFiles: ['mine.txt'] });
    expect(failure).toBeUndefined();
    expect(verdicts[1]?.findings[0]).toMatchObject({
      id: 'CVE-2024-41110',
      suppressed: { by: 'mine.txt:1', reason: 'the daemon is not used' },
    });
    expect(runtime.notices.map(({ code, line }) => [code, line])).toEqual([
      ['ignore-expired', 2],
      ['ignore-unmatched', 3],
    ]);
  });

  test('that are named must be there; the usual ones need not', async () => {
    await expect(run([binary('amd64')], { ignoreFiles: ['none.txt'] })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('none.txt'),
    });
    expect((await run([binary('amd64')], { optionalIgnoreFiles: [join(root, '.trivyignore')] })).failure?.code).toBe(
      'gate-vulnerabilities',
    );
  });
});
