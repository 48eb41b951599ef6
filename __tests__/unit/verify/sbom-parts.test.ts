import { readFileSync } from 'node:fs';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { missingPart } from '../../../src/verify/sbom-parts.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8');

/** The document without what stands at `packages.0.name`. */
function without(text: string, path: string): unknown {
  const document: unknown = JSON.parse(text);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = document as Record<string, unknown>;
  for (const name of names) place = place[name] as Record<string, unknown>;
  expect(place[last]).toBeDefined();
  delete place[last];
  return document;
}

/** With one of everything that is looked at. */
function fullCycloneDx(): string {
  const document = JSON.parse(fixture('act.cdx.json')) as Record<string, unknown>;
  const hashes = [{ alg: 'SHA-256', content: 'a'.repeat(64) }];
  const inner = { type: 'library', name: 'inner', hashes };
  document.components = [{ type: 'library', name: 'outer', hashes, components: [inner] }];
  document.services = [{ name: 'service' }];
  document.dependencies = [{ ref: 'x' }];
  document.externalReferences = [{ type: 'website', url: 'https://example.org', hashes }];
  document.compositions = [{ aggregate: 'complete' }];
  return JSON.stringify(document);
}

describe('parts that a schema requires', () => {
  test.each([
    ['act.cdx.json', 'cyclonedx'],
    ['act.spdx.json', 'spdx'],
  ] as const)('are all in what Syft writes: %s', (name, kind) => {
    expect(missingPart(JSON.parse(fixture(name)), kind)).toBeUndefined();
  });

  test.each([
    ['bomFormat', 'bomFormat'],
    ['specVersion', 'specVersion'],
    ['metadata.component.type', 'metadata.component.type'],
    ['metadata.component.name', 'metadata.component.name'],
    ['components.0.type', 'components[0].type'],
    ['components.0.hashes.0.alg', 'components[0].hashes[0].alg'],
    ['components.0.components.0.name', 'components[0].components[0].name'],
    ['components.0.components.0.hashes.0.content', 'components[0].components[0].hashes[0].content'],
    ['services.0.name', 'services[0].name'],
    ['dependencies.0.ref', 'dependencies[0].ref'],
    ['externalReferences.0.url', 'externalReferences[0].url'],
    ['externalReferences.0.hashes.0.alg', 'externalReferences[0].hashes[0].alg'],
    ['compositions.0.aggregate', 'compositions[0].aggregate'],
  ])('CycloneDX without %s: the official schema refuses it, and so do we', async (path, told) => {
    const official = new JsonValidator(Version.v1dot6);
    expect(await official.validate(fullCycloneDx())).toBeNull();
    const document = without(fullCycloneDx(), path);
    expect(await official.validate(JSON.stringify(document))).not.toBeNull();
    expect(missingPart(document, 'cyclonedx')).toBe(`lacks ${told}`);
  });

  test.each([
    ['documentNamespace', 'documentNamespace'],
    ['creationInfo.creators', 'creationInfo.creators'],
    ['packages.0.downloadLocation', 'packages[0].downloadLocation'],
    ['packages.1.externalRefs.0.referenceCategory', 'packages[1].externalRefs[0].referenceCategory'],
    ['files.0.checksums', 'files[0].checksums'],
    ['files.0.checksums.0.algorithm', 'files[0].checksums[0].algorithm'],
    ['relationships.0.relationshipType', 'relationships[0].relationshipType'],
  ])('SPDX without %s is refused', (path, told) => {
    expect(missingPart(without(fixture('act.spdx.json'), path), 'spdx')).toBe(`lacks ${told}`);
  });

  test('any JSON is read, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('cyclonedx' as const, 'spdx' as const), (value, kind) => {
        expect(['string', 'undefined']).toContain(typeof missingPart(value, kind));
      }),
    );
    let deep: object = { type: 'library' };
    for (let level = 0; level < 20_000; level++) deep = { type: 'library', name: 'x', components: [deep] };
    const document = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [deep] };
    expect(missingPart(document, 'cyclonedx')).toMatch(/^lacks components.*\.name$/);
  });
});
