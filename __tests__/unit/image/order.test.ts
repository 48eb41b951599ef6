import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderEntries } from '../../../src/image/tar/order.ts';
import type { RootfsEntry } from '../../../src/model/image.ts';

const file = (path: string): RootfsEntry => ({
  path,
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 7,
  content: { bytes: Buffer.from(path) },
});
const folder = (path: string, mode: number): RootfsEntry => ({
  path,
  type: 'directory',
  mode,
  uid: 1,
  gid: 2,
  mtime: 3,
});

describe('order of a layer', () => {
  test('walks depth-first with the names of each folder sorted by bytes', () => {
    const paths = orderEntries([file('a-b'), file('a b'), file('a/x'), file('Z'), file('é'), file('z')]).map(
      (e) => e.path,
    );
    expect(paths).toEqual(['Z', 'a', 'a/x', 'a b', 'a-b', 'z', 'é']);
  });

  test('adds missing parents as 0755 of root with the time of what needs them', () => {
    expect(orderEntries([file('etc/ssl/certs/ca.crt')]).slice(0, 3)).toEqual(
      ['etc', 'etc/ssl', 'etc/ssl/certs'].map((path) => ({
        path,
        type: 'directory',
        mode: 0o755,
        uid: 0,
        gid: 0,
        mtime: 7,
      })),
    );
  });

  test('keeps a folder that is named, wherever in the list it stands', () => {
    const ordered = orderEntries([file('tmp/x'), folder('tmp', 0o1777)]);
    expect(ordered[0]).toEqual(folder('tmp', 0o1777));
  });

  test.each([
    ['the same file twice', [file('a'), file('a')], 'twice'],
    ['a file and something below it', [file('a'), file('a/b')], 'both the file /a and /a/b'],
    ['something below a file, the other way round', [file('a/b'), file('a')], 'both the file /a and /a/b'],
    ['a way out of the root', [file('a/../../b')], 'not a path inside an image'],
    ['an empty path', [file('/')], 'not a path inside an image'],
    ['a NUL', [file('a\0b')], 'not a path inside an image'],
  ])('refuses %s', (_name, entries, sentence) => {
    expect(() => orderEntries(entries)).toThrow(
      expect.objectContaining({ code: 'include-invalid', message: expect.stringContaining(sentence) }),
    );
  });

  test('does not depend on the order of its input, and every parent comes first', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((n) => !/[/\0]|^\.{1,2}$/.test(n));
    const paths = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(paths, (lists) => {
        const entries = [...new Set(lists.map((names) => `d/${names.join('/d')}/f`))].map((path) => file(path));
        const ordered = orderEntries(entries).map((entry) => entry.path);
        expect(orderEntries([...entries].reverse()).map((entry) => entry.path)).toEqual(ordered);
        for (const [index, path] of ordered.entries()) {
          const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
          if (parent !== '') expect(ordered.indexOf(parent)).toBeLessThan(index);
          expect(ordered.indexOf(parent)).toBeLessThan(ordered.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
