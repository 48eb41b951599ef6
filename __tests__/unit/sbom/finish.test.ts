import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/model/digest.ts';
import { finishCycloneDx } from '../../../src/sbom/cyclonedx.ts';
import {
  type CycloneDx,
  isCycloneDx,
  isSpdx,
  isSyftDocument,
  type Spdx,
  type SyftDocument,
} from '../../../src/sbom/documents.ts';
import type { Identity } from '../../../src/sbom/identity.ts';
import { finishSpdx } from '../../../src/sbom/spdx.ts';
import { splitByBinary } from '../../../src/sbom/split.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8'));
const syft = fixture('act.syft.json') as SyftDocument;
const cdx = fixture('act.cdx.json') as CycloneDx;
const spdx = fixture('act.spdx.json') as Spdx;

const identity: Identity = {
  name: 'act_linux_amd64',
  version: 'v0.2.60',
  module: 'github.com/nektos/act',
  digest: digestOf('the binary'),
  sha1: 'a'.repeat(40),
  epoch: 1_700_000_000,
  toolVersion: '1.51.0',
};

/** The same document as another run of Syft would have written it. */
const laterCdx: CycloneDx = {
  ...cdx,
  serialNumber: 'urn:uuid:other',
  metadata: { ...cdx.metadata, timestamp: 'later' },
};
const laterSpdx: Spdx = {
  ...spdx,
  documentNamespace: 'https://other',
  creationInfo: { ...spdx.creationInfo, created: 'later' },
};

describe('what Syft wrote', () => {
  test('is known by its shape, and other JSON is not', () => {
    expect([isSyftDocument(syft), isCycloneDx(cdx), isSpdx(spdx)]).toEqual([true, true, true]);
    for (const other of [null, [], {}, { bomFormat: 'CycloneDX' }, { ...cdx, components: [{}] }])
      expect(isCycloneDx(other)).toBe(false);
    for (const other of [null, {}, { ...spdx, packages: 'none' }, { ...spdx, relationships: [{}] }])
      expect(isSpdx(other)).toBe(false);
    for (const other of [null, {}, { ...syft, artifacts: [{ id: 'x', name: 'y' }] }])
      expect(isSyftDocument(other)).toBe(false);
  });

  test('is cut into one document for each binary, without paths of the machine', () => {
    const parts = splitByBinary(syft, ['act_linux_amd64', 'act_linux_arm64']);
    for (const [name, part] of parts) {
      expect(part.artifacts).toHaveLength(5);
      expect(part.artifacts.every(({ locations }) => locations.every(({ path }) => path === `/${name}`))).toBe(true);
      expect(part.files).toHaveLength(1);
      expect(JSON.stringify(part)).not.toContain('/build/bin');
      expect(isSyftDocument(part)).toBe(true);
    }
  });

  test('loses licences that only stand for a text, and the addresses that SPDX refuses', () => {
    const licences = [...splitByBinary(syft, ['act_linux_amd64']).values()].flatMap(({ artifacts }) =>
      artifacts.flatMap(({ licenses }) => licenses ?? []),
    );
    expect(JSON.stringify(syft)).toContain('"value":"sha256:');
    expect(licences.map(({ value }) => value).sort()).toEqual([
      'Apache-2.0',
      'BSD-3-Clause',
      'BSD-3-Clause',
      'BSD-3-Clause',
    ]);
    expect(JSON.stringify(licences)).not.toContain('GOPATH');
  });
});

