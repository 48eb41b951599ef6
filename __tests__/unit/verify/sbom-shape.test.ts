import { readFileSync } from 'node:fs';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycloneDxContent } from '../../../src/verify/sbom/content.ts';
import { CYCLONEDX } from '../../../src/verify/sbom/cyclonedx-shape.ts';
import { whatIsWrong } from '../../../src/verify/sbom/shape.ts';
import { SPDX } from '../../../src/verify/sbom/spdx-shape.ts';
import { mutationsOf } from '../../support/mutated-json.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8');

/** A small document with one of everything that is looked into. */
function smallCycloneDx(): string {
  const document = JSON.parse(fixture('act.cdx.json')) as Record<string, unknown> & {
    metadata: Record<string, unknown>;
    components: Record<string, unknown>[];
  };
  const hashes = [{ alg: 'SHA-256', content: 'a'.repeat(64) }];
  const reference = { type: 'website', url: 'https://example.org/a?b=c', comment: 'here', hashes };
  const organisation = {
    name: 'octo',
    url: ['https://example.org'],
    contact: [{ name: 'Ada', email: 'a@example.org' }],
  };
  const license = { name: 'Ours', text: { content: 'Do.', contentType: 'text/plain' }, url: 'https://example.org' };
  const inner = { type: 'library', name: 'inner', hashes, licenses: [{ expression: 'MIT OR ISC' }] };
  const outer = {
    ...{ type: 'library', name: 'outer', version: '1', 'bom-ref': 'outer', group: 'g', hashes, components: [inner] },
    ...{
      'mime-type': 'text/plain',
      scope: 'required',
      modified: false,
      supplier: organisation,
      authors: [{ name: 'x' }],
    },
    ...{ licenses: [{ license }], externalReferences: [reference], tags: ['a'], swhid: ['x'] },
  };
  const [first] = document.components;
  document.components = [first as Record<string, unknown>, outer];
  document.dependencies = [{ ref: 'outer', dependsOn: [first?.['bom-ref']] }];
  document.metadata.licenses = [{ license: { id: 'MIT' } }];
  document.metadata.properties = [{ name: 'a', value: 'b' }];
  document.services = [{ name: 'service' }];
  document.externalReferences = [reference];
  document.compositions = [{ aggregate: 'complete' }];
  return JSON.stringify(document);
}

const cycloneDxFault = (text: string): string | undefined => {
  const content = cycloneDxContent(JSON.parse(text));
  return typeof content === 'string' ? content : whatIsWrong(JSON.parse(text), CYCLONEDX);
};

test.each([
  ['act.cdx.json', CYCLONEDX],
  ['act.spdx.json', SPDX],
])('what Syft writes has the shape: %s', (name, shape) => {
  expect(whatIsWrong(JSON.parse(fixture(name)), shape)).toBeUndefined();
});

describe('every change of a CycloneDX document', () => {
  test('that its schema refuses is refused, and no other for its shape', async () => {
    const official = new JsonValidator(Version.v1dot6);
    expect(await official.validate(smallCycloneDx())).toBeNull();
    expect(cycloneDxFault(smallCycloneDx())).toBeUndefined();
    // As the shape says of itself: what it does not look into.
    const passedOver = /^(services|compositions)\.0\.?.* is there twice|(components|licenses)\.0 is there twice$/;
    const missed: string[] = [];
    const invented: string[] = [];
    for (const { name, text } of mutationsOf(smallCycloneDx())) {
      const refused = (await official.validate(text)) !== null;
      if (refused && cycloneDxFault(text) === undefined && !passedOver.test(name)) missed.push(name);
      if (!refused && whatIsWrong(JSON.parse(text), CYCLONEDX) !== undefined) invented.push(name);
    }
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  });
});

describe('what is wrong is told by its place', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ documentNamespace: undefined }, 'has documentNamespace that is no text'],
    [{ creationInfo: { created: '2026-01-01T00:00:00Z' } }, 'lacks creationInfo.creators'],
    [
      { creationInfo: { created: 'yesterday', creators: ['Tool: x'] } },
      'has creationInfo.created that is not as it must be: "yesterday"',
    ],
    [
      { creationInfo: { created: '2026-01-01T00:00:00Z', creators: [] } },
      'has creationInfo.creators without anything in it',
    ],
    [{ packages: [{ SPDXID: 'SPDXRef-a', name: 'a' }] }, 'lacks packages[0].downloadLocation'],
    [{ packages: {} }, 'has packages that is no list'],
    [
      { relationships: [{ spdxElementId: 'a', relatedSpdxElement: 'b', relationshipType: 'LIKES' }] },
      'has relationships[0].relationshipType that is not one of those there are: "LIKES"',
    ],
    [{ colour: 'red' }, 'has "colour", which is no part of it'],
  ])('SPDX with %j', (change, told) => {
    expect(whatIsWrong({ ...(JSON.parse(fixture('act.spdx.json')) as object), ...change }, SPDX)).toBe(told);
  });

  test('CycloneDX with a licence that has id and name', () => {
    const license = { id: 'MIT', name: 'MIT' };
    const document = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'file', name: 'x', licenses: [{ license }] }],
    };
    expect(whatIsWrong(document, CYCLONEDX)).toBe(
      'has components[0].licenses[0].license without exactly one of id, name',
    );
  });
});

test('any JSON is read, however deep', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(CYCLONEDX, SPDX), (value, shape) => {
      expect(['string', 'undefined']).toContain(typeof whatIsWrong(value, shape));
    }),
  );
  let deep: object = { type: 'library' };
  for (let level = 0; level < 20_000; level++) deep = { type: 'library', name: 'x', components: [deep] };
  const document = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [deep] };
  expect(whatIsWrong(document, CYCLONEDX)).toMatch(/^lacks components.*\.name$/);
});
