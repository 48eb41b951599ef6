import { resolve } from 'node:path';
import { listCache } from '../../caches/list.ts';
import { pruneCache } from '../../caches/prune.ts';
import { cacheTable, pruneTable } from '../../caches/table.ts';
import type { CommandLine } from '../../config/command-line.ts';
import type { Configuration } from '../../config/inputs.ts';
import { Failure } from '../../model/failure.ts';
import { defaultCacheDirectory } from '../session/directories.ts';
import type { ProcessFacts } from '../session/open-console.ts';

const MEGABYTE = 1_000_000;

/** `cache` and `cache prune` on the command line: our own cache, nothing of Go's. */
export async function runCacheCommand(
  line: CommandLine,
  { inputs }: Configuration,
  process: ProcessFacts,
): Promise<number> {
  const [word, ...more] = line.operands;
  if ((word !== undefined && word !== 'prune') || more.length > 0) {
    throw new Failure({
      code: 'unknown-input',
      message: `"cache ${line.operands.join(' ')}" is not known.`,
      fix: 'Use cache to list what our cache holds, or cache prune [--dry-run] to drop what is old.',
    });
  }
  const directory =
    inputs.cacheDir === ''
      ? defaultCacheDirectory(process.env, process)
      : resolve(process.workingDirectory, inputs.cacheDir);
  const now = Date.now();
  if (word === undefined) {
    const entries = await listCache(directory);
    process.stdout.write(
      inputs.json ? `${JSON.stringify(entries, null, 2)}\n` : `${cacheTable(entries, directory, now)}\n`,
    );
    return 0;
  }
  const options = {
    dryRun: inputs.dryRun,
    ...(inputs.pruneAge === 0 && inputs.pruneSize > 0 ? {} : { olderThanDays: inputs.pruneAge }),
    ...(inputs.pruneSize === 0 ? {} : { keepBytes: inputs.pruneSize * MEGABYTE }),
  };
  const result = await pruneCache(directory, options, now);
  process.stdout.write(
    inputs.json ? `${JSON.stringify(result, null, 2)}\n` : `${pruneTable(result, inputs.dryRun, now)}\n`,
  );
  return 0;
}
