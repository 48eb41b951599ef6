import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { stageFile, stagePlatformLayout } from '../files/stage.ts';
import type { BuiltBinary } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import type { AssembledPlatform } from '../model/image.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import { type Database, databaseUnavailable, type Tried } from './database.ts';
import { binaryKey, imageKey, readResults, writeResults } from './record.ts';
import { runScan, type ScanTarget } from './trivy.ts';
import { resultsOf, type TrivyResult } from './trivy-report.ts';

/** One thing to scan. */
export interface ScanSubject {
  /** The binary's stem, or the image's name and platform. */
  readonly name: string;
  readonly key: (database: string, toolVersion: string) => string;
  readonly content:
    | { readonly file: string }
    | { readonly layout: string; readonly manifest: AssembledPlatform['manifest'] };
}

/** A binary as something to scan. */
export function binarySubject({ plan, file, facts }: BuiltBinary): ScanSubject {
  return { name: plan.stem, key: (database, version) => binaryKey(facts, database, version), content: { file } };
}

/** One platform of an image whose base has packages as something to scan. */
export function imageSubject(
  name: string,
  layout: string,
  { manifest }: Pick<AssembledPlatform, 'manifest'>,
): ScanSubject {
  return {
    name,
    key: (database, version) => imageKey(manifest.digest, database, version),
    content: { layout, manifest },
  };
}

/** How to scan. */
export interface ScanTools {
  /** Gives Trivy; asked for only when the cache does not have the answer. */
  readonly tool: () => Promise<Tool>;
  /** The version that `tool` will give, where it is known beforehand. */
  readonly toolVersion?: string;
  /** Time for one process, milliseconds. */
  readonly timeoutMs: number;
}

/** What Trivy says of each subject, by name. Results are the scanner's own, for all severities, nothing filtered. */
export interface Scanned {
  readonly results: ReadonlyMap<string, readonly TrivyResult[]>;
  /** The database that was used in the end; another one than was given if that was damaged. */
  readonly database: Database;
  /** Names whose answer came from the cache. */
  readonly cached: ReadonlySet<string>;
  readonly toolVersion: string;
}

/** The slice of the runtime that this step needs. */
export type ScanRuntime = Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'cacheDirectory' | 'scratchDirectory'>;

/**
 * Scans subjects with a database; the same content is scanned once, all binaries in one process. A database that turns
 * out to be damaged is fetched again, once. Throws `tool-failed`, `tool-unavailable`, `digest-mismatch`, and
 * `database-unavailable` when the damaged one cannot be replaced.
 */
export async function scanSubjects(
  subjects: readonly ScanSubject[],
  database: Database,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<Scanned> {
  if (database.kind === 'unavailable') throw databaseUnavailable(database.tried);
  const first = await scanOnce(subjects, database, tools, runtime);
  if (!('damaged' in first)) return first;
  const message = `The vulnerability database from ${database.facts.source} cannot be read (${first.damaged})${database.renew === undefined ? '' : ': it is fetched again'}.`;
  runtime.log.notice({ level: 'warning', code: 'database-damaged', message });
  const damaged: Tried = { source: database.facts.source, answer: `its database cannot be read (${first.damaged})` };
  const renewed = await database.renew?.();
  if (renewed === undefined || renewed.kind === 'unavailable')
    throw databaseUnavailable([damaged, ...(renewed?.tried ?? [])]);
  const second = await scanOnce(subjects, renewed, tools, runtime);
  if ('damaged' in second)
    throw databaseUnavailable([{ ...damaged, answer: `its database cannot be read (${second.damaged})` }]);
  return second;
}

/** Scans subjects for `scanSubjects` to find the answers in the cache. A damaged database is left for it to tell. */
export async function scanAhead(
  subjects: readonly ScanSubject[],
  database: Database,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<void> {
  if (database.kind === 'ready') await scanOnce(subjects, database, tools, runtime);
}

async function scanOnce(
  subjects: readonly ScanSubject[],
  database: Extract<Database, { kind: 'ready' }>,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<Scanned | { readonly damaged: string }> {
  const toolVersion = tools.toolVersion ?? (await tools.tool()).version;
  const results = new Map<string, readonly TrivyResult[]>();
  const cached = new Set<string>();
  const byKey = new Map<string, ScanSubject[]>();
  for (const subject of subjects) {
    const key = subject.key(database.identity, toolVersion);
    const known = await readResults(runtime.cacheDirectory, key);
    if (known === undefined) byKey.set(key, [...(byKey.get(key) ?? []), subject]);
    else {
      results.set(subject.name, known);
      cached.add(subject.name);
    }
  }
  if (byKey.size > 0) {
    const found = await scanUnknown(byKey, database.folder, tools, runtime);
    if ('damaged' in found) return found;
    for (const [key, list] of found.results) {
      await writeResults(runtime.cacheDirectory, key, list);
      for (const subject of byKey.get(key) ?? []) results.set(subject.name, list);
    }
  }
  return { results, database, cached, toolVersion };
}

type Found = { readonly results: ReadonlyMap<string, readonly TrivyResult[]> } | { readonly damaged: string };

async function scanUnknown(
  byKey: ReadonlyMap<string, readonly ScanSubject[]>,
  database: string,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<Found> {
  const tool = await tools.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join(runtime.scratchDirectory, 'scan-'));
  const run = async (target: ScanTarget): Promise<TrivyResult[] | { readonly damaged: string }> => {
    const answer = await runScan(tool, target, database, tools.timeoutMs, runtime);
    if ('databaseDamaged' in answer) return { damaged: answer.databaseDamaged };
    return (resultsOf(answer.report) ?? failShape(tool)).map(withoutPackages);
  };
  try {
    const results = new Map<string, readonly TrivyResult[]>();
    const folder = join(work, 'binaries');
    await makeFolder(folder);
    const binaries = new Set<string>();
    for (const [key, [subject]] of byKey) {
      if (subject === undefined) continue;
      if ('file' in subject.content) {
        await stageFile(subject.content.file, join(folder, key));
        binaries.add(key);
        continue;
      }
      const layout = join(work, key);
      await stagePlatformLayout(subject.content.layout, subject.content.manifest, layout);
      const found = await run({ kind: 'layout', path: layout });
      if ('damaged' in found) return found;
      results.set(
        key,
        found.map((result) => withoutMachine(result, layout, subject.name)),
      );
    }
    const found = binaries.size === 0 ? [] : await run({ kind: 'folder', path: folder });
    if ('damaged' in found) return found;
    for (const key of binaries) {
      results.set(
        key,
        found
          .filter(({ Target }) => Target === key)
          .map((result) => ({ ...result, Target: byKey.get(key)?.[0]?.name ?? key })),
      );
    }
    return { results };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The SBOM lists the packages. That there is a result at all says that Trivy could read the file. */
function withoutPackages({ Packages: _packages, ...result }: TrivyResult): TrivyResult {
  return result as TrivyResult;
}

/** Results about system packages are called `PATH (debian 13.1)`: the path is ours and differs from run to run. */
function withoutMachine(result: TrivyResult, layout: string, name: string): TrivyResult {
  return { ...result, Target: result.Target.replace(layout, name) };
}

function failShape(tool: Tool): never {
  throw new Failure({
    code: 'tool-failed',
    message: `Trivy ${tool.version} (${tool.command}) ended well, but what it wrote is no report.`,
    fix: 'If trivy-path is set, leave it out, so that the pinned version is used.',
  });
}
