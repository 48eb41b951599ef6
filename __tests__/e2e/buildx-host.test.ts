import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { type BuildKit, startBuildKit } from './support/buildkit.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { PROJECT } from './support/project.ts';
import { writeSmallModule } from './support/small-module.ts';

const FOUR = 'linux/amd64,linux/arm64,linux/arm/v7,linux/amd64/v3';
let machine: Machine;

const QUIET = ['--no-sbom', '--no-scan'];
const build = (...flags: string[]): Promise<Ended> => machine.run(['build', 'small', ...QUIET, ...flags]);
const through = (daemon: BuildKit, ...flags: string[]): Promise<Ended> =>
  build('--engine', 'buildx', '--endpoint', daemon.endpoint, ...flags);
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;
const indexOf = async (folder: string): Promise<string | undefined> => (await report(folder)).images[0]?.digest;
const codes = async (folder: string): Promise<readonly string[]> =>
  (await report(folder)).run.notices.map(({ code }) => code);

beforeAll(async () => {
  machine = await startMachine();
  await writeSmallModule(join(machine.work, 'small'));
});
afterAll(async () => machine[Symbol.asyncDispose]());

describe.each(['gzip', 'zstd', 'uncompressed'])('four platforms with %s', (compression) => {
  test("through BuildKit have the embedded engine's index digest, and the daemon's history has it", async () => {
    await using daemon = await startBuildKit();
    const flags = ['--platforms', FOUR, '--compression', compression, '--annotations', 'index:a=1\nb=<&>'];
    expect(await build(...flags, '--output', 'own')).toMatchObject({ status: 0 });
    expect(await through(daemon, ...flags, '--output', 'theirs')).toMatchObject({ status: 0 });
    const digest = await indexOf('own');
    expect(digest).toMatch(/^sha256:/);
    expect(await indexOf('theirs')).toBe(digest);
    expect(await codes('theirs')).not.toContain('builder-differs');
    expect(await daemon.builds()).toEqual([{ platforms: FOUR.split(','), digest }]);
  });
});

