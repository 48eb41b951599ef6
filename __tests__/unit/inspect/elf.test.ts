import { describe, expect, test } from '@jest/globals';
import { readBuildInfo } from '../../../src/binary-format/build-info.ts';
import { memorySource } from '../../../src/binary-format/byte-source.ts';
import { readLayout } from '../../../src/binary-format/format.ts';
import { BASE, type ElfParts, FIRST_SECTION, inlineBuildInfo, note, pointerBuildInfo, writeElf } from './elf-writer.ts';

const read = (parts: ElfParts) => readLayout(memorySource(writeElf(parts), 'bin/app'));

const TEXT = 'path\texample.com/app\nmod\texample.com/app\tv1.2.3\th1:sum=\nbuild\tGOARCH=arm64\n';

describe.each([
  ['amd64', 62, 64, 'little'],
  ['386', 3, 32, 'little'],
  ['arm', 40, 32, 'little'],
  ['arm64', 183, 64, 'little'],
  ['loong64', 258, 64, 'little'],
  ['mips', 8, 32, 'big'],
  ['mipsle', 8, 32, 'little'],
  ['mips64', 8, 64, 'big'],
  ['mips64le', 8, 64, 'little'],
  ['ppc64', 21, 64, 'big'],
  ['ppc64le', 21, 64, 'little'],
  ['riscv64', 243, 64, 'little'],
  ['s390x', 22, 64, 'big'],
] as const)('an ELF program for %s', (architecture, machine, wordSize, byteOrder) => {
  test('is recognised', async () => {
    expect(await read({ machine, wordSize, byteOrder })).toMatchObject({
      format: 'elf',
      architecture,
      wordSize,
      byteOrder,
    });
  });

  test('says what it needs to start', async () => {
    const { linkage } = await read({
      machine,
      wordSize,
      byteOrder,
      type: 3,
      interpreter: '/lib/ld-musl.so.1',
      needed: ['libc.so.6', 'libpthread.so.0'],
    });
    expect(linkage).toEqual({
      static: false,
      interpreter: '/lib/ld-musl.so.1',
      needed: ['libc.so.6', 'libpthread.so.0'],
      pie: true,
    });
  });

  test.each([
    ['inline', (text: string) => inlineBuildInfo('go1.22.1', text)],
    ['by pointers', (text: string) => pointerBuildInfo('go1.22.1', text, BASE + FIRST_SECTION, wordSize, byteOrder)],
  ])('holds build info, %s', async (_form, write) => {
    for (const name of ['.go.buildinfo', '.data']) {
      const source = memorySource(
        writeElf({ machine, wordSize, byteOrder, sections: [{ name, content: write(TEXT) }] }),
        'bin/app',
      );
      const located = await readBuildInfo(source, await readLayout(source));
      expect(located?.info).toEqual({
        goVersion: 'go1.22.1',
        path: 'example.com/app',
        main: { path: 'example.com/app', version: 'v1.2.3', sum: 'h1:sum=' },
        deps: [],
        settings: [{ key: 'GOARCH', value: 'arm64' }],
      });
    }
  });

  test('holds both build ids', async () => {
    const sections = [
      { name: '.note.go.buildid', type: 7, content: note('Go', 4, Buffer.from('abc/def'), byteOrder) },
      { name: '.note.gnu.build-id', type: 7, content: note('GNU', 3, Buffer.from('c0ffee', 'hex'), byteOrder) },
    ];
    expect(await read({ machine, wordSize, byteOrder, sections })).toMatchObject({
      goBuildId: 'abc/def',
      gnuBuildId: 'c0ffee',
    });
  });
});

const amd64 = { machine: 62, wordSize: 64, byteOrder: 'little' } as const;

test('a static PIE needs nothing and is one', async () => {
  expect((await read({ ...amd64, type: 3, needed: [], flags1: 0x08000000 })).linkage).toEqual({
    static: true,
    needed: [],
    pie: true,
  });
});

test('a program without dynamic section needs nothing', async () => {
  expect((await read(amd64)).linkage).toEqual({ static: true, needed: [], pie: false });
});

test('an object file is no program', async () => {
  await expect(read({ ...amd64, type: 1 })).rejects.toMatchObject({
    code: 'binary-refused',
    message: expect.stringContaining('type 1'),
  });
});

test('symbols and debug data are told by name, other sections are not', async () => {
  const names = ['.text', '.symtab', '.strtab', '.debug_info', '.zdebug_line', '.gopclntab', '.debugger'];
  const { debugSections } = await read({
    ...amd64,
    sections: names.map((name) => ({ name, content: Buffer.from('x') })),
  });
  expect(debugSections).toEqual(['.symtab', '.strtab', '.debug_info', '.zdebug_line']);
});

test('a program that is not of Go has no build info; one whose build info is cut off is refused', async () => {
  const other = memorySource(
    writeElf({ ...amd64, sections: [{ name: '.data', content: Buffer.alloc(100) }] }),
    'bin/app',
  );
  expect(await readBuildInfo(other, await readLayout(other))).toBeUndefined();
  const whole = inlineBuildInfo('go1.22.1', TEXT);
  const cut = memorySource(
    writeElf({ ...amd64, sections: [{ name: '.go.buildinfo', content: whole.subarray(0, -20) }] }),
    'bin/app',
  );
  await expect(readBuildInfo(cut, await readLayout(cut))).rejects.toMatchObject({
    code: 'binary-refused',
    message: expect.stringContaining('build info is cut off'),
  });
});

test('text that looks like build info at an odd address is not taken for it', async () => {
  const decoy = Buffer.concat([Buffer.from('x\xff Go buildinf:\x08\x02', 'latin1'), Buffer.alloc(31)]);
  const content = Buffer.concat([decoy, Buffer.alloc(16 - (decoy.length % 16)), inlineBuildInfo('go1.24.0', TEXT)]);
  const source = memorySource(writeElf({ ...amd64, sections: [{ name: '.data', content }] }), 'bin/app');
  expect((await readBuildInfo(source, await readLayout(source)))?.info.goVersion).toBe('go1.24.0');
});
