import { rm } from 'node:fs/promises';
import { asWriteFailure } from '../files/write.ts';
import { type CacheEntry, listCache } from './list.ts';

/** What shall go. Without either limit everything does. */
export interface PruneOptions {
  /** Only what was not used for so many days. */
  readonly olderThanDays?: number;
  /** Only as much, the longest unused first, as it takes for the rest to keep within so many bytes. */
  readonly keepBytes?: number;
  /** Nothing is removed; the answer says what would be. */
  readonly dryRun: boolean;
}

/** What went (or would go) and what stays. */
export interface PruneResult {
  readonly removed: readonly CacheEntry[];
  readonly kept: readonly CacheEntry[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes entries of our own cache; Go's module and build caches are never touched. Throws `output-unwritable` when something
 * cannot be removed.
 */
export async function pruneCache(cacheDirectory: string, options: PruneOptions, now: number): Promise<PruneResult> {
  const result = choose(await listCache(cacheDirectory), options, now);
  if (options.dryRun) return result;
  for (const { path } of result.removed) {
    try {
      await rm(path, { recursive: true, force: true });
    } catch (error) {
      throw asWriteFailure(error, path);
    }
  }
  return result;
}

/** Decides what goes: what is too old, then the longest unused until the rest fits. */
export function choose(
  entries: readonly CacheEntry[],
  options: Omit<PruneOptions, 'dryRun'>,
  now: number,
): PruneResult {
  const { olderThanDays, keepBytes } = options;
  if (olderThanDays === undefined && keepBytes === undefined) return { removed: entries, kept: [] };
  const removed = new Set<CacheEntry>();
  if (olderThanDays !== undefined) {
    for (const entry of entries) if (now - entry.lastUsed > olderThanDays * DAY_MS) removed.add(entry);
  }
  if (keepBytes !== undefined) {
    const left = entries.filter((entry) => !removed.has(entry)).sort((a, b) => a.lastUsed - b.lastUsed);
    let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
    for (const entry of left) {
      if (bytes <= keepBytes) break;
      removed.add(entry);
      bytes -= entry.bytes;
    }
  }
  return {
    removed: entries.filter((entry) => removed.has(entry)),
    kept: entries.filter((entry) => !removed.has(entry)),
  };
}
