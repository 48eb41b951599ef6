import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheKey, cachePlace } from '../../baseline/cache.ts';
import { readCandidate } from '../../baseline/read-candidate.ts';
import { writeFileWhole } from '../../files/write.ts';
import type { Report, ReportBinary } from '../../model/report.ts';
import type { FunctionColumns, MapEvidence, MapMemory } from '../../report/map/subjects.ts';
import { functionsFile } from '../../size/store.ts';

/** A list of functions larger than this is left out of the page. */
const LARGEST_LIST = 200_000_000;

/**
 * What report.html is drawn from: functions from the lists in the output folder, those of the baseline from what this
 * machine (or its cache) attributed before, and maps of the very same binaries from an earlier run.
 */
export function pageEvidence(output: string, cacheDirectory: string, before: Report | undefined): MapEvidence {
  return {
    functions: (binary, earlier) =>
      readFunctions(earlier ? functionsFile(cacheDirectory, binary.digest) : listOf(binary, output)),
    ...(before === undefined ? {} : { before: before.binaries }),
    memory: memoryIn(join(cacheDirectory, 'maps')),
  };
}

function listOf({ stem }: ReportBinary, output: string): string {
  return join(output, 'size', `${stem}.json`);
}

/** Columns of a list; undefined where there is none, or none that is whole. */
async function readFunctions(file: string): Promise<FunctionColumns | undefined> {
  try {
    const text = await readFile(file);
    if (text.length > LARGEST_LIST) return undefined;
    const { packages, package: owners, name, code } = JSON.parse(text.toString()) as Partial<FunctionColumns>;
    const whole =
      [packages, owners, name, code].every(Array.isArray) &&
      owners?.length === name?.length &&
      name?.length === code?.length;
    if (!whole || packages === undefined || owners === undefined || name === undefined || code === undefined)
      return undefined;
    return { packages, package: owners, name, code };
  } catch {
    return undefined;
  }
}

function memoryIn(folder: string): MapMemory {
  const fileOf = (key: string): string => join(folder, `${key}.json`);
  return {
    recall: (key) => readFile(fileOf(key), 'utf8').catch(() => undefined),
    // The next run draws again.
    keep: (key, text) => writeFileWhole(fileOf(key), text).catch(() => undefined),
  };
}

/** The report that an earlier run compared with, where this machine keeps it. */
export async function keptBaseline(report: Report, cacheDirectory: string): Promise<Report | undefined> {
  const commit = report.comparison?.baseline?.commit;
  if (commit === undefined) return undefined;
  try {
    const answer = await cachePlace(cacheKey(report, commit), cacheDirectory).look();
    const found = 'nothing' in answer ? undefined : readCandidate(answer, report.module.path);
    return found === undefined || 'refusal' in found ? undefined : found;
  } catch {
    // Then the map is drawn without it.
    return undefined;
  }
}
