import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import { reason } from '../../../src/http/download.ts';
import { testRuntime } from '../../support/runtime.ts';

const CHUNK = 256 << 10;

let client: HttpClient;
const closing: (() => void)[] = [];
beforeEach(() => {
  client = createHttpClient(testRuntime());
});
afterEach(async () => {
  await client.close();
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<{ url: string; connections: () => number }> {
  let connections = 0;
  const server: Server = createServer(listener).on('connection', () => connections++);
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, connections: () => connections };
}

/** One buffer that is filled anew for every chunk, as an upload reads a file. */
async function* counted(chunks: number, ended: string[] = []): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (let turn = 0; turn < chunks; turn++) {
      buffer.fill(turn);
      yield buffer;
    }
    ended.push('whole');
  } finally {
    ended.push('closed');
  }
}

describe('a body', () => {
  test('may be read into one buffer over and over, also when the server is slow', async () => {
    const { url } = await serve(async (request, response) => {
      let position = 0;
      let wrong = 0;
      for await (const chunk of request) {
        for (const byte of chunk as Buffer) if (byte !== (Math.floor(position++ / CHUNK) & 255)) wrong++;
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end(`${position} ${wrong}`);
    });
    const headers = { 'content-length': String(40 * CHUNK) };
    const response = await client.request({ url, method: 'PUT', headers, body: counted(40) });
    expect(await response.text(100)).toBe(`${40 * CHUNK} 0`);
  });

  test('ends where the answer comes first, and the next request has a connection of its own', async () => {
    const { url, connections } = await serve((request, response) => {
      if (request.method === 'GET') response.end('fine');
      else response.writeHead(401).end('no');
    });
    const ended: string[] = [];
    const headers = { 'content-length': String(4000 * CHUNK) };
    const refused = await client.request({ url, method: 'PUT', headers, body: counted(4000, ended) });
    expect([refused.status, await refused.text(100)]).toEqual([401, 'no']);
    expect(await (await client.request({ url })).text(100)).toBe('fine');
    expect(ended).toEqual(['closed']);
    expect(connections()).toBe(2);
  });

  test('that fails ends the request with its own error', async () => {
    const { url } = await serve(() => {});
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('some');
      throw new Error('the file is damaged');
    };
    const headers = { 'content-length': '100' };
    await expect(client.request({ url, method: 'PUT', headers, body: failing() })).rejects.toThrow(/is damaged/);
  });

  test('of text or bytes is announced with its length', async () => {
    const { url } = await serve((request, response) => response.end(request.headers['content-length']));
    expect(await (await client.request({ url, method: 'POST', body: 'äöü' })).text(100)).toBe('6');
    expect(await (await client.request({ url, method: 'PUT', body: new Uint8Array(7) })).text(100)).toBe('7');
    expect(await (await client.request({ url, method: 'POST' })).text(100)).toBe('0');
  });
});

test('connections are used again', async () => {
  const { url, connections } = await serve((_, response) => response.setHeader('content-length', 4).end('fine'));
  for (let turn = 0; turn < 3; turn++) await (await client.request({ url })).discard();
  for (const method of ['HEAD', 'DELETE'] as const) await (await client.request({ url, method })).discard();
  expect(connections()).toBe(1);
});

test('a host that falls silent is named, before an answer and in the middle of one', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/half') response.writeHead(200, { 'content-length': '100' }).write('half');
  });
  const { host } = new URL(url);
  await expect(client.request({ url, timeoutMs: 100 })).rejects.toThrow(`${host} gave no answer for 0.1 s`);
  const half = await client.request({ url: `${url}half`, timeoutMs: 100 });
  await expect(half.bytes(1000)).rejects.toThrow(`${host} went silent for 0.1 s`);
});

test('who reads slowly is not taken for a silent host', async () => {
  const { url } = await serve((_, response) => response.end(Buffer.alloc(8 << 20)));
  const response = await client.request({ url, timeoutMs: 100 });
  let size = 0;
  for await (const chunk of response.body) {
    if (size === 0) await new Promise((resolve) => setTimeout(resolve, 400));
    size += chunk.length;
  }
  expect(size).toBe(8 << 20);
});

test.each<[string, (socket: Socket) => void, RegExp]>([
  ['closes without an answer', (socket) => socket.end(), /closed the connection without an answer/],
  ['resets the connection', (socket) => socket.resetAndDestroy(), /ECONNRESET/],
  [
    'closes in the middle of an answer',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'),
    /closed the connection in the middle of its answer/,
  ],
  ['speaks something else', (socket) => socket.end('220 mail ESMTP\r\n'), /does not speak HTTP/],
])('a server that %s is told as that', async (_, answer, said) => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const failure = await client
    .request({ url })
    .then((response) => response.bytes(1000))
    .catch((error) => error);
  expect(reason(failure)).toMatch(said);
});

test.each([
  ['EPROTO', 'write EPROTO 80BC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:x.c:350:\n', /no TLS/],
  ['CERT_NOT_YET_VALID', 'certificate is not yet valid', /not valid yet, by the clock of this machine \(20\d\d-/],
  ['CERT_HAS_EXPIRED', 'certificate has expired', /has expired, by the clock of this machine/],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', /authority that is not known.*ca-file/],
])('%s of a secure connection is told in words, with its code', (code, message, said) => {
  const told = reason(new Error('fetch failed', { cause: Object.assign(new Error(message), { code }) }));
  expect(told).toMatch(said);
  expect(told).toContain(code);
  expect(told).not.toContain('\n');
});

test('an abort ends a request that waits', async () => {
  const { url } = await serve(() => {});
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 50);
  await expect(client.request({ url, signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
});
