import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import type { Digest } from '../../../src/model/digest.ts';
import { pushImage } from '../../../src/registry/push/push.ts';
import { PUSH_FAILURES } from '../../../src/registry/push/push-failure.ts';
import type { Artifact } from '../../../src/registry/referrers/artifact.ts';
import { REPORT_TYPE, SPDX_TYPE } from '../../../src/registry/referrers/artifact-types.ts';
import { attachArtifacts } from '../../../src/registry/referrers/attach.ts';
import { fetchAttachedReport } from '../../../src/registry/referrers/fetch-report.ts';
import { openSession, type RegistrySession } from '../../../src/registry/session/session.ts';
import { type PushableImage, pushableImage } from '../../support/push-image.ts';
import { type PushRegistry, type RegistryManner, startPushRegistry } from '../../support/push-registry.ts';
import { testRuntime } from '../../support/runtime.ts';

let folder = '';
let registry: PushRegistry;
let http: HttpClient;
let app: PushableImage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attach-'));
  http = createHttpClient(testRuntime());
  app = await pushableImage(join(folder, 'image'), 100);
});
afterEach(async () => {
  await http.close();
  await registry.close();
  await rm(folder, { recursive: true });
});

const context = () => ({ ...testRuntime({ env: { HOME: folder } }), http, insecureRegistries: [], retryDelayMs: 1 });
const session = (): RegistrySession =>
  openSession({ registry: registry.host, repository: 'acme/app' }, context(), {
    actions: 'pull,push',
    failures: PUSH_FAILURES,
  });
async function start(manner: Partial<RegistryManner>): Promise<void> {
  registry = await startPushRegistry(manner);
  const destination = { registry: registry.host, repository: 'acme/app', tags: ['1'] };
  await pushImage({ image: app.image, destination, mountFrom: new Map(), onProgress: () => undefined }, context());
  registry.requests.length = 0;
}
const artifact = (title: string, artifactType = SPDX_TYPE): Artifact => {
  const { digest, mediaType, bytes } = app.image.root;
  return {
    artifactType,
    title,
    bytes: Buffer.from(`{"is":"${title}"}`),
    subject: { digest, mediaType, size: bytes.length },
  };
};
/** Manifests that the fallback tag lists. */
const tagged = (): readonly Digest[] => {
  const tag = registry.tags.get(`acme/app:sha256-${app.image.root.digest.slice(7)}`);
  const list = registry.manifests.get(`acme/app/${tag}`)?.bytes.toString() ?? '{"manifests":[]}';
  return (JSON.parse(list) as { manifests: { digest: Digest }[] }).manifests.map(({ digest }) => digest);
};

describe.each([true, false])('with the referrers API: %s', (referrers) => {
  test('documents are attached once, and found again', async () => {
    await start({ referrers });
    const artifacts = [artifact('report.json', REPORT_TYPE), artifact('a.spdx.json'), artifact('b.spdx.json')];
    expect(await attachArtifacts(artifacts, session())).toHaveLength(3);
    expect(await attachArtifacts(artifacts, session())).toEqual([]);
    expect(tagged()).toHaveLength(referrers ? 0 : 3);
    const found = await fetchAttachedReport(`${registry.host}/acme/app:1`, http, context());
    expect(found).toEqual({ image: app.image.root.digest, text: '{"is":"report.json"}' });
  });

  test('an image without a report has none, and one that is missing is an error', async () => {
    await start({ referrers });
    expect(await fetchAttachedReport(`${registry.host}/acme/app:1`, http, context())).toBeUndefined();
    await expect(fetchAttachedReport(`${registry.host}/acme/app:2`, http, context())).rejects.toMatchObject({
      code: 'base-missing',
    });
  });
});

test('two jobs that write the fallback tag at once both stand in it in the end', async () => {
  await start({ referrers: false });
  const jobs = ['a', 'b', 'c'].map((title) => attachArtifacts([artifact(title)], session()));
  const attached = (await Promise.all(jobs)).flat();
  const again = await Promise.all(['a', 'b', 'c'].map((title) => attachArtifacts([artifact(title)], session())));
  expect(new Set([...tagged(), ...again.flat().map(({ digest }) => digest)])).toEqual(
    new Set(attached.map(({ digest }) => digest)),
  );
});

test('a registry that refuses artifacts says so, and the image stays', async () => {
  await start({ refusesArtifacts: true });
  await expect(attachArtifacts([artifact('a')], session())).rejects.toMatchObject({
    details: expect.stringContaining('MANIFEST_INVALID'),
  });
  expect(registry.tags.get('acme/app:1')).toBe(app.image.root.digest);
});
