import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no commands people ship, by Go's rules and by custom. */
const SKIPPED = new Set(['vendor', 'node_modules', 'testdata']);

/** Such commands are named last. */
const ASIDE = /(^|\/)(_?examples?|internal|hack|scripts?|tools?|tests?|e2e)(\/|$)/;

/** Only an error message waits for this; a tree without end must not hold it up. */
const LIMITS = { folders: 2000, files: 20, found: 50 } as const;

/**
 * Folders of one module that hold a `package main`, as patterns (`./server`), those that people ship before examples
 * and tools, else nearest first. Read from the sources: Go is not asked, since it would want every import.
 */
export async function commandsBelow(directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let visited = 0; visited < LIMITS.folders && found.length < LIMITS.found; visited += 1) {
    const folder = waiting.shift();
    if (folder === undefined) break;
    const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
    const otherModule = folder !== '' && entries.some((entry) => entry.name === 'go.mod');
    if (otherModule) continue;
    const files = entries.filter((entry) => entry.isFile() && isSource(entry.name)).map(({ name }) => name);
    if (folder !== '' && (await holdsCommand(join(directory, folder), files))) found.push(`./${folder}`);
    const below = entries.filter(
      (entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !/^[._]/.test(entry.name),
    );
    waiting.push(...below.map(({ name }) => (folder === '' ? name : `${folder}/${name}`)).sort());
  }
  return [...found.filter((one) => !ASIDE.test(one)), ...found.filter((one) => ASIDE.test(one))];
}

function isSource(name: string): boolean {
  return name.endsWith('.go') && !name.endsWith('_test.go') && !/^[._]/.test(name);
}

async function holdsCommand(folder: string, files: readonly string[]): Promise<boolean> {
  for (const file of files.slice(0, LIMITS.files)) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    // A file that is left out of every build, such as a generator beside a library, makes no command.
    if (/^package main\b/m.test(text) && !/^\/\/go:build .*\bignore\b/m.test(text)) return true;
  }
  return false;
}
