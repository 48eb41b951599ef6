import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import type { BuildKit } from './support/buildkit.ts';
import { goImage } from './support/go-image.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { writeSmallModule } from './support/small-module.ts';
import { startWarmBuildKit } from './support/warm-buildkit.ts';

const DOCKERFILE = `FROM golang AS build
WORKDIR /src
ENV CGO_ENABLED=0 HOME=/tmp GOCACHE=/cache
COPY go.mod main.go ./
RUN --mount=type=cache,id=go-slim-image-build,target=/cache ["go", "build", "-trimpath", "-ldflags=-s -w", "-o", "/out/", "."]
FROM scratch
ARG NAME=other
COPY --from=build /out/small /small
COPY --from=build /out/small /bin/\${NAME}
ENTRYPOINT ["/small"]
`;

let machine: Machine;
let daemon: BuildKit;
let golang: string;

beforeAll(async () => {
  [machine, daemon] = await Promise.all([startMachine(), startWarmBuildKit()]);
  golang = await goImage(daemon);
  await writeSmallModule(machine.work);
  await write('Dockerfile', DOCKERFILE);
});
afterAll(async () => {
  await daemon[Symbol.asyncDispose]();
  await machine[Symbol.asyncDispose]();
});

const write = (name: string, text: string): Promise<void> => writeFile(join(machine.work, name), text);
const build = (...flags: string[]): Promise<Ended> =>
  machine.run(['build', '--endpoint', daemon.endpoint, '--no-scan', '--no-sbom', ...flags], {
    env: { GOLANG: golang, TAG: 'v1' },
  });
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, folder, 'report.json'), 'utf8')) as Report;

describe('a bake file', () => {
  test('of HCL: groups, variables and matrices, every target an image of its own', async () => {
    await write(
      'docker-bake.hcl',
      `variable "GOLANG" {}
variable "TAG" { default = "dev" }
group "default" { targets = ["app"] }
target "app" {
  name = "app-\${word}"
  matrix = { word = ["one", "two"] }
  contexts = { golang = GOLANG }
  args = { NAME = word }
  platforms = ["linux/amd64"]
  tags = ["registry.example/app-\${word}:\${TAG}"]
}
`,
    );
    expect(await build('--bake-file', 'docker-bake.hcl', '--output', 'hcl')).toMatchObject({ status: 0 });
    const { images, binaries } = await report('hcl');
    expect(images.map(({ name, tags, platforms }) => [name, tags, platforms[0]?.binaries])).toEqual([
      ['app-one', ['registry.example/app-one:v1'], ['small_linux_amd64', 'one_linux_amd64']],
      ['app-two', ['registry.example/app-two:v1'], ['small_linux_amd64', 'two_linux_amd64']],
    ]);
    expect(binaries.map(({ stem }) => stem)).toEqual(['small_linux_amd64', 'one_linux_amd64', 'two_linux_amd64']);
  });

  test('of JSON and of compose, with targets chosen and values set', async () => {
    await write('bake.json', JSON.stringify({ target: { a: { contexts: { golang } }, b: { contexts: { golang } } } }));
    const json = await build(
      '--bake-file',
      'bake.json',
      '--targets',
      'b',
      '--set',
      'b.args.NAME=bee',
      '--output',
      'json',
    );
    expect(json).toMatchObject({ status: 0 });
    expect((await report('json')).images.map(({ name }) => name)).toEqual(['b']);
    expect((await report('json')).binaries.map(({ stem }) => stem)).toContain('bee_linux_amd64');
    await write(
      'compose.yml',
      `services:\n  web:\n    image: registry.example/web:1\n    build:\n      context: .\n      additional_contexts:\n        golang: ${golang}\n`,
    );
    expect(await build('--bake-file', 'compose.yml', '--output', 'compose')).toMatchObject({ status: 0 });
    expect((await report('compose')).images).toMatchObject([{ name: 'web', tags: ['registry.example/web:1'] }]);
  });

  test('that is wrong, or has no such target, is told with its line', async () => {
    await write('wrong.hcl', 'target "app" {\n  context = \n}\n');
    const wrong = await build('--bake-file', 'wrong.hcl', '--output', 'wrong');
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.said).toMatch(/buildx cannot read wrong\.hcl.*wrong\.hcl:2/);
    const missing = await build('--bake-file', 'bake.json', '--targets', 'nonesuch', '--output', 'wrong');
    expect(missing).toMatchObject({ status: 2 });
    expect(missing.said).toContain('failed to find target nonesuch');
  });
});
