import { describe, expect, test } from '@jest/globals';
import type { ReportCause } from '../../../src/model/cause.ts';
import { leadingCause } from '../../../src/model/leading-cause.ts';
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
    expect(sentence({ ...own, place, bytes: 69 })).toBe('your code, most in [web]');
    expect(sentence({ ...own, parts: parts(MAIN) })).toBe('your code, in the root package');
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

test('data is told by whose it is, and of one module by the package', () => {
  const data: ReportCause = { kind: 'data', bytes: 1799, parts: parts('std', MAIN) };
  expect(sentence(data)).toBe('variables, tables and text (owner inferred), most of the standard library');
  expect(sentence({ ...data, parts: parts(MAIN) })).toBe('variables, tables and text (owner inferred), of your code');
  expect(sentence({ ...data, subject: 'std', parts: parts('unicode', 'net') })).toBe(
    'variables, tables and text of the standard library (owner inferred), most in [unicode]',
  );
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

test('an embedded file that came or went is not said to have changed', () => {
  const file: ReportCause = {
    kind: 'embedded-file',
    bytes: 900,
    subject: `${MAIN}/a.js`,
    parts: parts(`${MAIN}/a.js`),
  };
  expect(sentence({ ...file, state: 'new' })).toBe('embedded file [a.js], new');
  expect(sentence({ ...file, state: 'gone', bytes: -900 })).toBe('embedded file [a.js] is gone');
});

test('one of several packages that are gone is not all of them', () => {
  const gone: ReportCause = { kind: 'package-gone', bytes: -9, subject: 'crypto/rand', parts: parts('crypto/rand') };
  expect(sentence(gone)).toBe('[crypto/rand] is no longer linked');
  expect(sentence({ ...gone, parts: parts('crypto/rand', 'a', 'b') })).toBe(
    '[crypto/rand] and 2 more are no longer linked',
  );
});

test('gaps are said to be between functions only where most of them are', () => {
  const gaps = (...names: string[]): ReportCause => ({ kind: 'padding', bytes: 1799, parts: parts(...names) });
  expect(sentence(gaps('std', 'alignment'))).toContain('most between functions of the standard library');
  expect(sentence(gaps('alignment', 'std'))).toBe('gaps between functions and sections: between sections +900 B');
});

test('more data than there is growth is not said to be a part of it', () => {
  const moved: ReportCause = {
    kind: 'module-moved',
    bytes: -85_000,
    subject: 'a.b/c',
    from: 'v1.0.0',
    to: 'v2.0.0',
    parts: [],
  };
  expect(sentence({ ...moved, inferred: -60_000 })).toMatch(/, −60\.0 kB of it tables and text \(owner inferred\)$/);
  expect(sentence({ ...moved, inferred: -104_000 })).toMatch(/, its tables and text −104 kB \(owner inferred\)$/);
});

test('the function that calls methods by reflection is named, not the one that everything begins with', () => {
  const lost: ReportCause = { kind: 'dead-code', bytes: 9, trail: ['main.main', `${MAIN}/call.Call`], parts: [] };
  expect(headline(lost)).toBe('the linker can no longer drop unused methods, because of [call.Call]');
});

describe('the leading cause', () => {
  const storage: ReportCause = { kind: 'module-moved', bytes: -1000, subject: 'cloud.example/storage', parts: [] };
  const envoy: ReportCause = {
    kind: 'module-new',
    bytes: 9_000_000,
    subject: 'example.org/envoy',
    chain: [`${MAIN}/publish`, 'cloud.example/storage/v2', 'example.org/envoy'],
    parts: [],
  };
  const own: ReportCause = { kind: 'own-code', bytes: 2_000_000, parts: [] };

  test('is the dependency that was touched, also where its own code shrank, with what it brings', () => {
    expect(leadingCause([envoy, own, storage], 1)).toEqual({ cause: storage, brings: 'example.org/envoy' });
    expect(leadingCause([envoy, own], 1)).toEqual({ cause: envoy });
    expect(leadingCause([{ ...envoy, bytes: 10 }, own, { ...storage, bytes: 900 }], 1)).toEqual({ cause: own });
  });

  test('of what became smaller is the module that is gone, not the packages that only it used', () => {
    const gone: ReportCause = { kind: 'module-gone', bytes: -8000, subject: 'example.org/uuid', parts: [] };
    const packages: ReportCause = { kind: 'package-gone', bytes: -222_000, subject: 'crypto/rand', parts: [] };
    expect(leadingCause([packages, gone], -1)).toEqual({ cause: gone });
    expect(leadingCause([packages], -1)).toEqual({ cause: packages });
  });
});

describe('what is gone', () => {
  const html = 'golang.org/x/net/html';
  const gone: ReportCause = {
    kind: 'module-gone',
    bytes: -1799,
    subject: html,
    from: 'v1.2.0',
    parts: parts(html, 'a/b'),
  };
  const place = { file: 'web/web.go' };

  test('is said to have been imported by the file that dropped it', () => {
    expect(sentence(gone)).toBe(`[${html}] 1.2.0 is gone`);
    expect(sentence({ ...gone, place, chain: [html] })).toBe(
      `[${html}] 1.2.0 is gone: [web/web.go] no longer imports it`,
    );
    expect(sentence({ ...gone, place, chain: [`${html}/atom`] })).toBe(
      `[${html}] 1.2.0 is gone: [web/web.go] no longer imports [${html}/atom]`,
    );
    expect(headline({ ...gone, place, chain: [html] })).toBe(`[${html}] 1.2.0 is gone`);
    expect(sentence({ ...gone, place, chain: [`${MAIN}/page`, `${MAIN}/page/tree`, html] })).toBe(
      `[${html}] 1.2.0 is gone: [web/web.go] no longer imports [page], which imported it`,
    );
  });

  test('is named where it is one of several packages', () => {
    const packages: ReportCause = { ...gone, kind: 'package-gone', place, chain: [html] };
    expect(sentence(packages)).toBe(
      `[${html}] and 1 more are no longer linked: [web/web.go] no longer imports [${html}]`,
    );
    expect(sentence({ ...packages, parts: parts(html) })).toBe(
      `[${html}] is no longer linked: [web/web.go] no longer imports it`,
    );
    expect(headline(packages)).toBe(`[${html}] and 1 more are no longer linked`);
  });
});
