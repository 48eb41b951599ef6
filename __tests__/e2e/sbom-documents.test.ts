import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient } from '../../src/http/client.ts';
import type { BuiltBinary } from '../../src/model/binary.ts';
import type { Tool } from '../../src/model/tool.ts';
import { makeImageSboms, makeSboms, type SbomOptions } from '../../src/sbom/index.ts';
import { acquireTool } from '../../src/tools/index.ts';
import { actBinaries } from '../support/act-binaries.ts';
import { writePackagedImage } from '../support/packaged-image.ts';
import { testRuntime } from '../support/runtime.ts';
import { spdxComplaints } from '../support/spdx-schema.ts';

const root = mkdtempSync(join(tmpdir(), 'e2e-sbom-'));
const runtime = testRuntime({
  cacheDirectory: join(root, 'cache'),
  scratchDirectory: join(root, 'scratch'),
  workingDirectory: root,
});
const noTool = (): Promise<Tool> => Promise.reject(new Error('Syft was asked for'));
let syft: Tool;
let binaries: BuiltBinary[];
let againstSchema: (text: string) => readonly string[];

beforeAll(async () => {
  const http = createHttpClient(runtime);
  syft = await acquireTool('syft', {}, runtime, http);
  await http.close();
  binaries = await actBinaries();
  againstSchema = spdxComplaints();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const options = (folder: string, overrides: Partial<SbomOptions> = {}): SbomOptions => ({
  tool: async () => syft,
  toolVersion: '1.51.0',
  revision: { version: 'v0.2.60', epoch: 1_700_000_000 },
  program: '1.0.0',
  outputDirectory: join(root, folder),
  ...overrides,
});
const fresh = (name: string): typeof runtime => ({ ...runtime, cacheDirectory: join(root, name) });
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, folder, 'sbom')).map((name) => [
      name,
      readFileSync(join(root, folder, 'sbom', name), 'utf8'),
    ]),
  );

/** What the official validators say of every document in a folder; nothing when all is well. */
async function complaints(folder: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [name, text] of Object.entries(contents(folder))) {
    if (name.endsWith('.cdx.json')) {
      const complaint = await new JsonStrictValidator(Version.v1dot6).validate(text);
      if (complaint !== null) found.push(name, complaint);
    } else {
      found.push(...againstSchema(text).map((complaint) => `${name}${complaint}`));
      const validator = process.env.SPDX_VALIDATOR ?? 'pyspdxtools';
      execFileSync(validator, ['-i', join(root, folder, 'sbom', name)], { stdio: 'pipe' });
    }
  }
  return found;
}

describe('SBOMs of binaries', () => {
  test('list every module of each, with the true version of the main one, and pass the official validators', async () => {
    const sboms = await makeSboms(binaries, options('first'), runtime);
    expect(sboms.map(({ name, packages, cached }) => [name, packages, cached])).toEqual([
      ['act_linux_amd64', 72, false],
      ['act_linux_arm64', 72, false],
    ]);
    expect(Object.keys(contents('first'))).toHaveLength(4);
    expect(await complaints('first')).toEqual([]);
    expect(againstSchema('{}')).not.toEqual([]);
    for (const text of Object.values(contents('first'))) {
      expect(text).toContain('pkg:golang/github.com/nektos/act@v0.2.60');
      expect(text).not.toMatch(/UNKNOWN|not provided/);
      expect(text).not.toContain(tmpdir());
    }
  });

  test('are the same from another cache, from the cache, and in one run for each binary', async () => {
    await makeSboms(binaries, options('again'), fresh('other-cache'));
    expect(contents('again')).toEqual(contents('first'));
    await makeSboms(binaries, options('cached', { tool: noTool }), runtime);
    expect(contents('cached')).toEqual(contents('first'));
    for (const binary of binaries) await makeSboms([binary], options('single'), fresh(`single-${binary.plan.stem}`));
    expect(contents('single')).toEqual(contents('first'));
  });

  test('of changed code need no Syft and have the new digests and version', async () => {
    const [binary] = binaries;
    if (binary === undefined) throw new Error('no binary');
    const file = join(root, 'changed');
    writeFileSync(file, Buffer.concat([readFileSync(binary.file), Buffer.from('changed')]), { mode: 0o755 });
    const facts = {
      ...binary.facts,
      digest: `sha256:${execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64)}` as const,
    };
    const [sbom] = await makeSboms(
      [{ ...binary, file, facts }],
      options('changed-out', { tool: noTool, revision: { version: 'v0.2.61' } }),
      runtime,
    );
    expect(sbom?.cached).toBe(true);
    for (const text of Object.values(contents('changed-out'))) {
      expect(text).toContain(facts.digest.slice(7));
      expect(text).toContain('pkg:golang/github.com/nektos/act@v0.2.61');
      expect(text).toContain('1970-01-01T00:00:00Z');
    }
    const withSyft = fresh('changed-cache');
    await makeSboms(
      [{ ...binary, file, facts }],
      options('changed-syft', { revision: { version: 'v0.2.61' } }),
      withSyft,
    );
    expect(contents('changed-syft')).toEqual(contents('changed-out'));
  });

  test('heal when the cache is damaged', async () => {
    const folder = join(runtime.cacheDirectory, 'sbom');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged');
    await makeSboms(binaries, options('healed'), runtime);
    expect(contents('healed')).toEqual(contents('first'));
  });

  test('name the licences found in the module cache and still pass the validators', async () => {
    const moduleCache = execFileSync('go', ['env', 'GOMODCACHE'], { encoding: 'utf8' }).trim();
    await makeSboms(binaries, options('licences', { moduleCache }), runtime);
    expect(await complaints('licences')).toEqual([]);
    const text = contents('licences')['act_linux_amd64.cdx.json'] ?? '';
    const { components } = JSON.parse(text) as { components: { type: string; licenses?: unknown[] }[] };
    expect(components.filter(({ type, licenses }) => type === 'library' && licenses === undefined)).toHaveLength(1);
    expect(text).not.toMatch(/GOPATH|"sha256:/);
  });
});

describe('SBOMs of an image whose base has packages', () => {
  test('are made for each platform of one layout, pass the validators, and come from the cache the second time', async () => {
    const layout = join(root, 'layout');
    const manifests = await writePackagedImage(layout, ['amd64', 'arm64']);
    const images = manifests.map((manifest) => ({
      name: `app_${manifest.platform?.architecture}_image`,
      layout,
      platform: { manifest },
    }));
    await makeImageSboms(images, options('images'), runtime);
    expect(await complaints('images')).toEqual([]);
    expect(contents('images')['app_arm64_image.cdx.json']).toContain('pkg:deb/debian/openssl@3.5.1-1?arch=arm64');
    expect(JSON.stringify(contents('images'))).not.toContain(root);
    const again = await makeImageSboms(images, options('images-again', { tool: noTool }), runtime);
    expect(again.map(({ cached }) => cached)).toEqual([true, true]);
    expect(contents('images-again')).toEqual(contents('images'));
  });
});
