import { join } from 'node:path';
import { Failure } from '../../model/failure.ts';
import { repositoryPrefix } from './changed-files.ts';
import { type GitContext, git, runGit } from './git.ts';

/** A commit's files in a folder of their own. */
export interface Worktree {
  /** Absolute: the same folder of the repository that was asked from. */
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Checks a commit out beside the user's own work tree, which stays as it is (`git worktree`). A checkout of depth 1 lacks
 * the commit: it alone is fetched then. Throws `source-missing` when the commit cannot be had.
 */
export async function openWorktree(
  directory: string,
  commit: string,
  path: string,
  context: GitContext,
): Promise<Worktree> {
  const run = (args: readonly string[]): Promise<string | undefined> => git(directory, args, context);
  if ((await run(['cat-file', '-e', `${commit}^{commit}`])) === undefined) {
    await run(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit]);
  }
  const prefix = (await repositoryPrefix(directory, context)) ?? '';
  const added = await runGit(directory, ['worktree', 'add', '--quiet', '--detach', '--force', path, commit], context);
  if (added.exitCode !== 0) {
    throw new Failure({
      code: 'source-missing',
      message: `The commit ${commit.slice(0, 12)} cannot be checked out to build the baseline.`,
      fix: 'Fetch it, with fetch-depth: 0 for actions/checkout (git fetch --unshallow).',
      details: added.stderr.trim(),
    });
  }
  return {
    folder: join(path, prefix),
    remove: async () => {
      await run(['worktree', 'remove', '--force', path]);
    },
  };
}

/** The commit where HEAD and a branch parted; the branch's own where history does not reach that far. */
export async function mergeBase(directory: string, commit: string, context: GitContext): Promise<string> {
  const text = (await git(directory, ['merge-base', commit, 'HEAD'], context))?.trim() ?? '';
  return /^[0-9a-f]{40,64}$/.test(text) ? text : commit;
}
