import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import { openBase } from '../../../src/registry/base/base.ts';
import { parseMirrors } from '../../../src/registry/mirrors/mirrors.ts';
import { collect, testImage, testIndex } from '../../support/base-image.ts';
import { type RegistryServer, startRegistry } from '../../support/registry-server.ts';
import { testRuntime } from '../../support/runtime.ts';

const AMD64 = { os: 'linux', architecture: 'amd64' };
const image = await testImage([{ 'etc/os-release': 'ID=test' }]);
const index = testIndex([image]);

let folder = '';
let own: RegistryServer;
let mirror: RegistryServer;
let http: HttpClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mirrors-'));
  [own, mirror] = await Promise.all([startRegistry(), startRegistry()]);
  http = createHttpClient(testRuntime());
});
afterEach(async () => {
  await http.close();
  await Promise.all([own.close(), mirror.close()]);
  await rm(folder, { recursive: true });
});

/** The bytes of the base's only layer, pulled with a mirror for the registry. */
async function pull(reference = `${own.host}/acme/base:1`): Promise<Buffer> {
  const runtime = testRuntime({ env: { HOME: folder }, cacheDirectory: join(folder, 'cache') });
  const mirrors = parseMirrors([`${own.host}=${mirror.host}/proxy`]);
  const base = await openBase(reference, { ...runtime, http, mirrors, insecureRegistries: [], retryDelayMs: 1 });
  const [layer] = (await base.image(AMD64)).layers;
  return collect(await (layer as NonNullable<typeof layer>).open());
}
const LAYER = image.blobs.get(image.layers[0]?.digest as `sha256:${string}`);

describe('a base whose registry has a mirror', () => {
  test('comes from the mirror alone', async () => {
    mirror.put('proxy/acme/base', '1', index);
    expect(await pull()).toEqual(LAYER);
    expect(own.requests).toEqual([]);
  });

  test('comes from the registry where the mirror does not have it', async () => {
    own.put('acme/base', '1', index);
    expect(await pull()).toEqual(LAYER);
    expect(mirror.requests.length).toBeGreaterThan(0);
  });

  test('comes from the registry where the mirror does not answer, which is not asked again', async () => {
    own.put('acme/base', '1', index);
    mirror.faults.push({ match: /./, times: 1000, status: 503 });
    expect(await pull()).toEqual(LAYER);
    expect(mirror.requests).toHaveLength(2);
  });

  test('is never what a mirror gives under a wrong digest', async () => {
    own.put('acme/base', '1', index);
    mirror.put('proxy/acme/base', '1', index);
    mirror.faults.push({ match: /blobs/, times: 1000, flip: true });
    expect(await pull(`${own.host}/acme/base@${index.manifest.digest}`)).toEqual(LAYER);
  });
});
