import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpClient, HttpResponse } from '../http/client.ts';
import { reason } from '../http/download.ts';
import { isLoopbackHost, isPrivateHost } from '../http/private-address.ts';
import { type Digest, isDigest } from '../model/digest.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import type { Reference } from './source.ts';

/** Media type of the database's layer, as Trivy publishes it. */
export const LAYER_TYPE = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip';

const MANIFEST_TYPES =
  'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json';

/** What a source answered: the digest of the database it offers where that is told, or why it cannot be used. */
export type Probe =
  | { readonly available: true; readonly layer?: Digest }
  | { readonly available: false; readonly answer: string };

/**
 * Asks a registry for the database's manifest, with an anonymous token where it wants one, so that a source that does
 * not answer costs seconds and no scanner. Where the user has credentials for the host a refusal is not final.
 */
export async function probeSource(
  reference: Reference,
  http: HttpClient,
  runtime: Pick<Runtime, 'env' | 'signal'>,
  limitMs = 10_000,
): Promise<Probe> {
  const clock = AbortSignal.timeout(limitMs);
  try {
    const response = await requestManifest(reference, http, clock);
    if (response.status === 200) return readManifest(await response.text(1 << 20));
    await response.discard();
    const denied = response.status === 401 || response.status === 403;
    if (denied && (await hasCredentials(reference.host, runtime.env))) return { available: true };
    return { available: false, answer: `answers ${response.status}${meaning(response.status)}` };
  } catch (error) {
    runtime.signal.throwIfAborted();
    return { available: false, answer: clock.aborted ? `does not answer within ${limitMs / 1000} s` : reason(error) };
  }
}

function meaning(status: number): string {
  const words: Record<number, string> = {
    401: ' (credentials are needed)',
    403: ' (forbidden)',
    404: ' (not found)',
    429: ' (too many requests)',
  };
  return words[status] ?? '';
}

async function requestManifest(reference: Reference, http: HttpClient, signal: AbortSignal): Promise<HttpResponse> {
  const scheme = isLoopbackHost(new URL(`http://${reference.host}`).hostname) ? 'http' : 'https';
  const url = `${scheme}://${reference.host}/v2/${reference.repository}/manifests/${reference.version}`;
  const ask = (headers: Record<string, string>): Promise<HttpResponse> =>
    http.request({ url, headers: { accept: MANIFEST_TYPES, ...headers }, timeoutMs: 60_000, signal });
  const first = await ask({});
  if (first.status !== 401) return first;
  const token = await anonymousToken(first.headers['www-authenticate'] ?? '', reference, http, signal);
  if (token === undefined) return first;
  await first.discard();
  return ask({ authorization: `Bearer ${token}` });
}

/** Distribution's token protocol: the challenge names realm, service and scope. */
async function anonymousToken(
  challenge: string,
  reference: Reference,
  http: HttpClient,
  signal: AbortSignal,
): Promise<string | undefined> {
  const fields = new Map([...challenge.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  const realm = fields.get('realm');
  if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined;
  const url = new URL(realm);
  const registry = new URL(`http://${reference.host}`);
  if (url.protocol !== 'https:' && !isLoopbackHost(registry.hostname)) return undefined;
  if (isPrivateHost(url.hostname) && url.hostname !== registry.hostname) return undefined;
  url.searchParams.set('scope', `repository:${reference.repository}:pull`);
  const service = fields.get('service');
  if (service !== undefined) url.searchParams.set('service', service);
  const response = await http.request({ url: url.href, timeoutMs: 60_000, signal });
  if (response.status !== 200) {
    await response.discard();
    return undefined;
  }
  const { token, access_token } = JSON.parse(await response.text(1 << 16)) as Record<string, unknown>;
  const value = token ?? access_token;
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) ? value : undefined;
}

function readManifest(text: string): Probe {
  let layers: unknown;
  try {
    ({ layers } = JSON.parse(text) as Record<string, unknown>);
  } catch {
    return { available: false, answer: 'answers with something that is no manifest' };
  }
  const found = Array.isArray(layers)
    ? (layers as Record<string, unknown>[]).find((layer) => layer?.mediaType === LAYER_TYPE)
    : undefined;
  const digest = found?.digest;
  if (typeof digest !== 'string' || !isDigest(digest))
    return { available: false, answer: 'what it offers is no Trivy database' };
  return { available: true, layer: digest };
}

/** Whether Docker's configuration has anything to say about a host; Trivy reads the same file. */
async function hasCredentials(host: string, env: Environment): Promise<boolean> {
  const folder = env.DOCKER_CONFIG ?? join(env.HOME ?? env.USERPROFILE ?? '', '.docker');
  try {
    const { auths, credHelpers, credsStore } = JSON.parse(
      await readFile(join(folder, 'config.json'), 'utf8'),
    ) as Record<string, unknown>;
    const names = [auths, credHelpers].flatMap((table) =>
      typeof table === 'object' && table !== null ? Object.keys(table) : [],
    );
    return (
      (typeof credsStore === 'string' && credsStore !== '') ||
      names.some((name) => name.replace(/^https?:\/\//, '').split('/')[0] === host)
    );
  } catch {
    return false;
  }
}
