import { type GithubContext, isDefaultBranchRun, isReleaseRun } from '../context.ts';

/** The parts that are kept apart, so that one does not grow old with the other. */
export const CACHE_PARTS = ['modules', 'build', 'own'] as const;
export type CachePartName = (typeof CACHE_PARTS)[number];

/** The input `cache-save`. */
export type CacheSave = 'default-branch' | 'always' | 'never';

/**
 * What a run may take from caches: everything, but what is released only modules, which go.sum vouches for. A cache is no
 * place to take compiled code, layers or scan results of a release from.
 */
export function partsToRestore(context: Pick<GithubContext, 'event' | 'ref'>): readonly CachePartName[] {
  return isReleaseRun(context) ? ['modules'] : CACHE_PARTS;
}

/** What a run saves. A release saves nothing: what it built may be read by nobody else's branch. */
export function partsToSave(context: GithubContext, save: CacheSave): readonly CachePartName[] {
  if (save === 'never' || isReleaseRun(context)) return [];
  return save === 'always' || isDefaultBranchRun(context) ? CACHE_PARTS : [];
}
