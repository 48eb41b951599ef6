import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPointerMask } from '../../../src/size/data/pointer-mask.ts';
import { visitRelocations } from '../../../src/size/data/relocations.ts';
import { type CodeFacts, readCode } from '../../../src/size/functions/read-code.ts';
import { createPackageNames } from '../../../src/size/owners/owners.ts';
import { parseGoRelease } from '../../../src/size/program/go-version.ts';
import { findModuleData } from '../../../src/size/program/module-data.ts';
import { openProgram } from '../../../src/size/program/program.ts';
import { attributed, runGo, shares, sumOfRows, writeSampleModule } from '../../support/attributed.ts';
import { functionsByNm, functionsOf } from '../../support/linked-functions.ts';

/** For builds with an empty cache, in ms. */
const BUILD_TIME = 240_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-size-'));
  await writeSampleModule(folder);
}, BUILD_TIME);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(GOOS: string, GOARCH: string, ldflags: string): Promise<string> {
  const file = join(folder, `${GOOS}_${GOARCH}${ldflags.replaceAll(' ', '')}`);
  await runGo(folder, ['build', '-trimpath', '-buildvcs=false', `-ldflags=${ldflags}`, '-o', file, '.'], {
    GOOS,
    GOARCH,
  });
  return file;
}

describe.each([
  ['linux', 'amd64', 'size'],
  ['linux', 'arm64', 'size'],
  ['linux', '386', 'size'],
  ['linux', 's390x', 'size'],
  ['linux', 'arm', 'size'],
  ['linux', 'riscv64', 'size'],
  ['windows', 'amd64', 'distance'],
  ['windows', '386', 'distance'],
  ['darwin', 'arm64', 'distance'],
  ['darwin', 'amd64', 'distance'],
] as const)('%s/%s', (os, architecture, compared) => {
  let bytes: Buffer;
  let made: Awaited<ReturnType<typeof attributed>>;
  beforeAll(async () => {
    bytes = await readFile(await build(os, architecture, '-s -w'));
    made = await attributed(bytes);
  }, BUILD_TIME);

  test('every byte of the file is in one row', () => {
    const { sizes } = made;
    expect(sizes).toMatchObject({ depth: 'full', notices: [], deadCodeElimination: 'works' });
    expect(sumOfRows(sizes)).toBe(bytes.length);
    const modules = [...sizes.modules, ...sizes.shared].reduce((sum, { size }) => sum + size, 0);
    expect(modules).toBe(bytes.length);
    for (const row of sizes.packages) {
      expect(row.size).toBe(row.code + row.pclntab + row.types + row.embedded + row.data + row.inferred);
    }
    const padding = sizes.shared.find(({ row }) => row === 'code-padding')?.size ?? 0;
    const told = sizes.packages.reduce((sum, row) => sum + (row.padding ?? 0), 0);
    expect(told).toBeLessThanOrEqual(padding);
    expect(told).toBeGreaterThanOrEqual(padding * 0.9 - 64);
  });

  test(`functions have the ${compared} that nm says`, async () => {
    const known = await functionsByNm(folder, await build(os, architecture, '-w'));
    const wrong = functionsOf(bytes, made).filter((one) => known.get(one.address) !== one[compared]);
    expect(wrong).toEqual([]);
  });

  test('every word that the collector takes for a pointer is one, and other data is not searched for any', () => {
    const { layout, info } = made;
    const program = openProgram(bytes, layout);
    const code = readCode(program, info, createPackageNames()) as CodeFacts;
    const release = parseGoRelease(info?.goVersion ?? '');
    const data = release && findModuleData(program, code.table, release);
    if (data === undefined) throw new Error('there is no module data');
    const mask = readPointerMask(program, data);
    const start = program.offsetOf(data.data.address);
    const words = Math.floor((data.data.end - data.data.address) / program.wordBytes);
    const places = Array.from({ length: words }, (_, index) => start + index * program.wordBytes);
    const pointers = places.filter((at) => mask.mayPoint(at)).map((at) => program.word(at));
    expect(pointers.length).toBeGreaterThan(100);
    expect(pointers.length).toBeLessThan(words);
    const { address } = data.pointerless;
    // What is set aside for variables without a value is behind the last byte of the file.
    const last = data.data.end + 0x1000000;
    expect(pointers.filter((value) => value !== 0 && (value < data.text - 0x100000 || value > last))).toEqual([]);
    expect(mask.mayPoint(program.offsetOf(address))).toBe(false);
  });

  test('nearly all of it has an owner', () => {
    const { structure, owned, unknown } = shares(made.sizes, bytes.length);
    // Segments begin at multiples of up to 64 KiB, and a signature is several pages: much of so small a program.
    expect(structure).toBeGreaterThan(82);
    expect(owned).toBeGreaterThan(91.5);
    expect(unknown).toBeLessThan(0.1);
  });

  test('what the loader changes are pointers, and an entry that changes one is of the package whose pointer it is', () => {
    const program = openProgram(bytes, made.layout);
    const addresses = made.layout.segments.map(({ address }) => address).filter((address) => address > 0);
    const lowest = Math.min(...addresses);
    // Variables without a value are behind the last byte of the file.
    const highest = Math.max(...addresses) + 0x8000000;
    let table = 0;
    const words: number[] = [];
    visitRelocations(program, (start, end, target) => {
      table += end - start;
      words.push(program.word(target));
    });
    expect(words.filter((word) => word < lowest || word > highest)).toEqual([]);
    expect(words.length > 3000).toBe(os !== 'linux');
    const row = made.sizes.shared.find((one) => one.row === 'relocations')?.size ?? 0;
    expect(row).toBeLessThanOrEqual(table / 2);
  });

  test('own packages, their module and what they embed are named', () => {
    const { packages, modules, embedded } = made.sizes;
    expect(packages.find(({ name }) => name === 'example.com/sample/kit')).toMatchObject({ kind: 'own' });
    expect(packages.find(({ name }) => name === 'example.com/sample')?.code).toBeGreaterThan(100);
    expect(modules.map(({ path }) => path)).toEqual(['std', 'example.com/sample']);
    const named = (name: string) => embedded.find((file) => file.name === name);
    expect(named('data/one.txt')?.size).toBe(20_000);
    expect(named('data/one.txt')?.package).toBe('example.com/sample/kit');
    // Equal contents are in the file once.
    const twice = [named('data/two.txt')?.size ?? -1, named('data/same.txt')?.size ?? -1];
    expect(twice.sort()).toEqual([0, 12_000]);
  });

  test('functions are folded into what people wrote', () => {
    const { list } = made;
    const own = list.name.filter((_, index) =>
      list.packages[list.package[index] ?? -1]?.startsWith('example.com/sample'),
    );
    expect(own).toContain('Each');
    expect(own).toContain('main');
    expect(own.filter((name) => /func\d|\[|deferwrap/.test(name))).toEqual([]);
    const code = list.code.reduce((sum, size) => sum + size, 0);
    expect(code).toBeGreaterThan(made.sizes.packages.reduce((sum, row) => sum + row.code, 0) - 1);
  });
});
