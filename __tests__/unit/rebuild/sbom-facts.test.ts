import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listedGoVersions, packageUrls } from '../../../src/rebuild/sbom-facts.ts';

const recorded = (name: string): string =>
  readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8');

test('an SBOM in either form lists the same packages, and its Go', () => {
  const [cyclonedx, spdx] = [recorded('act.cdx.json'), recorded('act.spdx.json')];
  expect(packageUrls(cyclonedx).length).toBeGreaterThan(3);
  expect(packageUrls(spdx)).toEqual(packageUrls(cyclonedx));
  expect(listedGoVersions(cyclonedx)).toEqual(listedGoVersions(spdx));
  expect(listedGoVersions(cyclonedx)[0]).toMatch(/^go1\.\d+\.\d+$/);
});

test('whatever else it is given, it lists nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(packageUrls(text))).toBe(true);
    }),
  );
  expect(packageUrls('{"components":[null,{"purl":7}],"packages":{"x":1}}')).toEqual([]);
});
