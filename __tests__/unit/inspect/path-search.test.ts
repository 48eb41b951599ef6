import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathNeedles } from '../../../src/inspect/build-machine-paths.ts';
import { createPathSearch, type PathHit } from '../../../src/inspect/path-search.ts';

const needles = (...paths: string[]) => pathNeedles(paths.map((path) => ({ path, what: path })));

/** Searches `content` in windows of `step` new bytes, as the pass over a file does. */
function search(content: Buffer, step: number, ...paths: string[]): PathHit[] {
  const hits: PathHit[] = [];
  const searcher = createPathSearch(needles(...paths), (hit) => hits.push(hit));
  let start = 0;
  let from = 0;
  for (let end = Math.min(step, content.length); ; end = Math.min(end + step, content.length)) {
    const final = end === content.length;
    const searched = searcher.search(content.subarray(start, end), start, from, final);
    if (final) {
      return hits;
    }
    const next = Math.max(0, start + searched - 1);
    from = start + searched - next;
    start = next;
  }
}

const texts = (content: string, ...paths: string[]) =>
  search(Buffer.from(content), 1 << 20, ...paths).map(({ text }) => text);

describe('a path counts', () => {
  test('with something behind it, up to where the path ends', () => {
    expect(texts('a=/home/app/main.go b', '/home/app')).toEqual(['/home/app/main.go']);
    expect(texts('/home/app/x\0/home/app/y', '/home/app/')).toEqual(['/home/app/x', '/home/app/y']);
  });

  test('not bare, not as the start of another name, not with nothing behind its separator', () => {
    expect(texts('/home/app /home/apple/x /home/app/ /home/app//x', '/home/app')).toEqual([]);
  });

  test('alone between NUL bytes, as debug data keeps folders', () => {
    expect(texts('\0/home/app\0', '/home/app')).toEqual(['/home/app']);
  });

  test('with letters outside of ASCII', () => {
    expect(texts('/home/jörg/app/main.go', '/home/jörg/app')).toEqual(['/home/jörg/app/main.go']);
  });

  test('of Windows, however its separators are written', () => {
    const content = 'C:\\Users\\me\\app\\main.go C:/Users/me/app/main.go "C:\\\\Users\\\\me\\\\app\\\\main.go"';
    expect(texts(content, 'C:\\Users\\me\\app').sort()).toEqual([
      'C:/Users/me/app/main.go',
      'C:\\Users\\me\\app\\main.go',
      'C:\\\\Users\\\\me\\\\app\\\\main.go',
    ]);
  });

  test('never when it is the root, relative or empty', () => {
    expect(needles('/', 'C:\\', 'app', './app', '')).toEqual([]);
  });
});

test('a hit tells whether the path begins there and stands alone', () => {
  const [inside, begins, isolated] = search(
    Buffer.from('x/home/app/a =/home/app/b \0/home/app/c.go\0'),
    1 << 20,
    '/home/app',
  );
  expect(inside).toMatchObject({ begins: false, isolated: false });
  expect(begins).toMatchObject({ begins: true, isolated: false });
  expect(isolated).toMatchObject({ begins: true, isolated: true, text: '/home/app/c.go' });
});

test('the size of the windows changes nothing', () => {
  const piece = fc.constantFrom(
    '/home/app',
    '/home/app/main.go',
    '/',
    'x',
    '\0',
    '/usr/local/go/src/fmt',
    '/work',
    '\\',
    ' ',
    'y'.repeat(700),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 3000 }), (pieces, step) => {
      const content = Buffer.from(pieces.join(''));
      const order = (hits: PathHit[]) =>
        hits.sort((a, b) => a.offset - b.offset || a.needle.what.localeCompare(b.needle.what));
      const paths = ['/home/app', '/usr/local/go'];
      expect(order(search(content, step, ...paths))).toEqual(order(search(content, content.length + 1, ...paths)));
    }),
  );
});

test('what is skipped is not searched, and what is around it is', () => {
  const hits: string[] = [];
  const content = Buffer.from('/a/b/1 /a/b/2 /a/b/3 /a/b/4');
  const skip = [{ offset: 7, size: 14 }];
  createPathSearch(needles('/a/b'), ({ text }) => hits.push(text), skip).search(content, 0, 0, true);
  expect(hits).toEqual(['/a/b/1', '/a/b/4']);
});
