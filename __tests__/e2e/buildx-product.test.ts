import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { madeDatabase, writeArchive } from '../support/database-archive.ts';
import type { BuildKit } from './support/buildkit.ts';
import { git, makeRepository } from './support/git-repository.ts';
import { goImage } from './support/go-image.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { startWarmBuildKit, YQ } from './support/warm-buildkit.ts';

/** As a user writes it: modules from the cache that compile: buildkit fills, too, a RUN that compiles, one that tries. */
const dockerfile = (name: string): string => `FROM --platform=$BUILDPLATFORM golang AS build
WORKDIR /src
ARG TARGETOS TARGETARCH
ENV CGO_ENABLED=0 HOME=/tmp GOCACHE=/go-build GOMODCACHE=/go-modules GOFLAGS=-buildvcs=false GOPROXY=off
ENV GOOS=$TARGETOS GOARCH=$TARGETARCH
RUN --mount=type=bind,target=/src --mount=type=cache,id=go-slim-image-modules,target=/go-modules \\
    --mount=type=cache,id=go-slim-image-build,target=/go-build \\
    ["go", "build", "-trimpath", "-ldflags=-s -w", "-o", "/out/${name}", "."]
RUN ["go", "version", "-m", "/out/${name}"]

FROM scratch
COPY --from=build /out/${name} /${name}
ENTRYPOINT ["/${name}"]
`;

let machine: Machine;
let daemon: BuildKit;
let repository = '';
let database = '';
let common: readonly string[] = [];
let ways: Readonly<Record<string, readonly string[]>> = {};

beforeAll(async () => {
  [machine, daemon] = await Promise.all([startMachine(), startWarmBuildKit()]);
  const golang = await goImage(daemon);
  database = join(machine.root, 'db.tar.gz');
  await writeArchive(database, await madeDatabase());
  await writeFile(join(machine.work, 'yq.Dockerfile'), dockerfile('yq'));
  const page = '<p>second</p>';
  repository = await makeRepository({
    copies: { '.': 'examples/hello' },
    files: { 'build/Dockerfile': dockerfile('hello'), 'page.html': '<p>{{.}}</p>' },
  });
  await writeFile(join(repository, 'page.html'), page.repeat(10_000));
  await git(repository, 'commit', '-q', '-a', '-m', 'Second');
  common = ['--database', database, '--archive-format', 'tar.gz'];
  const endpoint = ['--endpoint', daemon.endpoint];
  ways = {
    embedded: [],
    host: ['--engine', 'buildx', ...endpoint],
    buildkit: ['--compile', 'buildkit', '--go-image', golang, ...endpoint],
    dockerfile: ['--build-contexts', `golang=${golang}`, ...endpoint],
  };
});
afterAll(async () => {
  await daemon[Symbol.asyncDispose]();
  await rm(repository, { recursive: true, force: true });
  await machine[Symbol.asyncDispose]();
});

const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;

