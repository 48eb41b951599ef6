import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attributed, runGo, shares, sumOfRows } from '../support/attributed.ts';
import { bookedParts } from '../support/attribution-work.ts';
import { inferenceError } from '../support/inference-error.ts';
import { functionsByNm, functionsOf } from '../support/linked-functions.ts';
import { writeTellingModule } from '../support/telling-module.ts';

/**
 * The last release of each minor version (the newest, its latest one), so that a toolchain is fetched once for all time.
 * The platforms beside linux/amd64 are those on which something is laid out in another way: 32 bits, the other byte order,
 * PE, Mach-O. They stand with the oldest Go, with the first that moved the tables of 1.26, and with the newest.
 */
const TOOLCHAINS: readonly (readonly [go: string, platforms: readonly string[]])[] = [
  ['1.18.10', ['linux/amd64', 'linux/mips', 'windows/amd64']],
  ['1.19.13', ['linux/amd64']],
  ['1.20.14', ['linux/amd64', 'linux/ppc64']],
  ['1.21.13', ['linux/amd64']],
  ['1.22.12', ['linux/amd64', 'darwin/arm64']],
  ['1.23.12', ['linux/amd64']],
  ['1.24.9', ['linux/amd64', 'linux/arm']],
  ['1.25.11', ['linux/amd64', 'linux/386']],
  ['1.26.8', ['linux/amd64', 'linux/mips', 'linux/loong64']],
  ['1.27.1', ['linux/amd64', 'linux/ppc64', 'linux/386', 'linux/mips64le', 'windows/amd64', 'darwin/arm64']],
];

/** For a toolchain that is fetched and a standard library that is compiled, in ms. */
const BUILD_TIME = 600_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-size-toolchains-'));
  await writeTellingModule(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const built = new Map<string, Promise<string>>();

/** Builds for a platform by a toolchain, once. */
function build(go: string, platform: string, ldflags: string): Promise<string> {
  const key = `${go} ${platform} ${ldflags}`;
  const known = built.get(key) ?? buildNow(go, platform, ldflags);
  built.set(key, known);
  return known;
}

async function buildNow(go: string, platform: string, ldflags: string): Promise<string> {
  const [GOOS = '', GOARCH = ''] = platform.split('/');
  const file = join(folder, `${go}-${GOOS}-${GOARCH}${ldflags.replaceAll(' ', '')}`);
  const args = ['build', '-trimpath', '-buildvcs=false', `-ldflags=${ldflags}`, '-o', file, '.'];
  await runGo(folder, args, { GOOS, GOARCH, GOTOOLCHAIN: `go${go}` });
  return file;
}

const CASES = TOOLCHAINS.flatMap(([go, platforms]) => platforms.map((platform) => [go, platform] as const));

describe.each(CASES)('Go %s, %s', (go, platform) => {
  let stripped: string;
  let linked: string;
  let bytes: Buffer;
  let made: Awaited<ReturnType<typeof attributed>>;
  beforeAll(async () => {
    stripped = await build(go, platform, '-s -w');
    linked = await build(go, platform, '-w');
    bytes = await readFile(stripped);
    made = await attributed(bytes);
  }, BUILD_TIME);

  test('rows and modules add up to the size of the file, and no byte is booked twice', async () => {
    const { sizes } = made;
    // A method looked up by a constant name is the only one that is kept since Go 1.22.
    const deadCodeElimination = Number(go.split('.')[1]) < 22 ? 'lost' : 'works';
    expect(sizes).toMatchObject({ depth: 'full', goVersion: `go${go}`, notices: [], deadCodeElimination });
    expect(sumOfRows(sizes)).toBe(bytes.length);
    expect([...sizes.modules, ...sizes.shared].reduce((sum, { size }) => sum + size, 0)).toBe(bytes.length);
    for (const [what, length, booked] of await bookedParts(bytes)) expect([what, booked]).toEqual([what, length]);
  });

  test('functions have the bytes that nm says of the link with symbols', async () => {
    const compared = platform.startsWith('linux') ? 'size' : 'distance';
    const known = await functionsByNm(folder, linked);
    const found = functionsOf(bytes, made);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter((one) => known.get(one.address) !== one[compared])).toEqual([]);
  });

  test('nearly all of it has an owner', () => {
    // Segments begin at multiples of 4, 16 or 64 KiB, which in a program as small as this one is up to a twentieth.
    const alignment = made.sizes.shared.find(({ row }) => row === 'alignment')?.size ?? 0;
    const { structure, owned, unknown } = shares(made.sizes, bytes.length - alignment);
    expect(structure).toBeGreaterThan(82);
    expect(owned).toBeGreaterThan(94);
    expect(unknown).toBeLessThan(1);
  });

  test('what people wrote is named', () => {
    const { packages, embedded } = made.sizes;
    const row = (name: string) => packages.find((one) => one.name === name);
    expect(row('example.com/sample/shapes')?.code).toBeGreaterThan(1000);
    expect(row('example.com/sample/shapes')?.types).toBeGreaterThan(500);
    expect(row('example.com/sample')?.code).toBeGreaterThan(100);
    expect(embedded.find(({ name }) => name === 'data/one.txt')?.size).toBe(20_000);
    const own = made.list.name.filter((_, index) =>
      made.list.packages[made.list.package[index] ?? -1]?.startsWith('example.com/sample'),
    );
    expect(own).toEqual(expect.arrayContaining(['Collect', 'Sum', 'Tell', '(*Circle).Area', 'Square.Area']));
    expect(own.filter((name) => /func\d|\[|deferwrap|-fm$/.test(name))).toEqual([]);
  });

  test('were its Go newer than we know, functions and line table would have owners, and a notice says so', async () => {
    const newer = Buffer.from(bytes);
    const version = newer.indexOf(`go${go}`, newer.indexOf(' Go buildinf:'), 'latin1');
    newer.write('go1.99', version, 'latin1');
    const { sizes } = await attributed(newer);
    expect(sizes.depth).toBe('functions');
    expect(sizes.notices.join(' ')).toMatch(/go1\.99.* only functions and their line table have owners/);
    expect(sumOfRows(sizes)).toBe(bytes.length);
    const code = (of: typeof sizes): number => of.packages.reduce((sum, row) => sum + row.code, 0);
    expect(code(sizes)).toBe(code(made.sizes));
  });
});

// Symbols of PE and Mach-O do not say how long data is.
test.each(CASES.filter(([, platform]) => platform.startsWith('linux')))(
  'Go %s, %s: what is inferred agrees with the data symbols of a link with them',
  async (go, platform) => {
    const error = await inferenceError(await build(go, platform, '-s -w'), await build(go, platform, '-w'));
    const compared = error.right + error.shared + error.wrong;
    expect(compared).toBeGreaterThan(20_000);
    expect(error.right / compared).toBeGreaterThan(0.85);
    expect(error.wrong / compared).toBeLessThan(0.06);
  },
  BUILD_TIME,
);
