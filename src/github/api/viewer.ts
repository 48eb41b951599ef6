import { type Connection, requestFailure, unreachable } from './connection.ts';

const ROUTE = 'POST /graphql';

/**
 * Login of whom a token is: `octocat`, `github-actions[bot]`. REST refuses to tell it of an app's token (403 for
 * `GET /user`); GraphQL's `viewer` is answered for every kind.
 */
export async function viewerOf({ octokit, token }: Connection, signal: AbortSignal): Promise<string> {
  let answer: { readonly viewer?: { readonly login?: unknown } | null } | null;
  try {
    signal.throwIfAborted();
    answer = await octokit.graphql('{viewer{login}}', { request: { signal } });
  } catch (error) {
    signal.throwIfAborted();
    throw requestFailure(error, ROUTE, token !== undefined);
  }
  const login = answer?.viewer?.login;
  if (typeof login === 'string' && login !== '') return login;
  throw unreachable(ROUTE, new Error('the answer names no viewer'));
}
