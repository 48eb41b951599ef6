import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acceptBinary, inspectBinary, judgeBinary } from '../../../src/inspect/index.ts';
import type { BinaryFacts } from '../../../src/model/binary.ts';
import { digestOfFile } from '../../../src/model/digest.ts';
import type { Platform } from '../../../src/model/platform.ts';
import { go, RELEASE, writeTinyModule } from './go-build.ts';

/** For one build with an empty cache, in ms. */
const BUILD_TIME = 240_000;

let folder: string;
let source: string;
let goroot: string;
let goVersion: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-inspect-'));
  source = join(folder, 'source code');
  await writeTinyModule(source);
  goroot = (await go(source, ['env', 'GOROOT'])).trim();
  goVersion = (await go(source, ['env', 'GOVERSION'])).trim();
}, BUILD_TIME);

afterAll(() => rm(folder, { recursive: true }));

const paths = () => [
  { path: source, what: "the module's folder" },
  { path: goroot, what: 'GOROOT' },
];

async function build(
  platform: Platform,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const file = join(folder, `${Object.values(platform).join('_')}${flags === RELEASE ? '' : '_other'}`);
  await go(source, ['build', ...flags, '-o', file, '.'], { GOOS: platform.os, GOARCH: platform.architecture, ...env });
  return file;
}

const expectation = (platform: Platform) => ({
  platform,
  module: 'example.com/tiny',
  mainPackage: 'example.com/tiny',
  goVersion,
  stripped: true,
  trimmed: true,
  loaders: [],
});

type Row = [
  os: string,
  architecture: string,
  format: string,
  wordSize: number | undefined,
  byteOrder: string,
  variant?: string,
  level?: string,
];

const TARGETS: Row[] = [
  ['linux', 'amd64', 'elf', 64, 'little'],
  ['linux', '386', 'elf', 32, 'little'],
  ['linux', 'arm', 'elf', 32, 'little', 'v6', 'GOARM=6'],
  ['linux', 'arm64', 'elf', 64, 'little'],
  ['linux', 's390x', 'elf', 64, 'big'],
  ['linux', 'mips', 'elf', 32, 'big'],
  ['linux', 'riscv64', 'elf', 64, 'little'],
  ['linux', 'ppc64le', 'elf', 64, 'little'],
  ['windows', 'amd64', 'pe', 64, 'little'],
  ['darwin', 'arm64', 'macho', 64, 'little'],
  ['js', 'wasm', 'wasm', undefined, 'little'],
  ['wasip1', 'wasm', 'wasm', undefined, 'little'],
  ['plan9', 'amd64', 'plan9-aout', 64, 'little'],
  ['aix', 'ppc64', 'xcoff', 64, 'big'],
];

describe.each(TARGETS)('%s/%s', (os, architecture, format, wordSize, byteOrder, variant, level = '') => {
  const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
  const [levelName, levelValue] = level.split('=');
  const env = levelName && levelValue ? { [levelName]: levelValue } : {};
  let file: string;
  let facts: BinaryFacts;

  beforeAll(async () => {
    file = await build(platform, RELEASE, env);
    facts = await inspectBinary(file, { paths: paths() });
  }, BUILD_TIME);

  test('is read as what it was built for', async () => {
    expect(facts).toMatchObject({ format, architecture, byteOrder, stripped: true, debugSections: [], leaks: [] });
    expect(facts.wordSize).toBe(wordSize);
    expect({ digest: facts.digest, size: facts.size }).toEqual(await digestOfFile(file));
  });

  test('holds the build info and build id that go itself reads', async () => {
    const settings = new Map(facts.buildInfo?.settings.map(({ key, value }) => [key, value]));
    expect(facts.buildInfo).toMatchObject({
      goVersion,
      path: 'example.com/tiny',
      main: { path: 'example.com/tiny', version: '(devel)' },
    });
    expect(settings.get('GOOS')).toBe(os);
    expect(settings.get('GOARCH')).toBe(architecture);
    expect(facts.goBuildId).toBe((await go(source, ['tool', 'buildid', file])).trim());
  });

  test('passes for its own platform and for no other', () => {
    expect(acceptBinary(file, facts, expectation(platform))).toEqual([]);
    const others = TARGETS.filter(([otherOs, other]) => otherOs !== os || other !== architecture);
    for (const [otherOs, other] of others) {
      expect(judgeBinary(facts, expectation({ os: otherOs, architecture: other }))[0]?.code).toMatch(
        /^wrong-(format|architecture|system)$/,
      );
    }
  });
});

test('a level other than the one that was built is refused', async () => {
  const arm = await inspectBinary(await build({ os: 'linux', architecture: 'arm' }, RELEASE, { GOARM: '6' }), {
    paths: [],
  });
  expect(judgeBinary(arm, expectation({ os: 'linux', architecture: 'arm', variant: 'v7' }))).toEqual([
    expect.objectContaining({
      code: 'wrong-variant',
      sentence: 'was built with GOARM=6, and linux/arm/v7 asks for GOARM=7',
    }),
  ]);
});
