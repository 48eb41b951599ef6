import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { asWriteFailure, temporaryBeside } from '../files/write.ts';
import type { Digest } from '../model/digest.ts';
import type { Runtime } from '../model/runtime.ts';
import { checkDatabase, type Metadata } from './metadata.ts';

/** A database in our cache. */
export interface StoredDatabase {
  /** Folder to give to Trivy as its cache; it holds `db/`. */
  readonly folder: string;
  readonly metadata: Metadata;
  /** Digest of the layer it came in, where that is known. */
  readonly layer?: Digest;
  /** Tells two databases apart. */
  readonly identity: string;
}

/** Folder of all databases from one source. */
export function sourceFolder(source: string, runtime: Pick<Runtime, 'cacheDirectory'>): string {
  return join(runtime.cacheDirectory, 'databases', createHash('sha256').update(source).digest('hex').slice(0, 16));
}

/**
 * The newest usable database of a source in our cache. One whose file has another size than when it was stored, or
 * that has lost a part, is removed.
 */
export async function storedDatabase(
  source: string,
  runtime: Pick<Runtime, 'cacheDirectory'>,
): Promise<StoredDatabase | undefined> {
  const folder = sourceFolder(source, runtime);
  const names = await readdir(folder).catch(() => [] as string[]);
  const stored: StoredDatabase[] = [];
  for (const name of names.filter((candidate) => !candidate.startsWith('.'))) {
    const found = await readStored(join(folder, name));
    if (found === undefined) await rm(join(folder, name), { recursive: true, force: true });
    else stored.push(found);
  }
  return stored.sort((a, b) => age(b) - age(a))[0];
}

function age({ metadata }: StoredDatabase): number {
  return Math.max(metadata.updatedAt, metadata.downloadedAt ?? 0);
}

const RECORD = 'record.json';

async function readStored(folder: string): Promise<StoredDatabase | undefined> {
  try {
    const { schema, size, identity, layer, downloadedAt } = JSON.parse(
      await readFile(join(folder, RECORD), 'utf8'),
    ) as Record<string, unknown>;
    const checked = await checkDatabase(folder);
    if ('refused' in checked || schema !== 1 || size !== checked.size || typeof identity !== 'string') return undefined;
    const metadata = typeof downloadedAt === 'number' ? { ...checked.metadata, downloadedAt } : checked.metadata;
    return { folder, metadata, identity, ...(typeof layer === 'string' ? { layer: layer as Digest } : {}) };
  } catch {
    return undefined;
  }
}

/**
 * Fetches a database into a folder that nobody else knows (`produce` fills `db/` in it), checks it, and only then gives
 * it its name. Older ones of the same source go. A database that does not pass is `{refused}` and leaves nothing behind.
 */
export async function storeDatabase(
  source: string,
  layer: Digest | undefined,
  produce: (folder: string) => Promise<string | undefined>,
  runtime: Pick<Runtime, 'cacheDirectory'>,
  now: number,
): Promise<StoredDatabase | { readonly refused: string }> {
  const parent = sourceFolder(source, runtime);
  const temporary = temporaryBeside(join(parent, 'new'));
  try {
    await makeFolder(join(temporary, 'db'));
    const refused = await produce(temporary);
    if (refused !== undefined) return { refused };
    const checked = await checkDatabase(temporary);
    if ('refused' in checked) return checked;
    const identity = layer ?? `${source} ${checked.metadata.updatedAt} ${checked.size}`;
    await writeFile(
      join(temporary, RECORD),
      JSON.stringify({ schema: 1, source, size: checked.size, identity, layer, downloadedAt: now }),
    );
    const folder = join(parent, `${now}-${basename(temporary).split('.')[2]}`);
    await rename(temporary, folder);
    await removeOthers(folder, now);
    return {
      folder,
      metadata: { ...checked.metadata, downloadedAt: now },
      identity,
      ...(layer === undefined ? {} : { layer }),
    };
  } catch (error) {
    throw asWriteFailure(error, temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Says that the source still offers what we have: it counts as just downloaded. */
export async function confirmDatabase(database: StoredDatabase, now: number): Promise<void> {
  const file = join(database.folder, RECORD);
  const record = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const temporary = temporaryBeside(file);
  await writeFile(temporary, JSON.stringify({ ...record, downloadedAt: now }));
  await rename(temporary, file);
}

/** Removes a database that Trivy cannot read, if it is one of ours. */
export async function removeDatabase(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Another run may be about to read a database that is not an hour old. */
async function removeOthers(kept: string, now: number): Promise<void> {
  const parent = dirname(kept);
  for (const name of await readdir(parent)) {
    const fetched = Number.parseInt(name, 10);
    if (join(parent, name) === kept || !(fetched < now - 3_600_000)) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
