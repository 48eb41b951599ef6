import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cpeWithVersion, purlWithVersion, timestampOf, uuidOf } from '../../../src/sbom/identity.ts';

describe('identities', () => {
  test.each([
    ['pkg:golang/github.com/acme/app', 'v1.2.3', 'pkg:golang/github.com/acme/app@v1.2.3'],
    ['pkg:golang/github.com/acme/app@v0.0.0#v4', 'v4.53.6', 'pkg:golang/github.com/acme/app@v4.53.6#v4'],
    [
      'pkg:golang/github.com/acme/app@v1.0.0?goos=linux',
      'v1.0.1+incompatible',
      'pkg:golang/github.com/acme/app@v1.0.1%2Bincompatible?goos=linux',
    ],
    ['pkg:golang/github.com/acme/app@v1.0.0', 'devel', 'pkg:golang/github.com/acme/app'],
  ])('the package URL %s with version %s', (purl, version, expected) => {
    expect(purlWithVersion(purl, version)).toBe(expected);
  });

  test.each([
    ['cpe:2.3:a:acme:app:*:*:*:*:*:*:*:*', 'v1.2.3-rc.1', 'cpe:2.3:a:acme:app:1.2.3\\-rc.1:*:*:*:*:*:*:*'],
    ['cpe:2.3:a:ac\\:me:app:1:*:*:*:*:*:*:*', 'devel', 'cpe:2.3:a:ac\\:me:app:*:*:*:*:*:*:*:*'],
    ['no cpe', 'v1', 'no cpe'],
  ])('the CPE %s with version %s', (cpe, version, expected) => {
    expect(cpeWithVersion(cpe, version)).toBe(expected);
  });

  test('a UUID is always of version 8 and follows from the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(uuidOf(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(uuidOf(a) === uuidOf(b)).toBe(a === b);
      }),
    );
  });

  test('times are whole seconds in UTC', () => {
    expect(timestampOf(0)).toBe('1970-01-01T00:00:00Z');
  });
});
