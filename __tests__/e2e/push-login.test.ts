import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../src/http/client.ts';
import type { Environment } from '../../src/model/runtime.ts';
import { type Pushed, pushImage } from '../../src/registry/push/push.ts';
import { startConnectProxy } from '../support/connect-proxy.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { type PushableImage, pushableImage } from '../support/push-image.ts';
import { startPushRegistry } from '../support/push-registry.ts';
import { type TestRuntime, testRuntime } from '../support/runtime.ts';
import { type SelfSigned, selfSigned } from './support/certificates.ts';
import { freePort, type RealRegistry, type RegistryName, startRealRegistry } from './support/registries.ts';
import { createTokenServer, type TokenServer, tokenAuth } from './support/token-server.ts';

const run = promisify(execFile);
const LIFE_SECONDS = 2;

let folder = '';
let signed: SelfSigned;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'push-login-'));
  signed = await selfSigned(folder, 'registry.test');
});
afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 3 });
});

interface PushOptions {
  readonly env?: Environment;
  readonly caFile?: string;
  readonly chunk?: number;
  readonly mountFrom?: ReadonlyMap<`sha256:${string}`, readonly string[]>;
}

async function push(
  app: PushableImage,
  registry: string,
  repository: string,
  { env = {}, caFile, chunk, mountFrom = new Map() }: PushOptions,
): Promise<{ readonly pushed: Pushed; readonly runtime: TestRuntime }> {
  const runtime = testRuntime({ env: { HOME: folder, PATH: process.env.PATH, ...env } });
  const http = createHttpClient(runtime, caFile === undefined ? {} : { caFile });
  try {
    const destination = { registry, repository, tags: ['1'] };
    const request = { image: app.image, destination, mountFrom, onProgress: () => undefined };
    const context = { ...runtime, http, insecureRegistries: [], retryDelayMs: 5 };
    return { pushed: await pushImage({ ...request, ...(chunk === undefined ? {} : { chunk }) }, context), runtime };
  } finally {
    await http.close();
  }
}

describe.each<RegistryName>(['distribution 2', 'distribution 3'])(
  '%s with bearer tokens that live for two seconds',
  (name) => {
    let registry: RealRegistry;
    let front: FaultProxy;
    let tokens: TokenServer;
    let env: Record<string, string>;

    beforeAll(async () => {
      const port = await freePort();
      const own = join(folder, name.replaceAll(' ', '-'));
      tokens = createTokenServer(signed, LIFE_SECONDS);
      registry = await startRealRegistry(name, own, tokenAuth(`http://127.0.0.1:${port}/token`, signed));
      front = await startFaultProxy(registry.host, { port, intercept: tokens.answer });
      env = { DOCKER_CONFIG: join(own, 'docker') };
      await mkdir(join(own, 'docker'));
      const auth = Buffer.from(tokens.login).toString('base64');
      await writeFile(join(own, 'docker', 'config.json'), JSON.stringify({ auths: { [front.host]: { auth } } }));
    });
    afterAll(async () => {
      await front.close();
      await registry.stop();
    });

    test('takes an image whose upload lasts longer than its token', async () => {
      const app = await pushableImage(join(folder, `${name} long`), 400_000);
      front.faults.push({ match: /^PATCH/, slowMs: 700, times: 1000 });
      const { pushed, runtime } = await push(app, front.host, 'acme/app', { env, chunk: 150_000 });
      front.faults.length = 0;
      expect(pushed.changed).toBe(true);
      expect(front.statuses.filter((status) => status === 401).length).toBeGreaterThan(1);
      expect(tokens.given.length).toBeGreaterThan(1);
      expect(tokens.given[0]).toEqual(['repository:acme/app:pull,push']);
      expect(runtime.masked).toContain('secret');
      const digest = await run('crane', ['digest', '--insecure', `${front.host}/acme/app:1`], {
        env: { PATH: process.env.PATH, HOME: folder, ...env },
      });
      expect(digest.stdout.trim()).toBe(app.image.root.digest);
    });

    test('is asked two things of what it has already, beside the token', async () => {
      const app = await pushableImage(join(folder, `${name} unchanged`), 1000);
      await push(app, front.host, 'acme/unchanged', { env });
      front.requests.length = 0;
      const { pushed } = await push(app, front.host, 'acme/unchanged', { env });
      expect(pushed).toMatchObject({ changed: false, uploaded: { count: 0, bytes: 0 } });
      const [refused, token, ...asked] = front.requests;
      expect([refused, token]).toEqual(['GET /v2/acme/unchanged/manifests/1', expect.stringMatching(/^GET .token/)]);
      expect(asked).toEqual([
        'GET /v2/acme/unchanged/manifests/1',
        expect.stringMatching(/^HEAD .v2.acme.unchanged.manifests.sha256:/),
      ]);
    });

    test('mounts from another repository that may be read', async () => {
      const app = await pushableImage(join(folder, `${name} mount`), 1000);
      await push(app, front.host, 'acme/base', { env });
      const layer = app.amd64.layers[0]?.digest as `sha256:${string}`;
      tokens.given.length = 0;
      const { pushed } = await push(app, front.host, 'acme/mounting', {
        env,
        mountFrom: new Map([[layer, ['acme/base']]]),
      });
      expect(pushed).toMatchObject({ mounted: 1 });
      expect(tokens.given[0]).toEqual(['repository:acme/mounting:pull,push', 'repository:acme/base:pull']);
    });

    test('lets nobody push without a login, and the failure says what was tried', async () => {
      const app = await pushableImage(join(folder, `${name} denied`), 1000);
      await expect(push(app, front.host, 'acme/denied', {})).rejects.toMatchObject({
        code: 'registry-denied',
        details: expect.stringContaining('tried no login'),
      });
    });
  },
);

describe('a registry behind TLS that only a proxy reaches', () => {
  test('is pushed to through a tunnel, with an authority of the user’s own', async () => {
    const registry = await startPushRegistry();
    const [hostname, port] = registry.host.split(':');
    const tls = createServer({ key: signed.key, cert: signed.certificate }, (incoming, outgoing) => {
      const { method, url: path, headers } = incoming;
      const up = forward({ hostname, port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(up);
    });
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    const proxy = await startConnectProxy({
      'registry.test:443': `127.0.0.1:${(tls.address() as AddressInfo).port}`,
    });
    try {
      const app = await pushableImage(join(folder, 'tunnel'), 400_000);
      const env = { HTTPS_PROXY: proxy.url };
      await expect(push(app, 'registry.test', 'acme/app', { env })).rejects.toMatchObject({
        code: 'registry-unavailable',
        message: expect.stringContaining('certificate'),
      });
      const { pushed } = await push(app, 'registry.test', 'acme/app', { env, caFile: signed.file });
      expect(pushed.changed).toBe(true);
      expect(registry.tags.get('acme/app:1')).toBe(app.image.root.digest);
      expect(new Set(proxy.tunnels)).toEqual(new Set(['registry.test:443']));
    } finally {
      await proxy.close();
      tls.closeAllConnections();
      await new Promise((resolve) => tls.close(resolve));
      await registry.close();
    }
  });
});
