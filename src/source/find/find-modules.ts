import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no module of the user's: dependencies, tests' material, tools' own. */
const SKIPPED = new Set(['vendor', 'node_modules', 'testdata']);

/** How far the search goes; a folder tree without end must not hold up an error message. */
const LIMITS = { depth: 6, folders: 5000, found: 20 } as const;

/**
 * Folders below `directory` that have a go.mod, relative to it with `/` between parts, nearest first. Links are not
 * followed; vendor, node_modules, testdata and names beginning with `.` or `_` are left out.
 */
export async function findModulesBelow(directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  let level = [''];
  let visited = 0;
  for (let depth = 0; depth <= LIMITS.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of level) {
      if (visited++ >= LIMITS.folders || found.length >= LIMITS.found) return found;
      const { hasModule, folders } = await look(directory, folder);
      if (hasModule && folder !== '') found.push(folder);
      next.push(...folders);
    }
    level = next;
  }
  return found;
}

/** Whether a module seems to hold a command where builds look for one: in its root or in a folder of `cmd`. */
export async function seemsToHaveCommand(module: string): Promise<boolean> {
  const cmd = join(module, 'cmd');
  const below = await readdir(cmd, { withFileTypes: true }).catch(() => []);
  const folders = below.filter((entry) => entry.isDirectory()).map(({ name }) => join(cmd, name));
  for (const folder of [module, ...folders.slice(0, LIMITS.found)]) {
    const files = (await readdir(folder).catch(() => [])).filter(
      (name) => /\.go$/.test(name) && !/_test\.go$/.test(name),
    );
    for (const file of files.slice(0, LIMITS.found)) {
      const text = await readFile(join(folder, file), 'utf8').catch(() => '');
      if (/^package main\b/m.test(text)) return true;
    }
  }
  return false;
}

async function look(directory: string, folder: string): Promise<{ hasModule: boolean; folders: string[] }> {
  // An unreadable folder holds nothing that could be built.
  const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !/^[._]/.test(entry.name))
    .map((entry) => (folder === '' ? entry.name : `${folder}/${entry.name}`))
    .sort();
  return { hasModule: entries.some((entry) => entry.name === 'go.mod' && entry.isFile()), folders };
}
