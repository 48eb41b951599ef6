import type { Environment } from '../../model/runtime.ts';

/** The runner's cache service: one archive of folders under a key. */
export interface CacheService {
  /** Unpacks the newest archive that fits, and gives back its key; undefined when none does. */
  restore(folder: string, key: string, prefixes: readonly string[]): Promise<string | undefined>;
  /** Stores a folder under a key that is not taken yet. */
  save(folder: string, key: string): Promise<void>;
}

/** Whether the runner offers a cache service: only in Actions, with the addresses and the token of one of its two versions. */
export function cacheAvailable(env: Environment): boolean {
  const given = (name: string): boolean => (env[name] ?? '') !== '';
  const address = given('ACTIONS_CACHE_SERVICE_V2') ? given('ACTIONS_RESULTS_URL') : given('ACTIONS_CACHE_URL');
  return env.GITHUB_ACTIONS === 'true' && address && given('ACTIONS_RUNTIME_TOKEN');
}

/** The service of GitHub's own toolkit, which is loaded when it is first used: it is large. */
export const actionsCacheService: CacheService = {
  restore: async (folder, key, prefixes) => {
    const { restoreCache } = await import('@actions/cache');
    return restoreCache([folder], key, [...prefixes]);
  },
  save: async (folder, key) => {
    const { saveCache } = await import('@actions/cache');
    await saveCache([folder], key);
  },
};
