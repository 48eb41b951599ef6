import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/model/digest.ts';
import { finishCycloneDx } from '../../../src/sbom/cyclonedx.ts';
import type { CycloneDx, Spdx } from '../../../src/sbom/documents.ts';
import { rebind } from '../../../src/sbom/rebind.ts';
import { finishSpdx } from '../../../src/sbom/spdx.ts';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/syft/${name}`, import.meta.url), 'utf8'));
const recorded = { cyclonedx: fixture('act.cdx.json') as CycloneDx, spdx: fixture('act.spdx.json') as Spdx };
const amd64 = { name: 'act_linux_amd64', architecture: 'amd64' };
const arm64 = { name: 'act_linux_arm64', architecture: 'arm64' };

describe('documents of one binary, made into those of another', () => {
  test('name it and its architecture, and nothing of the one that was seen', () => {
    const { cyclonedx, spdx } = rebind(recorded, amd64, arm64);
    const identity = {
      name: arm64.name,
      version: 'v0.2.60',
      digest: digestOf('arm64'),
      epoch: 0,
      toolVersion: '1.51.0',
    };
    const text = JSON.stringify([finishCycloneDx(cyclonedx, identity), finishSpdx(spdx, identity)]);
    expect(text.match(/act.linux.amd64|"amd64"/)?.[0]).toBeUndefined();
    for (const name of ['"/act_linux_arm64"', '"arm64"', 'SPDXRef-File-act-linux-arm64-'])
      expect([name, text.includes(name)]).toEqual([name, true]);
  });

  test('have identifiers of their own, each as often as before', () => {
    const references = ({ cyclonedx, spdx }: typeof recorded): string[] => [
      ...(cyclonedx.components ?? []).map((component) => String(component['bom-ref'])),
      ...spdx.packages.map(({ SPDXID }) => SPDXID),
    ];
    const [before, after] = [references(recorded), references(rebind(recorded, amd64, arm64))];
    expect(new Set(after).size).toBe(new Set(before).size);
    const kept = before.filter((reference) => /[0-9a-f]{16}$/.test(reference) && after.includes(reference));
    // What Syft made up for the scanned folder is replaced when the documents are finished.
    expect(kept.filter((reference) => !reference.includes('DocumentRoot'))).toEqual([]);
  });

  test('are the same whichever binary was seen', () => {
    const there = rebind(recorded, amd64, arm64);
    expect(rebind(there, arm64, amd64)).toEqual(rebind(recorded, amd64, amd64));
    expect(rebind(there, arm64, arm64)).toEqual(there);
  });

  test('still point at each other', () => {
    const { cyclonedx, spdx } = rebind(recorded, amd64, arm64);
    const components = new Set((cyclonedx.components ?? []).map((component) => component['bom-ref']));
    for (const { dependsOn = [] } of cyclonedx.dependencies ?? [])
      for (const reference of dependsOn) expect(components).toContain(reference);
    const elements = new Set([
      'SPDXRef-DOCUMENT',
      ...spdx.packages.map(({ SPDXID }) => SPDXID),
      ...(spdx.files ?? []).map(({ SPDXID }) => SPDXID),
    ]);
    for (const { spdxElementId, relatedSpdxElement } of spdx.relationships) {
      expect(elements).toContain(spdxElementId);
      expect(elements).toContain(relatedSpdxElement);
    }
  });
});
