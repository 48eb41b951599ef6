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
  request: { readonly origin: string; readonly scope: string },
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
  { origin, scope }: { readonly origin: string; readonly scope: string },
  context: RegistryContext,
): Promise<Authorization> {
  const realm = parameters.realm ?? '';
  const refusal = realmRefusal(realm, origin);
  if (refusal !== undefined) return { kind: 'denied', said: refusal };
  const query = {
    ...(parameters.service === undefined ? {} : { service: parameters.service }),
    scope: parameters.scope || scope,
  };
  const response =
    credential.identityToken === undefined
      ? await getToken(realm, query, credential, context)
      : await postRefresh(realm, { ...query, refresh_token: credential.identityToken }, context);
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

function getToken(
  realm: string,
  query: Record<string, string>,
  credential: Credential,
  context: RegistryContext,
): Promise<HttpResponse> {
  const url = new URL(realm);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const headers = credential.password === undefined ? {} : { authorization: basicValue(credential) };
  return context.http.request({ url: url.href, headers: { accept: 'application/json', ...headers } });
}

/** OAuth 2.0 refresh (RFC 6749 section 6), as docker login's identity tokens need it. */
function postRefresh(realm: string, query: Record<string, string>, context: RegistryContext): Promise<HttpResponse> {
  const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'go-slim-image', ...query });
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
