import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycloneDxContent, spdxContent } from '../../../src/verify/sbom/content.ts';

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;
const readers = { cyclonedx: cycloneDxContent, spdx: spdxContent };

test('modules of real documents are the same in both forms', () => {
  const cyclonedx = cycloneDxContent(fixture('act.cdx.json'));
  const spdx = spdxContent(fixture('act.spdx.json'));
  if (typeof cyclonedx === 'string' || typeof spdx === 'string')
    throw new Error(`${String(cyclonedx)} ${String(spdx)}`);
  expect(cyclonedx.modules.size).toBeGreaterThan(3);
  expect([...spdx.modules].sort()).toEqual([...cyclonedx.modules].sort());
});

describe.each([
  ['cyclonedx', 'act.cdx.json', { bomFormat: 'X' }, 'is no CycloneDX document'],
  ['cyclonedx', 'act.cdx.json', { specVersion: '9.9' }, 'has no specVersion from 1.4 to 1.7'],
  ['cyclonedx', 'act.cdx.json', { components: 'none' }, 'has no list of components'],
  [
    'cyclonedx',
    'act.cdx.json',
    { dependencies: [{ ref: 'nobody' }] },
    'has a dependency on nobody, which is no component',
  ],
  ['spdx', 'act.spdx.json', { spdxVersion: 'SPDX-1.0' }, 'is SPDX-1.0, not SPDX-2.2 or 2.3'],
  ['spdx', 'act.spdx.json', { name: undefined }, 'has no name'],
  ['spdx', 'act.spdx.json', { creationInfo: {} }, 'does not say by whom and when it was made (creationInfo)'],
  ['spdx', 'act.spdx.json', { packages: [{ name: 'x' }] }, 'has an element without SPDXID'],
] as const)('a %s document', (kind, name, change, said) => {
  test(said, () => {
    expect(readers[kind]({ ...fixture(name), ...change })).toBe(said);
  });
});

test('any JSON is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const read of Object.values(readers)) expect(['string', 'object']).toContain(typeof read(value));
    }),
  );
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('components', 'metadata', 'dependencies', 'packages', 'files', 'relationships', 'creationInfo'),
      (value, key) => {
        expect(typeof cycloneDxContent({ ...fixture('act.cdx.json'), [key]: value })).toBeDefined();
        expect(typeof spdxContent({ ...fixture('act.spdx.json'), [key]: value })).toBeDefined();
      },
    ),
    { numRuns: 30 },
  );
});