describe('a finished CycloneDX document', () => {
  const finished = finishCycloneDx(cdx, identity);

  test('follows from the content alone', () => {
    expect(finishCycloneDx(laterCdx, identity)).toEqual(finished);
    expect(finished.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(finishCycloneDx(cdx, { ...identity, digest: digestOf('another') }).serialNumber).not.toBe(
      finished.serialNumber,
    );
    expect(finished.metadata.timestamp).toBe('2023-11-14T22:13:20Z');
  });

  test('gives the main module its version wherever it stands', () => {
    const main = finished.components.find(({ name }) => name === 'github.com/nektos/act');
    expect(main).toMatchObject({
      version: 'v0.2.60',
      purl: 'pkg:golang/github.com/nektos/act@v0.2.60',
      cpe: 'cpe:2.3:a:nektos:act:0.2.60:*:*:*:*:*:*:*',
    });
    expect(JSON.stringify(finished)).not.toContain('UNKNOWN');
    const references = (finished.dependencies ?? []).flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    const known = new Set(
      [...finished.components, finished.metadata.component as Record<string, unknown>].map(
        (component) => component['bom-ref'],
      ),
    );
    expect(references.filter((reference) => !known.has(reference))).toEqual([]);
    expect(references).toContain(main?.['bom-ref']);
  });

  test('is about the binary, with its digests', () => {
    expect(finished.metadata.component).toMatchObject({
      type: 'application',
      name: 'act_linux_amd64',
      version: 'v0.2.60',
      hashes: [{ alg: 'SHA-256', content: identity.digest.slice(7) }],
    });
    expect(finished.components.find(({ type }) => type === 'file')?.hashes).toEqual([
      { alg: 'SHA-1', content: identity.sha1 },
      { alg: 'SHA-256', content: identity.digest.slice(7) },
    ]);
  });

  test('names no version in the package URL of a development build', () => {
    const main = finishCycloneDx(cdx, { ...identity, version: 'devel' }).components.find(
      ({ name }) => name === 'github.com/nektos/act',
    );
    expect(main).toMatchObject({ version: 'devel', purl: 'pkg:golang/github.com/nektos/act' });
  });

  test('of a binary in which Syft finds nothing is about the binary alone', () => {
    const { components: _none, dependencies: _neither, ...empty } = cdx;
    expect(isCycloneDx(empty)).toBe(true);
    const alone = finishCycloneDx(empty as CycloneDx, identity);
    expect(alone.components).toEqual([]);
    expect(alone.metadata.component).toMatchObject({ name: 'act_linux_amd64', hashes: [{ alg: 'SHA-256' }] });
  });

  test('names the version of a Syft that was built without its stamp', () => {
    const tools = { components: [{ type: 'application', name: 'syft', version: '[not provided]' }] };
    const unstamped = finishCycloneDx({ ...cdx, metadata: { ...cdx.metadata, tools } }, identity);
    expect(unstamped.metadata.tools).toEqual({
      components: [{ type: 'application', name: 'syft', version: '1.51.0' }],
    });
  });
});

describe('a finished SPDX document', () => {
  const finished = finishSpdx(spdx, identity);

  test('follows from the content alone', () => {
    expect(finishSpdx(laterSpdx, identity)).toEqual(finished);
    expect(finished.documentNamespace).toMatch(/^https:\/\/spdx\.org\/spdxdocs\/act_linux_amd64-[0-9a-f-]{36}$/);
    expect(finished.creationInfo).toMatchObject({
      created: '2023-11-14T22:13:20Z',
      creators: expect.arrayContaining(['Tool: syft-1.51.0']),
    });
  });

  test('gives the main module its version and keeps every relationship whole', () => {
    const main = finished.packages.find(({ name }) => name === 'github.com/nektos/act');
    expect(main).toMatchObject({ versionInfo: 'v0.2.60' });
    expect(main?.externalRefs?.map(({ referenceLocator }) => referenceLocator)).toContain(
      'pkg:golang/github.com/nektos/act@v0.2.60',
    );
    const ids = new Set([
      'SPDXRef-DOCUMENT',
      ...finished.packages.map(({ SPDXID }) => SPDXID),
      ...(finished.files ?? []).map((file) => file.SPDXID),
    ]);
    const loose = finished.relationships.filter(
      ({ spdxElementId, relatedSpdxElement }) => !ids.has(spdxElementId) || !ids.has(relatedSpdxElement),
    );
    expect(loose).toEqual([]);
    expect(finished.relationships).toHaveLength(spdx.relationships.length);
  });

  test('has the digests of the file', () => {
    expect(finished.files?.[0]?.checksums).toEqual([
      { algorithm: 'SHA1', checksumValue: identity.sha1 },
      { algorithm: 'SHA256', checksumValue: identity.digest.slice(7) },
    ]);
  });
});
