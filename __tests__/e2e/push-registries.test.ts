import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import type { Digest } from '../../src/model/digest.ts';
import { type Pushed, pushImage } from '../../src/registry/push/push.ts';
import { REPORT_TYPE } from '../../src/registry/referrers/artifact-types.ts';
import { attachArtifacts } from '../../src/registry/referrers/attach.ts';
import { fetchAttachedReport } from '../../src/registry/referrers/fetch-report.ts';
import { testImage } from '../support/base-image.ts';
import { type FaultProxy, type ProxyFault, startFaultProxy } from '../support/fault-proxy.ts';
import { type PushableImage, pushableImage, writeImage } from '../support/push-image.ts';
import { testRuntime } from '../support/runtime.ts';
import { REGISTRIES, type RealRegistry, startRealRegistry } from './support/registries.ts';

const run = promisify(execFile);
const SIZE = 300_000;

let folder = '';
let http: HttpClient;
let count = 0;

const runtime = () =>
  testRuntime({ env: { HOME: folder, PATH: process.env.PATH }, cacheDirectory: join(folder, 'cache') });
const context = () => ({ ...runtime(), http, insecureRegistries: [], retryDelayMs: 5 });
const push = (
  app: PushableImage,
  host: string,
  repository: string,
  tags: readonly string[],
  more: { chunk?: number; report?: string; mountFrom?: ReadonlyMap<Digest, readonly string[]> } = {},
): Promise<Pushed> =>
  pushImage(
    {
      image: app.image,
      destination: { registry: host, repository, tags },
      mountFrom: more.mountFrom ?? new Map(),
      onProgress: () => undefined,
      ...(more.chunk === undefined ? {} : { chunk: more.chunk }),
      beforeTags: async (session) => {
        if (more.report === undefined) return;
        const bytes = Buffer.from(more.report);
        const { digest, mediaType, bytes: index } = app.image.root;
        const subject = { digest, mediaType, size: index.length };
        await attachArtifacts([{ artifactType: REPORT_TYPE, title: 'report.json', bytes, subject }], session);
      },
    },
    context(),
  );
