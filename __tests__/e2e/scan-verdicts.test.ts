import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import type { BuiltBinary } from '../../src/model/binary.ts';
import type { Tool } from '../../src/model/tool.ts';
import {
  binarySubject,
  type Database,
  imageSubject,
  prepareDatabase,
  type ScanOptions,
  type ScanSubject,
  scanAndJudge,
  type Verdicts,
} from '../../src/scan/index.ts';
import { acquireTool } from '../../src/tools/index.ts';
import { actBinaries } from '../support/act-binaries.ts';
import { madeDatabase, writeArchive, writeCacheFolder } from '../support/database-archive.ts';
import { type DatabaseFault, type DatabaseServer, startDatabaseServer } from '../support/database-server.ts';
import { writePackagedImage } from '../support/packaged-image.ts';
import { type TestRuntime, testRuntime } from '../support/runtime.ts';

const shared = mkdtempSync(join(tmpdir(), 'e2e-scan-'));
const archive = join(shared, 'db.tar.gz');
let root: string;
let runtime: TestRuntime;
let http: HttpClient;
let trivy: Tool;
let binaries: BuiltBinary[];
const servers: DatabaseServer[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(shared, 'case-'));
  const [cacheDirectory, scratchDirectory] = [join(root, 'cache'), join(root, 'scratch')];
  runtime = testRuntime({ cacheDirectory, scratchDirectory, workingDirectory: root });
  mkdirSync(scratchDirectory);
  http = createHttpClient(runtime);
  trivy ??= await acquireTool('trivy', {}, runtime, http);
});
beforeAll(async () => {
  await writeArchive(archive, await madeDatabase());
  binaries = await actBinaries();
});
afterEach(async () => {
  await http.close();
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

const start = async (fault: DatabaseFault = 'none', file = archive): Promise<DatabaseServer> => {
  const server = await startDatabaseServer(file, fault);
  servers.push(server);
  return server;
};
const prepare = (sources: readonly string[], timeoutMs = 120_000): Promise<Database> =>
  prepareDatabase({ sources, tool: async () => trivy, timeoutMs }, runtime, http);
const scan = (
  subjects: readonly ScanSubject[],
  database: Database,
  overrides: Partial<ScanOptions> = {},
): Promise<Verdicts> =>
  scanAndJudge(
    subjects,
    database,
    {
      tool: async () => trivy,
      toolVersion: '0.74.0',
      timeoutMs: 300_000,
      gate: { armed: true, severities: ['HIGH', 'CRITICAL'], unknownSeverity: 'UNKNOWN', ignoreUnfixed: false },
      databaseUnavailable: 'fail',
      ignoreFiles: [],
      outputDirectory: join(root, 'out'),
      ...overrides,
    },
    runtime,
  );

describe('act 0.2.60', () => {
  test('has its 78 findings on both platforms, with the database downloaded from a registry', async () => {
    const server = await start();
    const { verdicts, failure, database } = await scan(binaries.map(binarySubject), await prepare([server.reference]));
    for (const verdict of verdicts) {
      expect(verdict.counts).toEqual({ UNKNOWN: 58, LOW: 0, MEDIUM: 5, HIGH: 7, CRITICAL: 8 });
      expect(new Set(verdict.findings.map(({ id, module }) => `${id} ${module}`)).size).toBe(78);
      expect(verdict.outcome).toEqual({ kind: 'gate-failed', failing: 15 });
    }
    expect(failure?.message).toContain('15 known vulnerabilities fail the gate');
    expect(failure?.fix).toContain('golang.org/x/net to v0.53.0');
    expect(database).toMatchObject({
      source: server.reference,
      schema: 2,
      updatedAt: '2026-08-20T00:00:00.000Z',
      stale: false,
    });
    const kept = readFileSync(join(root, 'out', verdicts[0]?.file ?? ''), 'utf8');
    expect(kept).not.toContain(root);
  });

  test('reads no configuration and no ignore file that was not named', async () => {
    writeFileSync(join(runtime.scratchDirectory, '.trivyignore'), 'CVE-2024-41110\n');
    writeFileSync(join(runtime.scratchDirectory, 'trivy.yaml'), 'severity: [LOW]\n');
    const { verdicts } = await scan(binaries.slice(0, 1).map(binarySubject), await prepare([archive]));
    expect(verdicts[0]?.findings).toHaveLength(78);
  });
});

describe('a source that fails', () => {
  test.each(['truncated', 'wrong-digest', 'never-delivers', 429] as const)('%s: the next is used', async (fault) => {
    const [bad, good] = [await start(fault), await start()];
    const database = await prepare([bad.reference, good.reference], fault === 'never-delivers' ? 5000 : 120_000);
    expect(database).toMatchObject({
      kind: 'ready',
      facts: { source: good.reference },
      tried: [{ source: bad.reference }],
    });
    expect(database.tried[0]?.answer.length).toBeLessThan(300);
  });

  test.each([1, 3])('with a database of schema %d: it is not used, though Trivy would', async (schema) => {
    const other = join(root, 'other.tar.gz');
    await writeArchive(other, await madeDatabase(), { schema });
    const server = await start('none', other);
    expect(await prepare([server.reference])).toMatchObject({
      kind: 'unavailable',
      tried: [{ answer: `its schema is ${schema}, but Trivy needs 2` }],
    });
  });
});

describe('a damaged database', () => {
  test.each([
    ['zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    [
      'noise in its pages',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 0xa5)]),
    ],
    [
      'a file cut in half, filled up',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, bytes.length >> 1), Buffer.alloc(bytes.length - (bytes.length >> 1))]),
    ],
  ])('in our cache (%s) heals', async (_name, damage) => {
    const server = await start();
    const database = await prepare([server.reference]);
    if (database.kind !== 'ready') throw new Error('no database');
    const file = join(database.folder, 'db', 'trivy.db');
    writeFileSync(file, damage(readFileSync(file)));
    const { verdicts } = await scan(binaries.slice(0, 1).map(binarySubject), database);
    expect(verdicts[0]?.findings).toHaveLength(78);
    expect(runtime.notices.map(({ code }) => code)).toEqual(['database-damaged']);
    expect(readdirSync(runtime.scratchDirectory)).toEqual([]);
  });

  test("in the user's own folder is told", async () => {
    await writeCacheFolder(join(root, 'mine'), Buffer.alloc(1 << 16));
    const { verdicts, failure } = await scan(binaries.slice(0, 1).map(binarySubject), await prepare(['mine']));
    expect(verdicts[0]?.outcome.kind).toBe('database-unavailable');
    expect(failure?.code).toBe('database-unavailable');
  });
});

describe('an image whose base has packages', () => {
  test('is scanned for each platform of one layout', async () => {
    const layout = join(root, 'layout');
    const manifests = await writePackagedImage(layout, ['amd64', 'arm64']);
    const subjects = manifests.map((manifest) =>
      imageSubject(`app_${manifest.platform?.architecture}`, layout, { manifest }),
    );
    const { verdicts } = await scan(subjects, await prepare([archive]));
    expect(verdicts.map(({ findings }) => findings)).toEqual([
      [
        expect.objectContaining({
          id: 'CVE-2026-0001',
          module: 'openssl',
          installed: '3.5.1-1',
          fixed: ['3.5.1-1+deb13u1'],
          severity: 'HIGH',
        }),
      ],
      [expect.objectContaining({ id: 'CVE-2026-0001' })],
    ]);
    expect(readFileSync(join(root, 'out', 'scan', 'app_arm64.json'), 'utf8')).not.toContain(root);
  });
});
