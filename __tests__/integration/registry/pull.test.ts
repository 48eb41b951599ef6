import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import { openBase } from '../../../src/registry/base/base.ts';
import type { RegistryContext } from '../../../src/registry/session/context.ts';
import { collect, resolveBase, testImage, testIndex } from '../../support/base-image.ts';
import { type RegistryServer, startRegistry } from '../../support/registry-server.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const AMD64 = { os: 'linux', architecture: 'amd64' };
const ARM64 = { os: 'linux', architecture: 'arm64' };
const amd64 = await testImage([{ 'etc/os-release': 'ID=test' }, { 'app/data': 'x'.repeat(5000) }], {
  config: {
    Env: ['PATH=/bin'],
    User: '1000',
    OnBuild: ['RUN x'],
    Labels: { a: 'b' },
    Healthcheck: { Test: ['CMD', 'x'], Interval: 5e9 },
  },
});
const arm64 = await testImage([{ 'etc/os-release': 'ID=arm' }], { platform: { ...ARM64, variant: 'v8' } });
const index = testIndex([amd64, arm64]);

let folder = '';
let server: RegistryServer;
let http: HttpClient;
let runtime: TestRuntime;
let context: RegistryContext;

const use = (env: Record<string, string> = {}, options: Partial<RegistryContext> = {}): void => {
  runtime = testRuntime({
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    cacheDirectory: join(folder, 'cache'),
  });
  http = createHttpClient(runtime);
  context = { ...runtime, http, insecureRegistries: [], retryDelayMs: 1, ...options };
};
const name = (tail: string): string => `${server.host}/acme/base${tail}`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pull-'));
  server = await startRegistry();
  server.put('acme/base', '1', index);
  use();
});
afterEach(async () => {
  await http.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('a base in a registry', () => {
  test('comes for every platform from one resolution of its tag', async () => {
    const base = await openBase(name(':1'), context);
    const [first, second] = await Promise.all([base.image(AMD64), base.image(ARM64)]);
    expect(first).toMatchObject({
      reference: name(':1'),
      kind: 'registry',
      digest: index.manifest.digest,
      platform: AMD64,
      config: {
        env: ['PATH=/bin'],
        user: '1000',
        labels: { a: 'b' },
        healthcheck: { test: ['CMD', 'x'], interval: 5_000_000_000 },
      },
      history: [{ created: '2026-01-01T00:00:00Z', created_by: 'test' }, {}],
    });
    expect(first?.config).not.toHaveProperty('onBuild');
    expect(second).toMatchObject({ digest: index.manifest.digest, platform: { ...ARM64, variant: 'v8' } });
    expect(server.requests.filter((line) => line.endsWith('/manifests/1'))).toEqual(['GET /v2/acme/base/manifests/1']);
    expect(first?.layers.map(({ descriptor, diffId }) => [descriptor.digest, diffId])).toEqual(
      amd64.layers.map(({ digest, diffId }) => [digest, diffId]),
    );
    for (const layer of first?.layers ?? [])
      expect(await collect(await layer.open())).toEqual(amd64.blobs.get(layer.descriptor.digest));
  });

  test('that is pinned by digest comes from the cache without any request', async () => {
    const reference = name(`@${index.manifest.digest}`);
    await resolveBase(reference, AMD64, context);
    server.requests.length = 0;
    const base = await resolveBase(reference, AMD64, context);
    for (const layer of base.layers) await collect(await layer.open());
    expect(server.requests).toEqual([]);
  });

  test('whose tag is known costs one HEAD, and its new content when it has moved', async () => {
    await resolveBase(name(':1'), AMD64, context);
    server.requests.length = 0;
    await resolveBase(name(':1'), AMD64, context);
    expect(server.requests).toEqual(['HEAD /v2/acme/base/manifests/1']);
    const moved = testIndex([arm64]);
    server.put('acme/base', '1', moved);
    expect(await resolveBase(name(':1'), ARM64, context)).toMatchObject({ digest: moved.manifest.digest });
  });

  test('is fetched again where the cache was damaged', async () => {
    const base = await resolveBase(name(':1'), AMD64, context);
    const blobs = join(folder, 'cache', 'bases', 'sha256');
    for (const blob of await readdir(blobs)) {
      const { size } = await stat(join(blobs, blob));
      await writeFile(join(blobs, blob), 'x'.repeat(size));
    }
    for (const layer of base.layers)
      expect(await collect(await layer.open())).toEqual(amd64.blobs.get(layer.descriptor.digest));
    expect((await resolveBase(name(':1'), AMD64, context)).layers).toHaveLength(2);
  });

  test("in docker's own format gets the OCI names of the same bytes", async () => {
    const image = await testImage([{ a: 'a' }], { docker: true });
    server.put('acme/base', 'docker', testIndex([image], true));
    const base = await resolveBase(name(':docker'), AMD64, context);
    expect(base.layers[0]?.descriptor).toEqual({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: image.layers[0]?.digest,
      size: image.blobs.get(image.layers[0]?.digest ?? 'sha256:')?.length,
    });
  });

  test('may be a single manifest, or an index inside of an index, with attestations beside', async () => {
    server.put('acme/base', 'single', amd64);
    expect(await resolveBase(name(':single'), AMD64, context)).toMatchObject({ digest: amd64.manifest.digest });
    const attestation = {
      ...arm64,
      manifest: { ...arm64.manifest, platform: { os: 'unknown', architecture: 'unknown' } },
    };
    server.put('acme/base', 'nested', testIndex([attestation, testIndex([testIndex([amd64])])]));
    expect(await resolveBase(name(':nested'), AMD64, context)).toMatchObject({ platform: AMD64 });
    await expect(resolveBase(name(':nested'), ARM64, context)).rejects.toMatchObject({ code: 'base-missing' });
  });

  test('that nests without end is refused', async () => {
    let deep = testIndex([amd64]);
    for (let depth = 0; depth < 6; depth++) deep = testIndex([deep]);
    server.put('acme/base', 'deep', deep);
    await expect(resolveBase(name(':deep'), AMD64, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringContaining('nested too deep'),
    });
  });

  test('without the platform lists what there is', async () => {
    const wanted = { os: 'linux', architecture: 'riscv64' };
    await expect(resolveBase(name(':1'), wanted, context)).rejects.toMatchObject({
      code: 'base-missing',
      message: `The base ${name(':1')} has no image for linux/riscv64; it has linux/amd64, linux/arm64/v8.`,
    });
    server.put('acme/base', 'single', amd64);
    await expect(resolveBase(name(':single'), ARM64, context)).rejects.toMatchObject({
      message: expect.stringContaining('it has linux/amd64'),
    });
  });

  test('that an index calls by the wrong platform is refused', async () => {
    server.put('acme/base', 'lie', testIndex([{ ...amd64, manifest: { ...amd64.manifest, platform: ARM64 } }]));
    await expect(resolveBase(name(':lie'), ARM64, context)).rejects.toMatchObject({
      code: 'base-missing',
      message: expect.stringContaining('it has linux/amd64'),
    });
  });

  test('that does not exist says so', async () => {
    await expect(openBase(name(':none'), context)).rejects.toMatchObject({
      code: 'base-missing',
      message: `${name(':none')} does not exist in the registry ${server.host}.`,
      details: 'manifests/none: the registry answers 404 (MANIFEST_UNKNOWN: manifest unknown)',
    });
  });

  test.each([
    [
      'foreign layers',
      (m: Record<string, unknown>) => ({
        ...m,
        layers: (m.layers as object[]).map((layer) => ({ ...layer, urls: ['https://x/'] })),
      }),
      /lies elsewhere/,
    ],
    [
      'layers of another kind',
      (m: Record<string, unknown>) => ({
        ...m,
        layers: (m.layers as object[]).map((layer) => ({ ...layer, mediaType: 'application/wasm' })),
      }),
      /"application\/wasm"/,
    ],
    ['schema 1', (m: Record<string, unknown>) => ({ ...m, schemaVersion: 1 }), /schema 1/],
    [
      'fewer layers than its config',
      (m: Record<string, unknown>) => ({ ...m, layers: [] }),
      /0 layers, but 1 diff_ids/,
    ],
    [
      'a digest that is none',
      (m: Record<string, unknown>) => ({ ...m, config: { digest: 'md5:1', size: 1 } }),
      /md5:1/,
    ],
  ])('with %s is refused', async (_, change, message) => {
    server.put('acme/base', 'odd', await testImage([{ a: 'a' }], { change }));
    await expect(resolveBase(name(':odd'), AMD64, context)).rejects.toMatchObject({
      code: 'base-invalid',
      message: expect.stringMatching(message),
    });
  });
});

describe('a registry in trouble', () => {
  const base = async (): Promise<Buffer[]> => {
    const found = await resolveBase(name(':1'), AMD64, context);
    return Promise.all(found.layers.map(async (layer) => collect(await layer.open())));
  };
  const whole = amd64.layers.map(({ digest }) => amd64.blobs.get(digest));

  test.each([
    ['a 503 at the manifest', { match: /manifests\/1/, times: 2, status: 503 }],
    [
      'a 429 that says when to come back',
      { match: /manifests\/1/, times: 1, status: 429, headers: { 'retry-after': '0' } },
    ],
    ['a 500 at a blob', { match: /blobs/, times: 3, status: 500 }],
    ['a connection cut in a manifest', { match: /manifests\/1/, times: 1, cutAfter: 10 }],
    ['a connection cut in a blob', { match: /blobs/, times: 2, cutAfter: 20 }],
    ['a connection closed at once', { match: /manifests/, times: 1, cutAfter: 0 }],
    ['a byte that fell over', { match: /blobs/, times: 1, flip: true }],
  ])('%s heals', async (_, fault) => {
    server.faults.push(fault);
    expect(await base()).toEqual(whole);
    expect(server.faults).toEqual([]);
  });

  test('that stays says what each try met', async () => {
    server.faults.push({
      match: /manifests/,
      times: 9,
      status: 503,
      body: JSON.stringify({ errors: [{ code: 'UNAVAILABLE', message: 'down\u001b[31m' }] }),
    });
    await expect(base()).rejects.toMatchObject({
      code: 'registry-unavailable',
      message: expect.stringContaining('answers 503'),
      details: expect.stringMatching(/^tries 1 to 5: .*503 \(UNAVAILABLE: down\\u001b\[31m\)$/),
    });
  });

  test('that limits pulls says how to be let in', async () => {
    server.faults.push({ match: /manifests/, times: 9, status: 429, headers: { 'retry-after': '0' } });
    await expect(base()).rejects.toMatchObject({
      code: 'registry-unavailable',
      fix: expect.stringContaining('docker login'),
    });
  });

  test('that delivers other bytes each time is not believed, and nothing of it is kept', async () => {
    server.faults.push({ match: new RegExp(`blobs/${amd64.layers[1]?.digest}`), times: 99, flip: true });
    await expect(base()).rejects.toMatchObject({
      code: 'digest-mismatch',
      message: expect.stringContaining(amd64.layers[1]?.digest ?? ''),
    });
    expect(await readdir(join(folder, 'cache', 'bases', 'sha256'))).not.toContain(amd64.layers[1]?.digest.slice(7));
  });

  test('whose header claims another digest than its manifest has is not believed', async () => {
    server.manifestHeaders['docker-content-digest'] = arm64.manifest.digest;
    await expect(base()).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  test('that answers with too much is stopped', async () => {
    const config = amd64.blobs.get(amd64.config);
    server.put('acme/base', undefined, {
      manifest: amd64.manifest,
      blobs: new Map([[amd64.config, Buffer.concat([config ?? Buffer.alloc(0), Buffer.alloc(64, ' ')])]]),
    });
    await expect(base()).rejects.toMatchObject({
      code: 'registry-unavailable',
      message: expect.stringContaining('answers more than'),
    });
  });

  test('that nobody listens for is unavailable', async () => {
    await server.close();
    await expect(base()).rejects.toMatchObject({
      code: 'registry-unavailable',
      details: expect.stringContaining('ECONNREFUSED'),
    });
    server = await startRegistry();
  });

  test('is left at once when the run is stopped', async () => {
    const stop = new AbortController();
    use({}, { signal: stop.signal, retryDelayMs: 60_000 });
    server.faults.push({ match: /manifests/, times: 9, status: 503 });
    const pulling = base();
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(pulling).rejects.toThrow();
    expect(server.requests.filter((line) => line.includes('manifests'))).toHaveLength(1);
  });
});

describe('a registry with a login', () => {
  const auth = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');
  const logins = async (content: unknown): Promise<void> => {
    await mkdir(join(folder, '.docker'), { recursive: true });
    await writeFile(join(folder, '.docker', 'config.json'), JSON.stringify(content));
  };
  const pull = () => resolveBase(name(':1'), AMD64, context);

  test('lets anybody in by token who may', async () => {
    server.login = { kind: 'bearer', users: {}, anonymous: true };
    await pull();
    expect(server.authorizations[0]).toBeUndefined();
    expect(new Set(server.authorizations.slice(1))).toEqual(new Set(['Bearer token-1']));
    expect(runtime.masked).toContain('token-1');
  });

  test("takes the user's login of docker, for tokens and for basic", async () => {
    await logins({ auths: { [server.host]: { auth: auth('acme', 'pa:ss') } } });
    server.login = { kind: 'bearer', users: { acme: 'pa:ss' } };
    await pull();
    server.login = { kind: 'basic', users: { acme: 'pa:ss' } };
    use();
    server.put('acme/base', '1', testIndex([amd64]));
    await pull();
    expect(server.authorizations.at(-1)).toBe(`Basic ${auth('acme', 'pa:ss')}`);
    expect(runtime.masked).toContain('pa:ss');
  });

  test('does not mind a stale login when the image is public', async () => {
    await logins({ auths: { [server.host]: { auth: auth('acme', 'old') } } });
    server.login = { kind: 'bearer', users: { acme: 'new' }, anonymous: true };
    expect(await pull()).toMatchObject({ digest: index.manifest.digest });
  });

  test('that lets nobody in says who was tried', async () => {
    await logins({ auths: { [server.host]: { auth: auth('acme', 'old') } } });
    server.login = { kind: 'bearer', users: { acme: 'new' } };
    await expect(pull()).rejects.toMatchObject({
      code: 'registry-denied',
      message: `The registry ${server.host} denies access to ${name(':1')}.`,
      fix: expect.stringContaining(`docker login ${server.host}`),
      details: `tried ${join(folder, '.docker', 'config.json')} (user acme): the token server ${server.host} answers 401\ntried no login: the token server ${server.host} answers 401`,
    });
    server.login = { kind: 'basic', users: {} };
    use();
    await expect(pull()).rejects.toMatchObject({
      details: expect.stringMatching(/user acme\): 401 .*\ntried no login: a user and password are needed/),
    });
    expect(JSON.stringify(runtime.said)).not.toContain('old');
  });

  test('that forbids without asking is denied, too', async () => {
    server.faults.push({ match: /manifests/, times: 1, status: 403, body: '{"errors":[{"code":"DENIED"}]}' });
    await expect(pull()).rejects.toMatchObject({ code: 'registry-denied', details: 'tried no login: 403 (DENIED)' });
  });

  test('gets a new token when the first ran out', async () => {
    server.login = { kind: 'bearer', users: {}, anonymous: true };
    const base = await openBase(name(':1'), context);
    server.expireTokens();
    expect(await base.image(AMD64)).toMatchObject({ platform: AMD64 });
  });

  test('gets a refresh token as such', async () => {
    await logins({ auths: { [server.host]: { identitytoken: 'refresh-me' } } });
    server.login = { kind: 'bearer', users: {}, refreshToken: 'refresh-me' };
    await pull();
    expect(server.requests).toContain('POST /token');
    expect(runtime.masked).toContain('refresh-me');
  });

  test('is helped by a credential helper, which sees nothing of our environment that it does not need', async () => {
    const helper = join(folder, 'docker-credential-test');
    await writeFile(
      helper,
      `#!/bin/sh\nread -r server\nenv > ${folder}/seen\nprintf '{"ServerURL":"%s","Username":"acme","Secret":"sesame"}' "$server"\n`,
    );
    await chmod(helper, 0o755);
    await logins({ credHelpers: { [server.host]: 'test' }, credsStore: 'missing' });
    server.login = { kind: 'bearer', users: { acme: 'sesame' } };
    use({ PATH: `${folder}:${process.env.PATH}`, GITHUB_TOKEN: 'secret-token' });
    await pull();
    expect(await readFile(join(folder, 'seen'), 'utf8')).not.toContain('secret-token');
    expect(runtime.masked).toContain('sesame');
  });

  test('goes on without a helper that is not there, and says so', async () => {
    await logins({ credsStore: 'missing' });
    server.login = { kind: 'bearer', users: {}, anonymous: true };
    await pull();
    expect(runtime.notices).toMatchObject([
      { code: 'credential-helper', message: expect.stringContaining('docker-credential-missing') },
    ]);
  });

  test('goes on with a config.json that cannot be read, and does not quote it', async () => {
    await mkdir(join(folder, '.docker'), { recursive: true });
    await writeFile(join(folder, '.docker', 'config.json'), '{"auths": pa55word');
    server.login = { kind: 'bearer', users: {}, anonymous: true };
    await pull();
    expect(runtime.notices).toMatchObject([{ code: 'docker-config' }]);
    expect(JSON.stringify(runtime.notices)).not.toContain('pa55word');
  });

  test('never sends a login to a token server that is not to be trusted', async () => {
    const other = await startRegistry();
    await logins({ auths: { [server.host]: { auth: auth('acme', 'pass') } } });
    server.login = {
      kind: 'bearer',
      users: { acme: 'pass' },
      realm: `http://localhost:${other.host.split(':')[1]}/token`,
    };
    await expect(pull()).rejects.toMatchObject({
      code: 'registry-denied',
      details: expect.stringContaining('is not HTTPS'),
    });
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('does not carry its token to where a blob is redirected', async () => {
    const storage = await startRegistry();
    const [first] = amd64.layers;
    storage.put('store', undefined, amd64);
    server.login = { kind: 'bearer', users: {}, anonymous: true };
    server.faults.push({
      match: new RegExp(`blobs/${first?.digest}`),
      times: 1,
      status: 307,
      headers: { location: `http://${storage.host}/v2/store/blobs/${first?.digest}` },
    });
    const base = await pull();
    expect(await collect(await (base.layers[0]?.open() ?? Promise.reject(new Error('no layer'))))).toEqual(
      amd64.blobs.get(first?.digest ?? 'sha256:'),
    );
    expect(storage.authorizations).toEqual([undefined]);
    await storage.close();
  });

  test('takes storage that refuses a redirected address for trouble, and not for a wrong login', async () => {
    const storage = await startRegistry();
    const [first] = amd64.layers;
    storage.faults.push({ match: /./, times: 1, status: 403 });
    server.faults.push({
      match: new RegExp(`blobs/${first?.digest}`),
      times: 1,
      status: 307,
      headers: { location: `http://${storage.host}/expired` },
    });
    expect((await pull()).layers).toHaveLength(2);
    await storage.close();
  });
});
