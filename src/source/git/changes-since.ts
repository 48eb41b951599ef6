import { posix } from 'node:path';
import { repositoryPrefix } from './changed-files.ts';
import { type GitContext, git } from './git.ts';

/** How a work tree differs from a commit. Paths are relative to the folder that was asked about, also those outside of it (`../lib/lib.go`). */
export interface ChangesSince {
  /** Files that differ, those that are gone and those that git does not track yet among them. */
  readonly files: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** Lines that were added, by file; a renamed file has only those that differ. Without binary files and untracked ones. */
  readonly added: ReadonlyMap<string, number>;
  /** Whether a folder, told in the same way, lies in the repository, so that this knows of its files. */
  covers(folder: string): boolean;
}

/**
 * How the work tree differs from a commit; undefined when git cannot say. A checkout of depth 1 lacks the commit: it alone is
 * fetched then.
 */
export async function changesSince(
  folder: string,
  commit: string,
  context: GitContext,
): Promise<ChangesSince | undefined> {
  const run = (...args: string[]): Promise<string | undefined> => git(folder, args, context);
  if ((await run('cat-file', '-e', `${commit}^{commit}`)) === undefined) {
    await run('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit);
  }
  const [told, counted, untracked, prefix] = await Promise.all([
    run('diff', '--name-status', '--no-renames', '--no-ext-diff', '-z', commit, '--'),
    run('diff', '--numstat', '--find-renames', '--no-ext-diff', '-z', commit, '--'),
    run('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'),
    repositoryPrefix(folder, context),
  ]);
  if (told === undefined || untracked === undefined || prefix === undefined) return undefined;
  const here = (path: string): string => posix.relative(prefix, path);
  // Status and path by turns (git diff, --name-status with -z).
  const words = told.split('\0');
  const named = words.flatMap((path, index) =>
    index % 2 === 1 ? [{ path: here(path), status: words[index - 1] }] : [],
  );
  const others = untracked.split('\0').filter((path) => path !== '');
  return {
    files: new Set([...named.map(({ path }) => path), ...others.map(here)]),
    gone: new Set(named.filter(({ status }) => status === 'D').map(({ path }) => path)),
    added: new Map(addedLines(counted ?? '').map(([path, lines]) => [here(path), lines])),
    covers: (one) => !escapes(posix.join(prefix, one)),
  };
}

function escapes(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

/** `git diff --numstat -z`: `added TAB deleted TAB path NUL`, of a renamed file `added TAB deleted TAB NUL old NUL new NUL`. */
function addedLines(text: string): (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  const words = text.split('\0');
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, added, path] = /^(\d+|-)\t(?:\d+|-)\t([\s\S]*)$/.exec(word) ?? [];
    const renamed = path === '' ? words.splice(0, 2) : [];
    const name = renamed[1] ?? path ?? '';
    // Of a binary file there is no number.
    if (name !== '' && added !== undefined && added !== '-') found.push([name, Number(added)]);
  }
  return found;
}

/**
 * The first line of the longest piece that was added to each of these files (paths as `ChangesSince` has them); a file to
 * which nothing was added has none.
 */
export async function longestAdditions(
  folder: string,
  commit: string,
  files: readonly string[],
  context: GitContext,
): Promise<ReadonlyMap<string, number>> {
  if (files.length === 0) return new Map();
  const options = ['--unified=0', '--no-renames', '--no-ext-diff', '--no-color'];
  const texts = await Promise.all(
    files.map((file) => git(folder, ['diff', ...options, commit, '--', `:(literal)${file}`], context)),
  );
  return new Map(
    files.flatMap((file, index) => {
      const line = longestHunk(texts[index] ?? '');
      return line === undefined ? [] : [[file, line] as const];
    }),
  );
}

/** Hunks begin with `@@ -a,b +c,d @@`, a count of 1 left out. */
function longestHunk(text: string): number | undefined {
  const hunks = [...text.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, line, count]) => ({
    line: Number(line),
    lines: Number(count ?? 1),
  }));
  const longest = hunks.reduce((most, one) => (one.lines > most.lines ? one : most), { line: 0, lines: 0 });
  return longest.lines === 0 ? undefined : longest.line;
}
