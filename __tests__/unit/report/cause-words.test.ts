import { describe, expect, test } from '@jest/globals';
import type { ReportCause } from '../../../src/model/cause.ts';
import { causeHeadline, causeSentence } from '../../../src/report/cause-words.ts';
import { phraseText } from '../../../src/report/phrase.ts';

const MAIN = 'github.com/acme/app';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const sentence = (cause: ReportCause): string => plain(phraseText(causeSentence(cause, MAIN), (name) => `[${name}]`));
const headline = (cause: ReportCause): string => plain(phraseText(causeHeadline(cause, MAIN), (name) => `[${name}]`));
const parts = (...names: string[]): ReportCause['parts'] => names.map((name, index) => ({ name, bytes: 900 - index }));

describe('own code', () => {
  const own: ReportCause = { kind: 'own-code', bytes: 1799, parts: parts(`${MAIN}/web`, `${MAIN}/rpc`) };
  const place = { file: 'web/web.go', line: 12 };

  test('is where most of it is, and where most new lines are', () => {
    expect(sentence(own)).toBe('your code, most in [web]');
    expect(sentence({ ...own, place })).toBe('your code, most in [web], most new lines at [web/web.go:12]');
  });

  test('does not claim in the headline that all of several packages is in one', () => {
    expect(headline({ ...own, place })).toBe('your code, most in [web]');
    expect(headline({ ...own, parts: parts(`${MAIN}/web`) })).toBe('your code, in [web]');
  });
});

test('tables are named with their bytes, in a headline the one that changed most', () => {
  const tables: ReportCause = { kind: 'tables', bytes: 1799, parts: parts('pclntab', 'types') };
  expect(sentence(tables)).toBe('Go’s tables for that code: lines and names +900 B, types +899 B');
  expect(headline(tables)).toBe('Go’s tables: lines and names +900 B');
});

test('several embedded files of a package are not called one file in a headline', () => {
  const files: ReportCause = {
    kind: 'embedded-file',
    bytes: 1799,
    subject: `${MAIN}/web`,
    parts: parts(`${MAIN}/web/a.js`, `${MAIN}/web/b.js`, `${MAIN}/web/c.js`, `${MAIN}/web/d.js`),
  };
  expect(headline(files)).toBe('embedded files of [web], most in [a.js]');
  expect(headline({ ...files, subject: `${MAIN}/web/a.js`, parts: parts(`${MAIN}/web/a.js`) })).toBe(
    'embedded file [web/a.js]',
  );
});