const newImage = (size = SIZE): Promise<PushableImage> => pushableImage(join(folder, `image-${++count}`), size);
/** What an independent client pulls: the blobs of the whole index. */
const pulled = async (reference: string): Promise<{ digest: string; blob: (digest: string) => Promise<Buffer> }> => {
  const layout = join(folder, `pulled-${++count}`);
  await run('skopeo', [
    'copy',
    '--all',
    '--preserve-digests',
    '--src-tls-verify=false',
    `docker://${reference}`,
    `oci:${layout}:x`,
  ]);
  const index = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8')) as { manifests: { digest: string }[] };
  return {
    digest: index.manifests[0]?.digest ?? '',
    blob: (digest) => readFile(join(layout, 'blobs', 'sha256', digest.slice(7))),
  };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'push-registries-'));
  http = createHttpClient(testRuntime());
});
afterAll(async () => {
  await http.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

describe.each(REGISTRIES)('%s', (name) => {
  let registry: RealRegistry;
  let proxy: FaultProxy;
  beforeAll(async () => {
    registry = await startRealRegistry(name, join(folder, name.replaceAll(' ', '-')));
    proxy = await startFaultProxy(registry.host);
  });
  afterAll(async () => {
    await proxy.close();
    await registry.stop();
  });

  test('gives back to skopeo and crane what was pushed, and takes only what changed the next time', async () => {
    const app = await newImage();
    const digest = app.image.root.digest;
    expect(await push(app, registry.host, 'acme/app', ['1', 'latest'])).toMatchObject({ changed: true, digest });
    const back = await pulled(`${registry.host}/acme/app:latest`);
    expect(back.digest).toBe(digest);
    for (const [name, bytes] of [...app.amd64.blobs, ...app.arm64.blobs])
      expect((await back.blob(name)).equals(bytes)).toBe(true);
    expect((await run('crane', ['digest', '--insecure', `${registry.host}/acme/app:1`])).stdout.trim()).toBe(digest);
    expect(await push(app, registry.host, 'acme/app', ['1', 'latest'])).toMatchObject({ changed: false });

    const changed = await testImage([{ base: 'shared' }, { app: 'one line more' }]);
    const next = await writeImage(join(folder, `next-${++count}`), changed, app.arm64);
    const second = await push(next, registry.host, 'acme/app', ['latest']);
    // The changed program's layer and its config; go-containerregistry knows blobs of all repositories.
    expect(second).toMatchObject({ changed: true, uploaded: { count: 2 } });
    expect(second.uploaded.bytes).toBeLessThan(2000);
  });

  test('mounts layers of another repository', async () => {
    const app = await newImage(1000);
    await push(app, registry.host, 'acme/base', ['1']);
    const layer = app.amd64.layers[1]?.digest as Digest;
    const pushed = await push(app, registry.host, 'acme/mounting', ['1'], {
      mountFrom: new Map([[layer, ['acme/base']]]),
    });
    expect(pushed.changed).toBe(true);
    if (name !== 'go-containerregistry') expect(pushed).toMatchObject({ mounted: 1, uploaded: { count: 4 } });
    expect((await pulled(`${registry.host}/acme/mounting:1`)).digest).toBe(app.image.root.digest);
  });

  test('takes chunks', async () => {
    const app = await newImage();
    await push(app, registry.host, 'acme/chunks', ['1'], { chunk: 150_000 });
    expect((await pulled(`${registry.host}/acme/chunks:1`)).digest).toBe(app.image.root.digest);
  });

  test('keeps the report beside the image, whether it has the referrers API or not', async () => {
    const app = await newImage(1000);
    const reference = `${registry.host}/acme/report:1`;
    await push(app, registry.host, 'acme/report', ['1'], { report: '{"schemaVersion":1}' });
    expect(await fetchAttachedReport(reference, http, runtime())).toEqual({
      image: app.image.root.digest,
      text: '{"schemaVersion":1}',
    });
    const other = await newImage(1000);
    await push(other, registry.host, 'acme/report', ['2']);
    expect(await fetchAttachedReport(`${registry.host}/acme/report:2`, http, runtime())).toBeUndefined();
  });

  const FAULTS: readonly [string, Omit<ProxyFault, 'match'> & { match: RegExp }][] = [
    ['401 when an upload begins', { match: /^POST/, status: 401 }],
    ['401 in an upload', { match: /^PUT .*uploads/, status: 401 }],
    ['429 with Retry-After on a blob', { match: /^HEAD .*blobs/, status: 429, headers: { 'retry-after': '0' } }],
    [
      '429 with a date in an upload',
      { match: /^PUT .*uploads/, status: 429, headers: { 'retry-after': 'Mon, 01 Jan 2024 00:00:00 GMT' } },
    ],
    ['500 when an upload begins', { match: /^POST/, status: 500, times: 2 }],
    ['503 in an upload', { match: /^PUT .*uploads/, status: 503, times: 2 }],
    ['500 at a manifest', { match: /^PUT .*manifests/, status: 500, times: 2 }],
    ['502 when a tag is set', { match: /^PUT .*manifests\/faulty/, status: 502 }],
    ['a connection cut in an upload', { match: /^PUT .*uploads/, resetAfter: 120_000, times: 2 }],
    ['a connection cut before an upload', { match: /^PUT .*uploads/, resetAfter: 1 }],
    ['a connection cut at a manifest', { match: /^PUT .*manifests/, resetAfter: 10 }],
    ['an answer that is cut short', { match: /^GET .*manifests\/sha256/, truncateAfter: 50, times: 2 }],
    ['a byte changed on the way there', { match: /^PUT .*uploads/, flipRequest: true }],
    ['a byte changed and a refusal on the way there', { match: /^PUT .*uploads/, flipRequest: true, times: 2 }],
    ['a byte changed on the way back', { match: /^GET .*manifests/, flipAnswer: true }],
    [
      'a false Docker-Content-Digest',
      { match: /manifests/, times: 50, falsify: { 'docker-content-digest': `sha256:${'0'.repeat(64)}` } },
    ],
    ['a slow answer', { match: /^PUT/, slowMs: 400, times: 3 }],
  ];

  test.each(FAULTS)('survives %s', async (what, fault) => {
    const app = await newImage();
    const repository = `faults/${what.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    proxy.faults.splice(0, proxy.faults.length, fault);
    proxy.made.length = 0;
    expect(await push(app, proxy.host, repository, ['faulty'])).toMatchObject({ changed: true });
    expect(proxy.made.length).toBeGreaterThan(0);
    proxy.faults.length = 0;
    expect((await pulled(`${registry.host}/${repository}:faulty`)).digest).toBe(app.image.root.digest);
  });

  test('never has a tag on an image that did not get through, and the next run finishes', async () => {
    const app = await newImage();
    for (const match of [/^PUT .*uploads|^PATCH/, /^PUT .*manifests\/sha256/, /^PUT .*manifests\/whole/]) {
      proxy.faults.splice(0, proxy.faults.length, { match, status: 503, times: 1000 });
      await expect(push(app, proxy.host, 'faults/never', ['whole'])).rejects.toMatchObject({
        code: 'registry-unavailable',
      });
      await expect(run('crane', ['digest', '--insecure', `${registry.host}/faults/never:whole`])).rejects.toThrow();
    }
    proxy.faults.length = 0;
    expect(await push(app, proxy.host, 'faults/never', ['whole'])).toMatchObject({ uploaded: { count: 0 } });
    expect((await pulled(`${registry.host}/faults/never:whole`)).digest).toBe(app.image.root.digest);
  });
});
