import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../files/folder.ts';
import type { ReportCache } from '../../model/report-run.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { GithubContext } from '../context.ts';
import { type CacheFile, mergeFiles, stageFiles } from './files.ts';
import { type CacheFacts, contentHash, keyPrefixes } from './keys.ts';
import { type CacheFolders, type CachePart, cacheParts, filesOfPart, type UsedNow } from './parts.ts';
import { type CachePartName, type CacheSave, partsToRestore, partsToSave } from './policy.ts';
import type { CacheService } from './service.ts';

/** What the caches of an Actions run are opened with. */
export interface ActionsCacheOptions {
  readonly context: GithubContext;
  readonly facts: CacheFacts;
  readonly folders: CacheFolders;
  readonly save: CacheSave;
  /** Absolute; archives are made of it and unpacked into it, so that it must be the same in each run: below RUNNER_TEMP. */
  readonly staging: string;
  readonly service: CacheService;
}

/** What was brought in, for saving later and for the report. */
export interface RestoredCache extends ReportCache {
  readonly part: CachePartName;
  /** Key of the archive that was found. */
  readonly key?: string;
}

export type CacheRuntime = Pick<Runtime, 'signal' | 'log' | 'progress'>;

/**
 * Brings in what earlier runs saved, part by part. What comes is taken by its name's form only and never replaces a file that
 * is there. Nothing that fails here is an error of the build.
 */
export async function restoreCaches(
  options: ActionsCacheOptions,
  runtime: CacheRuntime,
): Promise<readonly RestoredCache[]> {
  const parts = cacheParts(options.folders);
  const names = partsToRestore(options.context);
  const step = runtime.progress.start('cache');
  const restored = await Promise.all(
    names.map((name) => tolerant(name, runtime, () => restorePart(parts[name], options))),
  );
  const found = restored.filter((part) => part?.key !== undefined).length;
  if (found === 0) step.skip('nothing saved yet');
  else step.done(`${found} of ${names.length} parts restored`);
  return restored.filter((part) => part !== undefined);
}

async function restorePart(part: CachePart, options: ActionsCacheOptions): Promise<RestoredCache> {
  const started = performance.now();
  const stage = join(options.staging, part.name);
  const prefixes = keyPrefixes(part.name, options.facts);
  await rm(stage, { recursive: true, force: true });
  await makeFolder(stage);
  try {
    const key = await options.service.restore(stage, `${prefixes[0]}newest`, prefixes);
    if (key === undefined) return { part: part.name, name: part.name };
    const files = await filesOfPart(part, stage);
    const time = part.restoredAge === undefined ? undefined : Date.now() - part.restoredAge;
    await mergeFiles(stage, part.folder, files, time);
    return { part: part.name, name: part.name, key, restored: { bytes: bytesOf(files), ms: elapsed(started) } };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * Saves what this run used, part by part: only from the default branch unless told otherwise, and only what is not stored
 * already. Gives back what the report says: what was restored before and what was saved now.
 */
export async function saveCaches(
  options: ActionsCacheOptions,
  restored: readonly RestoredCache[],
  used: UsedNow,
  runtime: CacheRuntime,
): Promise<readonly ReportCache[]> {
  const parts = cacheParts(options.folders);
  const names = partsToSave(options.context, options.save);
  const rows = new Map<CachePartName, ReportCache>(restored.map(({ part, key: _, ...row }) => [part, row]));
  for (const name of names) {
    const earlier = restored.find((row) => row.part === name);
    const saved = await tolerant(name, runtime, () => savePart(parts[name], options, earlier?.key, used));
    if (saved !== undefined) rows.set(name, { ...(rows.get(name) ?? { name }), saved });
  }
  return [...rows.values()];
}

async function savePart(
  part: CachePart,
  options: ActionsCacheOptions,
  earlierKey: string | undefined,
  used: UsedNow,
): Promise<ReportCache['saved']> {
  const started = performance.now();
  const files = (await filesOfPart(part, part.folder)).filter((file) => part.keeps(file, used));
  const key = `${keyPrefixes(part.name, options.facts)[0]}${contentHash(files)}`;
  if (files.length === 0 || key === earlierKey) return undefined;
  const stage = join(options.staging, part.name);
  await rm(stage, { recursive: true, force: true });
  try {
    await stageFiles(part.folder, stage, files);
    await options.service.save(stage, key);
    return { bytes: bytesOf(files), ms: elapsed(started) };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** A cache that fails costs time and nothing else; an interruption still ends the run. */
async function tolerant<T>(name: CachePartName, runtime: CacheRuntime, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    runtime.signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    runtime.log.debug(`the cache part ${name} was left out: ${reason}`);
    return undefined;
  }
}

function bytesOf(files: readonly CacheFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

function elapsed(started: number): number {
  return Math.round(performance.now() - started);
}
