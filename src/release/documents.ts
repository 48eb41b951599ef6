import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { Failure } from '../model/failure.ts';
import { isPlainPath } from '../model/sums.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/** What goes into an archive when nothing else is asked for, as GoReleaser has it. */
const DOCUMENTS = /^(licen[cs]e|readme|changelog)(?![a-z])/i;
const LICENCE = /^licen[cs]e(?![a-z])/i;
const MOST_DOCUMENTS = 50;
const LARGEST_DOCUMENT = 10 << 20;

/**
 * The files that lie beside the binary: those that are asked for (`none`: no file), else licence, readme and changelog of
 * the module's folder, with the licence of `root`, the repository, where the module has none of its own. Links and
 * folders are left out. Throws `invalid-input` for a pattern that leaves the module or matches nothing.
 */
export async function archiveDocuments(
  patterns: readonly string[],
  folder: string,
  root: string,
): Promise<readonly ArchiveEntry[]> {
  if (patterns.length === 1 && patterns[0] === 'none') return [];
  if (patterns.length > 0) return (await Promise.all(patterns.map((pattern) => matching(pattern, folder)))).flat();
  const own = await filesIn(folder, DOCUMENTS);
  const licensed = own.some(({ path }) => LICENCE.test(path));
  return licensed || folder === root ? own : [...own, ...(await filesIn(root, LICENCE))];
}

async function matching(pattern: string, folder: string): Promise<readonly ArchiveEntry[]> {
  const plain = pattern.replace(/^\.\//, '');
  const found = isPlainPath(plain) ? await filesIn(join(folder, dirname(plain)), wildcard(basename(plain))) : [];
  if (found.length > 0) return found.map((entry) => ({ ...entry, path: posix.join(posix.dirname(plain), entry.path) }));
  throw new Failure({
    code: 'invalid-input',
    message: `archive-files: "${pattern}" matches no file of the module.`,
    fix: 'Name files below the module’s folder; * stands for any letters of a file’s name.',
  });
}

/** A file's name with `*` for any letters. */
function wildcard(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

async function filesIn(folder: string, pattern: RegExp): Promise<readonly ArchiveEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && pattern.test(entry.name)).map(({ name }) => name);
  const found: ArchiveEntry[] = [];
  for (const name of names.sort().slice(0, MOST_DOCUMENTS)) {
    const file = join(folder, name);
    const { size } = await stat(file);
    if (size <= LARGEST_DOCUMENT) found.push({ path: name, mode: 0o644, file, size });
  }
  return found;
}
