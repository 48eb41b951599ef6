import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBuildInfo } from '../../../src/binary-format/build-info-text.ts';
import { unquoteGo } from '../../../src/binary-format/go-quoting.ts';
import type { BuildInfo, BuildInfoModule } from '../../../src/model/binary.ts';

/** Quotes as Go's strconv.Quote may: every byte that is not plain ASCII as \x. */
const quote = (text: string) =>
  `"${[...Buffer.from(text)].map((byte) => (byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('')}"`;

function moduleLines(word: string, { path, version, sum, replace }: BuildInfoModule): string {
  return replace === undefined
    ? `${word}\t${path}\t${version}\t${sum ?? ''}\n`
    : `${word}\t${path}\t${version}\n${moduleLines('=>', replace)}`;
}

/** What runtime/debug's BuildInfo.String writes. */
function write({ path, main, deps, settings }: BuildInfo): string {
  const quoted = (text: string, pattern: RegExp) => (text === '' || pattern.test(text) ? quote(text) : text);
  return [
    `path\t${path}\n`,
    main === undefined ? '' : moduleLines('mod', main),
    ...deps.map((dep) => moduleLines('dep', dep)),
    ...settings.map(
      ({ key, value }) => `build\t${quoted(key, /[= \t\r\n"`]/)}=${value === '' ? '' : quoted(value, /[ \t\r\n"`]/)}\n`,
    ),
  ].join('');
}

const word = fc.stringMatching(/^[A-Za-z0-9./_-]{1,20}$/);
const plain = fc.record({ path: word, version: word, sum: word }, { requiredKeys: ['path', 'version'] });
const replaced = fc.record({ path: word, version: word, replace: plain });
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((value) => Buffer.from(value).toString() === value);
const key = text.filter((value) => value !== '');

test('what Go writes is read back the same', () => {
  const info = fc.record(
    {
      goVersion: word,
      path: word,
      main: plain,
      deps: fc.array(fc.oneof(plain, replaced)),
      settings: fc.array(fc.record({ key, value: text })),
    },
    { requiredKeys: ['goVersion', 'path', 'deps', 'settings'] },
  );
  fc.assert(
    fc.property(info, (value) => {
      expect(parseBuildInfo(write(value), value.goVersion)).toEqual(value);
    }),
  );
});

test('any text is parsed or refused with a sentence', () => {
  const line = fc
    .tuple(fc.constantFrom('path', 'mod', 'dep', '=>', 'build', 'new'), fc.string())
    .map(([head, rest]) => `${head}\t${rest}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      const parsed = parseBuildInfo(`${lines.join('\n')}\n`, 'go1.26.8');
      expect(typeof parsed === 'string' ? parsed : parsed.goVersion).toMatch(/^(line \d+: .+|go1\.26\.8)$/);
    }),
  );
});

test.each([
  ['dep\texample.com/a\n', 'line 1: a module has 2 or 3 columns, not 1'],
  ['path\ta\n=>\tb\tv1\t\n', 'line 2: a replacement without a module before it'],
  ['dep\ta\tv1\n=>\tb\tv1\n', 'line 2: a replacement has 3 columns, not 2'],
  ['build\tCGO_ENABLED\n', 'line 1: a build setting has no key, or no ='],
  ['build\t=1\n', 'line 1: a build setting has no key, or no ='],
  ['build\tkey="open\n', 'line 1: a quoted build setting is not a Go string'],
])('%j is refused', (content, sentence) => {
  expect(parseBuildInfo(content, 'go1.26.8')).toBe(sentence);
});

describe('a Go string', () => {
  test.each([
    ['"plain"', 'plain'],
    ['`C:\\new "x"`', 'C:\\new "x"'],
    ['"a\\tb\\n\\"\\\\"', 'a\tb\n"\\'],
    ['"\\xe2\\x82\\xac \\u20ac \\U0001F600 \\101"', '€ € 😀 A'],
    ['""', ''],
  ])('%s', (literal, value) => {
    expect(unquoteGo(literal)).toBe(value);
  });

  test.each(['', '"', '"a', 'a"', "'a'", '"\\q"', '"\\x4"', '"\\ud800"', '"a"b"', '"\\400"', '"\\'])(
    '%s is none',
    (literal) => {
      expect(unquoteGo(literal)).toBeUndefined();
    },
  );
});
