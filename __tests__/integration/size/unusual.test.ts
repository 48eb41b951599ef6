import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attributed, runGo, sumOfRows, writeSampleModule } from '../../support/attributed.ts';

/** For one build with an empty cache, in ms. */
const BUILD_TIME = 240_000;

let folder: string;
let whole: Buffer;

async function build(
  name: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const file = join(folder, name);
  await runGo(folder, ['build', '-trimpath', '-buildvcs=false', ...flags, '-o', file, '.'], {
    GOOS: 'linux',
    GOARCH: 'amd64',
    ...env,
  });
  return readFile(file);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-size-unusual-'));
  await writeSampleModule(folder, { byName: true });
  whole = await build('whole', ['-ldflags=-s -w']);
}, BUILD_TIME);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a method that is looked up by a name from outside keeps all methods', async () => {
  expect((await attributed(whole)).sizes.deadCodeElimination).toBe('lost');
});

describe('other ways to link', () => {
  test(
    'symbols and debug data are rows of their own',
    async () => {
      const bytes = await build('symbols', []);
      const { sizes } = await attributed(bytes);
      expect(sumOfRows(sizes)).toBe(bytes.length);
      const rows = Object.fromEntries(sizes.shared.map(({ row, size }) => [row, size]));
      expect(rows.debug).toBeGreaterThan(100_000);
      expect(rows.symbols).toBeGreaterThan(50_000);
      const stripped = (await attributed(whole)).sizes;
      const code = (of: typeof sizes) =>
        Object.fromEntries(of.packages.filter((row) => row.code > 0).map((row) => [row.name, row.code]));
      expect(code(sizes)).toEqual(code(stripped));
    },
    BUILD_TIME,
  );

  test(
    'a position-independent program is attributed as well',
    async () => {
      const bytes = await build('pie', ['-buildmode=pie', '-ldflags=-s -w']);
      const { sizes } = await attributed(bytes);
      expect(sizes.depth).toBe('full');
      expect(sumOfRows(sizes)).toBe(bytes.length);
      expect(sizes.shared.find(({ row }) => row === 'relocations')?.size).toBeGreaterThan(10_000);
      expect(sizes.packages.find(({ name }) => name === 'runtime')?.types).toBeGreaterThan(10_000);
    },
    BUILD_TIME,
  );

  test(
    'a program that is no ELF, PE or Mach-O has its sections',
    async () => {
      const bytes = await build('wasm', ['-ldflags=-s -w'], { GOOS: 'js', GOARCH: 'wasm' });
      const { sizes } = await attributed(bytes);
      expect(sizes.depth).toBe('none');
      expect(sizes.notices).toHaveLength(1);
      expect(sumOfRows(sizes)).toBe(bytes.length);
    },
    BUILD_TIME,
  );
});

describe('a layout that is not known', () => {
  test('a newer Go gives functions and their line table, and says so', async () => {
    const newer = Buffer.from(whole);
    const { goVersion = '' } = (await attributed(whole)).sizes;
    const version = newer.indexOf(goVersion, newer.indexOf(' Go buildinf:'));
    newer.write('go1.99.0', version, 'latin1');
    const { sizes } = await attributed(newer);
    expect(sizes.depth).toBe('functions');
    expect(sizes.notices.join(' ')).toMatch(/go1\.99.* only functions and their line table have owners/);
    expect(sumOfRows(sizes)).toBe(whole.length);
    expect(sizes.packages.find(({ name }) => name === 'runtime')?.code).toBeGreaterThan(100_000);
    expect(sizes.packages.every(({ types, inferred }) => types === 0 && inferred === 0)).toBe(true);
  });

  test('code that would lie in its own line table has no owners, and its rows add up', async () => {
    const newer = Buffer.from(whole);
    const { goVersion = '' } = (await attributed(whole)).sizes;
    newer.write('go1.99.0', newer.indexOf(goVersion, newer.indexOf(' Go buildinf:')), 'latin1');
    // Without the runtime's record the code is where its section begins: the one with the flags of loaded code.
    const headers = Number(newer.readBigUInt64LE(40));
    let text = headers;
    while (newer.readBigUInt64LE(text + 8) !== 6n) text += 64;
    newer.writeBigUInt64LE(BigInt(whole.indexOf('f1ffffff00000108', 0, 'hex') - 4096), text + 24);
    const { sizes } = await attributed(newer);
    expect(sizes.depth).toBe('none');
    expect(sizes.notices.join(' ')).toContain('where the table itself does');
    expect(sumOfRows(sizes)).toBe(whole.length);
  });

  test('a line table of an unknown kind leaves sections', async () => {
    const other = Buffer.from(whole);
    for (let at = other.indexOf('f1ffffff0000', 0, 'hex'); at !== -1; at = other.indexOf('f1ffffff0000', at, 'hex')) {
      other.writeUInt32LE(0xffffff00, at);
    }
    const { sizes } = await attributed(other);
    expect(sizes).toMatchObject({ depth: 'none', packages: [] });
    expect(sumOfRows(sizes)).toBe(whole.length);
  });
});

