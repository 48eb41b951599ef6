import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { licenseOf } from '../../../src/source/license-text.ts';

const ROOT = join(import.meta.dirname, '../../../node_modules');

/** A licence file of an installed package that says in package.json which licence it is. */
const installed = readdirSync(ROOT)
  .flatMap((name) => (name.startsWith('@') ? readdirSync(join(ROOT, name)).map((one) => `${name}/${one}`) : [name]))
  .flatMap((name) => {
    const [file, facts] = [join(ROOT, name, 'LICENSE'), join(ROOT, name, 'package.json')];
    if (!existsSync(file) || !existsSync(facts)) return [];
    const { license } = JSON.parse(readFileSync(facts, 'utf8')) as { readonly license?: unknown };
    return typeof license === 'string' ? [{ name, license, text: readFileSync(file, 'utf8') }] : [];
  });
const textOf = (license: string): string =>
  installed.find((one) => one.license === license && licenseOf(one.text) === license)?.text ?? '';

describe('the licence of a text', () => {
  test('is what hundreds of packages say of their own, or is not told', () => {
    const told = installed.flatMap(({ name, license, text }) => {
      const found = licenseOf(text);
      return found === undefined ? [] : [{ name, license, found }];
    });
    expect(told.length).toBeGreaterThan(100);
    // These carry one text, and say in package.json that another counts beside or in place of it.
    const other = told.filter(({ license, found }) => !license.includes(found)).map(({ name }) => name);
    expect(other.filter((name) => name !== '@pkgjs/parseargs')).toEqual([]);
  });

  test.each(['MIT', 'Apache-2.0', 'BSD-3-Clause', 'BSD-2-Clause', 'ISC'])('%s is told however it is set', (license) => {
    const text = textOf(license);
    expect(text).not.toBe('');
    expect(licenseOf(text.replaceAll('\n', '\r\n'))).toBe(license);
    expect(licenseOf(`\ufeff${text.toUpperCase()}`)).toBe(license);
    expect(licenseOf(text.replace(/([^\n])\n([^\n])/g, '$1 $2'))).toBe(license);
  });

  test('is not told of a text with another word, a word less, or something behind it', () => {
    const licenses = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...licenses),
        fc.nat(),
        fc.constantFrom('not ', 'commercial '),
        (license, at, word) => {
          const text = textOf(license);
          const terms = text.slice(text.search(/(?:Permission|Redistribution|TERMS AND)/));
          const gaps = [...terms.matchAll(/[a-z] (?=[a-z])/g)].map(({ index }) => index + 2);
          const gap = gaps[at % Math.max(1, gaps.length)] ?? 0;
          // Places that the licence leaves to whoever takes it may hold any name.
          const before = terms.slice(0, gap);
          const open = license === 'Apache-2.0' ? /END OF TERMS/ : /neither the name of\s(?!.*\snor\s)/is;
          if (!open.test(before)) expect(licenseOf(terms.slice(0, gap) + word + terms.slice(gap))).toBeUndefined();
        },
      ),
    );
    for (const license of licenses) {
      expect(licenseOf(`${textOf(license)}\n\n${textOf('MIT')}`)).toBeUndefined();
      expect(licenseOf(`${textOf(license)}\nExcept for the folder lib.\n`)).toBeUndefined();
    }
  });

  test('is not told where the copyright line says more', () => {
    const terms = textOf('MIT').replace(/^[\s\S]*?(?=Permission)/, '');
    expect(licenseOf(`Copyright (c) 2020 Acme\n\n${terms}`)).toBe('MIT');
    for (const line of [
      'Copyright 2020 Acme, some files are under the GPL',
      'Dual licensed',
      'Copyright 2020. License: X',
    ])
      expect(licenseOf(`${line}\n\n${terms}`)).toBeUndefined();
  });

  test('no text crashes it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => licenseOf(text) === undefined));
    expect(licenseOf('')).toBeUndefined();
  });
});
