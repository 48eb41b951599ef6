import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extract, type Header } from 'tar-stream';
import { orderEntries } from '../../../src/image/tar/order.ts';
import { tarSize, tarStream } from '../../../src/image/tar/stream.ts';
import type { RootfsEntry } from '../../../src/model/image.ts';

async function bytesOf(ordered: readonly RootfsEntry[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of tarStream(ordered)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** What tar-stream, which knows nothing of us, reads. */
async function readBack(tar: Buffer): Promise<{ header: Header; content: Buffer }[]> {
  const reader = extract();
  const found: { header: Header; content: Buffer }[] = [];
  reader.end(tar);
  for await (const entry of reader) {
    const pieces: Buffer[] = [];
    for await (const piece of entry) pieces.push(piece as Buffer);
    found.push({ header: entry.header, content: Buffer.concat(pieces) });
  }
  return found;
}

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => !/[/\0]|^\.{1,2}$/.test(text));
const path = fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => names.join('/'));
const id = fc.oneof(fc.nat(70_000), fc.integer({ min: 2 ** 21 - 1, max: 2 ** 32 - 2 }));
const entry: fc.Arbitrary<RootfsEntry> = fc.oneof(
  fc.record({
    path,
    type: fc.constant('file' as const),
    mode: fc.integer({ min: 0, max: 0o7777 }),
    uid: id,
    gid: id,
    mtime: fc.nat(2 ** 31),
    content: fc.record({ bytes: fc.uint8Array({ maxLength: 1200 }) }),
  }),
  fc.record({
    path,
    type: fc.constant('symlink' as const),
    mode: fc.constant(0o777),
    uid: id,
    gid: id,
    mtime: fc.nat(9),
    target: path,
  }),
  fc.record({
    path,
    type: fc.constant('directory' as const),
    mode: fc.constant(0o1777),
    uid: id,
    gid: id,
    mtime: fc.nat(9),
  }),
);

describe('a tar of ours', () => {
  test('is read back equal by another reader, and has the size that was foretold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
        const distinct = entries.map((one, index) => ({ ...one, path: `${index}/${one.path}` }));
        const ordered = orderEntries(distinct);
        const tar = await bytesOf(ordered);
        expect(tar.length).toBe(tarSize(ordered));
        const found = await readBack(tar);
        expect(found.map(({ header }) => header.name.replace(/\/$/, ''))).toEqual(ordered.map((one) => one.path));
        for (const [index, one] of ordered.entries()) {
          const read = found[index];
          if (read === undefined) throw new Error(`${one.path} is missing`);
          const { header, content } = read;
          // This reader leaves numbers of PAX records to its caller.
          const { uid, gid } = { ...header, ...(header.pax as Record<string, string> | null) };
          expect([header.type, header.mode, Number(uid), Number(gid)]).toEqual([one.type, one.mode, one.uid, one.gid]);
          expect(header.mtime).toEqual(new Date(one.mtime * 1000));
          if (one.type === 'symlink') expect(header.linkname).toBe(one.target);
          if (one.content !== undefined && 'bytes' in one.content)
            expect(content).toEqual(Buffer.from(one.content.bytes));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('ends with two zero blocks and no further padding', async () => {
    const tar = await bytesOf([]);
    expect(tar).toEqual(Buffer.alloc(1024));
  });

  test('stops with the reason of an abort', async () => {
    const stop = new AbortController();
    stop.abort(new Error('interrupted'));
    const file: RootfsEntry = {
      path: 'a',
      type: 'file',
      mode: 0o644,
      uid: 0,
      gid: 0,
      mtime: 0,
      content: { bytes: Buffer.of(1) },
    };
    await expect(tarStream([file], stop.signal).next()).rejects.toThrow('interrupted');
  });
});
