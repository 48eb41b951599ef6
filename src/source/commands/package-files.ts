import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileIdentity } from '../../files/remembered.ts';
import type { Source } from '../../model/plan.ts';

/** More entries than so many are not worth looking at one by one. */
const MOST_ENTRIES = 2000;

/**
 * What decides which commands `go list -find` finds for patterns of folders, without reading a file: name, size and
 * times of every Go file and go.mod in those folders, and of the files that say which module and workspace they are in.
 * Undefined where that cannot be told: patterns of import paths, very large trees.
 */
export async function packageFilesIdentity(
  source: Source,
  patterns: readonly string[],
): Promise<readonly string[] | undefined> {
  if (source.kind !== 'directory' || patterns.some((pattern) => !/^\.(\/|$)/.test(pattern))) return undefined;
  const files: string[] = [];
  for (const pattern of patterns) {
    const folder = join(source.packageDirectory, pattern.replace(/\.\.\..*$/, ''));
    if (!(await collect(folder, pattern.includes('...'), files))) return undefined;
  }
  for (let folder = source.packageDirectory; ; folder = dirname(folder)) {
    files.push(join(folder, 'go.mod'), join(folder, 'go.work'), join(folder, 'vendor', 'modules.txt'));
    if (dirname(folder) === folder) break;
  }
  return Promise.all([...new Set(files)].sort().map(fileIdentity));
}

/** False once there are too many. Links to folders are not followed, as Go does not. */
async function collect(folder: string, below: boolean, files: string[]): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.endsWith('.go') || entry.name === 'go.mod') files.push(path);
    else if (below && entry.isDirectory() && !(await collect(path, true, files))) return false;
    if (files.length > MOST_ENTRIES) return false;
  }
  return true;
}
