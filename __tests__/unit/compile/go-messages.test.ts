import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { goMessages } from '../../../src/compile/go-messages.ts';

const read = (text: string) => goMessages(text, '/home/app/cmd/api', '/home/app');

describe('goMessages', () => {
  test('tells places relative to the root, with line and column', () => {
    const text =
      '# example.com/app/cmd/api\n./main.go:12:3: undefined: x\n../../store/db.go:4:2: "fmt" imported and not used\n';
    expect(read(text)).toEqual([
      { file: 'cmd/api/main.go', line: 12, column: 3, message: 'undefined: x' },
      { file: 'store/db.go', line: 4, column: 2, message: '"fmt" imported and not used' },
    ]);
  });

  test('a line that begins with a tab belongs to the message before', () => {
    const text =
      './main.go:7:8: cannot use x as T value:\n\thave int\n\twant string\nnote: module requires Go 1.99\n\tnot mine';
    expect(read(text)).toEqual([
      { file: 'cmd/api/main.go', line: 7, column: 8, message: 'cannot use x as T value:\nhave int\nwant string' },
    ]);
  });

  test.each([
    ['main.s:3: unknown instruction', { file: 'cmd/api/main.s', line: 3, message: 'unknown instruction' }],
    ['../../go.mod:5: unknown directive: requir', { file: 'go.mod', line: 5, message: 'unknown directive: requir' }],
    ['/home/app/a.go:1:1: expected package', { file: 'a.go', line: 1, column: 1, message: 'expected package' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    '/usr/local/go/src/fmt/print.go:1:1: broken',
    '../../../other/x.go:1:1: broken',
    'go: downloading example.com/x v1.2.3',
    '# example.com/x',
    '',
  ])('has no place that could be annotated: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('finds every place that a compiler could write', () => {
    const place = fc.record({
      file: fc.stringMatching(/^[a-z]{1,8}(_[a-z0-9]{1,4})?\.go$/),
      line: fc.integer({ min: 1, max: 99_999 }),
      column: fc.integer({ min: 1, max: 400 }),
      message: fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const text = places
          .map(({ file, line, column, message }) => `./${file}:${line}:${column}: ${message}`)
          .join('\n');
        expect(goMessages(text, '/app', '/app')).toEqual(places);
      }),
    );
  });

  test('never throws, and never more than fifty', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(read(`${text}\n${'./x.go:1:1: y\n'.repeat(60)}`).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
