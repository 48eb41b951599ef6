import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/config/inputs.ts';
import type { MainPackage } from '../../../src/model/plan.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { planJson } from '../../../src/plan/shown/plan-json.ts';
import { planText } from '../../../src/plan/shown/plan-text.ts';
import { APP, createFacts, createInputs, failureOf } from './facts.ts';

const command = (name: string): MainPackage => ({
  importPath: `example.com/acme/app/cmd/${name}`,
  directory: `/src/app/cmd/${name}`,
  binaryName: name,
});

describe('a plan', () => {
  test('builds each platform, and puts linux into the image', () => {
    const plan = makePlan(createFacts({ platforms: ['linux/amd64', 'linux/arm/v6', 'windows/amd64', 'wasip1/wasm'] }));
    expect(plan.binaries.map(({ output }) => output)).toEqual([
      'bin/app_linux_amd64',
      'bin/app_linux_armv6',
      'bin/app_windows_amd64.exe',
      'bin/app_wasip1_wasm',
    ]);
    expect(plan.images[0]?.platforms).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm', variant: 'v6' },
    ]);
    expect(plan.binaryOnly.map(({ reason }) => reason)).toEqual([
      'windows/amd64 gets a binary; it is left out of the image, which holds linux only.',
      'wasip1/wasm gets a binary; it is left out of the image, which holds linux only.',
    ]);
  });

  test('has no image when nothing runs on linux', () => {
    expect(makePlan(createFacts({ platforms: ['darwin/arm64'] })).images).toEqual([]);
  });

  test('refuses a target that only cgo can link, unless cgo is on', () => {
    const failure = failureOf(() =>
      makePlan(createFacts({ platforms: ['linux/amd64', 'android/amd64', 'ios/arm64'] })),
    );
    expect(failure.code).toBe('platform-needs-cgo');
    expect(failure.message).toContain('android/amd64, ios/arm64');
    expect(makePlan(createFacts({ platforms: ['android/arm64'] })).binaries).toHaveLength(1);
    expect(makePlan(createFacts({ platforms: ['ios/arm64'], env: ['CGO_ENABLED=1'] })).binaries).toHaveLength(1);
  });

  test('is plain data', () => {
    const plan = makePlan(createFacts());
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

describe('several commands', () => {
  const several = (inputs: Partial<Inputs> = {}) =>
    createFacts({}, { units: [{ inputs: createInputs(inputs), mains: [command('api'), command('worker')] }] });

  test('make one image each', () => {
    const { images } = makePlan(several());
    expect(images.map(({ name, config }) => [name, config.entrypoint])).toEqual([
      ['api', ['/api']],
      ['worker', ['/worker']],
    ]);
  });

  test('make one image with all by choice, the first being the entrypoint', () => {
    const { images } = makePlan(several({ combine: true, imageName: 'suite', tags: ['acme/suite:1'] }));
    expect(images.map(({ name, config, mains }) => [name, config.entrypoint, mains.length])).toEqual([
      ['suite', ['/api'], 2],
    ]);
  });

  test('take an image name as prefix, and keep their binaries’ names', () => {
    const plan = makePlan(several({ imageName: 'acme', platforms: ['linux/amd64'] }));
    expect(plan.images.map(({ name }) => name)).toEqual(['acme-api', 'acme-worker']);
    expect(plan.binaries.map(({ stem }) => stem)).toEqual(['api_linux_amd64', 'worker_linux_amd64']);
  });

  test('cannot share a tag', () => {
    expect(failureOf(() => makePlan(several({ tags: ['acme/app:1'] }))).message).toContain('2 images');
  });

  test('of one name are refused', () => {
    const mains = [command('api'), { ...command('API'), binaryName: 'API' }];
    expect(
      failureOf(() => makePlan(createFacts({}, { units: [{ inputs: createInputs(), mains }] }))).message,
    ).toContain('would both become');
  });
});

describe('entries of images:', () => {
  const unit = (name: string, inputs: Partial<Inputs>, mains = [APP]) => ({
    name,
    inputs: createInputs({ platforms: ['linux/amd64'], ...inputs }),
    mains,
  });

  test('share a binary that is the same', () => {
    const plan = makePlan(createFacts({}, { units: [unit('a', {}), unit('b', { base: 'alpine:3.24' })] }));
    expect(plan.binaries).toHaveLength(1);
    expect(plan.images.map(({ name, base }) => [name, base])).toEqual([
      ['a', 'scratch'],
      ['b', 'alpine:3.24'],
    ]);
  });

  test('that differ in flags need names of their own', () => {
    const units = [unit('a', {}), unit('b', { ldflags: '' })];
    expect(failureOf(() => makePlan(createFacts({}, { units }))).message).toContain('bin/app_linux_amd64');
    const named = [unit('a', {}), unit('b', { ldflags: '', imageName: 'app-debug' })];
    expect(makePlan(createFacts({}, { units: named })).binaries.map(({ stem }) => stem)).toEqual([
      'app_linux_amd64',
      'app-debug_linux_amd64',
    ]);
  });

  test('of one name are refused', () => {
    expect(failureOf(() => makePlan(createFacts({}, { units: [unit('a', {}), unit('a', {})] }))).message).toContain(
      'the name a',
    );
  });
});

describe('a module version', () => {
  const source = {
    kind: 'module-version',
    directory: '/cache/app@v1.2.3',
    packageDirectory: '/scratch/module',
    requested: {
      path: 'example.com/acme/app',
      version: 'v1.2.3',
      packagePath: 'example.com/acme/app',
      goMod: '/cache/app.mod',
    },
  } as const;

  test('is built outside of any workspace and without stamping our scratch folder', () => {
    const [binary] = makePlan(createFacts({ buildvcs: true }, { source })).binaries;
    expect(binary?.argv).toContain('-buildvcs=false');
    expect(binary?.environment).toContainEqual({ name: 'GOWORK', value: 'off', origin: 'source: MODULE@VERSION' });
  });
});

describe('the dry run', () => {
  const plan = makePlan(
    createFacts({ platforms: ['linux/arm', 'windows/amd64'], ldflags: "-X 'main.a=b c'", env: ['API_TOKEN=hunter2'] }),
  );
  const shared = [{ name: 'GOPROXY', value: 'https://me:secret@proxy.example|direct', origin: 'environment' }];

  test('shows every command and variable, and where the variable came from', () => {
    const text = planText(plan, shared);
    expect(text).toContain('  GOARM=7  # platforms: linux/arm/v7\n');
    expect(text).toContain(
      "go build -trimpath -buildvcs=false '-ldflags=-X '\\''main.a=b c'\\''' -o bin/app_linux_armv7 example.com/acme/app\n",
    );
    expect(text).toContain('windows/amd64 gets a binary');
    expect(text).toContain("'GOPROXY=https://***@proxy.example|direct'  # environment");
  });

  test('never shows a secret, as text or as JSON', () => {
    for (const shown of [planText(plan, shared), planJson(plan, shared)]) {
      expect(shown).not.toMatch(/hunter2|me:secret/);
      expect(shown).toContain('API_TOKEN');
    }
  });

  test('is JSON of the plan’s own shape', () => {
    const json: unknown = JSON.parse(planJson(plan, shared));
    expect(json).toMatchObject({
      platforms: plan.platforms,
      images: plan.images,
      binaries: [{ argv: plan.binaries[0]?.argv }, {}],
    });
  });
});
