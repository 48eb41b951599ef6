import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBaseText } from '../../../src/registry/base/base-text.ts';
import { apiHost, formatReference, parseReference } from '../../../src/registry/reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}` as const;

describe('a reference', () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3.24', 'docker.io/library/alpine:3.24'],
    ['acme/app', 'docker.io/acme/app:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/acme/app:1', 'docker.io/acme/app:1'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['registry:5000/app', 'registry:5000/app:latest'],
    ['[::1]:5000/app:x', '[::1]:5000/app:x'],
    ['gcr.io/distroless/static-debian13:nonroot', 'gcr.io/distroless/static-debian13:nonroot'],
    [`ghcr.io/acme/app@${DIGEST}`, `ghcr.io/acme/app@${DIGEST}`],
    [`ghcr.io/acme/app:1@${DIGEST}`, `ghcr.io/acme/app:1@${DIGEST}`],
    ['REGISTRY/app', 'REGISTRY/app:latest'],
    ['a/b__c/d-----e.f_g:T_1.0-x', 'docker.io/a/b__c/d-----e.f_g:T_1.0-x'],
  ])('%s is %s', (text, whole) => {
    expect(formatReference(parseReference(text))).toBe(whole);
  });

  test.each([
    ['', /a part of its path is empty/],
    ['ghcr.io/', /a part of its path is empty/],
    ['Alpine', /lower case/],
    ['ghcr.io/Acme/app', /lower case/],
    ['https://ghcr.io/acme/app', /has no https:\/\//],
    ['docker://alpine', /has no docker:\/\//],
    ['alpine:', /"" is not a tag/],
    ['alpine:a b', /"a b" is not a tag/],
    [`alpine:${'x'.repeat(129)}`, /is not a tag/],
    ['alpine@sha256:abc', /"sha256:abc" is not a digest/],
    [`alpine@sha512:${'a'.repeat(128)}`, /is not a digest/],
    [`alpine@${DIGEST}@${DIGEST}`, /two @/],
    ['a..b/c', /"a..b" is not a host/],
    ['a/b..c', /"b..c" cannot be part/],
    ['a/-b', /"-b" cannot be part/],
    ['a//b', /a part of its path is empty/],
    ['../escape', /is not a host/],
    ['ghcr.io/../x', /"\.\." cannot be part/],
    ['a'.repeat(300), /longer than 255/],
    ['f'.repeat(64), /image id/],
    ['ghcr.io:port/app', /is not a host/],
  ])('%s is refused', (text, why) => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({ code: 'base-invalid', message: expect.stringMatching(why) }),
    );
  });

  test('parses to itself when it is written out, and never holds what could change the way of a request', () => {
    const character = fc.constantFrom(...'ab09._-/:@[]AZ%?# \\', DIGEST, 'localhost', '..');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 14 }), (characters) => {
        const text = characters.join('');
        let reference: ReturnType<typeof parseReference>;
        try {
          reference = parseReference(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'base-invalid', fix: expect.any(String) });
          return;
        }
        expect(parseReference(formatReference(reference))).toEqual(reference);
        const url = new URL(
          `https://${apiHost(reference.registry)}/v2/${reference.repository}/manifests/${reference.tag ?? reference.digest}`,
        );
        expect(url.pathname).toBe(`/v2/${reference.repository}/manifests/${reference.tag ?? reference.digest}`);
        expect(url.username).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test("to Docker Hub is asked of another host than it's named after", () => {
    expect(apiHost('docker.io')).toBe('registry-1.docker.io');
    expect(apiHost('ghcr.io')).toBe('ghcr.io');
  });
});

describe('the base', () => {
  test.each([
    ['scratch', 'linux', { kind: 'scratch' }],
    ['./base', 'linux', { kind: 'local', path: '/srv/base' }],
    ['../base.tar:1', 'linux', { kind: 'local', path: '/base.tar:1' }],
    ['/base', 'linux', { kind: 'local', path: '/base' }],
    ['.', 'linux', { kind: 'local', path: '/srv' }],
    ['oci-layout://base:tag', 'linux', { kind: 'local', path: '/srv/base:tag' }],
    [
      'base.tar',
      'linux',
      { kind: 'registry', reference: { registry: 'docker.io', repository: 'library/base.tar', tag: 'latest' } },
    ],
    [
      'scratch2',
      'linux',
      { kind: 'registry', reference: { registry: 'docker.io', repository: 'library/scratch2', tag: 'latest' } },
    ],
  ] as const)('%s on %s', (text, platform, expected) => {
    expect(parseBaseText(text, '/srv', platform)).toEqual(expected);
  });

  test.each(['.\\base', '..\\base', 'C:\\base.tar', 'C:/base', '\\base'])('%s is local on Windows', (text) => {
    expect(parseBaseText(text, '/srv', 'win32').kind).toBe('local');
  });
});
