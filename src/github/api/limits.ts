import { setTimeout as sleep } from 'node:timers/promises';
import type { Runtime } from '../../model/runtime.ts';

/** Seconds that we wait for a limit to pass; GitHub's hourly one may be an hour away, and a job costs money. */
const PATIENCE = 300;
const TRIES = 3;

type LimitHandler = (retryAfter: number, options: object, octokit: unknown, retryCount: number) => Promise<boolean>;

/**
 * Options of the throttling plugin: writes one after the other, a second apart, and after a primary or secondary limit
 * as long a wait as the server asks for, if that is bearable. The wait is ours and not the plugin's, since ours ends
 * with the runtime's signal; `secondMs` is how long a second is.
 */
export function throttleOptions(runtime: Pick<Runtime, 'signal' | 'log'>, secondMs: number) {
  const wait =
    (limit: string): LimitHandler =>
    async (retryAfter, _options, _octokit, retryCount) => {
      if (retryCount >= TRIES || retryAfter > PATIENCE || runtime.signal.aborted) return false;
      runtime.log.info(`GitHub's ${limit} rate limit is reached: waiting ${retryAfter} s`);
      await sleep(retryAfter * secondMs, undefined, { signal: runtime.signal });
      return true;
    };
  return {
    onRateLimit: wait('hourly'),
    onSecondaryRateLimit: wait('secondary'),
    // The plugin's own wait comes on top of ours.
    retryAfterBaseValue: 0,
    fallbackSecondaryRateRetryAfter: 60,
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
