import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderEntries } from '../../src/image/tar/order.ts';
import { tarStream } from '../../src/image/tar/stream.ts';
import type { RootfsEntry } from '../../src/model/image.ts';

const name = fc
  .string({
    unit: fc.constantFrom('a', 'b', '-', ' ', '.x', 'é', '漢', '😀', 'a-longer-part'),
    minLength: 1,
    maxLength: 30,
  })
  .filter((text) => text.trim() === text);
const path = fc.array(name, { minLength: 1, maxLength: 8 }).map((names) => names.join('/'));
const id = fc.integer({ min: 0, max: 2 ** 31 });

test('GNU tar lists what went into a tar of ours: names, owners, modes, sizes, times, targets', async () => {
  const entry = fc.record({
    path,
    type: fc.constantFrom('file' as const, 'symlink' as const),
    mode: fc.integer({ min: 0, max: 0o777 }),
    uid: id,
    gid: id,
    mtime: fc.integer({ min: 0, max: 2 ** 33 }),
    target: path,
    content: fc.record({ bytes: fc.uint8Array({ maxLength: 2000 }) }),
  });
  const samples: RootfsEntry[] = fc.sample(entry, { numRuns: 500, seed: 7 });
  const ordered = orderEntries(samples.map((one, index) => ({ ...one, path: `${index}/${one.path}` })));
  const pieces: Buffer[] = [];
  for await (const piece of tarStream(ordered)) pieces.push(Buffer.from(piece));
  const flags = ['--numeric-owner', '--full-time', '--utc', '--quoting-style=literal'];
  const listing = execFileSync('tar', ['-tvf', '-', ...flags], {
    input: Buffer.concat(pieces),
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 26,
  });
  const lines = listing
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/(?<=^\S+ \S+) +/, ' '));
  expect(lines).toEqual(ordered.map(listed));
});

/** The line that `tar -tv` writes for an entry, with one space before the size. */
function listed(entry: RootfsEntry): string {
  const kind = { file: '-', directory: 'd', symlink: 'l' }[entry.type];
  const bits = [6, 3, 0].map((shift) =>
    ['r', 'w', 'x'].map((letter, at) => ((entry.mode >> shift) & (4 >> at) ? letter : '-')).join(''),
  );
  const size =
    entry.type === 'file' && entry.content !== undefined && 'bytes' in entry.content ? entry.content.bytes.length : 0;
  const time = new Date(entry.mtime * 1000).toISOString().replace('T', ' ').slice(0, 19);
  const tail = { file: '', directory: '/', symlink: ` -> ${entry.target}` }[entry.type];
  return `${kind}${bits.join('')} ${entry.uid}/${entry.gid} ${size} ${time} ${entry.path}${tail}`;
}
