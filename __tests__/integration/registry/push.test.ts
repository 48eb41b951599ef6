import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { blobFile } from '../../../src/registry/push/layout-image.ts';
import { type Pushed, type PushRequest, pushImage } from '../../../src/registry/push/push.ts';
import { testImage } from '../../support/base-image.ts';
import { type PushableImage, pushableImage, writeImage } from '../../support/push-image.ts';
import { type PushRegistry, type RegistryManner, startPushRegistry } from '../../support/push-registry.ts';
import { testRuntime } from '../../support/runtime.ts';

let folder = '';
let registry: PushRegistry;
let http: HttpClient;
let app: PushableImage;

const start = async (manner: Partial<RegistryManner> = {}): Promise<void> => {
  await registry?.close();
  registry = await startPushRegistry(manner);
};
const push = (tags: readonly string[], more: Partial<PushRequest> = {}): Promise<Pushed> => {
  const runtime = testRuntime({ env: { HOME: folder } });
  return pushImage(
    {
      image: app.image,
      destination: { registry: registry.host, repository: 'acme/app', tags },
      mountFrom: new Map(),
      onProgress: () => undefined,
      ...more,
    },
    { ...runtime, http, insecureRegistries: [], retryDelayMs: 1 },
  );
};
const asked = (pattern: RegExp): string[] => registry.requests.filter((line) => pattern.test(line));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'push-'));
  http = createHttpClient(testRuntime());
  app = await pushableImage(join(folder, 'image'));
  await start();
});
afterEach(async () => {
  await http.close();
  await registry.close();
  await rm(folder, { recursive: true });
});

