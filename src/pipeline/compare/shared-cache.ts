import { join } from 'node:path';
import type { SharedCache } from '../../baseline/cache.ts';
import { actionsCacheService, cacheAvailable } from '../../github/cache/service.ts';
import { isDefaultBranchRun } from '../../github/context.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { BuildContext } from '../build/build-context.ts';

type Context = Pick<BuildContext, 'github' | 'configuration'>;

/** The cache of GitHub Actions for reports; undefined elsewhere and where `cache` is off. */
export function sharedCache({ github, configuration }: Context, runtime: Runtime): SharedCache | undefined {
  if (github?.defaultBranch === undefined || !configuration.inputs.cache || !cacheAvailable(runtime.env))
    return undefined;
  return {
    service: actionsCacheService,
    staging: join(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, 'go-slim-image-caches'),
    ref: `refs/heads/${github.defaultBranch}`,
  };
}

/** Only a push to the default branch makes a baseline for others. */
export function mayShare({ github, configuration }: Context): boolean {
  const { cacheSave } = configuration.inputs;
  return github?.event === 'push' && isDefaultBranchRun(github) && cacheSave !== 'never';
}
