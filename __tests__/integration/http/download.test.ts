import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import { download } from '../../../src/http/download.ts';
import { testRuntime } from '../../support/runtime.ts';

const BODY = 'the whole file';
const SHA256 = createHash('sha256').update(BODY).digest('hex');

let folder: string;
let client: HttpClient;
const servers: Server[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'));
  client = createHttpClient(testRuntime());
});
afterEach(async () => {
  await client.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

/** Serves one answer after the other; the last one repeats. */
async function serve(
  ...answers: RequestListener[]
): Promise<{ url: string; seen: string[]; headers: (string | undefined)[] }> {
  const seen: string[] = [];
  const headers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    headers.push(request.headers.authorization);
    (answers[Math.min(seen.length, answers.length) - 1] as RequestListener)(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`, seen, headers };
}

const ok: RequestListener = (_, response) => response.end(BODY);
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end('no');

const fetchFile = (url: string, sha256 = SHA256, limit = 1000) =>
  download(client, { url, destination: join(folder, 'file'), sha256, limit, backoffMs: 1 }, testRuntime());

describe('a download', () => {
  test('is there when it is whole and right', async () => {
    await fetchFile((await serve(ok)).url);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe(BODY);
  });

  test('is tried again after 500, 429 with Retry-After, a cut connection and a short body', async () => {
    const { url, seen } = await serve(
      status(429, { 'retry-after': '0' }),
      (_, response) => response.socket?.destroy(),
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half');
        response.socket?.end();
      },
      ok,
    );
    await fetchFile(url);
    expect(seen).toHaveLength(4);
    expect(await readdir(folder)).toEqual(['file']);
  });

  test.each([404, 403, 401])('is not tried again after %d', async (code) => {
    const { url, seen } = await serve(status(code));
    await expect(fetchFile(url)).rejects.toMatchObject({
      code: 'download-failed',
      exitStatus: 4,
      message: expect.stringContaining(String(code)),
    });
    expect(seen).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });

  test('with a wrong digest names both and leaves no file', async () => {
    const { url } = await serve((_, response) => response.end('something else'));
    const failing = fetchFile(url);
    await expect(failing).rejects.toMatchObject({ code: 'digest-mismatch', exitStatus: 4 });
    await expect(failing).rejects.toThrow(
      new RegExp(`sha256:${createHash('sha256').update('something else').digest('hex')}.*sha256:${SHA256}`),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('larger than allowed is refused while it comes in', async () => {
    const { url } = await serve((_, response) => response.end('x'.repeat(10_000)));
    await expect(fetchFile(url, SHA256, 100)).rejects.toMatchObject({
      message: expect.stringContaining('larger than 100 bytes'),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('redirects', () => {
  test('drop Authorization when the host changes and keep it when not', async () => {
    const other = await serve(ok);
    const first = await serve(
      status(302, { location: '/again' }),
      status(302, { location: other.url.replace('127.0.0.1', 'localhost') }),
    );
    await expect(client.request({ url: first.url, headers: { authorization: 'Bearer x' } })).rejects.toThrow(
      /private address/,
    );
    const same = await serve(status(307, { location: '/again' }), ok);
    await (await client.request({ url: same.url, headers: { authorization: 'Bearer x' } })).discard();
    expect(same.headers).toEqual(['Bearer x', 'Bearer x']);
    const crossing = await serve(status(302, { location: other.url }));
    await (await client.request({ url: crossing.url, headers: { authorization: 'Bearer x' } })).discard();
    expect(other.headers).toEqual([undefined]);
  });

  test('do not go round for ever', async () => {
    const { url } = await serve(status(302, { location: '/file' }));
    await expect(client.request({ url })).rejects.toThrow(/too often/);
  });
});

test('requests go through the proxy of the environment, exceptions obeyed', async () => {
  const tunnelled: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, client, head) => {
    tunnelled.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  servers.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const target = await serve(ok);
  const env = { HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  const through = createHttpClient(testRuntime({ env }));
  const around = createHttpClient(testRuntime({ env: { ...env, NO_PROXY: '127.0.0.1' } }));
  expect(await (await through.request({ url: target.url })).text(1000)).toBe(BODY);
  expect(tunnelled).toEqual([new URL(target.url).host]);
  expect(await (await around.request({ url: target.url })).text(1000)).toBe(BODY);
  expect(tunnelled).toHaveLength(1);
  await through.close();
  await around.close();
});
