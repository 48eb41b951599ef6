import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../../src/http/client.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { type Database, databaseUnavailable, prepareDatabase } from '../../../src/scan/database.ts';
import { probeSource } from '../../../src/scan/probe.ts';
import { parseReference } from '../../../src/scan/source.ts';
import { writeArchive, writeCacheFolder } from '../../support/database-archive.ts';
import { type DatabaseFault, type DatabaseServer, startDatabaseServer } from '../../support/database-server.ts';
import { writeFakeTrivy } from '../../support/fake-trivy.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const NOW = Date.parse('2026-08-20T06:00:00Z');
const EXPIRED = { nextUpdate: '2026-08-20T01:00:00Z' };
const CONTENT = Buffer.from('sound');
let root: string;
let archive: string;
let runtime: TestRuntime;
const servers: DatabaseServer[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'scan-database-'));
  archive = join(root, 'db.tar.gz');
  await writeArchive(archive, CONTENT);
  const [cacheDirectory, scratchDirectory] = [join(root, 'cache'), join(root, 'scratch')];
  mkdirSync(scratchDirectory);
  runtime = testRuntime({
    workingDirectory: root,
    cacheDirectory,
    scratchDirectory,
    env: { PATH: process.env.PATH, HOME: root },
  });
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const start = async (fault: DatabaseFault = 'none'): Promise<DatabaseServer> => {
  const server = await startDatabaseServer(archive, fault);
  servers.push(server);
  return server;
};
const noTool = (): Promise<Tool> => Promise.reject(new Error('the scanner was asked for'));
const prepare = async (
  sources: readonly string[],
  tool: () => Promise<Tool> = noTool,
  now = NOW,
): Promise<Database> => {
  const http = createHttpClient(runtime);
  try {
    return await prepareDatabase({ sources, tool, timeoutMs: 60_000, now }, runtime, http);
  } finally {
    await http.close();
  }
};

describe('a source', () => {
  test.each([
    [404, 'answers 404 (not found)'],
    [401, 'answers 401 (credentials are needed)'],
    [403, 'answers 403 (forbidden)'],
    [429, 'answers 429 (too many requests)'],
    [503, 'answers 503'],
    ['no-database', 'what it offers is no Trivy database'],
  ] as const)(
    'that fails with %s is told apart, costs no scanner, and the next one is tried',
    async (fault, answer) => {
      const [bad, good] = [await start(fault), await start()];
      expect(await prepare([bad.reference])).toEqual({
        kind: 'unavailable',
        tried: [{ source: bad.reference, answer }],
      });
      const { tool } = writeFakeTrivy(join(root, 'bin'));
      const database = await prepare([bad.reference, good.reference], async () => tool);
      expect(database).toMatchObject({
        kind: 'ready',
        facts: { source: good.reference, schema: 2, stale: false },
        tried: [{ answer }],
      });
    },
  );

  test('that refuses connections is told', async () => {
    const database = await prepare(['127.0.0.1:1/db']);
    expect(database).toMatchObject({
      kind: 'unavailable',
      tried: [{ answer: expect.stringContaining('ECONNREFUSED') }],
    });
    const failure = databaseUnavailable(database.tried);
    expect(failure).toMatchObject({
      code: 'database-unavailable',
      exitStatus: 4,
      details: expect.stringContaining('127.0.0.1:1/db: '),
    });
  });

  test('that never answers is given up by our own clock', async () => {
    const server = await start('never-answers');
    const http = createHttpClient(runtime);
    const reference = parseReference(server.reference);
    if (reference === undefined) throw new Error('no reference');
    expect(await probeSource(reference, http, runtime, 200)).toEqual({
      available: false,
      answer: 'does not answer within 0.2 s',
    });
    await http.close();
  });

  test('that wants an anonymous token gets one', async () => {
    const server = await start('token');
    const { tool } = writeFakeTrivy(join(root, 'bin'));
    expect(await prepare([server.reference], async () => tool)).toMatchObject({ kind: 'ready' });
    expect(server.requests).toContain('GET /token?scope=repository%3Adb%2Ftrivy-db%3Apull&service=test');
  });

  test("that refuses is left to Trivy where Docker's configuration has credentials for it", async () => {
    const server = await start(403);
    mkdirSync(join(root, '.docker'));
    writeFileSync(
      join(root, '.docker', 'config.json'),
      JSON.stringify({ auths: { [server.reference.split('/')[0] ?? '']: {} } }),
    );
    const trivy = writeFakeTrivy(join(root, 'bin'));
    expect(await prepare([server.reference], async () => trivy.tool)).toMatchObject({ kind: 'ready' });
    expect(trivy.calls()).toHaveLength(1);
  });

  test('whose download fails is told with the reason', async () => {
    const server = await start();
    const { tool } = writeFakeTrivy(join(root, 'bin'), { download: 'fails' });
    expect(await prepare([server.reference], async () => tool)).toMatchObject({
      tried: [{ answer: expect.stringContaining('unexpected EOF') }],
    });
    expect(leftovers()).toEqual([]);
  });

  test.each([1, 3])('with a database of schema %d is refused', async (schema) => {
    const server = await start();
    const { tool } = writeFakeTrivy(join(root, 'bin'), { download: { schema } });
    const database = await prepare([server.reference], async () => tool);
    expect(database).toMatchObject({
      kind: 'unavailable',
      tried: [{ answer: `its schema is ${schema}, but Trivy needs 2` }],
    });
    expect(leftovers()).toEqual([]);
  });
});

