import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { writeFileWhole } from '../files/write.ts';
import type { CacheService } from '../github/cache/service.ts';
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
  /** Names of binaries. */
  readonly names: readonly string[];
}

/** The cache of GitHub Actions. */
export interface SharedCache {
  readonly service: CacheService;
  /** Absolute, and the same in each run: the service names archives by it. */
  readonly staging: string;
  /** What a report from there must say that it is of: a pull request's run can write into its own part of that cache. */
  readonly ref: string;
}

/** The report of a commit that this machine built before, or, in Actions, a push to the default branch. */
export function cachePlace(key: CacheKey, cacheDirectory: string, shared?: SharedCache): BaselinePlace {
  const { commit } = key;
  const reference = commit.slice(0, 12);
  return {
    source: 'cache',
    name: 'the cache',
    look: async () => {
      const file = join(cacheDirectory, 'reports', `${nameOf(key)}.json`);
      if ((await stat(file).catch(() => undefined)) !== undefined) {
        return { reference, text: await readLimited(file, reference), mustBe: { commit } };
      }
      const text = shared === undefined ? undefined : await fetchShared(key, shared);
      return text === undefined
        ? { nothing: `the cache has no report of ${reference}` }
        : { reference, text, mustBe: { commit, ...(shared === undefined ? {} : { ref: shared.ref }) } };
    },
  };
}

/** Keeps a report for later comparisons. One of uncommitted changes, or of no commit, is nobody's baseline. */
export async function keepReport(report: Report, cacheDirectory: string): Promise<void> {
  const { commit, dirty } = report.revision;
  if (commit === undefined || dirty) return;
  const file = join(cacheDirectory, 'reports', `${nameOf(cacheKey(report, commit))}.json`);
  await writeFileWhole(file, textOf(report));
}

/** Keeps it in the cache of GitHub Actions; an entry that is there already stays. */
export async function shareReport(
  report: Report,
  { service, staging }: Pick<SharedCache, 'service' | 'staging'>,
): Promise<void> {
  const { commit, dirty } = report.revision;
  if (commit === undefined || dirty) return;
  const key = cacheKey(report, commit);
  const folder = folderOf(staging);
  try {
    await writeFileWhole(join(folder, 'report.json'), textOf(report));
    await service.save(folder, entryOf(key));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A cache that fails has nothing: it is never an error of the build. */
async function fetchShared(key: CacheKey, { service, staging }: SharedCache): Promise<string | undefined> {
  const folder = folderOf(staging);
  try {
    await rm(folder, { recursive: true, force: true });
    await makeFolder(folder);
    const found = await service.restore(folder, entryOf(key), []);
    return found === undefined ? undefined : await readFile(join(folder, 'report.json'), 'utf8');
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The key of a report of a commit. */
export function cacheKey(report: Pick<Report, 'module' | 'platforms' | 'binaries'>, commit: string): CacheKey {
  const names = [...new Set(report.binaries.map(({ name }) => name))];
  return { module: report.module.path, commit, platforms: report.platforms, names };
}

/** The history of its own comparison is no part of what a build weighs. */
function textOf({ comparison: _, ...own }: Report): string {
  return serializeReport(own);
}

function nameOf({ module, commit, platforms, names }: CacheKey): string {
  const what = createHash('sha256')
    .update(JSON.stringify([module, platforms, [...names].sort()]))
    .digest('hex');
  return `${commit}-${what.slice(0, 16)}`;
}

function entryOf(key: CacheKey): string {
  return `go-slim-image-report-v1-${nameOf(key)}`;
}

function folderOf(staging: string): string {
  return join(staging, 'report');
}
