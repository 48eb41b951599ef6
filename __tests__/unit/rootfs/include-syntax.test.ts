import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../../../src/model/failure.ts';
import { parseInclude } from '../../../src/rootfs/include-syntax.ts';

describe('an include line', () => {
  test.each([
    ['web:/srv', 'linux', { source: 'web', destination: '/srv' }],
    ['web/a.txt:/srv/:0640', 'linux', { source: 'web/a.txt', destination: '/srv/', mode: 0o640 }],
    ['a:b:/etc//x/./y', 'linux', { source: 'a:b', destination: '/etc/x/y' }],
    ['tool:/bin/tool:4755', 'linux', { source: 'tool', destination: '/bin/tool', mode: 0o4755 }],
    ['static:/', 'linux', { source: 'static', destination: '/' }],
    ['C:\\work\\a.txt:/etc/a.txt:644', 'win32', { source: 'C:/work/a.txt', destination: '/etc/a.txt', mode: 0o644 }],
    ['C:/work:/srv', 'win32', { source: 'C:/work', destination: '/srv' }],
    ['web\\static:/srv', 'win32', { source: 'web/static', destination: '/srv' }],
    ['a\\b:/srv', 'linux', { source: 'a\\b', destination: '/srv' }],
  ] as const)('%s on %s', (value, platform, expected) => {
    expect(parseInclude(value, platform)).toEqual(expected);
  });

  test.each([
    ['', /it is empty/],
    ['web', /names no destination/],
    ['web:srv', /not an absolute path/],
    ['web:/srv:rwx', /"rwx" is not a mode/],
    ['web:/srv:0899', /"0899" is not a mode/],
    ['web:/srv/../../etc', /goes up/],
    ['web:/srv/.git/x', /\.git/],
    ['web:/srv\\x', /backslash/],
    ['we\0b:/srv', /NUL/],
  ])('%s is refused', (value, message) => {
    expect(() => parseInclude(value, 'linux')).toThrow(
      expect.objectContaining({ code: 'include-invalid', message: expect.stringMatching(message) }),
    );
  });

  test('with a drive letter alone lacks its destination', () => {
    expect(() => parseInclude('C:/work/a.txt', 'win32')).toThrow(/names no destination/);
  });

  test('is either refused or stays below the root of the image', () => {
    const piece = fc.constantFrom('a', '..', '.', '/', ':', '\\', '.git', '0644', 'C');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom<NodeJS.Platform>('linux', 'win32'),
        (pieces, platform) => {
          try {
            const { destination } = parseInclude(pieces.join(''), platform);
            expect(destination).toMatch(/^\//);
            expect(destination.split('/')).not.toContain('..');
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
          }
        },
      ),
    );
  });
});
