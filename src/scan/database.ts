import type { HttpClient } from '../http/client.ts';
import { Failure } from '../model/failure.ts';
import type { DatabaseFacts } from '../model/findings.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import { checkDatabase, isFresh, type Metadata } from './metadata.ts';
import { probeSource } from './probe.ts';
import { type DatabaseSource, parseSource } from './source.ts';
import { confirmDatabase, removeDatabase, type StoredDatabase, storeDatabase, storedDatabase } from './store.ts';
import { downloadDatabase } from './trivy.ts';
import { layoutLayer, unpackDatabase } from './unpack.ts';

/** Where to look for a vulnerability database. */
export interface DatabaseOptions {
  /** As the user wrote them, tried in this order. */
  readonly sources: readonly string[];
  /** Gives Trivy; asked for only when a source answers and has something new. */
  readonly tool: () => Promise<Tool>;
  /** Time for one source, milliseconds. */
  readonly timeoutMs: number;
  /** The present, milliseconds since 1970; default: now. */
  readonly now?: number;
}

/** One source and what came of it. */
export interface Tried {
  readonly source: string;
  readonly answer: string;
}

/** A database that Trivy can use, or what each source answered. */
export type Database =
  | {
      readonly kind: 'ready';
      /** Folder to give to Trivy as its cache. */
      readonly folder: string;
      readonly facts: DatabaseFacts;
      /** Tells two databases apart; results are cached by it. */
      readonly identity: string;
      /** Sources that were tried before this one. */
      readonly tried: readonly Tried[];
      /** Throws the database away and gets it anew; absent for a folder of the user's. */
      readonly renew?: () => Promise<Database>;
    }
  | { readonly kind: 'unavailable'; readonly tried: readonly Tried[] };

type ReadyDatabase = Extract<Database, { kind: 'ready' }>;

/** What one source gave: a database, or an answer with the older copy that is in our cache, if any. */
type SourceResult = { readonly database: ReadyDatabase } | { readonly answer: string; readonly older?: StoredDatabase };

/** The slice of the runtime that getting a database needs. */
export type DatabaseRuntime = Pick<
  Runtime,
  'env' | 'signal' | 'log' | 'host' | 'workingDirectory' | 'cacheDirectory' | 'scratchDirectory'
>;

/**
 * Gets a vulnerability database from the first source that has one. A fresh copy in our cache costs no request; when no
 * source answers, the newest copy is used with a warning that tells its age. Throws `invalid-input` for a source that
 * is neither there nor a reference, and `tool-unavailable` or `digest-mismatch` when the tool cannot be had.
 */
export async function prepareDatabase(
  options: DatabaseOptions,
  runtime: DatabaseRuntime,
  http: HttpClient,
): Promise<Database> {
  const now = options.now ?? Date.now();
  const sources = await Promise.all(options.sources.map((text) => parseSource(text, runtime.workingDirectory)));
  const tried: Tried[] = [];
  const older: { source: string; stored: StoredDatabase }[] = [];
  for (const source of sources) {
    const result = await trySource(source, options, runtime, http, now);
    if ('database' in result) return withRenewal({ ...result.database, tried }, source, options, runtime, http);
    tried.push({ source: source.text, answer: result.answer });
    if (result.older !== undefined) older.push({ source: source.text, stored: result.older });
  }
  const newest = older.sort((a, b) => b.stored.metadata.updatedAt - a.stored.metadata.updatedAt)[0];
  if (newest === undefined) return { kind: 'unavailable', tried };
  tellStale(newest.stored.metadata, tried, now, runtime);
  const database = readyDatabase(newest.source, newest.stored, true);
  const renew = async (): Promise<Database> => {
    await removeDatabase(newest.stored.folder);
    return { kind: 'unavailable', tried };
  };
  return { ...database, tried, renew };
}

function withRenewal(
  database: ReadyDatabase,
  source: DatabaseSource,
  options: DatabaseOptions,
  runtime: DatabaseRuntime,
  http: HttpClient,
): ReadyDatabase {
  if (source.kind === 'cache-folder') return database;
  const renew = async (): Promise<Database> => {
    await removeDatabase(database.folder);
    return prepareDatabase(options, runtime, http);
  };
  return { ...database, renew };
}

async function trySource(
  source: DatabaseSource,
  options: DatabaseOptions,
  runtime: DatabaseRuntime,
  http: HttpClient,
  now: number,
): Promise<SourceResult> {
  switch (source.kind) {
    case 'cache-folder':
      return userFolder(source.text, source.path);
    case 'archive':
      return unpackOnce(source.text, undefined, source.path, runtime, now);
    case 'oci-layout': {
      const layer = await layoutLayer(source.path);
      return 'refused' in layer
        ? { answer: layer.refused }
        : unpackOnce(source.text, layer.digest, layer.file, runtime, now);
    }
    case 'reference':
      return fromRegistry(source, options, runtime, http, now);
  }
}

