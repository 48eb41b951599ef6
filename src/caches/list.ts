import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of our own cache folder: sub-folder, what people call it, and at which depth one entry of it lies. */
export const CACHE_KINDS = [
  { kind: 'layers', folder: 'layers', depth: 2 },
  { kind: 'bases', folder: 'bases', depth: 2 },
  { kind: 'tools', folder: 'tools', depth: 2 },
  { kind: 'databases', folder: 'databases', depth: 2 },
  { kind: 'sbom', folder: 'sbom', depth: 1 },
  { kind: 'scan', folder: 'scan', depth: 1 },
  { kind: 'sizes', folder: 'sizes', depth: 1 },
  // What report.html was drawn from, by the binaries.
  { kind: 'sizes', folder: 'maps', depth: 1 },
  { kind: 'binaries', folder: 'build', depth: 1 },
  { kind: 'go', folder: 'go', depth: 1 },
  // What Go and git answered before: small files that live and go together.
  { kind: 'answers', folder: 'answers', depth: 0 },
  { kind: 'answers', folder: 'commands', depth: 0 },
  { kind: 'answers', folder: 'cgo', depth: 0 },
  // What earlier builds weighed, by commit.
  { kind: 'reports', folder: 'reports', depth: 1 },
] as const;

/** Name of a part. */
export type CacheKind = (typeof CACHE_KINDS)[number]['kind'];

/** One thing in the cache that lives and goes as a whole. */
export interface CacheEntry {
  readonly kind: CacheKind;
  /** Relative to the part's folder, `/` between parts. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Bytes of all files in it. */
  readonly bytes: number;
  /** When a file in it was last written or used, in milliseconds since 1970. */
  readonly lastUsed: number;
}

/** What is in our own cache, newest first within each part. Nothing of Go's own caches is looked at. A folder that is not there is empty. */
export async function listCache(cacheDirectory: string): Promise<readonly CacheEntry[]> {
  const parts = await Promise.all(
    CACHE_KINDS.map(async ({ kind, folder, depth }) => {
      const root = join(cacheDirectory, folder);
      const names = await namesAt(root, depth);
      const entries = await Promise.all(names.map((name) => measure(kind, name, join(root, name))));
      return entries.filter((entry) => entry !== undefined).sort((a, b) => b.lastUsed - a.lastUsed);
    }),
  );
  return parts.flat();
}

async function namesAt(folder: string, depth: number): Promise<readonly string[]> {
  if (depth === 0) return (await lstat(folder).catch(() => undefined)) === undefined ? [] : ['.'];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names: string[] = [];
  for (const entry of entries) {
    if (depth === 1 || !entry.isDirectory()) names.push(entry.name);
    else names.push(...(await namesAt(join(folder, entry.name), depth - 1)).map((name) => `${entry.name}/${name}`));
  }
  return names;
}

async function measure(kind: CacheKind, name: string, path: string): Promise<CacheEntry | undefined> {
  const total = await totals(path);
  return total === undefined ? undefined : { kind, name, path, ...total };
}

/** Links are counted, never followed. What goes away meanwhile is not there. */
async function totals(path: string): Promise<{ bytes: number; lastUsed: number } | undefined> {
  const facts = await lstat(path).catch(() => undefined);
  if (facts === undefined) return undefined;
  if (!facts.isDirectory()) return { bytes: facts.size, lastUsed: facts.mtimeMs };
  let bytes = 0;
  let lastUsed = 0;
  for (const name of await readdir(path).catch(() => [])) {
    const inner = await totals(join(path, name));
    bytes += inner?.bytes ?? 0;
    lastUsed = Math.max(lastUsed, inner?.lastUsed ?? 0);
  }
  return { bytes, lastUsed: lastUsed === 0 ? facts.mtimeMs : lastUsed };
}
