import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readZip } from '../../../src/rootfs/zip-reader.ts';

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflated: boolean;
}

/** A zip as APPNOTE.TXT 4.3 has it, made by hand. */
function zip(files: readonly Given[], comment = ''): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, deflated } of files) {
    const data = deflated ? deflateRawSync(bytes) : Buffer.from(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(deflated ? 8 : 0, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\0\0'), common, tail, Buffer.from(name)]));
    local.push(head, data);
    offset += head.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

/** What can be read before the first damage is met. */
function attempt(archive: Buffer): [string, number[]][] {
  const read: [string, number[]][] = [];
  try {
    for (const file of readZip(archive)) read.push([file.name, [...file.read()]]);
  } catch {
    return read;
  }
  return read;
}

const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z/]{0,8}[a-z]$/),
    bytes: fc.uint8Array({ maxLength: 300 }),
    deflated: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);

describe('a zip', () => {
  test('gives back every file that was put in', () => {
    fc.assert(
      fc.property(files, fc.stringMatching(/^[a-z]{0,20}$/), (given, comment) => {
        const read = readZip(zip(given, comment));
        expect(read.map((file) => [file.name, [...file.read()]])).toEqual(
          given.map(({ name, bytes }) => [name, [...bytes]]),
        );
      }),
    );
  });

  test('with a flipped byte never gives other content under a name', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, flip) => {
        const archive = zip(given);
        const position = at % archive.length;
        archive[position] = (archive[position] ?? 0) ^ flip;
        const known = new Map(given.map(({ name, bytes }) => [name, [...bytes]]));
        const read = attempt(archive).filter(([name]) => known.has(name));
        expect(read).toEqual(read.map(([name]) => [name, known.get(name)]));
      }),
    );
  });

  test('is refused when it is none, or promises too much', () => {
    expect(() => readZip(Buffer.from('hello'))).toThrow('it is not a zip archive');
    expect(() => readZip(Buffer.alloc(0))).toThrow('it is not a zip archive');
    const archive = zip([{ name: 'a', bytes: new Uint8Array(8), deflated: false }]);
    archive.writeUInt32LE(0x7fffffff, archive.indexOf('PK\x01\x02') + 24);
    expect(() => readZip(archive)).toThrow('a has 2147483647 bytes');
  });
});
