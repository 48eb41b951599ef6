import { type GitContext, git } from './git.ts';

/** The two commits whose difference is the change. */
export interface Comparison {
  /** Full hash of the commit before. */
  readonly base: string;
  /** Compare with the commit where the branches parted instead of with `base` itself. */
  readonly sinceFork: boolean;
}

const HASH = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const NOTHING = /^0+$/;

/**
 * What an event compares: a pull request and a merge group with their base, a push with what was there before.
 * Undefined for every other event, for a new branch, and where the fields are not what GitHub sends.
 */
export function comparisonOf(eventName: string, event: unknown): Comparison | undefined {
  const at = (...path: string[]): string => {
    let value: unknown = event;
    for (const key of path)
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' && HASH.test(value) && !NOTHING.test(value) ? value : '';
  };
  const pull = eventName === 'pull_request' || eventName === 'pull_request_target';
  const base = pull
    ? at('pull_request', 'base', 'sha')
    : eventName === 'merge_group'
      ? at('merge_group', 'base_sha')
      : eventName === 'push'
        ? at('before')
        : '';
  return base === '' ? undefined : { base, sinceFork: pull };
}

/**
 * Files that differ between the comparison's base and HEAD, relative to the repository's root, renames as both names.
 * Undefined when git cannot say, as in a depth-1 clone that lacks the base: then everything counts as changed.
 */
export async function changedFiles(
  directory: string,
  comparison: Comparison,
  context: GitContext,
): Promise<readonly string[] | undefined> {
  const range = comparison.sinceFork ? [`${comparison.base}...HEAD`] : [comparison.base, 'HEAD'];
  const text = await git(
    directory,
    ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', ...range, '--'],
    context,
  );
  return text?.split('\0').filter((file) => file !== '');
}

/** The repository's root folder and the prefix of `directory` in it; undefined outside of a repository. */
export async function repositoryPrefix(directory: string, context: GitContext): Promise<string | undefined> {
  const text = await git(directory, ['rev-parse', '--show-prefix'], context);
  return text?.replace(/\n$/, '');
}
