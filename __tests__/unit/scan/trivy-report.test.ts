import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findingsOf, resultsOf } from '../../../src/scan/trivy-report.ts';

const report = JSON.parse(readFileSync(new URL('../../fixtures/trivy/act.json', import.meta.url), 'utf8')) as unknown;

describe("Trivy's report", () => {
  const results = resultsOf(report) ?? [];

  test('has a result for each binary', () => {
    expect(results.map(({ Target }) => Target)).toEqual(['act_linux_amd64', 'act_linux_arm64']);
  });

  test('becomes findings, worst first, one for each identifier and module', () => {
    const findings = findingsOf(results.slice(0, 1));
    expect(findings.map(({ id, module, severity }) => `${severity} ${id} ${module}`)).toEqual([
      'CRITICAL CVE-2024-41110 github.com/docker/docker',
      'HIGH CVE-2026-34040 github.com/docker/docker',
      'HIGH CVE-2025-52881 github.com/opencontainers/runc',
      'HIGH CVE-2025-52881 github.com/opencontainers/selinux',
      'MEDIUM CVE-2023-45288 golang.org/x/net',
      'UNKNOWN CVE-2026-1229 github.com/cloudflare/circl',
    ]);
    expect(findings[0]).toMatchObject({
      installed: 'v24.0.7+incompatible',
      fixed: ['25.0.6+incompatible', '26.1.5+incompatible', '27.1.1+incompatible'],
      aliases: expect.arrayContaining([expect.stringMatching(/^GO-/)]),
    });
    expect(findings[1]?.fixed).toEqual([]);
    expect(findingsOf(results)).toHaveLength(6);
  });

  test('without results is no finding', () => {
    expect(resultsOf({ SchemaVersion: 2 })).toEqual([]);
  });

  test('of another shape is refused', () => {
    for (const other of [
      null,
      [],
      {},
      { SchemaVersion: 1 },
      { SchemaVersion: 2, Results: {} },
      { SchemaVersion: 2, Results: [{ Target: 'a', Vulnerabilities: [{}] }] },
    ]) {
      expect(resultsOf(other)).toBeUndefined();
    }
  });

  test('of any shape is read or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const found = resultsOf({ SchemaVersion: 2, Results: value });
        expect(found === undefined || Array.isArray(findingsOf(found))).toBe(true);
      }),
    );
  });
});
