import type { HttpRequest, HttpResponse } from './message.ts';

/** How requests get to their hosts: straight, or through the user's proxies. */
export interface Transport {
  /** Sends one request; a redirect is an answer like any other. Throws when no answer came. */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
  /** Closes all connections, also those at work. */
  close(): Promise<void>;
}

/** Milliseconds until a connection stands. */
export const CONNECT_MS = 10_000;
/** Milliseconds until an answer begins, and between two parts of it, where the request says nothing else. */
export const PATIENCE_MS = 30_000;
/** Bytes of an answer that nobody wants, beyond which closing its connection is cheaper than reading on. */
export const DISCARD_LIMIT = 1 << 16;

export const USER_AGENT = 'go-slim-image';

/** The whole body of an answer. Throws when it is longer than `limit` bytes. */
export async function readAll(body: AsyncIterable<Uint8Array>, limit: number, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new Error(`${url} answers more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Header names in lower case; what stands there several times is one list (RFC 9110 section 5.3). */
export function flatHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
