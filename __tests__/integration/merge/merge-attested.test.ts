import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../../src/model/report.ts';
import { attestLeg } from '../../support/attested-leg.ts';
import { openSandbox, type Sandbox } from '../../support/command-line.ts';
import { type PushRegistry, startPushRegistry } from '../../support/push-registry.ts';

const PLATFORMS = ['linux/amd64', 'linux/arm64'];
let registry: PushRegistry;
let sandbox: Sandbox;
const legs: string[] = [];
const attested: string[] = [];

const run = async (...args: string[]): Promise<string> => {
  const result = await sandbox.run(args);
  expect([result.status, result.status === 0 ? '' : result.stderr]).toEqual([0, '']);
  return result.stdout;
};

beforeAll(async () => {
  sandbox = await openSandbox();
  for (const platform of PLATFORMS) {
    const leg = join(sandbox.root, platform.slice(6));
    await run('build', '--no-sbom', '--no-scan', '--no-attribution', '--platforms', platform, '-o', leg);
    attested.push(...(await attestLeg(leg)));
    legs.push(leg);
  }
}, 120_000);
afterAll(() => sandbox.remove());
beforeEach(async () => {
  registry = await startPushRegistry();
});
afterEach(() => registry.close());

/** What the tag's index lists, in order, and that everything it names is there. */
async function pushedEntries(repository: string, tag: string): Promise<readonly string[]> {
  const read = (digest: string) => JSON.parse(String(registry.manifests.get(`${repository}/${digest}`)?.bytes));
  const { manifests } = read(registry.tags.get(`${repository}:${tag}`) ?? '') as { manifests: { digest: string }[] };
  for (const { digest } of manifests) {
    const { config, layers } = read(digest) as { config: { digest: string }; layers: { digest: string }[] };
    for (const { digest: blob } of [config, ...layers])
      expect([...registry.blobs.keys()]).toContain(`${repository}/${blob}`);
  }
  return manifests.map(({ digest }) => digest);
}

const merge = (given: readonly string[], folder: string, tag: string): Promise<string> =>
  run(
    ...['merge', ...given, '-o', join(sandbox.root, folder), '--platforms', PLATFORMS.join()],
    '--push',
    '--tags',
    tag,
  );

test('what BuildKit attested of legs stays with their images, behind all platforms', async () => {
  await merge(legs, 'merged', `${registry.host}/acme/app:1`);
  const [image] = (JSON.parse(await readFile(join(sandbox.root, 'merged', 'report.json'), 'utf8')) as Report).images;
  expect(image?.attestations?.map(({ manifest }) => manifest)).toEqual(attested);
  const manifests = image?.platforms.map(({ manifest }) => manifest) ?? [];
  expect(await pushedEntries('acme/app', '1')).toEqual([...manifests, ...attested]);
  await run('verify', join(sandbox.root, 'merged'));
}, 120_000);

test('the same of legs that are in a registry alone', async () => {
  const digests: string[] = [];
  for (const leg of legs)
    digests.push((await run('push', leg, '--push-by-digest', '--repositories', `${registry.host}/acme/legs`)).trim());
  await merge(digests, 'from-registry', `${registry.host}/acme/app:2`);
  expect((await pushedEntries('acme/app', '2')).slice(2)).toEqual(attested);
  expect(await readFile(join(sandbox.root, 'from-registry', 'image', 'index.json'), 'utf8')).toContain(
    registry.tags.get('acme/app:2') ?? 'no tag',
  );
}, 120_000);

/** A copy of a leg with SBOMs, as Syft leaves them. */
async function withSboms(leg: string): Promise<string> {
  const folder = `${leg}-sboms`;
  await cp(leg, folder, { recursive: true });
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
  await mkdir(join(folder, 'sbom'), { recursive: true });
  const binaries = [];
  for (const binary of report.binaries) {
    const sbom = { cyclonedx: `sbom/${binary.stem}.cdx.json`, spdx: `sbom/${binary.stem}.spdx.json`, packages: 1 };
    for (const path of [sbom.cyclonedx, sbom.spdx])
      await writeFile(join(folder, path), JSON.stringify({ path, of: binary.digest }));
    binaries.push({ ...binary, sbom });
  }
  await writeFile(join(folder, 'report.json'), JSON.stringify({ ...report, binaries }));
  return folder;
}

test('SBOMs of legs that are in a registry alone are those that are attached; what is not is told', async () => {
  const folders = [await withSboms(legs[0] as string), await withSboms(legs[1] as string)];
  const push = (folder: string, repository: string, ...flags: string[]) =>
    run('push', folder, '--push-by-digest', '--repositories', `${registry.host}/${repository}`, ...flags);
  const whole = [];
  for (const folder of folders) whole.push((await push(folder, 'acme/legs')).trim());
  await merge(whole, 'with-sboms', `${registry.host}/acme/app:3`);
  for (const [at, folder] of folders.entries())
    for (const kind of ['cdx', 'spdx']) {
      const path = join('sbom', `tiny_linux_${['amd64', 'arm64'][at]}.${kind}.json`);
      expect(await readFile(join(sandbox.root, 'with-sboms', path), 'utf8')).toBe(
        await readFile(join(folder, path), 'utf8'),
      );
    }
  const bare = [(await push(folders[0] as string, 'acme/bare', '--attach', 'report')).trim(), whole[1] as string];
  const flags = ['-o', join(sandbox.root, 'bare'), '--platforms', PLATFORMS.join()];
  const merged = await sandbox.run(['merge', ...bare, ...flags]);
  expect(merged.status).toBe(0);
  expect(merged.stderr.replaceAll(/\s+/g, ' ')).toContain(
    'has not all of its SBOMs and scans attached: sbom/tiny_linux_amd64.cdx.json and 1 more',
  );
  expect(await readdir(join(sandbox.root, 'bare', 'sbom'))).toEqual([
    'tiny_linux_arm64.cdx.json',
    'tiny_linux_arm64.spdx.json',
  ]);
}, 120_000);