describe('the engine buildx', () => {
  let daemon: BuildKit;
  beforeAll(async () => {
    daemon = await startBuildKit();
  });
  afterAll(async () => daemon[Symbol.asyncDispose]());

  test('gives the very same output folder: binaries, sums, SBOMs, layout', async () => {
    await cp(join(PROJECT, 'examples/hello'), join(machine.work, 'hello'), { recursive: true });
    const args = ['build', 'hello', '--no-scan', '--output'];
    const env = { GOWORK: 'off' };
    expect(await machine.run([...args, 'hello-own'], { env })).toMatchObject({ status: 0 });
    const flags = ['--engine', 'buildx', '--endpoint', daemon.endpoint];
    expect(await machine.run([...args, 'hello-theirs', ...flags], { env })).toMatchObject({ status: 0 });
    const [own, theirs] = await Promise.all(['hello-own', 'hello-theirs'].map(contentOf));
    expect([...(theirs as Map<string, string>).keys()]).toEqual([...(own as Map<string, string>).keys()]);
    // What the report says of the run differs; so do the inputs.
    for (const [name, text] of own as Map<string, string>)
      if (!name.startsWith('report.')) expect([name, theirs?.get(name)]).toEqual([name, text]);
    const [before, after] = await Promise.all([report('hello-own'), report('hello-theirs')]);
    expect({ ...after, run: before.run, inputs: before.inputs }).toEqual(before);
    expect(after.run.tools.map(({ name }) => name)).toContain('buildx');
    const [node] = after.run.builder?.nodes ?? [];
    expect(after.run.builder).toMatchObject({ driver: 'remote', made: true });
    expect(node).toMatchObject({
      version: expect.stringMatching(/^v0\./),
      platforms: expect.arrayContaining(['linux/amd64']),
    });
  });

  test('makes one digest twice, and keeps BuildKit’s attestations without counting them', async () => {
    expect(await through(daemon, '--output', 'plain')).toMatchObject({ status: 0 });
    expect(await through(daemon, '--output', 'again')).toMatchObject({ status: 0 });
    expect(await indexOf('again')).toBe(await indexOf('plain'));
    expect(await through(daemon, '--provenance', 'mode=max', '--output', 'attested')).toMatchObject({ status: 0 });
    const [plain, attested] = await Promise.all([report('plain'), report('attested')]);
    expect(attested.images[0]?.platforms).toEqual(plain.images[0]?.platforms);
    expect(attested.images[0]?.digest).not.toBe(plain.images[0]?.digest);
    const blob = (digest = '') => join(machine.work, 'attested/image/blobs/sha256', digest.replace('sha256:', ''));
    const index = JSON.parse(await readFile(blob(attested.images[0]?.digest), 'utf8'));
    expect(index.manifests.map(({ platform }: { platform: { os: string } }) => platform.os)).toEqual([
      'linux',
      'linux',
      'unknown',
      'unknown',
    ]);
    for (const { digest } of index.manifests) expect(await readFile(blob(digest), 'utf8')).toContain('schemaVersion');
  });

  test('has an index for one platform, too, with the embedded engine’s digest', async () => {
    const flags = ['--platforms', 'linux/arm64', '--output'];
    expect(await build(...flags, 'one-own')).toMatchObject({ status: 0 });
    expect(await through(daemon, ...flags, 'one-theirs')).toMatchObject({ status: 0 });
    expect(await indexOf('one-theirs')).toBe(await indexOf('one-own'));
    expect(await codes('one-theirs')).not.toContain('builder-differs');
  });

  test('hands on what only BuildKit writes, beside archives of our own, and tells what it wrote', async () => {
    const outputs = 'type=local,dest=root\ntype=oci,dest=small.oci.tar';
    const ended = await through(daemon, '--outputs', outputs, '--metadata-file', 'meta.json', '--output', 'more');
    expect(ended).toMatchObject({ status: 0 });
    expect((await readdir(join(machine.work, 'root'))).sort()).toEqual(['linux_amd64', 'linux_arm64']);
    expect(await readdir(join(machine.work, 'root/linux_arm64'))).toContain('small');
    expect(await readdir(machine.work)).toContain('small.oci.tar');
    expect(JSON.parse(await readFile(join(machine.work, 'meta.json'), 'utf8'))).toHaveProperty(['buildx.build.ref']);
  });

  test('says when the builder gives back another compression that it has seen before', async () => {
    await writeSmallModule(join(machine.work, 'small'), 'seen before');
    expect(await through(daemon, '--compression', 'gzip', '--output', 'seen')).toMatchObject({ status: 0 });
    const ended = await through(daemon, '--compression', 'zstd', '--output', 'other');
    expect(ended.said).toContain('the builder holds these layers in another compression from an earlier build');
    expect(
      (await report('other')).images[0]?.platforms[0]?.layers.every(({ mediaType }) => mediaType.endsWith('zstd')),
    ).toBe(true);
  });

  test('gives its layers to a Dockerfile with RUN: their diff ids are ours, the program is ours', async () => {
    await writeFile(join(machine.work, 'step.go'), 'package main\n\nfunc main() { println("in RUN") }\n');
    const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off' };
    execFileSync('go', ['build', '-o', 'step', 'step.go'], { cwd: machine.work, env });
    const parts = 'COPY --link --from=go-slim-image-files / /\nCOPY --link --from=go-slim-image-binary / /\n';
    const text = `FROM scratch\nCOPY step /step\nRUN ["/step"]\n${parts}USER 65532:65532\nENTRYPOINT ["/small"]\n`;
    await writeFile(join(machine.work, 'over.Dockerfile'), text);
    const flags = ['--platforms', 'linux/amd64', '--output'];
    expect(await build(...flags, 'layers')).toMatchObject({ status: 0 });
    const own = ['--file', 'over.Dockerfile', '--context', '.', '--compile', 'host'];
    expect(await through(daemon, ...own, ...flags, 'over')).toMatchObject({ status: 0 });
    const [plain, over] = await Promise.all([report('layers'), report('over')]);
    const diffIds = (one: Report) => one.images[0]?.platforms[0]?.layers.map(({ diffId }) => diffId) ?? [];
    expect(diffIds(over)).toHaveLength(4);
    expect(diffIds(over).slice(2)).toEqual(diffIds(plain));
    expect(over.binaries[0]?.digest).toBe(plain.binaries[0]?.digest);
  });

  test('names a Dockerfile that it does not use', async () => {
    await writeFile(join(machine.work, 'small/Dockerfile'), 'FROM scratch\n');
    expect((await build('--output', 'unused')).said).toContain('Dockerfile: not used');
    expect((await through(daemon, '--output', 'unused', '--context', '.')).said).toContain('context: not used');
  });
});

async function contentOf(folder: string): Promise<Map<string, string>> {
  const root = join(machine.work, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const content = await Promise.all(
    files.map(async (file) => [file.slice(root.length + 1), await readFile(file, 'latin1')] as const),
  );
  return new Map(content.sort(([a], [b]) => (a < b ? -1 : 1)));
}
