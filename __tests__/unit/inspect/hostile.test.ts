import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBuildInfo } from '../../../src/binary-format/build-info.ts';
import { memorySource } from '../../../src/binary-format/byte-source.ts';
import { parseNotes } from '../../../src/binary-format/elf-notes.ts';
import { readLayout } from '../../../src/binary-format/format.ts';
import { readBuildIdText } from '../../../src/binary-format/go-build-id.ts';
import { rangesWithoutPaths } from '../../../src/inspect/searched-ranges.ts';
import { Failure } from '../../../src/model/failure.ts';
import { inlineBuildInfo, note, writeElf } from './elf-writer.ts';

/** Everything that is read of a file before the pass over it. Any error but a refusal fails the test. */
async function readAll(content: Buffer): Promise<'read' | 'refused'> {
  const source = memorySource(content, 'bin/app');
  try {
    const layout = await readLayout(source);
    await rangesWithoutPaths(source, layout);
    await readBuildIdText(source, layout.buildIdPlaces);
    await readBuildInfo(source, layout);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      code: 'binary-refused',
      message: expect.stringMatching(/^bin\/app is not a binary that can be read: .+\.$/s),
    });
    return 'refused';
  }
}

const MAGIC = [
  '7f454c4601010100',
  '7f454c4602010100',
  '7f454c4601020100',
  '7f454c4602020100',
  '4d5a',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  'cafebabf',
  '0061736d01000000',
  '01df',
  '01f7',
  '000001eb',
  '00000647',
  '00008a97',
  '00008c47',
];

test.each(MAGIC)('anything behind the magic bytes %s is read or refused', async (magic) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (rest) => {
      expect(['read', 'refused']).toContain(await readAll(Buffer.concat([Buffer.from(magic, 'hex'), rest])));
    }),
  );
});

const WHOLE = (['little', 'big'] as const).flatMap((byteOrder) =>
  ([32, 64] as const).map((wordSize) =>
    writeElf({
      wordSize,
      byteOrder,
      machine: 62,
      interpreter: '/lib/ld.so',
      needed: ['libc.so.6'],
      sections: [
        { name: '.note.go.buildid', type: 7, content: note('Go', 4, Buffer.from('a/b'), byteOrder) },
        { name: '.gopclntab', content: Buffer.alloc(100, 1) },
        { name: '.go.buildinfo', content: inlineBuildInfo('go1.26.8', 'path\tx\nmod\tx\tv1\n') },
      ],
    }),
  ),
);

test('an ELF program that is cut off anywhere is refused', async () => {
  for (const whole of WHOLE) {
    expect(await readAll(whole)).toBe('read');
    for (let length = 0; length < whole.length; length += 7) {
      expect(await readAll(whole.subarray(0, length))).toBe('refused');
    }
  }
});

test('an ELF program with changed bytes is read or refused', async () => {
  const change = fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2, 0x7f, 0x80, 0xff));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WHOLE),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      async (whole, changes) => {
        const content = Buffer.from(whole);
        for (const [at, value] of changes) {
          content[at % content.length] = value;
        }
        expect(['read', 'refused']).toContain(await readAll(content));
      },
    ),
    { numRuns: 1000 },
  );
});

test('any bytes are parsed as notes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('little' as const, 'big' as const),
      (bytes, byteOrder) => {
        expect(typeof parseNotes(Buffer.from(bytes), byteOrder)).toBe('object');
      },
    ),
  );
});

test('a universal Mach-O file and a DLL are refused for what they are', async () => {
  const dll = Buffer.alloc(512);
  dll.write('MZ');
  dll.writeUInt32LE(64, 0x3c);
  dll.write('PE\0\0', 64, 'latin1');
  dll.writeUInt16LE(0x2002, 64 + 22);
  await expect(readLayout(memorySource(dll, 'bin/app'))).rejects.toThrow('a DLL, not a program');
  const universal = Buffer.from('cafebabe00000002', 'hex');
  await expect(readLayout(memorySource(universal, 'bin/app'))).rejects.toThrow('holds several architectures');
});
