import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputsOf, loadConfiguration } from '../../../src/config/configuration.ts';
import { actionInputs, prefixedInputs } from '../../../src/config/environment.ts';
import { parseConfigFile } from '../../../src/config/file.ts';
import type { InputName } from '../../../src/config/input-table.ts';
import { Failure } from '../../../src/model/failure.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const load = (flags: Partial<Record<InputName, string>> = {}, env: Record<string, string> = {}) =>
  loadConfiguration({
    flags: new Map(Object.entries(flags) as [InputName, string][]),
    environment: prefixedInputs(env),
    workingDirectory: folder,
    env,
  });

describe('flag beats environment beats file beats default', () => {
  test('and each value knows where it is from', async () => {
    await writeFile(join(folder, '.go-slim-image.yml'), 'platforms: [linux/arm64]\ntimeout: 1m\nbase: alpine:3.24\n');
    const { inputs, origins } = await load({ base: 'scratch' }, { GO_SLIM_IMAGE_TIMEOUT: '2m' });
    expect(inputs.base).toBe('scratch');
    expect(inputs.timeout).toBe('2m');
    expect(inputs.platforms).toEqual(['linux/arm64']);
    expect(inputs.severity).toEqual(['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']);
    expect(origins).toEqual({ base: 'flag', timeout: 'environment', platforms: 'file' });
  });

  test('an empty input of the Action leaves the file its say', async () => {
    await writeFile(join(folder, '.go-slim-image.yml'), 'platforms: linux/arm64\n');
    const given = actionInputs({ INPUT_PLATFORMS: '', 'INPUT_IGNORE-UNFIXED': 'true', PATH: '/bin' });
    const { inputs } = await loadConfiguration({
      flags: new Map(),
      environment: given,
      workingDirectory: folder,
      env: {},
    });
    expect(inputs.platforms).toEqual(['linux/arm64']);
    expect(inputs.ignoreUnfixed).toBe(true);
  });

  test('the file of the source folder is read, not that of the folder one stands in', async () => {
    await mkdir(join(folder, 'app'));
    await writeFile(join(folder, 'app', '.go-slim-image.yml'), 'user: "1:1"\n');
    await writeFile(join(folder, '.go-slim-image.yml'), 'user: "2:2"\n');
    expect((await load({ source: 'app' })).inputs.user).toBe('1:1');
    expect((await load()).inputs.user).toBe('2:2');
  });

  test('somebody else’s module at a version is not judged by our file', async () => {
    await writeFile(join(folder, '.go-slim-image.yml'), 'user: "2:2"\n');
    expect((await load({ source: 'filippo.io/age@v1.3.2' })).inputs.user).toBe('65532:65532');
  });
});

describe('values', () => {
  test.each([
    ['dry-run', 'yes', /dry-run: "yes"/],
    ['compression', 'brotli', /one of gzip, zstd, uncompressed/],
    ['compression', 'gzib', /did you mean gzip/],
    ['compression-level', '23', /from 0 to 22/],
    ['compression-level', 'best', /from 0 to 22/],
  ] as const)('%s=%s is refused with what is allowed', async (name, value, message) => {
    await expect(load({ [name]: value })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(message),
    });
  });

  test('lists take commas and lines, lines keep their commas', async () => {
    const { inputs } = await load({ platforms: 'linux/amd64,\n linux/arm64 ,', labels: 'a=1,2\n\nb=3' });
    expect(inputs.platforms).toEqual(['linux/amd64', 'linux/arm64']);
    expect(inputs.labels).toEqual(['a=1,2', 'b=3']);
  });

  test('a switch that depends on the base is undefined until somebody says it', async () => {
    expect((await load()).inputs.tmp).toBeUndefined();
    expect((await load({ tmp: 'false' })).inputs.tmp).toBe(false);
  });
});

describe('images of a monorepo', () => {
  const yaml =
    'base: alpine\nlabels: {team: core}\nimages:\n  - name: api\n    packages: ./cmd/api\n  - name: worker\n    packages: [./cmd/worker]\n    base: scratch\n';

  test('each has its own inputs over the common ones', async () => {
    await writeFile(join(folder, '.go-slim-image.yml'), yaml);
    const configuration = await load();
    const [api, worker] = configuration.images.map((image) => inputsOf(configuration, image));
    expect(api).toMatchObject({ imageName: 'api', packages: ['./cmd/api'], base: 'alpine', labels: ['team=core'] });
    expect(worker).toMatchObject({ imageName: 'worker', packages: ['./cmd/worker'], base: 'scratch' });
  });

  test('a flag wins over the image’s own value, and image chooses', async () => {
    await writeFile(join(folder, '.go-slim-image.yml'), yaml);
    const configuration = await load({ image: 'worker', base: 'debian:13' });
    expect(configuration.images.map((image) => inputsOf(configuration, image).base)).toEqual(['debian:13']);
    await expect(load({ image: 'wroker' })).rejects.toMatchObject({ fix: 'Did you mean worker?' });
  });
});

describe('a configuration file that is wrong', () => {
  test.each([
    ['platform: x', /"platform" is not known here; did you mean "platforms"/],
    ['images: {api: {}}', /"images" must be a list/],
    ['images: [{packages: .}]', /images\[0\] needs a name/],
    ['images: [{name: a}, {name: a}]', /stands there twice/],
    ['images: [{name: a, jobs: 3}]', /"jobs" is not known here/],
    ['a: [b', /c\.yml:1/],
    ['- a', /must be a map/],
    ['labels: {a: {b: c}}', /"labels" must be a single value/],
    ['json: true', /"json" is not known here/],
  ])('%j', async (text, message) => {
    await expect(parseConfigFile('c.yml', text)).rejects.toMatchObject({
      code: 'config-file-invalid',
      message: expect.stringMatching(message),
    });
  });

  test('aliases cannot blow it up', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`)
      .join('\n')}\n`;
    await expect(parseConfigFile('c.yml', bomb)).rejects.toBeInstanceOf(Failure);
  });

  test('whatever stands in it, the answer is a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60 }), async (text) => {
        await parseConfigFile('c.yml', text).catch((error: unknown) => expect(error).toBeInstanceOf(Failure));
      }),
    );
  });
});

test('an input of the Action that does not exist is refused with the nearest', () => {
  expect(() => actionInputs({ INPUT_PLATFORM: 'linux/amd64' })).toThrow(/"platform" is not known/);
  expect(() => actionInputs({ INPUT_JSON: 'true' })).toThrow(/not known/);
});
