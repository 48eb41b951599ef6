import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { goJson, goJsonIndented, goTime, list, sortedMap, struct, text } from '../../../src/image/json/go-json.ts';

describe('JSON as Go writes it', () => {
  test('keeps the order of a struct, sorts a map by bytes and leaves empty things out', () => {
    const value = struct(
      [
        'z',
        sortedMap([
          ['b', 1],
          ['10', 2],
          ['9', 3],
          ['é', 4],
          ['z', 5],
        ]),
      ],
      ['a', list([])],
      ['m', sortedMap([])],
      ['t', text('')],
      ['e', []],
      ['o', struct()],
    );
    expect(goJson(value)).toBe('{"z":{"10":2,"9":3,"b":1,"z":5,"é":4},"e":[],"o":{}}');
  });

  test('escapes what Go escapes', () => {
    expect(goJson('<a href="x">&\u2028\u2029\n\t\b\f\u0001\u007f\ud800é😀\\')).toBe(
      '"\\u003ca href=\\"x\\"\\u003e\\u0026\\u2028\\u2029\\n\\t\\b\\f\\u0001\u007f\ufffdé😀\\\\"',
    );
  });

  test('indents by two spaces, without a final line feed', () => {
    expect(goJsonIndented(struct(['a', [1, struct(['b', true])]], ['c', []]))).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": true\n    }\n  ],\n  "c": []\n}',
    );
  });

  test('is read back as the same text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(JSON.parse(goJson(value))).toBe(value);
      }),
    );
  });

  test('writes times in UTC with seconds', () => {
    expect([goTime(0), goTime(1_795_389_597)]).toEqual(['1970-01-01T00:00:00Z', '2026-11-22T23:19:57Z']);
  });
});
