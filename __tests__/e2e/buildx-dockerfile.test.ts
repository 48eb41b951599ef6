import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import type { BuildKit } from './support/buildkit.ts';
import { goImage } from './support/go-image.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { serveRegistry } from './support/output-check.ts';
import { writeSmallModule } from './support/small-module.ts';
import { startWarmBuildKit } from './support/warm-buildkit.ts';

/** Compiles for each platform on the node, runs what it can, and leaves a program of somebody else's in the base. */
const DOCKERFILE = `FROM --platform=$BUILDPLATFORM golang AS build
WORKDIR /src
ARG TARGETOS TARGETARCH WORD
ENV CGO_ENABLED=0 HOME=/tmp GOCACHE=/cache GOOS=$TARGETOS GOARCH=$TARGETARCH
COPY go.mod main.go ./
RUN --mount=type=cache,id=go-slim-image-build,target=/cache --mount=type=secret,id=token,env=TOKEN ["go", "build", "-trimpath", "-ldflags=-s -w", "-o", "/out/small", "."]

FROM scratch
COPY --from=build /src/go.mod /etc/go.mod
COPY --from=build /out/small /usr/bin/small
ENTRYPOINT ["/usr/bin/small"]
`;
const SECRET = 'correct-horse-battery';

let machine: Machine;
let daemon: BuildKit;
let golang: string;

