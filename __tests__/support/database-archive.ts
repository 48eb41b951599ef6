import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

const HERE = dirname(fileURLToPath(import.meta.url));
const FACTS = join(HERE, '..', 'fixtures', 'vulndb');

const SOURCES = ['main.go', 'advisory.go', 'database.go'];

/** What metadata.json says; times are ISO 8601. */
export interface DatabaseMetadata {
  readonly schema?: number;
  readonly updatedAt?: string;
  readonly nextUpdate?: string;
}

/** The metadata that tests get unless they ask for something else: long valid. */
export const LONG_VALID: Required<DatabaseMetadata> = {
  schema: 2,
  updatedAt: '2026-08-20T00:00:00Z',
  nextUpdate: '2099-01-01T00:00:00Z',
};

/** Builds the facts into a Trivy database with a Go program of ours, once for each machine and state of the facts. */
export async function madeDatabase(): Promise<string> {
  const inputs = [
    join(FACTS, 'go-vulndb-facts.json.gz'),
    join(FACTS, 'severities.json'),
    ...SOURCES.map((name) => join(HERE, 'vulndb', name)),
  ];
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(await readFile(input));
  const folder = join(tmpdir(), `go-slim-image-test-vulndb-${hash.digest('hex').slice(0, 16)}`);
  const file = join(folder, 'trivy.db');
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    return file;
  const temporary = `${folder}.${process.pid}`;
  await mkdir(temporary, { recursive: true });
  const env = { ...process.env, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' };
  const facts = ['-facts', join(FACTS, 'go-vulndb-facts.json.gz'), '-severities', join(FACTS, 'severities.json')];
  execFileSync('go', ['run', '.', ...facts, '-out', temporary], {
    cwd: join(HERE, 'vulndb'),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true, force: true }));
  return file;
}

/** metadata.json as Trivy writes it into the archive. */
export function metadataText(metadata: DatabaseMetadata = {}): string {
  const { schema, updatedAt, nextUpdate } = { ...LONG_VALID, ...metadata };
  return JSON.stringify({
    Version: schema,
    NextUpdate: nextUpdate,
    UpdatedAt: updatedAt,
    DownloadedAt: '0001-01-01T00:00:00Z',
  });
}

/** Writes a db.tar.gz of a database file (or of given bytes) and metadata. */
export async function writeArchive(
  destination: string,
  database: string | Buffer,
  metadata: DatabaseMetadata = {},
): Promise<void> {
  const archive = pack();
  const writing = pipeline(archive, createGzip({ level: 1 }), createWriteStream(destination));
  const text = metadataText(metadata);
  archive.entry({ name: 'metadata.json' }, text);
  if (typeof database === 'string') {
    const entry = archive.entry({ name: 'trivy.db', size: (await stat(database)).size });
    await pipeline(createReadStream(database), entry);
  } else {
    archive.entry({ name: 'trivy.db' }, database);
  }
  archive.finalize();
  await writing;
}

/** Lays a database out as Trivy's own cache has it. */
export async function writeCacheFolder(
  folder: string,
  database: string | Buffer,
  metadata: DatabaseMetadata = {},
): Promise<void> {
  await mkdir(join(folder, 'db'), { recursive: true });
  await writeFile(join(folder, 'db', 'trivy.db'), typeof database === 'string' ? await readFile(database) : database);
  await writeFile(join(folder, 'db', 'metadata.json'), metadataText(metadata));
}
