import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inspectBinary } from '../../../src/inspect/index.ts';
import { FIRST_SECTION, writeElf } from '../../unit/inspect/elf-writer.ts';

const MIB = 1 << 20;
const COMPRESSED = 0x800;
const PATHS = [{ path: '/home/app', what: "the module's folder" }];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-pass-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function inspect(sections: readonly { name: string; content: Buffer; flags?: number }[]) {
  const content = writeElf({ machine: 62, wordSize: 64, byteOrder: 'little', sections });
  const file = join(folder, 'app');
  await writeFile(file, content);
  return { content, facts: await inspectBinary(file, { paths: PATHS }) };
}

test('a path is found wherever it lies on the border of what is read at once', async () => {
  const text = Buffer.from('\0/home/app/main.go\0');
  for (const border of [MIB, 2 * MIB, 3 * MIB]) {
    for (let shift = -text.length; shift <= 1; shift += 3) {
      const constants = Buffer.alloc(3 * MIB + 4096, 'x');
      text.copy(constants, border - FIRST_SECTION + shift);
      const { content, facts } = await inspect([{ name: '.rodata', content: constants }]);
      expect(facts.leaks.map(({ path }) => path)).toEqual(['/home/app/main.go']);
      expect(facts.digest).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      expect(facts.size).toBe(content.length);
    }
  }
}, 60_000);

test('a file of exactly so many windows is read to its end', async () => {
  const program = writeElf({ machine: 62, wordSize: 64, byteOrder: 'little' });
  const end = Buffer.from('\0/home/app/x');
  const file = join(folder, 'app');
  await writeFile(file, Buffer.concat([program, Buffer.alloc(2 * MIB - program.length - end.length), end]));
  const { size, leaks } = await inspectBinary(file, { paths: PATHS });
  expect(size).toBe(2 * MIB);
  expect(leaks).toEqual([{ path: '/home/app/x', section: 'no section', what: "the module's folder", place: 'data' }]);
});

test('paths in packed debug data are found, in the form of today and in that before Go 1.19', async () => {
  const names = Buffer.from(`${'filler'.repeat(50_000)}\0/home/app\0`);
  const header = Buffer.alloc(24);
  header[0] = 1;
  const now = { name: '.debug_line', content: Buffer.concat([header, deflateSync(names)]), flags: COMPRESSED };
  const before = {
    name: '.zdebug_line',
    content: Buffer.concat([Buffer.from('ZLIB'), Buffer.alloc(8), deflateSync(names)]),
    flags: 0,
  };
  for (const section of [now, before]) {
    const { facts } = await inspect([section]);
    expect(facts.leaks).toEqual([
      { path: '/home/app', section: section.name, what: "the module's folder", place: 'debug-data' },
    ]);
  }
});

test('packed debug data that is damaged is searched as far as it goes, and told to be there', async () => {
  const packed = deflateSync(
    Buffer.concat([
      Buffer.from('\0/home/app\0'),
      Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * index) % 251)),
    ]),
  );
  const content = Buffer.concat([Buffer.from('ZLIB'), Buffer.alloc(8), packed.subarray(0, packed.length / 2)]);
  const { facts } = await inspect([{ name: '.zdebug_line', content, flags: 0 }]);
  expect(facts.debugSections).toEqual(['.zdebug_line']);
  const none = await inspect([{ name: '.zdebug_line', content: Buffer.from('ZLIB'), flags: 0 }]);
  expect(none.facts.leaks).toEqual([]);
});
