import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Source } from '../model/plan.ts';
import { licenseOf } from './license-text.ts';

/** Files that say under which licence a module is to be had, as Go's own tools look for them. */
const LICENSE_FILE = /^(?:un)?(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** The longest of the known texts has 18 kB. In bytes. */
const LARGEST = 100_000;

/** Folders above the module that are looked into for the repository's root. */
const MOST_ABOVE = 16;

/**
 * The SPDX identifier of a module's licence, where that is certain: the module's root, or the root of its repository
 * (whose licence Go puts into the module's archive), has one licence file, with exactly a text that we know. Two files
 * may mean a choice or both. Links are not followed. A folder that cannot be read has no licence.
 */
export async function readLicense({
  directory,
  kind,
}: Pick<Source, 'directory' | 'kind'>): Promise<string | undefined> {
  const own = await licenseFiles(directory);
  if (own.length > 0 || kind === 'module-version') return readOnly(directory, own);
  const root = await repositoryRoot(directory);
  return root === undefined || root === directory ? undefined : readOnly(root, await licenseFiles(root));
}

async function licenseFiles(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((): string[] => []);
  return names.filter((name) => LICENSE_FILE.test(name));
}

async function readOnly(directory: string, names: readonly string[]): Promise<string | undefined> {
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  const path = join(directory, name);
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size > LARGEST) return undefined;
  return licenseOf(await readFile(path, 'utf8').catch(() => ''));
}

async function repositoryRoot(directory: string): Promise<string | undefined> {
  let folder = directory;
  for (let above = 0; above < MOST_ABOVE; above++) {
    // A file in worktrees and submodules.
    if ((await lstat(join(folder, '.git')).catch(() => undefined)) !== undefined) return folder;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return undefined;
}
