import { isLoopbackHost } from '../../http/private-address.ts';
import { Failure } from '../../model/failure.ts';
import type { Environment } from '../../model/runtime.ts';

/**
 * Where the REST API is, without a slash at the end: GITHUB_API_URL, which runners set (GitHub Enterprise Server has
 * `https://HOST/api/v3` there), else GitHub's own. Throws `invalid-input` for an address that the token must not go to.
 */
export function apiAddress(env: Environment): string {
  const given = env.GITHUB_API_URL ?? '';
  if (given === '') return 'https://api.github.com';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const trusted = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
  if (url === undefined || !trusted || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new Failure({
      code: 'invalid-input',
      message: `GITHUB_API_URL is "${given}", which is no https address of an API.`,
      fix: 'Set it to https://HOST/api/v3, or unset it for github.com.',
    });
  }
  return url.href.replace(/\/+$/, '');
}

/** The token that the API is asked with: the input, else GITHUB_TOKEN, else GH_TOKEN as GitHub's own command line has it. */
export function apiToken(input: string, env: Environment): string | undefined {
  return [input, env.GITHUB_TOKEN, env.GH_TOKEN].find((token) => token !== undefined && token !== '');
}
