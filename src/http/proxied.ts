import type { HttpRequest } from './message.ts';
import {
  CONNECT_MS,
  DISCARD_LIMIT,
  flatHeaders,
  PATIENCE_MS,
  readAll,
  type Transport,
  USER_AGENT,
} from './transport.ts';
import { buildConnector, EnvHttpProxyAgent, sendRequest } from './undici.ts';

/** Where the environment says that requests go through. Empty texts: straight. */
export interface Proxies {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  /** Hosts that are reached straight all the same. */
  readonly noProxy: string;
}

/** Requests through the user's proxies, by CONNECT; `ca` are all certificates to trust, where they are not the usual ones. */
export function proxiedTransport(proxies: Proxies, ca: readonly string[] | undefined): Transport {
  const tls = (): { ca?: string[] } => (ca === undefined ? {} : { ca: [...ca] });
  const plain = buildConnector({ timeout: CONNECT_MS });
  let secure: ReturnType<typeof buildConnector> | undefined;
  const dispatcher = new EnvHttpProxyAgent({
    // A function, since options are copied by way of JSON for every pool, and hundreds of certificates may be in them.
    connect: (options, callback) => {
      if (options.protocol !== 'https:') return plain(options, callback);
      secure ??= buildConnector({ ...tls(), timeout: CONNECT_MS });
      return secure(options, callback);
    },
    requestTls: tls(),
    proxyTls: tls(),
    ...proxies,
  });
  return {
    send: async (request: HttpRequest, signal) => {
      const { origin, pathname, search } = new URL(request.url);
      const { timeoutMs: timeout = PATIENCE_MS } = request;
      const answer = await sendRequest.call(dispatcher, {
        origin,
        path: `${pathname}${search}`,
        method: request.method ?? 'GET',
        headers: { 'user-agent': USER_AGENT, ...request.headers },
        body: request.body === undefined ? null : (request.body as string | Uint8Array),
        signal,
        headersTimeout: timeout,
        bodyTimeout: timeout,
      });
      return {
        status: answer.statusCode,
        headers: flatHeaders(answer.headers),
        url: request.url,
        body: answer.body,
        bytes: (limit) => readAll(answer.body, limit, request.url),
        text: async (limit) => Buffer.from(await readAll(answer.body, limit, request.url)).toString('utf8'),
        discard: async () => {
          await answer.body.dump({ limit: DISCARD_LIMIT });
        },
      };
    },
    close: () => dispatcher.destroy(),
  };
}
