import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../src/model/digest.ts';
import { mirrorReferences, parseMirrors } from '../../../src/registry/mirrors/mirrors.ts';
import { chunkSize, smallerChunk } from '../../../src/registry/push/chunk-size.ts';
import { parseImageDocument } from '../../../src/registry/push/image-document.ts';
import { receivedBytes, uploadLocation, withDigest } from '../../../src/registry/push/locations.ts';
import { PUSH_FAILURES } from '../../../src/registry/push/push-failure.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { artifactManifest, lackingArtifacts } from '../../../src/registry/referrers/artifact.ts';
import { mergeReferrers, parseReferrers } from '../../../src/registry/referrers/referrers-index.ts';
import { scopesFor } from '../../../src/registry/session/token.ts';

const DIGEST = `sha256:${'a'.repeat(64)}` as const;

describe('what is to be done about a push that failed', () => {
  const reference = parseReference('registry.example/acme/app:1');
  const POST = 'sha256:0123: POST of an upload: the registry answers';

  test.each([
    [`${POST} 503`, /^Nothing was tagged\. Run again/],
    ['manifests/1: nothing listens at 127.0.0.1:5055 (ECONNREFUSED)', /Check the network/],
    [`${POST} 429 (TOOMANYREQUESTS: slow down)`, /limits how often/],
    [`${POST} 413`, /upload-chunk-size/],
    [`${POST} 507`, /no room left.*remove old versions of registry\.example\/acme\/app/],
    [`${POST} 500 (UNKNOWN: write: no space left on device)`, /no room left/],
    [`${POST} 405 (UNSUPPORTED: The operation is unsupported)`, /takes no pushes at all/],
  ])('%s', (said, fix) => {
    const failure = PUSH_FAILURES.unavailable(reference, [said]);
    expect(failure.fix).toMatch(fix);
    expect(failure.message).toContain(said);
  });

  test('a quota is told as one, though the registry calls it a denial', () => {
    const quota = '403 (DENIED: adding 5 MiB of storage would exceed the quota of 500 MiB)';
    expect(PUSH_FAILURES.denied(reference, [`no login: ${quota}`]).fix).toMatch(/no room left/);
    expect(PUSH_FAILURES.denied(reference, ['no login: 403 (DENIED: no)']).fix).toMatch(/Log in first/);
  });
});

describe('where an upload goes on', () => {
  const FROM = 'https://registry.example/v2/acme/app/blobs/uploads/';

  test.each([
    ['/v2/acme/app/blobs/uploads/1?state=x', 'https://registry.example/v2/acme/app/blobs/uploads/1?state=x'],
    ['https://storage.example/1', 'https://storage.example/1'],
    ['http://registry.example/1', 'https://registry.example/1'],
    ['http://registry.example:80/1?a=%2F', 'https://registry.example/1?a=%2F'],
  ])('%s', (location, expected) => {
    expect(uploadLocation(location, FROM)).toBe(expected);
  });

  test.each([
    [undefined, 'no address'],
    ['', 'no address'],
    ['http://storage.example/1', 'http://storage.example'],
    ['https://10.0.0.7/1', 'private'],
    ['https://localhost/1', 'private'],
    ['file:///etc/passwd', 'file:'],
  ])('not to %s', (location, said) => {
    expect(() => uploadLocation(location, FROM)).toThrow(said);
  });

  test('ends with the digest behind what it asks for already', () => {
    expect(withDigest('https://r/u/1', DIGEST)).toBe(`https://r/u/1?digest=sha256%3A${'a'.repeat(64)}`);
    expect(withDigest('https://r/u/1?_state=x%3D', DIGEST)).toContain('?_state=x%3D&digest=sha256%3A');
  });

  test.each([
    ['0-1023', 1024],
    ['bytes=0-9', 10],
    ['0-0', 0],
    ['5-9', undefined],
    ['', undefined],
    [undefined, undefined],
    ['0-99999999999999999', undefined],
  ])('Range %s is %s bytes', (range, expected) => {
    expect(receivedBytes(range)).toBe(expected);
  });
});

test.each([
  ['ghcr.io', undefined, undefined, 4 << 20],
  ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', undefined, undefined, 10 << 20],
  ['registry.example', undefined, undefined, 8 << 20],
  ['registry.example', 1000, undefined, 1000],
  ['registry.example', 1000, '8192', 8192],
  ['registry.example', undefined, 'x', 8 << 20],
  ['registry.example', undefined, '999999999999', 512 << 20],
])('chunks for %s (%s, %s) have %s bytes', (registry, chosen, minimum, expected) => {
  expect(chunkSize(registry, chosen, minimum)).toBe(expected);
});

test('a chunk that was too large becomes smaller, down to an end', () => {
  expect([smallerChunk(100 << 20), smallerChunk(1 << 20), smallerChunk(1000)]).toEqual([1 << 20, 1 << 19, 64 << 10]);
});

