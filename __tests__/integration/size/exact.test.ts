import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareReports } from '../../../src/compare/compare.ts';
import type { ReportSize } from '../../../src/model/size.ts';
import { measureBinary } from '../../../src/size/measure.ts';
import { runGo, sumOfRows, writeSampleModule } from '../../support/attributed.ts';
import { sizedReport } from '../../support/sized-report.ts';

/** For builds with an empty cache, in ms. */
const BUILD_TIME = 240_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-size-exact-'));
  await writeSampleModule(folder, { tables: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(os: string, architecture: string, ldflags: string): Promise<string> {
  const file = join(folder, `${os}_${architecture}${ldflags.replaceAll(/[ =]/g, '')}`);
  const args = ['build', '-trimpath', '-buildvcs=false', `-ldflags=${ldflags}`, '-o', file, '.'];
  await runGo(folder, args, { GOOS: os, GOARCH: architecture });
  return file;
}

const rowOf = ({ packages }: ReportSize, name: string) => packages.find((row) => row.name === name);

describe.each([
  ['linux', 'amd64'],
  ['linux', '386'],
  ['linux', 's390x'],
  ['windows', 'amd64'],
  ['darwin', 'arm64'],
])('%s/%s', (os, architecture) => {
  let stripped: string;
  let linked: string;
  let sizes: ReportSize;
  beforeAll(async () => {
    [stripped, linked] = [await build(os, architecture, '-s -w'), await build(os, architecture, '')];
    ({ sizes } = await measureBinary(stripped, 'app', { linked }));
  }, BUILD_TIME);

  test('symbols of one more link name the data of the stripped file', async () => {
    expect(sizes).toMatchObject({ exact: true, notices: [] });
    expect(sumOfRows(sizes)).toBe((await readFile(stripped)).length);
    // `Table` has 1024 numbers of 8 bytes, `Counts` 512 of 4; nothing else in the package is that large.
    const own = rowOf(sizes, 'example.com/sample/kit')?.data ?? 0;
    expect(own).toBeGreaterThanOrEqual(1024 * 8 + 512 * 4);
    expect(own).toBeLessThan(1024 * 8 + 512 * 4 + 1024);
  });

  test('a file with symbols is exact by itself', async () => {
    const own = (await measureBinary(linked, 'app')).sizes;
    expect(own.exact).toBe(true);
    expect(sumOfRows(own)).toBe((await readFile(linked)).length);
    const kit = rowOf(sizes, 'example.com/sample/kit');
    expect(rowOf(own, 'example.com/sample/kit')).toEqual(kit);
  });
});

test('a link of another program names nothing, and that is said', async () => {
  const stripped = await build('linux', 'amd64', '-s -w');
  const other = await build('linux', 'arm64', '-w');
  const { sizes } = await measureBinary(stripped, 'app', { linked: other });
  expect(sizes.exact).toBe(false);
  expect(sizes.notices).toEqual([expect.stringContaining('so data is inferred')]);
  expect(sizes).toEqual({ ...(await measureBinary(stripped, 'app')).sizes, notices: sizes.notices });
});

test('the sources say whose embedded files are, also of those without a name in the file', async () => {
  const stripped = await build('linux', 'amd64', '-s -w');
  const folderOf = (name: string): string => join(folder, 'kit', 'data', name);
  const embeds = ['one.txt', 'two.txt', 'same.txt'].map((name) => ({
    package: 'example.com/sample/kit',
    name: `data/${name}`,
    file: folderOf(name),
  }));
  const main = { package: 'example.com/sample', name: 'note.txt', file: join(folder, 'note.txt') };
  const gone = { package: 'example.com/sample', name: 'gone.txt', file: join(folder, 'gone.txt') };
  const { sizes } = await measureBinary(stripped, 'app', { embeds: [...embeds, main, gone] });
  expect(sumOfRows(sizes)).toBe((await readFile(stripped)).length);
  // Equal contents are in the file once.
  expect(rowOf(sizes, 'example.com/sample/kit')?.embedded).toBe(20_000 + 12_000);
  expect(rowOf(sizes, 'example.com/sample')?.embedded).toBe(5000);
  expect(sizes.embedded.find(({ name }) => name === 'note.txt')).toEqual({
    name: 'note.txt',
    package: 'example.com/sample',
    size: 5000,
    nameless: true,
  });
  expect(sizes.sourced).toBe(true);
  // The same program without its sources: no file comes or goes by that.
  const bare = (await measureBinary(stripped, 'app')).sizes;
  expect(bare.sourced).toBe(false);
  for (const [before, after] of [
    [sizes, bare],
    [bare, sizes],
  ] as const) {
    const { binaries } = compareReports(sizedReport(before), sizedReport(after), { imports: new Map() });
    const files = binaries.flatMap(({ causes }) => causes.filter(({ kind }) => kind === 'embedded-file'));
    expect([files, binaries.map(({ size }) => size.change)]).toEqual([[], [0]]);
  }
});
