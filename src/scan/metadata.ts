import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The one schema of Trivy's database that the pinned Trivy reads; with another it ends well and finds nothing or all. */
export const SCHEMA = 2;

/** Trivy's metadata.json. Times in milliseconds since 1970. */
export interface Metadata {
  readonly schema: number;
  readonly updatedAt: number;
  readonly nextUpdate: number;
  readonly downloadedAt?: number;
}

/** Reads the text of metadata.json; undefined when it is not that. Go writes a time that was never set as year 1. */
export function parseMetadata(text: string): Metadata | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { Version, UpdatedAt, NextUpdate, DownloadedAt } = value as Record<string, unknown>;
  const updatedAt = timeOf(UpdatedAt);
  if (typeof Version !== 'number' || updatedAt === undefined) return undefined;
  const downloadedAt = timeOf(DownloadedAt);
  return {
    schema: Version,
    updatedAt,
    nextUpdate: timeOf(NextUpdate) ?? updatedAt,
    ...(downloadedAt === undefined ? {} : { downloadedAt }),
  };
}

function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) || time <= 0 ? undefined : time;
}

/** A database in a folder `db`, or a few words on why it is none. */
export type Checked = { readonly metadata: Metadata; readonly size: number } | { readonly refused: string };

/** Checks what lies in Trivy's cache folder: metadata.json that can be read, schema 2, and a database that is not empty. */
export async function checkDatabase(cacheFolder: string): Promise<Checked> {
  const folder = join(cacheFolder, 'db');
  const text = await readFile(join(folder, 'metadata.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return { refused: 'there is no metadata.json in it' };
  const metadata = parseMetadata(text);
  if (metadata === undefined) return { refused: 'its metadata.json cannot be read' };
  if (metadata.schema !== SCHEMA) return { refused: `its schema is ${metadata.schema}, but Trivy needs ${SCHEMA}` };
  const size = await stat(join(folder, 'trivy.db')).then(
    (found) => found.size,
    () => 0,
  );
  return size === 0 ? { refused: 'there is no trivy.db in it' } : { metadata, size };
}

const HOUR = 3_600_000;

/** Whether a database needs no look at its source: its next update is still to come, or it was fetched within the hour. */
export function isFresh({ nextUpdate, downloadedAt }: Metadata, now: number): boolean {
  return now < nextUpdate || (downloadedAt !== undefined && now < downloadedAt + HOUR);
}
