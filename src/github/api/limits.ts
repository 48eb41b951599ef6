import { setTimeout as sleep } from 'node:timers/promises';
import type { Runtime } from '../../model/runtime.ts';
import { GithubFailure } from './github-failure.ts';

/** Seconds that we wait for a limit to pass; GitHub's hourly one may be an hour away, and a job costs money. */
const PATIENCE = 300;
const TRIES = 3;
/** Seconds of a secondary limit that does not say how long it is. */
const UNSAID = 60;

type LimitHandler = (retryAfter: number, options: object, octokit: unknown, retryCount: number) => Promise<boolean>;

/**
 * Options of the throttling plugin: writes one after the other, a second apart, and after a primary or secondary limit
 * as long a wait as the server asks for, if that is bearable. The wait is ours and not the plugin's, since ours ends
 * with the runtime's signal; `secondMs` is how long a second is.
 */
export function throttleOptions(runtime: Pick<Runtime, 'signal' | 'log'>, secondMs: number) {
  const wait =
    (limit: string): LimitHandler =>
    async (retryAfter, options, _octokit, retryCount) => {
      const { request } = options as { readonly request?: { readonly patient?: boolean } };
      if (request?.patient === false || retryCount >= TRIES || retryAfter > PATIENCE || runtime.signal.aborted)
        return false;
      runtime.log.info(`GitHub's ${limit} rate limit is reached: waiting ${retryAfter} s`);
      await sleep(retryAfter * secondMs, undefined, { signal: runtime.signal });
      return true;
    };
  return {
    onRateLimit: wait('hourly'),
    onSecondaryRateLimit: wait('secondary'),
    // The plugin's own wait comes on top of ours.
    retryAfterBaseValue: 0,
    fallbackSecondaryRateRetryAfter: UNSAID,
  };
}

/** Options of the retry plugin: 5xx and lost connections, after 0.5, 2 and 4.5 seconds; limits are the other plugin's. */
export function retryOptions(secondMs: number) {
  return {
    doNotRetry: [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451],
    retries: 3,
    retryAfterBaseValue: secondMs / 2,
  };
}

/**
 * Makes what waits for a limit that a call did not wait for itself, because meanwhile it could have become wrong: true
 * once it has passed; false for any other error, and where it is too long or there were too many.
 */
export function outlastLimit(
  runtime: Pick<Runtime, 'signal' | 'log'>,
  secondMs = 1000,
): (error: unknown) => Promise<boolean> {
  let waits = 0;
  return async (error) => {
    if (!(error instanceof GithubFailure) || error.problem !== 'rate-limited') return false;
    const seconds = error.retryAfter ?? UNSAID;
    if (seconds > PATIENCE || waits++ >= TRIES) return false;
    runtime.log.info(`GitHub's rate limit is reached: waiting ${seconds} s`);
    await sleep(seconds * secondMs, undefined, { signal: runtime.signal });
    return true;
  };
}
