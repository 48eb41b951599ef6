import { readFileSync } from 'node:fs';
import type { Dispatcher } from 'undici';
import { Failure } from '../model/failure.ts';
import type { Environment, Runtime } from '../model/runtime.ts';
import { isPrivateHost } from './private-address.ts';

/** A request to be sent. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Redirects to follow; default 5. The answer itself is returned when it is 0. */
  readonly redirects?: number;
  /** Milliseconds until the answer's headers, and between two chunks of its body; default 30,000. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** An answer. The body must be read or discarded. Header names are lower case. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** The whole body as bytes; throws when it is longer than `limit` bytes. */
  bytes(limit: number): Promise<Uint8Array>;
  text(limit: number): Promise<string>;
  discard(): Promise<void>;
}

/** Sends requests through the user's proxy and certificates. Throws only when no answer came. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

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
  let dispatcher: Promise<Dispatcher> | undefined;
  const ready = (): Promise<Dispatcher> => {
    dispatcher ??= createDispatcher(runtime.env, options.caFile);
    return dispatcher;
  };
  return {
    request: async (request) => follow(request, await ready(), runtime.signal),
    close: async () => {
      await dispatcher?.then((made) => made.destroy()).catch(() => undefined);
    },
  };
}

/** Milliseconds until a connection stands. */
const CONNECT_MS = 10_000;

async function createDispatcher(env: Environment, caFile: string | undefined): Promise<Dispatcher> {
  const { EnvHttpProxyAgent, buildConnector } = await import('./undici.ts');
  const files = [caFile, env.NODE_EXTRA_CA_CERTS].filter((file) => file !== undefined && file !== '') as string[];
  const own = files.map(readCertificates);
  const found = proxies(env);
  const { rootCertificates } = own.length > 0 || hasProxy(found) ? await import('node:tls') : { rootCertificates: [] };
  const tls = () => (own.length === 0 ? {} : { ca: [...rootCertificates, ...own] });
  const plain = buildConnector({ timeout: CONNECT_MS });
  let secure: ReturnType<typeof buildConnector> | undefined;
  return new EnvHttpProxyAgent({
    // A function, since options are copied by way of JSON for every pool, and hundreds of certificates may be in them.
    connect: (options, callback) => {
      if (options.protocol !== 'https:') return plain(options, callback);
      secure ??= buildConnector({ ...tls(), timeout: CONNECT_MS });
      return secure(options, callback);
    },
    ...(hasProxy(found) ? { requestTls: tls(), proxyTls: tls() } : {}),
    ...found,
  });
}

function hasProxy({ httpProxy, httpsProxy }: ReturnType<typeof proxies>): boolean {
  return httpProxy !== '' || httpsProxy !== '';
}

function proxies(env: Environment): { httpProxy: string; httpsProxy: string; noProxy: string } {
  const httpProxy = env.http_proxy ?? env.HTTP_PROXY;
  const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
  const noProxy = env.no_proxy ?? env.NO_PROXY;
  return { httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy: noProxy ?? '' };
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

async function follow(request: HttpRequest, dispatcher: Dispatcher, signal: AbortSignal): Promise<HttpResponse> {
  let { url } = request;
  let headers: Record<string, string> = { ...request.headers };
  for (let left = request.redirects ?? 5; ; left--) {
    const response = await send({ ...request, url, headers }, dispatcher, signal);
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

async function send(request: HttpRequest, dispatcher: Dispatcher, signal: AbortSignal): Promise<HttpResponse> {
  const { sendRequest } = await import('./undici.ts');
  const timeout = request.timeoutMs ?? 30_000;
  const { origin, pathname, search } = new URL(request.url);
  const answer = await sendRequest.call(dispatcher, {
    origin,
    path: `${pathname}${search}`,
    method: request.method ?? 'GET',
    headers: { 'user-agent': 'go-slim-image', ...request.headers },
    body: request.body === undefined ? null : (request.body as string | Uint8Array),
    signal: request.signal === undefined ? signal : AbortSignal.any([signal, request.signal]),
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    status: answer.statusCode,
    headers,
    url: request.url,
    body: answer.body,
    bytes: (limit) => readAll(answer.body, limit, request.url),
    text: async (limit) => Buffer.from(await readAll(answer.body, limit, request.url)).toString('utf8'),
    discard: async () => {
      await answer.body.dump({ limit: 1 << 16 });
    },
  };
}

async function readAll(body: AsyncIterable<Uint8Array>, limit: number, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new Error(`${url} answers more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