describe('a push', () => {
  test('brings blobs, then manifests, then the index, and tags at the very end', async () => {
    const done: number[] = [];
    const pushed = await push(['1.2.3', 'latest'], { onProgress: (bytes, total) => done.push(bytes / total) });
    const { digest } = app.image.root;
    expect(pushed).toMatchObject({ digest, changed: true, uploaded: { count: 5 }, mounted: 0, existing: 0 });
    expect(pushed.tags).toEqual([
      { tag: '1.2.3', changed: true },
      { tag: 'latest', changed: true },
    ]);
    expect(registry.tags).toEqual(
      new Map([
        ['acme/app:1.2.3', digest],
        ['acme/app:latest', digest],
      ]),
    );
    const puts = asked(/^PUT/).map((line) => line.replace(/.*\/(uploads|manifests)\//, '$1 '));
    const manifests = [...app.image.manifests, app.image.root].map((document) => `manifests ${document.digest}`);
    expect(puts.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'uploads *'));
    expect(puts.slice(5, 7).sort()).toEqual(manifests.slice(0, 2).sort());
    expect(puts.slice(7)).toEqual([manifests[2], 'manifests 1.2.3', 'manifests latest']);
    expect(asked(/^PATCH/)).toEqual([]);
    expect(done.at(-1)).toBe(1);
    for (const [name, bytes] of [...app.amd64.blobs, ...app.arm64.blobs])
      expect(
        (registry.blobs.get(`acme/app/${name}`) ?? registry.manifests.get(`acme/app/${name}`)?.bytes)?.equals(bytes),
      ).toBe(true);
  });

  test('of what is there already costs two requests and changes nothing', async () => {
    await push(['1']);
    registry.requests.length = 0;
    expect(await push(['1'])).toMatchObject({ changed: false, uploaded: { count: 0, bytes: 0 } });
    expect(registry.requests).toHaveLength(2);
    expect(asked(/^(PUT|POST|PATCH)/)).toEqual([]);
  });

  test('of one changed layer sends that layer, its config and the manifests', async () => {
    await push(['1']);
    const changed = await testImage([{ base: 'shared' }, { app: 'another program' }]);
    app = await writeImage(join(folder, 'next'), changed, app.arm64);
    registry.requests.length = 0;
    expect(await push(['1'])).toMatchObject({ changed: true, uploaded: { count: 2 }, existing: 1 });
    expect(asked(/^PUT .*manifests/)).toHaveLength(3);
  });

  test('to a further tag sends the index once more and no blob', async () => {
    await push(['1']);
    const previous = app.image.root.digest;
    registry.requests.length = 0;
    expect(await push(['1', '2'])).toMatchObject({
      changed: true,
      tags: [
        { tag: '1', changed: false, previous },
        { tag: '2', changed: true },
      ],
    });
    expect(asked(/^(PUT|POST)/)).toEqual(['PUT /v2/acme/app/manifests/2']);
  });

  test('by digest sets no tag', async () => {
    expect(await push([])).toMatchObject({ changed: true, tags: [] });
    expect(registry.tags.size).toBe(0);
    expect(registry.manifests.has(`acme/app/${app.image.root.digest}`)).toBe(true);
    expect(await push([])).toMatchObject({ changed: false });
  });

  test('brings back an image that was tidied away below a tagged index', async () => {
    await push(['1']);
    const [first] = app.image.manifests;
    registry.manifests.delete(`acme/app/${first?.digest}`);
    await push(['1']);
    expect(registry.manifests.has(`acme/app/${first?.digest}`)).toBe(true);
  });
});

describe('layers of another repository', () => {
  const shared = (): string => app.amd64.layers[0]?.digest ?? '';
  const mountFrom = () => new Map([[app.amd64.layers[0]?.digest as `sha256:${string}`, ['acme/base']]]);
  const putBase = (): void => {
    registry.blobs.set(`acme/base/${shared()}`, app.amd64.blobs.get(shared() as `sha256:${string}`) as Buffer);
  };

  test.each([
    ['mounted', 'mounted', 1, 4],
    ['begun as an upload', 'begun', 0, 5],
    ['refused', 'refused', 0, 5],
    ['denied', 'denied', 0, 5],
  ] as const)('are mounted, or uploaded where the mount is %s', async (_, mount, mounted, count) => {
    await start({ mount });
    putBase();
    expect(await push(['1'], { mountFrom: mountFrom() })).toMatchObject({ mounted, uploaded: { count } });
    expect(asked(/^POST/)).toHaveLength(mount === 'mounted' || mount === 'begun' ? 5 : 6);
  });
});

describe('registries that want it otherwise', () => {
  test('get chunks by choice', async () => {
    await push(['1'], { chunk: 100_000 });
    expect(asked(/^PATCH/).length).toBeGreaterThan(6);
    expect(registry.tags.size).toBe(1);
  });

  test('get chunks after a failed PUT', async () => {
    await start({ bodyLimit: 200_000 });
    await push(['1']);
    expect(asked(/^PATCH/).length).toBeGreaterThan(3);
    expect(registry.tags.size).toBe(1);
  });

  test('get one request where they take no chunks', async () => {
    await start({ chunks: false });
    await push(['1'], { chunk: 100_000 });
    expect(registry.tags.size).toBe(1);
  });

  test('may keep a tag: the same digest is success, another one a failure', async () => {
    await start({ immutable: true });
    await push(['1']);
    expect(await push(['1'])).toMatchObject({ changed: false });
    const held = app.image.root.digest;
    app = await pushableImage(join(folder, 'next'), 1000);
    await expect(push(['1'])).rejects.toMatchObject({ code: 'tag-immutable', fix: expect.stringContaining(held) });
  });

  test('may store a try that broke off after the one that came whole: it is put again, or the push fails', async () => {
    await start({ overtaken: 1 });
    expect(await push(['1'])).toMatchObject({ changed: true, digest: app.image.root.digest });
    expect([...registry.manifests].filter(([key, { bytes }]) => !key.endsWith(digestOf(bytes)))).toEqual([]);
    await start({ overtaken: 100 });
    await expect(push(['1'])).rejects.toMatchObject({ code: 'digest-mismatch' });
    expect(registry.tags.size).toBe(0);
  });

  test('may want a repository to be made first', async () => {
    await start({ repositories: ['acme/other'] });
    await expect(push(['1'])).rejects.toMatchObject({ code: 'repository-missing' });
  });
});

describe('a layout', () => {
  test('with other bytes under a digest is refused, and nothing is tagged', async () => {
    const layer = app.amd64.layers[1]?.digest as `sha256:${string}`;
    await writeFile(blobFile(app.layout, layer), Buffer.alloc(app.amd64.blobs.get(layer)?.length ?? 0));
    await expect(push(['1'])).rejects.toMatchObject({
      code: 'layout-invalid',
      message: expect.stringContaining(layer),
    });
    expect(registry.tags.size).toBe(0);
  });

  test('with a blob cut short is refused', async () => {
    const layer = app.amd64.layers[1]?.digest as `sha256:${string}`;
    await truncate(blobFile(app.layout, layer), 100);
    await expect(push(['1'])).rejects.toMatchObject({ code: 'layout-invalid' });
    expect(registry.tags.size).toBe(0);
  });
});