/** What lies below the folders of the sources in our cache. */
function leftovers(): string[] {
  const folder = join(runtime.cacheDirectory, 'databases');
  return readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)));
}

describe('the copy in the cache', () => {
  const filled = async (metadata = {}): Promise<DatabaseServer> => {
    const server = await start();
    const { tool } = writeFakeTrivy(join(root, 'bin'), { download: metadata });
    await prepare([server.reference], async () => tool);
    server.requests.length = 0;
    return server;
  };
  const LATER = NOW + 7 * 3_600_000;

  test('costs no request while it is fresh', async () => {
    const server = await filled();
    expect(await prepare([server.reference], noTool, LATER)).toMatchObject({ kind: 'ready', facts: { stale: false } });
    expect(server.requests).toEqual([]);
  });

  test('costs one request and no scanner when the source still has the same', async () => {
    const server = await filled(EXPIRED);
    expect(await prepare([server.reference], noTool, LATER)).toMatchObject({ kind: 'ready', facts: { stale: false } });
    expect(server.requests).toEqual(['GET /v2/db/trivy-db/manifests/2']);
  });

  test('is replaced when the source has another, and one is left', async () => {
    const server = await filled(EXPIRED);
    await writeArchive(archive, Buffer.from('newer'));
    await server.serve(archive);
    const trivy = writeFakeTrivy(join(root, 'newer'));
    const database = await prepare([server.reference], async () => trivy.tool, LATER);
    expect([trivy.calls().length, leftovers().length]).toEqual([1, 1]);
    expect(database).toMatchObject({
      kind: 'ready',
      identity: `sha256:${createHash('sha256').update(readFileSync(archive)).digest('hex')}`,
    });
  });

  test('is used with its age and a warning when no source answers', async () => {
    const server = await filled(EXPIRED);
    server.fault = 503;
    const database = await prepare(['127.0.0.1:1/db', server.reference], noTool, Date.parse('2026-08-25T00:00:00Z'));
    expect(database).toMatchObject({ kind: 'ready', facts: { source: server.reference, stale: true } });
    expect(runtime.notices).toEqual([
      expect.objectContaining({
        level: 'warning',
        code: 'database-stale',
        message: expect.stringContaining('5 days old'),
      }),
    ]);
  });

  test('is used when the source has a newer one but the scanner that would fetch it cannot be had', async () => {
    const server = await filled(EXPIRED);
    await writeArchive(archive, Buffer.from('newer'));
    await server.serve(archive);
    const unavailable = (): Promise<Tool> =>
      Promise.reject(new Failure({ code: 'tool-unavailable', message: 'there is no trivy.' }));
    expect(await prepare([server.reference], unavailable, LATER)).toMatchObject({
      kind: 'ready',
      facts: { stale: true },
    });
    await expect(prepare([(await start()).reference], unavailable, LATER)).rejects.toMatchObject({
      code: 'tool-unavailable',
    });
  });

  test('heals when it has lost a part', async () => {
    const server = await filled();
    const [name = ''] = leftovers();
    const folder = join(runtime.cacheDirectory, 'databases');
    truncateSync(join(folder, readdirSync(folder)[0] ?? '', name, 'db', 'trivy.db'), 2);
    const trivy = writeFakeTrivy(join(root, 'again'));
    expect(await prepare([server.reference], async () => trivy.tool)).toMatchObject({ kind: 'ready' });
    expect([trivy.calls().length, leftovers().length]).toEqual([1, 1]);
  });

  test('is whole when two runs fetch at once', async () => {
    const server = await start();
    const { tool } = writeFakeTrivy(join(root, 'bin'));
    const both = await Promise.all([
      prepare([server.reference], async () => tool),
      prepare([server.reference], async () => tool),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['ready', 'ready']);
    expect(await prepare([server.reference])).toMatchObject({ kind: 'ready' });
  });
});

describe('data on this machine', () => {
  test("Trivy's cache folder is used as it is", async () => {
    await writeCacheFolder(join(root, 'mine'), CONTENT);
    expect(await prepare(['mine'])).toMatchObject({
      kind: 'ready',
      folder: join(root, 'mine'),
      facts: { updatedAt: '2026-08-20T00:00:00.000Z' },
    });
  });

  test('a cache folder of another schema is refused', async () => {
    await writeCacheFolder(join(root, 'mine'), CONTENT, { schema: 1 });
    expect(await prepare(['mine'])).toMatchObject({
      kind: 'unavailable',
      tried: [{ source: 'mine', answer: 'its schema is 1, but Trivy needs 2' }],
    });
  });

  test('a db.tar.gz is unpacked, and again when it has changed', async () => {
    const first = await prepare(['db.tar.gz']);
    expect(first).toMatchObject({ kind: 'ready' });
    expect(await prepare(['db.tar.gz'])).toMatchObject({ folder: (first as { folder: string }).folder });
    await writeArchive(archive, Buffer.from('other content'));
    const second = await prepare(['db.tar.gz']);
    expect(readFileSync(join((second as { folder: string }).folder, 'db', 'trivy.db'), 'utf8')).toBe('other content');
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
    ['no archive', () => Buffer.from('hello')],
    ['empty', () => Buffer.alloc(0)],
  ])('an archive that is %s is refused and leaves nothing', async (_name, damage) => {
    writeFileSync(archive, damage(readFileSync(archive)));
    expect(await prepare(['db.tar.gz'])).toMatchObject({ kind: 'unavailable', tried: [{ source: 'db.tar.gz' }] });
    expect(leftovers()).toEqual([]);
  });

  test.each([
    ['as Trivy publishes it', false, 'ready'],
    ['with another digest than its manifest says', true, 'unavailable'],
  ])('an OCI layout %s', async (_name, changed, kind) => {
    writeLayout(join(root, 'layout'), readFileSync(archive), changed);
    expect(await prepare(['layout'])).toMatchObject({ kind });
  });
});

function writeLayout(layout: string, layer: Buffer, changed: boolean): void {
  const name = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
  const folder = join(layout, 'blobs', 'sha256');
  mkdirSync(folder, { recursive: true });
  const mediaType = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip';
  const digest = changed ? 'f'.repeat(64) : name(layer);
  const manifest = Buffer.from(
    JSON.stringify({ schemaVersion: 2, layers: [{ mediaType, digest: `sha256:${digest}`, size: layer.length }] }),
  );
  writeFileSync(join(folder, digest), layer);
  writeFileSync(join(folder, name(manifest)), manifest);
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(
    join(layout, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [{ digest: `sha256:${name(manifest)}`, size: manifest.length }] }),
  );
}
