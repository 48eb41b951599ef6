import { describe, expect, test } from '@jest/globals';
import { memorySource } from '../../../src/binary-format/byte-source.ts';
import { readLayout } from '../../../src/binary-format/format.ts';
import { pathNeedles } from '../../../src/inspect/build-machine-paths.ts';
import { collectLeaks } from '../../../src/inspect/leaks.ts';
import { createPathSearch } from '../../../src/inspect/path-search.ts';
import { rangesWithoutPaths } from '../../../src/inspect/searched-ranges.ts';
import { FIRST_SECTION, writeElf } from './elf-writer.ts';

/** A line table as Go 1.20 to 1.27 begin it: names up to byte `counters`, no names behind. */
function lineTable(names: string, rest: string, magic = 0xfffffff1): Buffer {
  const header = Buffer.alloc(72);
  header.writeUInt32LE(magic, 0);
  header[6] = 1;
  header[7] = 8;
  const counters = header.length + names.length;
  header.writeBigUInt64LE(BigInt(header.length), 8 + 5 * 8);
  header.writeBigUInt64LE(BigInt(counters), 8 + 6 * 8);
  header.writeBigUInt64LE(BigInt(counters + 1), 8 + 7 * 8);
  return Buffer.concat([header, Buffer.from(names + rest)]);
}

interface Content {
  readonly name: string;
  readonly content: Buffer;
  readonly flags?: number;
}

async function leaksOf(path: string, sections: readonly Content[]) {
  const file = writeElf({ machine: 62, wordSize: 64, byteOrder: 'little', sections });
  const source = memorySource(file, 'bin/app');
  const layout = await readLayout(source);
  const leaks = collectLeaks(layout, undefined);
  const skip = await rangesWithoutPaths(source, layout);
  createPathSearch(pathNeedles([{ path, what: 'GOROOT' }]), leaks.inFile, skip).search(file, 0, 0, true);
  return leaks.leaks().map((leak) => `${leak.path} ${leak.section} ${leak.place}`);
}

const section = (name: string, text: string, flags = 2): Content => ({ name, content: Buffer.from(text), flags });

describe('a short path such as /app', () => {
  test('is ordinary text in constants: a web service has such addresses', async () => {
    expect(await leaksOf('/app', [section('.rodata', 'GET /app/index.html')])).toEqual([]);
  });

  test('is a leak in the line table, where it begins', async () => {
    expect(await leaksOf('/app', [{ name: '.gopclntab', content: lineTable('\0/app/main.go\0', '') }])).toEqual([
      '/app/main.go .gopclntab line-table',
    ]);
    const inside = lineTable('\0example.com/app/main.go\0/usr/src/app/x.go\0', '');
    expect(await leaksOf('/app', [{ name: '.gopclntab', content: inside }])).toEqual([]);
  });

  test('is a leak in debug data', async () => {
    expect(await leaksOf('/app', [section('.debug_line', 'x\0/app\0', 0)])).toEqual(['/app .debug_line debug-data']);
  });
});

describe('in constants', () => {
  test('a path of three names is found in the middle of a text, one of two where it begins', async () => {
    expect(await leaksOf('/usr/local/go', [section('.rodata', 'text/usr/local/go/bin')])).toEqual([
      '/usr/local/go/bin .rodata data',
    ]);
    expect(await leaksOf('/go/src', [section('.rodata', 'text/go/src/x')])).toEqual([]);
    expect(await leaksOf('/go/src', [section('.rodata', 'text /go/src/x')])).toEqual(['/go/src/x .rodata data']);
  });

  test('a file name between NUL bytes is of a line table', async () => {
    expect(await leaksOf('/usr/local/go', [section('.rodata', '\0/usr/local/go/src/fmt/print.go\0')])).toEqual([
      '/usr/local/go/src/fmt/print.go .rodata (line table) line-table',
    ]);
  });

  test('what the line table says already is not said again', async () => {
    const sections = [
      section('.rodata', '/usr/local/go/bin'),
      { name: '.gopclntab', content: lineTable('\0/usr/local/go/a.go\0', '') },
    ];
    expect(await leaksOf('/usr/local/go', sections)).toEqual(['/usr/local/go/a.go .gopclntab line-table']);
  });
});

describe('what is skipped', () => {
  const path = '\0/usr/local/go/a.go\0';

  test('machine code, and the tables behind the names of the line table', async () => {
    const sections = [section('.text', path, 6), { name: '.gopclntab', content: lineTable('\0x.go\0', path) }];
    expect(await leaksOf('/usr/local/go', sections)).toEqual([]);
  });

  test('nothing of a line table whose header is of another kind', async () => {
    for (const content of [lineTable('', path, 0xfffffffa), Buffer.from(path)]) {
      expect(await leaksOf('/usr/local/go', [{ name: '.gopclntab', content }])).toHaveLength(1);
    }
  });

  test('nothing outside of sections', async () => {
    const sections = [section('.text', 'x', 6), section('.rodata', path)];
    const file = writeElf({ machine: 62, wordSize: 64, byteOrder: 'little', sections });
    const source = memorySource(file, 'bin/app');
    expect(await rangesWithoutPaths(source, await readLayout(source))).toEqual([
      expect.objectContaining({ offset: FIRST_SECTION, size: 1 }),
    ]);
  });
});