describe('a manifest to be pushed', () => {
  const layer = { mediaType: 'application/vnd.in-toto+json', digest: DIGEST, size: 3 };

  test('may be of any kind; blobs that lie elsewhere are left there', () => {
    const config = { mediaType: 'x', digest: digestOf('c'), size: 1 };
    const foreign = { ...layer, digest: digestOf('f'), urls: ['https://x'] };
    const json = {
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      config,
      layers: [layer, layer, foreign],
    };
    expect(parseImageDocument(Buffer.from(JSON.stringify(json)), 'y')).toEqual({
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      blobs: [config, layer],
      manifests: [],
    });
  });

  test('of anything else is none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parseImageDocument(Buffer.from(JSON.stringify(json)), 'x');
        expect(parsed === undefined || (json !== null && typeof json === 'object')).toBe(true);
      }),
    );
    expect(parseImageDocument(Buffer.from('{"config":{},"layers":[]}'), 'x')).toBeUndefined();
    expect(parseImageDocument(Buffer.from('{'), 'x')).toBeUndefined();
  });
});

describe('referrers', () => {
  const subject = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: DIGEST, size: 9 };
  const artifact = { artifactType: 'application/spdx+json', title: 'a.spdx.json', bytes: Buffer.from('{}x'), subject };

  test('are named by what they are and what they are about', () => {
    const manifest = artifactManifest(artifact);
    expect(JSON.parse(Buffer.from(manifest.bytes).toString())).toMatchObject({
      artifactType: 'application/spdx+json',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', size: 2 },
      layers: [{ mediaType: 'application/spdx+json', digest: digestOf('{}x'), size: 3 }],
      subject,
    });
    expect(manifest.digest).toBe(artifactManifest(artifact).digest);
  });

  test('that are there are not attached again', () => {
    const there = { mediaType: 'm', digest: DIGEST, size: 1, artifactType: 'application/spdx+json' };
    const titled = (title: string) => [{ ...there, annotations: { 'org.opencontainers.image.title': title } }];
    expect(lackingArtifacts([artifact], [there])).toEqual([]);
    expect(lackingArtifacts([artifact], titled('a.spdx.json'))).toEqual([]);
    expect(lackingArtifacts([artifact], titled('b.spdx.json'))).toEqual([artifact]);
    expect(lackingArtifacts([artifact], [{ ...there, artifactType: 'x' }])).toEqual([artifact]);
  });

  test('of a fallback tag keep what others wrote, and stand there once', () => {
    const digest = fc.integer({ min: 0, max: 20 }).map((number) => digestOf(String(number)));
    const referrer = digest.map((each) => ({ mediaType: 'm', digest: each, size: 1, artifactType: 'x' }));
    fc.assert(
      fc.property(
        fc.uniqueArray(referrer, { selector: (one) => one.digest }),
        fc.uniqueArray(referrer, { selector: (one) => one.digest }),
        (before, added) => {
          const merged = parseReferrers(Buffer.from(mergeReferrers(before, added)));
          expect(merged.slice(0, before.length)).toEqual(before);
          expect(new Set(merged.map((one) => one.digest))).toEqual(
            new Set([...before, ...added].map((one) => one.digest)),
          );
          expect(new Set(merged.map((one) => one.digest)).size).toBe(merged.length);
        },
      ),
    );
  });

  test.each([
    ['{"schemaVersion":2,"manifests":null}', 0],
    ['{"schemaVersion":2}', 0],
    ['{"manifests":[{"digest":"x"},{"digest":"sha256:00","size":1},null,{}]}', 0],
  ])('%s lists %d', (text, count) => {
    expect(parseReferrers(Buffer.from(text))).toHaveLength(count);
  });
});

test.each([
  ['', ['repository:a/b:pull,push'], ['repository:a/b:pull,push']],
  [
    'repository:a/b:pull',
    ['repository:a/b:pull,push', 'repository:c:pull'],
    ['repository:a/b:pull,push', 'repository:c:pull'],
  ],
  [
    'repository:virtual/a/b:pull,push',
    ['repository:a/b:pull,push'],
    ['repository:virtual/a/b:pull,push', 'repository:a/b:pull,push'],
  ],
  ['repository:remote/a/b:pull', ['repository:a/b:pull'], ['repository:remote/a/b:pull']],
])('a challenge for "%s" is answered with a request for enough', (challenged, own, expected) => {
  expect(scopesFor(challenged, own)).toEqual(expected);
});

describe('mirrors', () => {
  const places = (text: string, mirrors: readonly string[]): string[] =>
    mirrorReferences(parseReference(text), parseMirrors(mirrors)).map(
      ({ registry, repository }) => `${registry}/${repository}`,
    );

  test.each([
    ['alpine', ['mirror.gcr.io'], ['mirror.gcr.io/library/alpine']],
    [
      'alpine',
      ['https://mirror.gcr.io/', 'docker.io=localhost:5000/hub'],
      ['mirror.gcr.io/library/alpine', 'localhost:5000/hub/library/alpine'],
    ],
    ['ghcr.io/acme/base', ['mirror.gcr.io'], []],
    ['ghcr.io/acme/base', ['ghcr.io=mirror.example/ghcr'], ['mirror.example/ghcr/acme/base']],
  ])('%s by %j', (reference, mirrors, expected) => {
    expect(places(reference, mirrors)).toEqual(expected);
  });

  test.each(['', 'mirror', 'a b', 'ghcr.io=', '=x.io', 'x.io/UP'])('"%s" is none', (text) => {
    expect(() => parseMirrors([text])).toThrow('registry-mirrors');
  });
});
