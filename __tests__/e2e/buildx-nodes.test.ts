import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import type { BuildKit } from './support/buildkit.ts';
import { goImage } from './support/go-image.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { writeSmallModule } from './support/small-module.ts';
import { startWarmBuildKit } from './support/warm-buildkit.ts';

const DOCKERFILE = `FROM --platform=$BUILDPLATFORM golang AS build
WORKDIR /src
ARG TARGETOS TARGETARCH
ENV CGO_ENABLED=0 HOME=/tmp GOCACHE=/cache GOOS=$TARGETOS GOARCH=$TARGETARCH
COPY go.mod main.go ./
RUN --mount=type=cache,id=go-slim-image-build,target=/cache ["go", "build", "-trimpath", "-ldflags=-s -w", "-o", "/out/small", "."]
FROM scratch
COPY --from=build /out/small /small
ENTRYPOINT ["/small"]
`;
const BOTH = ['--platforms', 'linux/amd64,linux/arm64', '--source-date-epoch', '1700000000', '--no-scan', '--no-sbom'];

let machine: Machine;
let amd64: BuildKit;
let arm64: BuildKit;
let golang: string;

beforeAll(async () => {
  [machine, amd64, arm64] = await Promise.all([startMachine(), startWarmBuildKit(), startWarmBuildKit()]);
  golang = await goImage(amd64);
  await writeSmallModule(join(machine.work, 'small'));
  await writeFile(join(machine.work, 'small/Dockerfile'), DOCKERFILE);
});
afterAll(async () => {
  await Promise.all([amd64, arm64].map((daemon) => daemon[Symbol.asyncDispose]()));
  await machine[Symbol.asyncDispose]();
});

const farm = (...flags: string[]): Promise<Ended> =>
  machine.run([
    ...['build', 'small', ...BOTH, '--endpoint', amd64.endpoint, '--node-platforms', 'linux/amd64'],
    ...['--append', `- endpoint: ${arm64.endpoint}\n  platforms: linux/arm64\n`, ...flags],
  ]);
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;
/** Targets that a daemon compiled for, by its own log. */
const compiled = async (daemon: BuildKit): Promise<readonly string[]> =>
  ['amd64', 'arm64'].filter((target) => log.get(daemon)?.includes(`compile-linux-${target}`) ?? false);
const log = new Map<BuildKit, string>();

describe('a builder of two nodes', () => {
  test('compiles each platform on the node that declares it, to the same image as this machine', async () => {
    expect(await farm('--compile', 'buildkit', '--go-image', golang, '--output', 'farm')).toMatchObject({ status: 0 });
    for (const daemon of [amd64, arm64]) log.set(daemon, await ran(daemon));
    expect(await compiled(amd64)).toEqual(['amd64']);
    expect(await compiled(arm64)).toEqual(['arm64']);
    expect(await machine.run(['build', 'small', ...BOTH, '--output', 'here'])).toMatchObject({ status: 0 });
    expect((await report('farm')).images[0]?.digest).toBe((await report('here')).images[0]?.digest);
  });

  test("builds the user's Dockerfile on both, and the joined index is the one that a single node writes", async () => {
    const flags = ['--file', 'small/Dockerfile', '--build-contexts', `golang=${golang}`];
    const before = await Promise.all([amd64, arm64].map((daemon) => daemon.builds()));
    expect(await farm(...flags, '--output', 'two')).toMatchObject({ status: 0 });
    const after = await Promise.all([amd64, arm64].map((daemon) => daemon.builds()));
    const fresh = after.map((all, node) => [
      ...new Set(all.slice(before[node]?.length).flatMap(({ platforms }) => platforms)),
    ]);
    expect(fresh).toEqual([['linux/amd64'], ['linux/arm64']]);
    const one = await machine.run([
      'build',
      'small',
      ...BOTH,
      '--endpoint',
      amd64.endpoint,
      ...flags,
      '--output',
      'one',
    ]);
    expect(one).toMatchObject({ status: 0 });
    const [joined, single] = await Promise.all([report('two'), report('one')]);
    expect(joined.images[0]?.digest).toBe(single.images[0]?.digest);
    expect(joined.platforms).toEqual(['linux/amd64', 'linux/arm64']);
  });
});

/** Steps that a daemon ran: what it only read of the Dockerfile stands in its log, too. */
async function ran(daemon: BuildKit): Promise<string> {
  return (await daemon.log())
    .split('\n')
    .filter((line) => /\] RUN /.test(line))
    .join('\n');
}
