import { readFileSync } from 'node:fs';
import { Failure } from '../model/failure.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import type { HttpClient, HttpRequest, HttpResponse } from './message.ts';
import { isPrivateHost } from './private-address.ts';
import type { Transport } from './transport.ts';

export type { HttpClient, HttpRequest, HttpResponse } from './message.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * A client that obeys HTTP_PROXY, HTTPS_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS and `caFile`.
 * A redirect never carries Authorization to another host, never falls from https to http, and never leads to a
 * loopback, link-local or private address unless the first address was one.
 */
export function createHttpClient(
  runtime: Pick<Runtime, 'env' | 'signal'>,
  options: { readonly caFile?: string } = {},
): HttpClient {
  let transport: Promise<Transport> | undefined;
  const ready = (): Promise<Transport> => {
    transport ??= openTransport(runtime.env, options.caFile);
    return transport;
  };
  return {
    request: async (request) => follow(request, await ready(), runtime.signal),
    close: async () => {
      await transport?.then((made) => made.close()).catch(() => undefined);
    },
  };
}

async function openTransport(env: Environment, caFile: string | undefined): Promise<Transport> {
  const files = [caFile, env.NODE_EXTRA_CA_CERTS].filter((file) => file !== undefined && file !== '') as string[];
  const own = files.map(readCertificates);
  const ca = own.length === 0 ? undefined : [...(await import('node:tls')).rootCertificates, ...own];
  const proxies = {
    httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? '',
    httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? '',
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
  };
  if (proxies.httpProxy === '' && proxies.httpsProxy === '') return (await import('./direct.ts')).directTransport(ca);
  return (await import('./proxied.ts')).proxiedTransport(proxies, ca);
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure({
      code: 'certificate-invalid',
      message: `The certificate file ${file} cannot be read.`,
      fix: 'Name a readable PEM file in ca-file or NODE_EXTRA_CA_CERTS.',
      cause: error,
    });
  }
}

async function follow(request: HttpRequest, transport: Transport, signal: AbortSignal): Promise<HttpResponse> {
  const both = request.signal === undefined ? signal : AbortSignal.any([signal, request.signal]);
  let { url } = request;
  let headers: Record<string, string> = { ...request.headers };
  for (let left = request.redirects ?? 5; ; left--) {
    const response = await transport.send({ ...request, url, headers }, both);
    const location = response.headers.location;
    if (!REDIRECTS.has(response.status) || location === undefined || (request.redirects ?? 5) === 0) return response;
    await response.discard();
    if (left === 0) throw new Error(`${request.url} redirects too often`);
    const next = new URL(location, url);
    refuseUntrusted(new URL(request.url), next);
    if (next.host !== new URL(url).host) headers = withoutCredentials(headers);
    url = next.href;
  }
}

function refuseUntrusted(first: URL, next: URL): void {
  if (first.protocol === 'https:' && next.protocol !== 'https:')
    throw new Error(`${first.host} redirects to plain ${next.protocol}//${next.host}`);
  if (isPrivateHost(next.hostname) && next.hostname !== first.hostname)
    throw new Error(`${first.host} redirects to the private address ${next.host}`);
}

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie|proxy-authorization)$/i.test(name)),
  );
}
