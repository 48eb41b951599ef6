import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { writeFileWhole } from '../files/write.ts';
import { Failure } from '../model/failure.ts';
import type { Tool } from '../model/tool.ts';
import { type Database, databaseUnavailable } from './database.ts';
import { readResults, sbomKey, writeResults } from './record.ts';
import type { ScanRuntime, ScanTools } from './scan.ts';
import { runScan } from './trivy.ts';
import { findingsOf, type RawFinding, resultsOf, type TrivyResult } from './trivy-report.ts';

/** An SBOM to be scanned. */
export interface SbomSubject {
  /** CycloneDX or SPDX, JSON. */
  readonly text: string;
  /** What it lists; two that list the same get the same answer. */
  readonly packages: readonly string[];
}

/**
 * What is known against the packages that SBOMs list, each finding once. SBOMs are never merged before: Trivy would take
 * equal packages of two binaries for one. Throws `tool-failed`, `tool-unavailable`, `database-unavailable`.
 */
export async function scanSboms(
  subjects: readonly SbomSubject[],
  database: Database,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<readonly RawFinding[]> {
  if (database.kind === 'unavailable') throw databaseUnavailable(database.tried);
  const version = tools.toolVersion ?? (await tools.tool()).version;
  const different = new Map(
    subjects.map((subject) => [sbomKey(subject.packages, database.identity, version), subject.text]),
  );
  const results: TrivyResult[] = [];
  for (const [key, text] of different) {
    const known = await readResults(runtime.cacheDirectory, key);
    const found = known ?? (await scanOne(text, database.folder, tools, runtime));
    if ('damaged' in found) return scanAgain(found.damaged, subjects, database, tools, runtime);
    if (known === undefined) await writeResults(runtime.cacheDirectory, key, found);
    results.push(...found);
  }
  return findingsOf(results);
}

/** With the database fetched anew, once. */
async function scanAgain(
  damage: string,
  subjects: readonly SbomSubject[],
  database: Extract<Database, { kind: 'ready' }>,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<readonly RawFinding[]> {
  const answer = `its database cannot be read (${damage})`;
  const renewed = await database.renew?.();
  if (renewed === undefined || renewed.kind === 'unavailable')
    throw databaseUnavailable([{ source: database.facts.source, answer }, ...(renewed?.tried ?? [])]);
  const { renew: _renew, ...last } = renewed;
  return scanSboms(subjects, last, tools, runtime);
}

async function scanOne(
  text: string,
  database: string,
  tools: ScanTools,
  runtime: ScanRuntime,
): Promise<TrivyResult[] | { readonly damaged: string }> {
  const tool = await tools.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join(runtime.scratchDirectory, 'sbom-'));
  try {
    const file = join(work, 'sbom.json');
    await writeFileWhole(file, text);
    const answer = await runScan(tool, { kind: 'sbom', path: file }, database, tools.timeoutMs, runtime);
    if ('databaseDamaged' in answer) return { damaged: answer.databaseDamaged };
    return (resultsOf(answer.report) ?? failShape(tool)).map(
      ({ Packages: _packages, ...result }) => ({ ...result, Target: 'sbom' }) as TrivyResult,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function failShape(tool: Tool): never {
  throw new Failure({
    code: 'tool-failed',
    message: `Trivy ${tool.version} (${tool.command}) ended well, but what it wrote about an SBOM is no report.`,
    fix: 'If trivy-path is set, leave it out, so that the pinned version is used.',
  });
}
