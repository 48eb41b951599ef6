import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import { type Pushed, type PushRequest, pushImage } from '../../../src/registry/push/push.ts';
import { type PushableImage, pushableImage } from '../../support/push-image.ts';
import { type PushRegistry, startPushRegistry } from '../../support/push-registry.ts';
import { testRuntime } from '../../support/runtime.ts';

const LOGIN = `Basic ${Buffer.from('acme:secret').toString('base64')}`;

/** A server before the registry; what `answer` does not answer is handed on. */
interface Front {
  readonly host: string;
  /** `METHOD path`, with or without a login. */
  readonly seen: { readonly line: string; readonly login: boolean }[];
  readonly server: Server;
}

let folder = '';
let registry: PushRegistry;
let http: HttpClient;
let app: PushableImage;
const fronts: Front[] = [];

async function startFront(answer: (request: IncomingMessage, response: ServerResponse) => boolean): Promise<Front> {
  const seen: Front['seen'] = [];
  const server = createServer((request, response) => {
    const login = request.headers.authorization;
    expect([undefined, LOGIN]).toContain(login);
    seen.push({ line: `${request.method} ${request.url}`, login: login !== undefined });
    if (answer(request, response)) return;
    const { method, headers } = request;
    const path = (request.url ?? '').replace(/^\/moved/, '');
    const onward = httpRequest(`http://${registry.host}${path}`, { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 500, answered.headers);
      answered.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const front = { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen, server };
  fronts.push(front);
  return front;
}

/** A registry's own face: wants a login, and sends what has a body to `where`. */
const startFace = (status: number, where: (path: string) => string | undefined): Promise<Front> =>
  startFront((request, response) => {
    if (request.headers.authorization === undefined) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="registry"' }).end();
      return true;
    }
    const location = /^(PUT|PATCH)$/.test(request.method ?? '') ? where(request.url ?? '') : undefined;
    if (location === undefined) return false;
    response.writeHead(status, { location }).end();
    return true;
  });

const push = async ({ host }: Front, more: Partial<PushRequest> = {}): Promise<Pushed> => {
  await mkdir(join(folder, '.docker'), { recursive: true });
  const auths = { [host]: { auth: LOGIN.slice('Basic '.length) } };
  await writeFile(join(folder, '.docker', 'config.json'), JSON.stringify({ auths }));
  const destination = { registry: host, repository: 'acme/app', tags: ['1'] };
  return pushImage(
    { image: app.image, destination, mountFrom: new Map(), onProgress: () => undefined, ...more },
    { ...testRuntime({ env: { HOME: folder } }), http, insecureRegistries: [], retryDelayMs: 1 },
  );
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redirected-'));
  http = createHttpClient(testRuntime());
  app = await pushableImage(join(folder, 'image'));
  registry = await startPushRegistry();
});
afterEach(async () => {
  await http.close();
  await registry.close();
  for (const { server } of fronts.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  await rm(folder, { recursive: true });
});

test.each([
  [307, 'whole', {}],
  [308, 'whole', {}],
  [307, 'in chunks', { chunk: 100_000 }],
] as const)('%d sends an upload to another host, %s, and no login with it', async (status, _, more) => {
  const storage = await startFront(() => false);
  const face = await startFace(status, (path) => `http://${storage.host}${path}`);
  expect(await push(face, more)).toMatchObject({ digest: app.image.root.digest, uploaded: { count: 5 } });
  expect(registry.tags.get('acme/app:1')).toBe(app.image.root.digest);
  expect(storage.seen.length).toBeGreaterThanOrEqual(5);
  expect(storage.seen.filter(({ login }) => login)).toEqual([]);
  // The address is the one that was given, with all that it asks for.
  expect(storage.seen.map(({ line }) => line)).toContainEqual(
    expect.stringMatching(/^PUT \/v2\/acme\/app\/blobs\/uploads\/u\d+\?state=.*digest=sha256/),
  );
});

test('a redirect within the host keeps the login', async () => {
  const face = await startFace(308, (path) => (path.startsWith('/moved') ? undefined : `/moved${path}`));
  expect(await push(face)).toMatchObject({ digest: app.image.root.digest, uploaded: { count: 5 } });
  expect(face.seen.filter(({ line, login }) => line.startsWith('PUT /moved') && login).length).toBeGreaterThan(5);
});

test('a redirect that leads nowhere else ends, and nothing is tagged', async () => {
  const face = await startFace(307, (path) => path);
  await expect(push(face)).rejects.toMatchObject({
    code: 'registry-unavailable',
    message: expect.stringMatching(/redirects too often/),
  });
  expect(registry.tags.size).toBe(0);
});
