import type { HttpResponse } from '../../http/client.ts';
import { parseChallenges } from './challenge.ts';
import type { RegistryContext } from './context.ts';
import type { Credential } from './credentials.ts';
import { realmRefusal } from './trust.ts';

/** Bytes of a token server's answer (distribution specification's token documents are a few KB). */
const ANSWER_LIMIT = 64 << 10;

/** An Authorization header's value, or why there is none: `denied` when the login was refused. */
export type Authorization =
  | { readonly kind: 'granted'; readonly value: string }
  | { readonly kind: 'denied'; readonly said: string };

/**
 * Answers a 401's challenges with a credential (distribution: "Token Authentication Specification", and Basic).
 * Throws an Error when the token server does not answer or is not to be trusted.
 */
export async function authorize(
  header: string,
  credential: Credential,
  request: { readonly origin: string; readonly scopes: readonly string[] },
  context: RegistryContext,
): Promise<Authorization> {
  const challenges = parseChallenges(header);
  const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
  if (bearer !== undefined) {
    if (credential.registryToken !== undefined) return { kind: 'granted', value: `Bearer ${credential.registryToken}` };
    return fetchToken(bearer.parameters, credential, request, context);
  }
  const basic = challenges.some(({ scheme }) => scheme === 'basic');
  if (basic && credential.password !== undefined) return { kind: 'granted', value: basicValue(credential) };
  return { kind: 'denied', said: basic ? 'a user and password are needed' : 'no way to log in is offered' };
}

function basicValue({ username = '', password = '' }: Credential): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

async function fetchToken(
  parameters: Readonly<Record<string, string>>,
  credential: Credential,
  { origin, scopes }: { readonly origin: string; readonly scopes: readonly string[] },
  context: RegistryContext,
): Promise<Authorization> {
  const realm = parameters.realm ?? '';
  const refusal = realmRefusal(realm, origin);
  if (refusal !== undefined) return { kind: 'denied', said: refusal };
  const service: [string, string][] = parameters.service === undefined ? [] : [['service', parameters.service]];
  const wanted = scopesFor(parameters.scope ?? '', scopes);
  const refresh = refreshToken(credential);
  const response =
    refresh === undefined
      ? await getToken(
          realm,
          [...service, ...wanted.map((scope): [string, string] => ['scope', scope])],
          credential,
          context,
        )
      : await postRefresh(realm, [...service, ['scope', wanted.join(' ')], ['refresh_token', refresh]], context);
  if (response.status === 200) {
    const token = readToken(await response.text(ANSWER_LIMIT));
    if (token === undefined) throw new Error(`the token server ${new URL(realm).host} gives no token`);
    context.log.mask(token);
    return { kind: 'granted', value: `Bearer ${token}` };
  }
  await response.discard();
  const said = `the token server ${new URL(realm).host} answers ${response.status}`;
  if (response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429)
    return { kind: 'denied', said };
  throw new Error(said);
}

/**
 * Ours say more than the challenge to a first request, which is for reading; but a challenge that names another
 * repository, as a registry behind a path does, is to be answered as it stands. Some servers read the first one only.
 */
export function scopesFor(challenged: string, own: readonly string[]): readonly string[] {
  const [first = ''] = own;
  const repository = first.slice(0, first.lastIndexOf(':') + 1);
  if (challenged === '' || (repository !== '' && challenged.startsWith(repository))) return own;
  return first.endsWith(':pull') ? [challenged] : [challenged, ...own];
}

/** Azure's registry takes its refresh tokens as the password of this user, too. */
function refreshToken({ identityToken, username, password }: Credential): string | undefined {
  return identityToken ?? (username === '00000000-0000-0000-0000-000000000000' ? password : undefined);
}

function getToken(
  realm: string,
  query: readonly [string, string][],
  credential: Credential,
  context: RegistryContext,
): Promise<HttpResponse> {
  const url = new URL(realm);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const headers = credential.password === undefined ? {} : { authorization: basicValue(credential) };
  return context.http.request({ url: url.href, headers: { accept: 'application/json', ...headers } });
}

/** OAuth 2.0 refresh (RFC 6749 section 6), as docker login's identity tokens need it. */
function postRefresh(
  realm: string,
  query: readonly [string, string][],
  context: RegistryContext,
): Promise<HttpResponse> {
  const body = new URLSearchParams([['grant_type', 'refresh_token'], ['client_id', 'go-slim-image'], ...query]);
  // The body holds the secret, which a redirect must not carry to another host.
  return context.http.request({
    url: realm,
    method: 'POST',
    redirects: 0,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
}

function readToken(text: string): string | undefined {
  let answer: { token?: unknown; access_token?: unknown } | null;
  try {
    answer = JSON.parse(text);
  } catch {
    return undefined;
  }
  const token = answer?.token || answer?.access_token;
  // Anything else could not stand in a header.
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
