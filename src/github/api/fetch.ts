import type { HttpClient } from '../../http/client.ts';

/** Bytes of an answer that is read as JSON or text; no page of a list comes near. */
const ANSWER_LIMIT = 64 << 20;

/** Octokit's `fetch`, sent through our own client, so that proxy, certificates and the rules for redirects hold here too. */
export function fetchThrough(http: HttpClient): typeof globalThis.fetch {
  return async (input, init) => {
    const url = String(input);
    const { body } = init ?? {};
    if (body !== undefined && body !== null && typeof body !== 'string') throw new TypeError('only text is sent');
    const answer = await http.request({
      url,
      method: (init?.method ?? 'GET') as 'GET',
      headers: init?.headers as Record<string, string>,
      ...(typeof body === 'string' ? { body } : {}),
      ...(init?.signal ? { signal: init.signal } : {}),
    });
    const bytes = await answer.bytes(ANSWER_LIMIT);
    const empty = bytes.length === 0 || [204, 205, 304].includes(answer.status);
    // The body is decoded bytes: what was said of its length and coding on the wire no longer holds.
    const headers = Object.entries(answer.headers).filter(([name]) => !/^content-(length|encoding)$/.test(name));
    const response = new Response(empty ? null : new Uint8Array(bytes), { status: answer.status, headers });
    Object.defineProperty(response, 'url', { value: answer.url });
    return response;
  };
}
