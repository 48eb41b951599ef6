import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSums, SUMS_NAME } from '../model/sums.ts';
import { type Check, off, ok } from './check.ts';
import { digestFile } from './digest-file.ts';

/** What the sums of a folder came to: the checks, and the digest (hexadecimal) of every file that was read. */
export interface SummedFiles {
  readonly checks: readonly Check[];
  /** By path as SHA256SUMS has it; only files whose sum holds. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Holds every file that SHA256SUMS names against its sum. `present` are the files that must be named there (a release's
 * assets); a file that is missing on either side is off.
 */
export async function verifySums(folder: string, present: readonly string[]): Promise<SummedFiles> {
  const text = await readFile(join(folder, SUMS_NAME), 'utf8').catch(() => undefined);
  if (text === undefined) return { checks: [off('sum', SUMS_NAME, 'is missing')], digests: new Map() };
  const sums = parseSums(text);
  if (typeof sums === 'string') return { checks: [off('sum', SUMS_NAME, sums)], digests: new Map() };
  const digests = new Map<string, string>();
  const checks: Check[] = [];
  for (const { path, sha256 } of sums) {
    const found = await digestFile(join(folder, path));
    if (found?.sha256 === sha256) digests.set(path, sha256);
    checks.push(
      found === undefined
        ? off('sum', path, 'is missing')
        : found.sha256 === sha256
          ? ok('sum', path, `sha256:${sha256}`)
          : off('sum', path, `is sha256:${found.sha256}, but ${SUMS_NAME} says sha256:${sha256}`),
    );
  }
  for (const path of present)
    if (!sums.some((sum) => sum.path === path)) checks.push(off('sum', path, `is not in ${SUMS_NAME}`));
  return { checks, digests };
}
