import { lstat, readlink, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { IncludedFile } from '../model/plan.ts';

/** The refusal of an `include`, naming it as it was written. */
export function includeFailure(include: IncludedFile, what: string, fix: string, cause?: unknown): Failure {
  const mode = include.mode === undefined ? '' : `:${include.mode.toString(8).padStart(4, '0')}`;
  return new Failure({
    code: 'include-invalid',
    message: `Input include: "${include.source}:${include.destination}${mode}": ${what}.`,
    fix,
    cause,
  });
}

/** Whether `path` is `folder` or below it; both real and absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Whether a way through a module enters a repository's own folder; also written `.GIT`, as NTFS and APFS take it. */
export function entersGit(way: string): boolean {
  return way.split(/[\\/]/).some((part) => part.toLowerCase() === '.git');
}

/**
 * The real path of what an include names. A link is followed only while it stays in the module.
 * Throws `include-invalid`: missing, outside of the module, in .git.
 */
export async function resolveSource(include: IncludedFile, root: string): Promise<string> {
  const file = resolve(root, include.source);
  let real: string;
  try {
    real = await realpath(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const what =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `there is no ${include.source} in the module`
        : `${include.source} cannot be read (${code})`;
    throw includeFailure(
      include,
      what,
      'Name a file or folder of the module, relative to where its go.mod lies.',
      error,
    );
  }
  if (!isWithin(root, real)) {
    throw includeFailure(
      include,
      `${include.source} lies outside of the module`,
      'Copy what the image needs into the module first.',
    );
  }
  if (entersGit(relative(root, real)) || entersGit(relative(root, file))) {
    throw includeFailure(include, 'a .git folder never enters an image', 'Include the files themselves.');
  }
  return real;
}

/**
 * The target of a link inside an included folder, `/` between parts. It is kept as it is when it is relative and what
 * it names is in the same folder, since only then it means the same in the image.
 */
export async function resolveLink(include: IncludedFile, folder: string, way: string): Promise<string> {
  const link = join(folder, way);
  const target = await readlink(link);
  const shown = `the link ${include.source}/${way.replaceAll(sep, '/')} to ${target}`;
  const fix = 'Replace the link by the file that it names, or include that file beside it.';
  if (isAbsolute(target))
    throw includeFailure(include, `${shown} is absolute and would mean something else in the image`, fix);
  let real: string;
  try {
    real = await realpath(link);
  } catch (error) {
    throw includeFailure(include, `${shown} leads nowhere`, fix, error);
  }
  const lexical = resolve(join(link, '..'), target);
  if (!isWithin(folder, real) || !isWithin(folder, lexical))
    throw includeFailure(include, `${shown} leaves the included folder`, fix);
  if (entersGit(relative(folder, real))) throw includeFailure(include, `${shown} leads into .git`, fix);
  return target.split(sep).join('/');
}

/** What kind of thing a path is, links not followed. Throws `include-invalid` for sockets, pipes and devices. */
export async function statIncluded(
  include: IncludedFile,
  path: string,
): Promise<{ kind: 'file' | 'directory' | 'symlink'; size: number; executable: boolean }> {
  const facts = await lstat(path);
  const kind = facts.isFile()
    ? 'file'
    : facts.isDirectory()
      ? 'directory'
      : facts.isSymbolicLink()
        ? 'symlink'
        : undefined;
  if (kind === undefined)
    throw includeFailure(include, `${path} is neither file nor folder`, 'Leave pipes, sockets and devices out.');
  return { kind, size: facts.size, executable: (facts.mode & 0o100) !== 0 };
}
