import { basename, dirname } from 'node:path';
import type { Log } from '../../model/runtime.ts';
import { type GitContext, git } from './git.ts';

/**
 * The text of a file as it was at a commit; undefined when it was not there. A shallow clone, as checkouts in workflows
 * are, lacks the commit: it alone is fetched then. Throws an Error that says so when the commit cannot be had.
 */
export async function fileAtCommit(
  file: string,
  commit: string,
  context: GitContext & { readonly log: Log },
): Promise<string | undefined> {
  const folder = dirname(file);
  const has = async (): Promise<boolean> =>
    (await git(folder, ['cat-file', '-e', `${commit}^{commit}`], context)) !== undefined;
  if (!(await has())) {
    await git(folder, ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit], context);
    if (!(await has()))
      throw new Error(`the commit ${commit} is not in this clone and could not be fetched from origin`);
  }
  return textAtCommit(folder, basename(file), commit, context);
}

/** The same of a commit that is there; `file` is relative to the folder. */
export function textAtCommit(
  folder: string,
  file: string,
  commit: string,
  context: GitContext,
): Promise<string | undefined> {
  return git(folder, ['show', `${commit}:./${file}`], context);
}