beforeAll(async () => {
  [machine, daemon] = await Promise.all([startMachine(), startWarmBuildKit()]);
  golang = await goImage(daemon);
  await writeSmallModule(join(machine.work, 'small'));
  await write('Dockerfile', DOCKERFILE);
});
afterAll(async () => {
  await daemon[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

const write = (name: string, text: string): Promise<void> => writeFile(join(machine.work, 'small', name), text);
const build = (...flags: string[]): Promise<Ended> =>
  machine.run([
    'build',
    'small',
    '--endpoint',
    daemon.endpoint,
    '--build-contexts',
    `golang=${golang}`,
    '--no-scan',
    ...flags,
  ]);
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;

describe("a Dockerfile of the user's own", () => {
  test('gives sums, SBOMs and a report as any build does, and the same digest twice', async () => {
    const flags = [
      '--file',
      'small/Dockerfile',
      '--platforms',
      'linux/amd64,linux/arm64',
      '--secrets',
      `token=${SECRET}`,
    ];
    const ended = await build(...flags, '--verbose', '--source-date-epoch', '1700000000', '--output', 'one');
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.stderr).not.toContain(SECRET);
    const one = await report('one');
    expect(one.binaries.map(({ file, importPath, platform }) => [file, importPath, platform])).toEqual([
      ['bin/small_linux_amd64', 'example.com/small', 'linux/amd64'],
      ['bin/small_linux_arm64', 'example.com/small', 'linux/arm64'],
    ]);
    expect(one.module.path).toBe('example.com/small');
    expect(one.images[0]).toMatchObject({
      name: 'small',
      platforms: [{ binaries: ['small_linux_amd64'] }, { binaries: ['small_linux_arm64'] }],
    });
    expect(one.images[0]?.platforms[0]?.layers.map(({ part }) => part)).toEqual(['rootfs', 'binary']);
    expect(one.binaries[0]?.sbom?.packages).toBeGreaterThan(0);
    expect(JSON.stringify(one)).not.toContain(SECRET);
    const sums = await readFile(join(machine.work, 'one/SHA256SUMS'), 'utf8');
    expect(sums).toContain(`${one.binaries[1]?.digest.slice(7)} *bin/small_linux_arm64`);
    expect(await daemon.log()).toContain('go build -trimpath');
    expect(await daemon.log()).not.toContain(SECRET);
    expect(
      await build(...flags, '--no-cache', '--no-sbom', '--source-date-epoch', '1700000000', '--output', 'two'),
    ).toMatchObject({ status: 0 });
    expect((await report('two')).images[0]?.digest).toBe(one.images[0]?.digest);
  });

  test('is exact where the Dockerfile keeps the symbols; one more link is not to be had', async () => {
    await write('Unstripped', DOCKERFILE.replace('-ldflags=-s -w', '-ldflags=-w'));
    const flags = ['--file', 'small/Unstripped', '--secrets', `token=${SECRET}`, '--no-sbom'];
    expect(await build(...flags, '--output', 'unstripped')).toMatchObject({ status: 0 });
    expect((await report('unstripped')).binaries.map(({ sizes }) => sizes?.exact)).toEqual([true]);
    const refused = await build(...flags, '--exact');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toContain('exact is set, but means nothing to a Dockerfile');
  });

  test('is planned by a dry run: the call of buildx, with neither a builder nor a secret’s value', async () => {
    const flags = [
      '--file',
      'small/Dockerfile',
      '--platforms',
      'linux/amd64,linux/arm64',
      '--secrets',
      `token=${SECRET}`,
    ];
    const more = ['--build-args', 'WORD=x', '--tags', 'example.com/acme/small:1', '--source-date-epoch', '1700000000'];
    const before = (await daemon.builds()).length;
    const text = await build(...flags, ...more, '--dry-run', '--output', 'planned');
    expect(text).toMatchObject({ status: 0 });
    for (const part of ['a Dockerfile', 'image small', 'example.com/acme/small:1', 'SOURCE_DATE_EPOCH=1700000000'])
      expect(text.stdout).toContain(part);
    expect(text.stdout).toMatch(
      /docker buildx build --builder \{builder\} --file \S+small\/Dockerfile --platform linux\/amd64,linux\/arm64 --build-arg WORD=x .*rewrite-timestamp=true/,
    );
    const json = await build(...flags, ...more, '--dry-run', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ engine: 'buildx', way: 'dockerfile', images: [{ name: 'small' }] });
    expect(text.stdout + text.stderr + json.stdout).not.toContain(SECRET);
    expect((await daemon.builds()).length).toBe(before);
  });

  test('keeps BuildKit’s attestations, and counts them as no platform', async () => {
    const flags = [
      '--file',
      'small/Dockerfile',
      '--provenance',
      'mode=min',
      '--metadata-file',
      'meta.json',
      '--no-sbom',
      '--measure-compression',
    ];
    expect(await build(...flags, '--output', 'attested')).toMatchObject({ status: 0 });
    const { images, platforms } = await report('attested');
    expect(platforms).toEqual(['linux/amd64']);
    // What other compressions would give is measured of BuildKit's layers as of ours.
    const tried = images[0]?.platforms[0]?.layers.map(({ alternatives = [] }) => alternatives) ?? [];
    expect(tried.map((layer) => layer.some(({ format, level }) => format === 'gzip' && level === 12))).toEqual([
      true,
      true,
    ]);
    expect(images[0]?.attestations).toMatchObject([{ about: images[0]?.platforms[0]?.manifest }]);
    expect(JSON.parse(await readFile(join(machine.work, 'meta.json'), 'utf8'))).toHaveProperty(
      ['containerimage.digest'],
      images[0]?.digest,
    );
  });

  test('is checked first; warnings stand on their lines, and a broken one is not built', async () => {
    await write('odd.Dockerfile', 'FROM golang as x\nRUN ["go", "version"]\n');
    const odd = await build('--file', 'small/odd.Dockerfile', '--call', 'check', '--output', 'odd');
    expect(odd).toMatchObject({ status: 0 });
    expect(odd.said).toContain("FromAsCasing: 'as' and 'FROM' keywords' casing do not match");
    await write('broken.Dockerfile', 'FROM golang\nRUNN x\n');
    const broken = await build('--file', 'small/broken.Dockerfile', '--output', 'broken');
    expect(broken).toMatchObject({ status: 2 });
    expect(broken.said).toContain('small/broken.Dockerfile, line 2: dockerfile parse error');
  });

  test('a step that fails shows its own log first', async () => {
    await write('failing.Dockerfile', 'FROM golang\nRUN ["go", "tool", "nonesuch"]\n');
    const ended = await build('--file', 'small/failing.Dockerfile', '--output', 'failing');
    expect(ended).toMatchObject({ status: 2 });
    expect(ended.said).toMatch(/failing\.Dockerfile.*no such tool "nonesuch"/);
  });

  test('a base of another architecture is an error, and a binary of another one is, too', async () => {
    await write('foreign.Dockerfile', 'FROM golang\nENTRYPOINT ["/usr/local/go/bin/go"]\n');
    const ended = await build(
      '--file',
      'small/foreign.Dockerfile',
      '--platforms',
      'linux/arm64',
      '--output',
      'foreign',
    );
    expect(ended).toMatchObject({ status: 2 });
    expect(ended.said).toContain('is called linux/arm64, but /usr/local/go/bin/go in it is for amd64');
    await mkdir(join(machine.work, 'copied'), { recursive: true });
    const text =
      'FROM --platform=linux/amd64 golang AS go\nFROM scratch\nCOPY --from=go /usr/local/go/bin/go /go\nENTRYPOINT ["/go"]\n';
    await write('copied.Dockerfile', text);
    const copied = await build(
      '--file',
      'small/copied.Dockerfile',
      '--platforms',
      'linux/arm64',
      '--output',
      'copied-out',
    );
    expect(copied).toMatchObject({ status: 2 });
    expect(copied.said).toContain('is called linux/arm64, but /go in it is for amd64');
  });

  test('a cache that cannot be written is a warning, and the image is there', async () => {
    const flags = ['--file', 'small/Dockerfile', '--cache-to', 'type=registry,ref=127.0.0.1:1/x:y', '--no-sbom'];
    const ended = await build(...flags, '--output', 'cached');
    expect(ended).toMatchObject({ status: 0 });
    expect((await report('cached')).run.notices.map(({ code }) => code)).toContain('build-cache');
  });

  test('is pushed for type=registry by us, once the gates have judged, and not by BuildKit before', async () => {
    await using registry = await serveRegistry();
    const tag = `${registry.host}/acme/small:1`;
    const flags = ['--file', 'small/Dockerfile', '--no-sbom', '--tags', tag, '--outputs', 'type=registry'];
    const manifest = (): Promise<Response> => fetch(`http://${registry.host}/v2/acme/small/manifests/1`);
    const refused = await build(...flags, '--max-size', '1kB', '--output', 'refused');
    expect(refused).toMatchObject({ status: 3 });
    expect((await manifest()).status).toBe(404);
    expect(await build(...flags, '--output', 'pushed')).toMatchObject({ status: 0 });
    const there = await manifest();
    expect([there.status, there.headers.get('docker-content-digest')]).toEqual([
      200,
      (await report('pushed')).images[0]?.digest,
    ]);
  });
});
