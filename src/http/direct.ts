import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { HttpRequest, HttpResponse } from './message.ts';
import { pour } from './pour.ts';
import {
  CONNECT_MS,
  DISCARD_LIMIT,
  flatHeaders,
  PATIENCE_MS,
  readAll,
  type Transport,
  USER_AGENT,
} from './transport.ts';

/** An import would read every export, and one of them is a getter that loads all of Node's own fetch. */
const { Agent, request: requestPlain } = process.getBuiltinModule('node:http');

/** Milliseconds after which an idle connection is closed by us, before the server does so under a request. */
const IDLE_MS = 4000;

/** Begins a request over a connection of our own keeping. */
type Begin = (url: URL, options: RequestOptions) => ClientRequest;

/**
 * Requests straight to their hosts, by Node's own client: there is nothing to load, and no parser in WebAssembly to be
 * compiled first. `ca` are all certificates to trust, where they are not the usual ones.
 */
export function directTransport(ca: readonly string[] | undefined): Transport {
  const idle = { keepAlive: true, timeout: IDLE_MS };
  const agents = [new Agent(idle)];
  const beginPlain: Begin = (url, options) => requestPlain(url, { ...options, agent: agents[0] });
  let secure: Promise<Begin> | undefined;
  const loadSecure = async (): Promise<Begin> => {
    const https = await import('node:https');
    const agent = new https.Agent({ ...idle, ...(ca === undefined ? {} : { ca: [...ca] }) });
    agents.push(agent);
    return (url, options) => https.request(url, { ...options, agent });
  };
  return {
    send: async (request, signal) => {
      const url = new URL(request.url);
      if (url.protocol !== 'https:') return exchange(request, url, signal, beginPlain);
      secure ??= loadSecure();
      return exchange(request, url, signal, await secure);
    },
    close: async () => {
      for (const agent of agents) agent.destroy();
    },
  };
}

function exchange(request: HttpRequest, url: URL, signal: AbortSignal, begin: Begin): Promise<HttpResponse> {
  const { timeoutMs: timeout = PATIENCE_MS } = request;
  const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
  const length = body instanceof Uint8Array ? { 'content-length': String(body.length) } : {};
  const headers = { 'user-agent': USER_AGENT, ...length, ...request.headers };
  return new Promise((resolve, reject) => {
    const outgoing = begin(url, { method: request.method ?? 'GET', headers, timeout, signal });
    outgoing.on('error', reject);
    limitConnecting(outgoing, url);
    const pouring = pour(outgoing, body);
    let answer: IncomingMessage | undefined;
    outgoing.on('timeout', () => {
      if (answer === undefined) outgoing.destroy(new Error(`${url.host} gave no answer for ${timeout / 1000} s`));
      // Whoever reads slowly has not been kept waiting.
      else if (answer.readableLength > 0) outgoing.setTimeout(timeout);
      else answer.destroy(new Error(`${url.host} went silent for ${timeout / 1000} s`));
    });
    outgoing.on('response', (incoming) => {
      answer = incoming;
      // An answer before the body's end is a refusal: the rest stays here, and the connection is of no more use.
      if (!pouring.stop()) incoming.once('close', () => outgoing.destroy());
      resolve(asResponse(incoming, outgoing, request.url));
    });
  });
}

/** A host that drops packets says nothing at all. */
function limitConnecting(outgoing: ClientRequest, url: URL): void {
  outgoing.once('socket', (socket) => {
    if (outgoing.reusedSocket) return;
    const silent = (): unknown =>
      outgoing.destroy(new Error(`no connection to ${url.host} within ${CONNECT_MS / 1000} s`));
    const timer = setTimeout(silent, CONNECT_MS);
    const settled = (): void => clearTimeout(timer);
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', settled);
    outgoing.once('close', settled);
  });
}

function asResponse(incoming: IncomingMessage, outgoing: ClientRequest, url: string): HttpResponse {
  // Only then is the connection free for the next request.
  const freed = (): Promise<void> =>
    new Promise((resolve) => {
      if (outgoing.closed) resolve();
      else outgoing.once('close', resolve);
    });
  const bytes = async (limit: number): Promise<Uint8Array> => {
    const all = await readAll(incoming, limit, url);
    await freed();
    return all;
  };
  return {
    status: incoming.statusCode ?? 0,
    headers: flatHeaders(incoming.headers),
    url,
    body: incoming,
    bytes,
    text: async (limit) => Buffer.from(await bytes(limit)).toString('utf8'),
    discard: () => {
      discard(incoming);
      return freed();
    },
  };
}

/** Reads to the end, so that the connection can be used again; what is long is cut off. */
function discard(incoming: IncomingMessage): void {
  let left = DISCARD_LIMIT;
  incoming.on('error', () => {});
  incoming.on('data', (chunk: Uint8Array) => {
    left -= chunk.length;
    if (left < 0) incoming.destroy();
  });
}
