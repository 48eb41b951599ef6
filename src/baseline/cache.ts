import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../files/write.ts';
import type { Report } from '../model/report.ts';
import { serializeReport } from '../report/report-file.ts';
import { readLimited } from './file.ts';
import type { BaselinePlace } from './source.ts';

/** What a kept report is found by: the commit, and all that decides what is made of it. */
export interface CacheKey {
  readonly module: string;
  /** Full hash. */
  readonly commit: string;
  /** Platforms, formatted. */
  readonly platforms: readonly string[];
  /** Names of images and binaries. */
  readonly names: readonly string[];
}

/** The report of a commit that this machine built before. */
export function cachePlace(key: CacheKey, cacheDirectory: string): BaselinePlace {
  const { commit } = key;
  const reference = commit.slice(0, 12);
  return {
    source: 'cache',
    name: 'the cache',
    look: async () => {
      const file = fileOf(key, cacheDirectory);
      if ((await stat(file).catch(() => undefined)) === undefined)
        return { nothing: `the cache has no report of ${reference}` };
      return { reference, text: await readLimited(file, reference), mustBe: { commit } };
    },
  };
}

/** Keeps a report for later comparisons. One of uncommitted changes, or of no commit, is nobody's baseline. */
export async function keepReport(report: Report, cacheDirectory: string): Promise<void> {
  const { commit, dirty } = report.revision;
  if (commit === undefined || dirty) return;
  const { comparison: _, ...own } = report;
  await writeFileWhole(fileOf(cacheKey(report, commit), cacheDirectory), serializeReport(own));
}

/** The key of a report of a commit. */
export function cacheKey(report: Pick<Report, 'module' | 'platforms' | 'binaries'>, commit: string): CacheKey {
  const names = [...new Set(report.binaries.map(({ name }) => name))];
  return { module: report.module.path, commit, platforms: report.platforms, names };
}

function fileOf({ module, commit, platforms, names }: CacheKey, cacheDirectory: string): string {
  const what = createHash('sha256')
    .update(JSON.stringify([module, platforms, [...names].sort()]))
    .digest('hex');
  return join(cacheDirectory, 'reports', `${commit}-${what.slice(0, 16)}.json`);
}
