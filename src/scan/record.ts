import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../files/record.ts';
import type { BinaryFacts } from '../model/binary.ts';
import { isResult, type TrivyResult } from './trivy-report.ts';

const SCHEMA = 2;

/** `vcs.revision` and its like, and what is built for: GOOS, GOARCH and its variants. */
const OF_COMMIT_OR_TARGET = /^(vcs(\..*)?|GO(OS|ARCH|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|LOONG64))$/;

/**
 * What decides Trivy's answer about a binary: its list of modules, the database and the scanner. Target and code do
 * not: a build from changed code with the same modules finds the answer of the build before. A binary that still has its symbol
 * table is told apart by its digest, because Trivy reads the main module's version from there.
 */
export function binaryKey(facts: BinaryFacts, database: string, toolVersion: string): string {
  const { buildInfo, digest, stripped } = facts;
  if (buildInfo === undefined) return keyOf({ database, toolVersion, digest });
  const settings = buildInfo.settings.filter(({ key }) => !OF_COMMIT_OR_TARGET.test(key));
  const { goVersion, path, main, deps } = buildInfo;
  return keyOf({ database, toolVersion, goVersion, path, main, deps, settings, ...(stripped ? {} : { digest }) });
}

/** The key of a whole image's answer: its manifest says all. */
export function imageKey(manifest: string, database: string, toolVersion: string): string {
  return keyOf({ database, toolVersion, manifest });
}

/** The key of an SBOM's answer. */
export function sbomKey(packages: readonly string[], database: string, toolVersion: string): string {
  return keyOf({ database, toolVersion, packages });
}

function keyOf(value: object): string {
  return createHash('sha256')
    .update(JSON.stringify({ schema: SCHEMA, ...value }))
    .digest('hex');
}

/** Results from an earlier run; whatever is damaged is as good as none. */
export async function readResults(cacheDirectory: string, key: string): Promise<TrivyResult[] | undefined> {
  const value = await readRecord(fileOf(cacheDirectory, key));
  return Array.isArray(value) && value.every(isResult) ? value : undefined;
}

/** Keeps results for later runs. */
export function writeResults(cacheDirectory: string, key: string, results: readonly TrivyResult[]): Promise<void> {
  return writeRecord(fileOf(cacheDirectory, key), results);
}

function fileOf(cacheDirectory: string, key: string): string {
  return join(cacheDirectory, 'scan', `${key}.json`);
}
