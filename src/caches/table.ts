import { basename } from 'node:path';
import { formatBytes, formatCount } from '../model/quantity.ts';
import { cutText, visibleText } from '../model/text.ts';
import type { CacheEntry } from './list.ts';
import type { PruneResult } from './prune.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const WIDEST_NAME = 44;

/** `today`, `1 day`, `12 days`: how long ago something was used. */
export function ageInDays(lastUsed: number, now: number): string {
  const days = Math.floor(Math.max(0, now - lastUsed) / DAY_MS);
  return days === 0 ? 'today' : formatCount(days, 'day');
}

/** One line for each entry (part, name, bytes, age), within 80 columns, and a last line with the sum. */
export function cacheTable(entries: readonly CacheEntry[], cacheDirectory: string, now: number): string {
  const sum = entries.reduce((bytes, entry) => bytes + entry.bytes, 0);
  if (entries.length === 0) return `The cache is empty: ${cacheDirectory}`;
  const lines = entries.map((entry) => line(entry, now));
  return [
    ...lines,
    `${formatCount(entries.length, 'entry', 'entries')}, ${formatBytes(sum)} in ${cacheDirectory}`,
  ].join('\n');
}

/** What a prune removed, or would remove. */
export function pruneTable(result: PruneResult, dryRun: boolean, now: number): string {
  const freed = result.removed.reduce((bytes, entry) => bytes + entry.bytes, 0);
  const lines = result.removed.map((entry) => line(entry, now));
  const verb = dryRun ? 'would be removed' : 'removed';
  const kept = formatCount(result.kept.length, 'entry stays', 'entries stay');
  return [...lines, `${formatCount(lines.length, 'entry', 'entries')} (${formatBytes(freed)}) ${verb}, ${kept}.`].join(
    '\n',
  );
}

function line({ kind, name, path, bytes, lastUsed }: CacheEntry, now: number): string {
  const shown = cutText(visibleText(name === '.' ? basename(path) : name), WIDEST_NAME);
  return `${kind.padEnd(10)} ${shown.padEnd(WIDEST_NAME)} ${formatBytes(bytes).padStart(9)}  ${ageInDays(lastUsed, now)}`;
}