async function userFolder(text: string, path: string): Promise<SourceResult> {
  const checked = await checkDatabase(path);
  if ('refused' in checked) return { answer: checked.refused };
  const identity = `${checked.metadata.updatedAt} ${checked.size}`;
  return { database: readyDatabase(text, { folder: path, metadata: checked.metadata, identity }, false) };
}

/** A local archive or layer is unpacked once and again when it has changed. */
async function unpackOnce(
  text: string,
  digest: StoredDatabase['layer'],
  file: string,
  runtime: DatabaseRuntime,
  now: number,
): Promise<SourceResult> {
  const { stat } = await import('node:fs/promises');
  const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
  const key = `${file} ${size} ${mtimeMs} ${digest ?? ''}`;
  const known = await storedDatabase(key, runtime);
  if (known !== undefined) return { database: readyDatabase(text, known, false) };
  const stored = await storeDatabase(key, digest, (folder) => unpackDatabase(file, folder, digest), runtime, now);
  return 'refused' in stored ? { answer: stored.refused } : { database: readyDatabase(text, stored, false) };
}

async function fromRegistry(
  source: Extract<DatabaseSource, { kind: 'reference' }>,
  options: DatabaseOptions,
  runtime: DatabaseRuntime,
  http: HttpClient,
  now: number,
): Promise<SourceResult> {
  const known = await storedDatabase(source.text, runtime);
  if (known !== undefined && isFresh(known.metadata, now))
    return { database: readyDatabase(source.text, known, false) };
  const older = known === undefined ? {} : { older: known };
  const probe = await probeSource(source.reference, http, runtime);
  if (!probe.available) return { answer: probe.answer, ...older };
  if (known !== undefined && probe.layer !== undefined && probe.layer === known.layer) {
    await confirmDatabase(known, now);
    return { database: readyDatabase(source.text, known, false) };
  }
  const tool = await toolUnlessOlder(options.tool, known !== undefined);
  if (typeof tool === 'string') return { answer: tool, ...older };
  const { host, repository, version } = source.reference;
  const reference = `${host}/${repository}${version.startsWith('sha256:') ? '@' : ':'}${version}`;
  const produce = (folder: string): Promise<string | undefined> =>
    downloadDatabase(tool, reference, folder, options.timeoutMs, runtime);
  const stored = await storeDatabase(source.text, probe.layer, produce, runtime, now);
  return 'refused' in stored
    ? { answer: stored.refused, ...older }
    : { database: readyDatabase(source.text, stored, false) };
}

/** With an older copy at hand a scanner that cannot be had is an answer: the results themselves may be in the cache. */
async function toolUnlessOlder(get: () => Promise<Tool>, older: boolean): Promise<Tool | string> {
  try {
    return await get();
  } catch (error) {
    if (older && error instanceof Failure && error.code === 'tool-unavailable')
      return `has a newer one, but ${error.message}`;
    throw error;
  }
}

function readyDatabase(source: string, stored: StoredDatabase, stale: boolean): ReadyDatabase {
  const { schema, updatedAt, downloadedAt } = stored.metadata;
  const facts: DatabaseFacts = {
    source,
    schema,
    updatedAt: new Date(updatedAt).toISOString(),
    ...(downloadedAt === undefined ? {} : { downloadedAt: new Date(downloadedAt).toISOString() }),
    stale,
  };
  return { kind: 'ready', folder: stored.folder, facts, identity: stored.identity, tried: [] };
}

function tellStale(metadata: Metadata, tried: readonly Tried[], now: number, runtime: DatabaseRuntime): void {
  const answers = tried.map(({ source, answer }) => `${source} ${answer}`).join('; ');
  const message = `No source of vulnerability data answers (${answers}): the copy in the cache is used, which is ${describeAge(now - metadata.updatedAt)} old.`;
  runtime.log.notice({ level: 'warning', code: 'database-stale', message });
}

/** `3 days`, `5 hours`, `20 minutes`. */
export function describeAge(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const [count, unit] =
    minutes >= 2880
      ? [Math.floor(minutes / 1440), 'days']
      : minutes >= 120
        ? [Math.floor(minutes / 60), 'hours']
        : [minutes, 'minutes'];
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** The failure for a run that needed a verdict and got no database: each source and what it answered. */
export function databaseUnavailable(tried: readonly Tried[]): Failure {
  const names = tried.map(({ source }) => source).join(', ');
  return new Failure({
    code: 'database-unavailable',
    message: `No vulnerability database could be had from database: ${names === '' ? '(no source is named)' : names}.`,
    fix: 'Name a source that can be reached from here with database, or let the run go on without with database-unavailable: warn.',
    details: tried.map(({ source, answer }) => `${source}: ${answer}`).join('\n'),
  });
}
