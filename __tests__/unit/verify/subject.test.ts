import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSubject } from '../../../src/verify/subject.ts';

test.each([
  ['v1.2.3', { kind: 'release', tag: 'v1.2.3' }],
  ['sub/v1.2.3-rc.1', { kind: 'release', tag: 'sub/v1.2.3-rc.1' }],
  ['acme/app@v1.2.3', { kind: 'release', repository: 'acme/app', tag: 'v1.2.3' }],
  ['https://github.com/acme/app/releases/tag/v1.2.3', { kind: 'release', repository: 'acme/app', tag: 'v1.2.3' }],
  [
    'https://git.acme.com/acme/app/releases/tag/sub/v1.2.3',
    { kind: 'release', repository: 'acme/app', tag: 'sub/v1.2.3' },
  ],
  ['ghcr.io/acme/app:1.2.3', { kind: 'image', reference: 'ghcr.io/acme/app:1.2.3' }],
  [`acme/app@sha256:${'a'.repeat(64)}`, { kind: 'image', reference: `acme/app@sha256:${'a'.repeat(64)}` }],
  [`sha256:${'a'.repeat(64)}`, { kind: 'build', id: `sha256:${'a'.repeat(64)}` }],
  ['b'.repeat(40), { kind: 'build', id: 'b'.repeat(40) }],
  [
    Array(4).fill('aZ09_-'.padEnd(20, 'x')).join('/'),
    { kind: 'build', id: Array(4).fill('aZ09_-'.padEnd(20, 'x')).join('/') },
  ],
])('%s', (text, subject) => {
  expect(parseSubject(text)).toEqual(subject);
});

test('one plain word is no image', () => {
  expect(parseSubject('relase')).toEqual({ kind: 'nothing' });
  expect(parseSubject('docker.io/library/alpine')).toEqual({ kind: 'image', reference: 'docker.io/library/alpine' });
});

test('any text is something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      ['release', 'build', 'image', 'nothing'].includes(parseSubject(text).kind),
    ),
  );
});
