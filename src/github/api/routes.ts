import type { Endpoints } from '@octokit/types';

/** A method and a path of the REST API: `GET /repos/{owner}/{repo}/releases`. */
export type Route = keyof Endpoints;

/** What a route takes. Owner and repository are those of the client unless they are given. */
export type ParametersOf<R extends Route> = Omit<
  Endpoints[R]['parameters'],
  'owner' | 'repo' | 'headers' | 'baseUrl' | 'request' | 'mediaType'
> & { readonly owner?: string; readonly repo?: string };

/** What a route answers. It comes from outside: the types say what GitHub promises, not what a mirror of it sends. */
export type AnswerOf<R extends Route> = Endpoints[R]['response']['data'];

/** One element of what a route lists, whether the answer is the list itself or holds it (`{total_count, artifacts}`). */
export type ItemOf<R extends Route> = ElementOf<AnswerOf<R>>;

type ElementOf<D> = D extends readonly (infer T)[]
  ? T
  : { [K in keyof D]: D[K] extends readonly (infer T)[] ? T : never }[keyof D];

/** The list in an answer; an answer without one is an empty page. */
export function listIn(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  return Object.values(answer ?? {}).find((value): value is unknown[] => Array.isArray(value)) ?? [];
}

/**
 * The query of the next page, from a Link header (RFC 8288 section 3), or undefined after the last. Only the query is
 * taken: a link cannot lead the token to another host.
 */
export function nextPage(link: string | undefined): Readonly<Record<string, string>> | undefined {
  for (const [, address = '', parameters = ''] of (link ?? '').matchAll(/<([^>]*)>([^,]*)/g))
    if (/;\s*rel="?next"?\s*(;|$)/.test(parameters) && URL.canParse(address))
      return Object.fromEntries(new URL(address).searchParams);
  return undefined;
}