describe('no line table', () => {
  /** The program without what Go writes about itself. */
  function without(...texts: readonly (readonly [string, BufferEncoding])[]): Buffer {
    const other = Buffer.from(whole);
    for (const [text, encoding] of texts) {
      const bytes = Buffer.from(text, encoding);
      for (let at = other.indexOf(bytes); at !== -1; at = other.indexOf(bytes, at))
        other.fill(0, at, at + bytes.length);
    }
    return other;
  }

  /** Section names with another one in the place of the line table's. */
  const NAMELESS = ['.gopclntab', 'latin1'] as const;

  test('a program that Go did not make is said to be none', async () => {
    const other = without(['f1ffffff0000', 'hex'], [' Go buildinf:', 'latin1'], NAMELESS);
    const { sizes } = await attributed(other);
    expect(sizes).toMatchObject({ depth: 'none', packages: [] });
    expect(sizes.notices.join(' ')).toContain('It is no Go program');
    expect(sumOfRows(sizes)).toBe(other.length);
  });

  test('a line table that an obfuscator scrambled is named as one, and what to measure instead', async () => {
    const other = without([' Go buildinf:', 'latin1']);
    const magic = other.indexOf(Buffer.from('f1ffffff0000', 'hex'));
    other.writeUInt32LE(0x4b1d_c0de, magic);
    const { sizes } = await attributed(other);
    expect(sizes).toMatchObject({ depth: 'none', packages: [] });
    expect(sizes.notices.join(' ')).toMatch(/garble scrambled it.*Measure a build without obfuscation/);
    expect(sumOfRows(sizes)).toBe(other.length);
    // What Go before 1.18 wrote is no scrambled table.
    const old = without([' Go buildinf:', 'latin1']);
    old.writeUInt32LE(0xfffffffa, magic);
    expect((await attributed(old)).sizes.notices.join(' ')).not.toContain('scrambled');
  });

  test('a packed program is named as one', async () => {
    const other = without(['f1ffffff0000', 'hex']);
    other.write('UPX!', 3000, 'latin1');
    expect((await attributed(other)).sizes.notices.join(' ')).toContain('packed by UPX');
  });

  test('what was appended to a program is no alignment', async () => {
    const { sizes } = await attributed(Buffer.concat([whole, Buffer.alloc(50_000, 'x')]));
    expect(sizes.shared.find(({ row }) => row === 'unattributed')?.size).toBeGreaterThanOrEqual(50_000);
    expect(sumOfRows(sizes)).toBe(whole.length + 50_000);
  });
});

test.each([
  ['linux', '386'],
  ['windows', 'amd64'],
  ['darwin', 'arm64'],
])(
  'a program for %s/%s that ends early or has wrong bytes is refused or adds up',
  async (GOOS, GOARCH) => {
    const bytes = await build(`${GOOS}_${GOARCH}`, ['-ldflags=-s -w'], { GOOS, GOARCH });
    const change = fc.tuple(fc.oneof(fc.nat({ max: 4096 }), fc.nat({ max: bytes.length - 1 })), fc.nat({ max: 255 }));
    const length = fc.oneof(fc.constant(bytes.length), fc.nat({ max: bytes.length }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), length, async (changes, end) => {
        const content = Buffer.from(bytes.subarray(0, end));
        for (const [at, value] of changes) if (at < end) content[at] = value;
        const result = await attributed(content).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toMatchObject({ code: 'binary-refused' });
        else expect(sumOfRows((result as Awaited<ReturnType<typeof attributed>>).sizes)).toBe(end);
      }),
      { numRuns: 40 },
    );
  },
  BUILD_TIME,
);

test(
  'a damaged file is attributed as far as it goes, and its rows still add up',
  async () => {
    const change = fc.tuple(
      fc.nat({ max: whole.length - 9 }),
      fc.constantFrom(0, 1, 0x7f, 0x80, 0xff),
      fc.integer({ min: 1, max: 8 }),
    );
    const tables = [...tablePlaces(whole)];
    const place = fc.oneof(
      change,
      fc.tuple(fc.constantFrom(...tables), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.integer({ min: 1, max: 4 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 8 }), async (changes) => {
        const content = Buffer.from(whole);
        for (const [at, value, length] of changes) content.fill(value, at, at + length);
        const result = await attributed(content).catch((error: unknown) => error);
        // Headers that cannot be read are refused before anything is attributed.
        if (result instanceof Error) expect(result).toMatchObject({ code: 'binary-refused' });
        else expect(sumOfRows((result as Awaited<ReturnType<typeof attributed>>).sizes)).toBe(content.length);
      }),
      { numRuns: 60 },
    );
  },
  BUILD_TIME,
);

/** Offsets where a change hurts most: the line table's header and index, and the runtime's record of where things are. */
function* tablePlaces(bytes: Buffer): Generator<number> {
  const table = bytes.indexOf('f1ffffff00000108', 0, 'hex');
  for (let at = table; at < table + 80; at += 4) yield at;
  const records = table + Number(bytes.readBigUInt64LE(table + 64));
  for (let at = records; at < records + 400; at += 4) yield at;
  const data = bytes.indexOf(Buffer.concat([addressText(bytes, table)]));
  for (let at = data; at > 0 && at < data + 8 * 56; at += 8) yield at;
}

function addressText(bytes: Buffer, offset: number): Buffer {
  // The segment that holds read-only data: program headers have file offset, address and length at 8, 16 and 32.
  const first = Number(bytes.readBigUInt64LE(32));
  for (let header = first; header < first + 56 * bytes.readUInt16LE(56); header += 56) {
    const start = Number(bytes.readBigUInt64LE(header + 8));
    if (
      bytes.readUInt32LE(header) !== 1 ||
      offset < start ||
      offset >= start + Number(bytes.readBigUInt64LE(header + 32))
    )
      continue;
    const text = Buffer.alloc(8);
    text.writeBigUInt64LE(bytes.readBigUInt64LE(header + 16) + BigInt(offset - start));
    return text;
  }
  return Buffer.from('not there');
}