/** What a run gave, as far as it is the same however the image was made. */
async function product(folder: string) {
  const root = join(machine.work, folder);
  execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: root });
  execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], { cwd: join(root, 'release') });
  const { binaries, images, comparison, release, module, platforms, history } = await report(folder);
  const page = await readFile(join(root, 'report.html'), 'utf8');
  return {
    module: module.path,
    platforms,
    history: history?.length,
    folders: (await readdir(root)).sort(),
    map: /data-map|id="map"/.test(page),
    images: images.map((image) => image.platforms.map(({ platform, binaries: inside }) => [platform, inside])),
    binaries: await Promise.all(
      binaries.map(async ({ name, platform, digest, file, size, sizes, sbom, scan, stripped }) => {
        const bytes = await readFile(join(root, file));
        return {
          name,
          platform,
          stripped,
          summed: digest === `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
          listed: [sbom?.cyclonedx, sbom?.spdx],
          scanned: scan?.outcome,
          findings: scan?.findings.map(({ id }) => id).sort(),
          attributed: sizes !== undefined && size === bytes.length,
          functions: sizes?.functions.file,
        };
      }),
    ),
    released: release?.assets.map(({ name, kind }) => [name.replace(/_v?\d+\.\d+\.\d+[^_]*_/, '_'), kind]),
    compared: comparison?.binaries.map(({ platform, state, size }) => [platform, state, size.change !== 0]),
    budgets: comparison?.budgets.map(({ state, platform }) => [platform, state]),
  };
}

describe.each(['host', 'buildkit', 'dockerfile'])('examples/hello by the way %s', (way) => {
  const run = (name: string): Promise<Ended> => {
    const file = name === 'dockerfile' ? ['--file', join(repository, 'build/Dockerfile')] : [];
    const flags = ['--baseline', 'HEAD~1', '--max-size', 'binary=50MB', '--max-growth', 'binary=1kB'];
    return machine.run(
      [
        ...['build', '.', '--platforms', 'linux/amd64', '--output', join(machine.work, `hello-${name}`)],
        ...['--cache-dir', join(machine.root, `cache-${name}`), ...common, ...flags],
        ...(ways[name] ?? []),
        ...file,
      ],
      { cwd: repository, env: { GOWORK: 'off' } },
    );
  };
  beforeAll(async () => {
    if (way === 'host') expect(await run('embedded')).toMatchObject({ status: 3 });
  });

  test("has the embedded engine's sums, SBOMs, scan, sizes, comparison, budgets and release files", async () => {
    const ended = await run(way);
    expect(ended).toMatchObject({ status: 3, said: expect.stringContaining('grew') });
    const [own, theirs] = [await product('hello-embedded'), await product(`hello-${way}`)];
    expect(own).toMatchObject({ map: true, compared: [['linux/amd64', 'changed', true]] });
    expect(theirs).toEqual(own);
    expect((await report(`hello-${way}`)).comparison?.baseline).toMatchObject({ source: 'git-ref', ref: 'HEAD~1' });
  });
});

describe('yq, a program of many modules', () => {
  const run = (name: string, source: string, ...flags: string[]): Promise<Ended> =>
    machine.run(
      [
        ...[
          'build',
          source,
          '--platforms',
          'linux/amd64',
          '--output',
          `yq-${name}`,
          '--source-date-epoch',
          '1700000000',
        ],
        ...[...common, '--max-size', 'binary=1MB', ...(ways[name] ?? []), ...flags],
      ],
      { env: { GOWORK: 'off' } },
    );
  beforeAll(async () => {
    expect(await run('embedded', YQ)).toMatchObject({ status: 3 });
  });

  test.each(['host', 'buildkit'])("has by the way %s the embedded engine's product and digest", async (way) => {
    expect(await run(way, YQ)).toMatchObject({ status: 3, said: expect.stringContaining('1.00 MB allowed') });
    expect(await product(`yq-${way}`)).toEqual(await product('yq-embedded'));
    const [own, theirs] = [await report('yq-embedded'), await report(`yq-${way}`)];
    expect(theirs.images[0]?.digest).toBe(own.images[0]?.digest);
    // With compile: buildkit the modules are on the node, and nothing here can name what they embed; yq embeds nothing.
    expect(theirs.binaries[0]?.sizes).toEqual({ ...own.binaries[0]?.sizes, sourced: way === 'host' });
  });

  test('has it from a Dockerfile, with the modules that compile: buildkit left on the node', async () => {
    const answer = execFileSync('go', ['mod', 'download', '-json', YQ], { cwd: machine.work, encoding: 'utf8' });
    const { Dir } = JSON.parse(answer) as { Dir: string };
    const ended = await run('dockerfile', Dir, '--file', 'yq.Dockerfile', '--version', 'v4.53.6');
    expect(ended).toMatchObject({ status: 3, said: expect.stringContaining('1.00 MB allowed') });
    const [own, theirs] = [await product('yq-embedded'), await product('yq-dockerfile')];
    expect(theirs).toEqual(own);
  });
});
