import type { Octokit } from '@octokit/core';
import type { HttpClient } from '../../http/client.ts';
import { reason } from '../../http/download.ts';
import type { Runtime } from '../../model/runtime.ts';
import { fetchThrough } from './fetch.ts';
import { GithubFailure, githubFailure } from './github-failure.ts';
import { retryOptions, throttleOptions } from './limits.ts';

/** What a connection is made of. */
export interface ConnectionFacts {
  /** Base address of the API, without a slash at the end. */
  readonly address: string;
  readonly token: string | undefined;
  readonly http: HttpClient;
  readonly secondMs: number;
  readonly throttle: boolean;
}

/** Octokit, ready to be asked, with what it was made of. */
export interface Connection extends ConnectionFacts {
  readonly octokit: Octokit;
}

/** Loads Octokit with its plugins for retries and limits. */
export async function connect(facts: ConnectionFacts, runtime: Pick<Runtime, 'signal' | 'log'>): Promise<Connection> {
  const { Octokit, retry, throttling } = await import('./octokit.ts');
  const Client = Octokit.plugin(nameLimits, retry, throttling);
  const debug = (message: string): void => runtime.log.debug(message);
  const octokit = new Client({
    baseUrl: facts.address,
    userAgent: 'go-slim-image',
    ...(facts.token === undefined ? {} : { auth: facts.token }),
    log: { debug: () => undefined, info: debug, warn: debug, error: debug },
    request: { fetch: fetchThrough(facts.http) },
    retry: retryOptions(facts.secondMs),
    throttle: { enabled: facts.throttle, ...throttleOptions(runtime, facts.secondMs) },
  });
  return { ...facts, octokit };
}

/** A refusal as Octokit throws it; only what is read of it. */
interface RefusedRequest extends Error {
  readonly status?: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number>>; readonly data: unknown };
}

/**
 * The throttling plugin knows a secondary limit by GitHub's sentence alone; a 429, and a 403 that says when to come back,
 * is one too, whoever in between has written it.
 */
function nameLimits(octokit: Octokit): void {
  octokit.hook.error('request', (error) => {
    const { status, response } = error as RefusedRequest;
    const spent = String(response?.headers['x-ratelimit-remaining']) === '0';
    const limited = status === 429 || (status === 403 && response?.headers['retry-after'] !== undefined);
    if (limited && !spent && !/secondary rate/i.test(error.message)) error.message += ' (secondary rate limit)';
    throw error;
  });
}

/** What Octokit threw, in our words. */
export function requestFailure(error: unknown, route: string, authenticated: boolean): GithubFailure {
  const { status, response } = error as RefusedRequest;
  if (status !== undefined && response !== undefined)
    return githubFailure({ route, status, headers: response.headers, data: response.data, authenticated }, error);
  return unreachable(route, error);
}

/** A failure for a connection that could not be made or broke. */
export function unreachable(route: string, error: unknown): GithubFailure {
  return new GithubFailure({
    problem: 'unavailable',
    message: `GitHub could not be reached for ${route}: ${reason(error)}.`,
    fix: 'Check the network, the proxy (HTTPS_PROXY) and GITHUB_API_URL, then run again.',
    cause: error,
  });
}
