import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexJson } from '../../../src/image/json/manifest.ts';
import { type IndexEntry, joinIndexes, parseIndex } from '../../../src/merge/join-index.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const texts = fc.dictionary(fc.stringMatching(/^[a-z.]{1,12}$/), fc.string({ maxLength: 12 }), { maxKeys: 3 });
const entry: fc.Arbitrary<IndexEntry> = fc
  .record({
    digest: fc.stringMatching(/^[0-9a-f]{64}$/),
    size: fc.nat(),
    annotations: texts,
    variant: fc.option(fc.constantFrom('v7', 'v3'), { nil: undefined }),
    osVersion: fc.option(fc.constant('10.0.1'), { nil: undefined }),
  })
  .map(({ digest, size, annotations, variant, osVersion }) => ({
    mediaType: MANIFEST,
    digest: `sha256:${digest}` as const,
    size,
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    platform: {
      os: 'linux',
      architecture: 'arm',
      ...(variant === undefined ? {} : { variant }),
      ...(osVersion === undefined ? {} : { osVersion }),
    },
  }));
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: ({ digest }) => digest });
const bytesOf = (list: readonly IndexEntry[], annotations: Record<string, string>): Buffer =>
  Buffer.from(indexJson(list, annotations));

describe('an index', () => {
  test('is read so that it can be written again byte for byte', () => {
    fc.assert(
      fc.property(entries, texts, (list, annotations) => {
        const read = parseIndex(bytesOf(list, annotations));
        expect(bytesOf(read?.entries ?? [], { ...read?.annotations })).toEqual(bytesOf(list, annotations));
      }),
    );
  });

  test('of any parts is the index of the whole', () => {
    fc.assert(
      fc.property(entries, texts, fc.nat({ max: 7 }), (list, annotations, cut) => {
        const parts = [list.slice(cut), list.slice(0, cut)].filter((part) => part.length > 0);
        const read = parts.map((part) => parseIndex(bytesOf(part, annotations)) ?? { entries: [], annotations: {} });
        const joined = joinIndexes(
          read,
          list.map(({ digest }) => digest),
        );
        expect(bytesOf(joined?.entries ?? [], { ...joined?.annotations })).toEqual(bytesOf(list, annotations));
      }),
    );
  });

  test('has what is no platform behind the platforms', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((hex) => ({
      mediaType: MANIFEST,
      digest: `sha256:${hex.repeat(64)}` as const,
      size: 1,
    }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three');
    const joined = joinIndexes(
      [
        { entries: [c, b], annotations: {} },
        { entries: [a], annotations: {} },
      ],
      [a.digest, b.digest],
    );
    expect(joined?.entries).toEqual([a, b, c]);
  });

  test('with other annotations is not joined', () => {
    expect(
      joinIndexes(
        [
          { entries: [], annotations: {} },
          { entries: [], annotations: { a: 'b' } },
        ],
        [],
      ),
    ).toBeUndefined();
  });

  test.each([
    ['no JSON', '{'],
    ['a manifest', '{"schemaVersion":2,"layers":[]}'],
    ['a digest that is none', '{"schemaVersion":2,"manifests":[{"mediaType":"a","digest":"sha256:x","size":1}]}'],
    [
      'a field that would be lost',
      `{"schemaVersion":2,"manifests":[{"mediaType":"a","digest":"sha256:${'0'.repeat(64)}","size":1,"urls":["x"]}]}`,
    ],
    ['annotations that are no texts', '{"schemaVersion":2,"manifests":[],"annotations":{"a":1}}'],
    ['nothing', 'null'],
  ])('%s is none', (_, text) => {
    expect(parseIndex(Buffer.from(text))).toBeUndefined();
  });
});
