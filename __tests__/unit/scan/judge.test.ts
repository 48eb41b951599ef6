import { describe, expect, test } from '@jest/globals';
import { type Finding, SEVERITIES } from '../../../src/model/findings.ts';
import {
  compareVersions,
  countBySeverity,
  type Gate,
  gateFailure,
  judge,
  suppressUnfixed,
  upgradesFor,
} from '../../../src/scan/judge.ts';

const finding = (overrides: Partial<Finding> = {}): Finding => ({
  id: 'CVE-2024-1',
  aliases: [],
  module: 'golang.org/x/net',
  installed: 'v0.19.0',
  fixed: ['0.23.0'],
  severity: 'MEDIUM',
  ...overrides,
});
const gate = (overrides: Partial<Gate> = {}): Gate => ({
  armed: true,
  severities: ['HIGH', 'CRITICAL'],
  unknownSeverity: 'UNKNOWN',
  ignoreUnfixed: false,
  ...overrides,
});

describe('the verdict', () => {
  test.each([
    ['nothing found', [], gate(), { kind: 'clean' }],
    [
      'only suppressed findings',
      [finding({ severity: 'HIGH', suppressed: { by: '.trivyignore:1' } })],
      gate(),
      { kind: 'clean' },
    ],
    ['findings below the gate', [finding()], gate(), { kind: 'below-gate' }],
    ['findings of the gate', [finding({ severity: 'HIGH' }), finding()], gate(), { kind: 'gate-failed', failing: 1 }],
    [
      'findings of a gate that is not armed',
      [finding({ severity: 'HIGH' })],
      gate({ armed: false }),
      { kind: 'below-gate' },
    ],
    ['unknown severity that counts as itself', [finding({ severity: 'UNKNOWN' })], gate(), { kind: 'below-gate' }],
    [
      'unknown severity that counts as HIGH',
      [finding({ severity: 'UNKNOWN' })],
      gate({ unknownSeverity: 'HIGH' }),
      { kind: 'gate-failed', failing: 1 },
    ],
    [
      'unknown severity named in the gate',
      [finding({ severity: 'UNKNOWN' })],
      gate({ severities: SEVERITIES }),
      { kind: 'gate-failed', failing: 1 },
    ],
  ] as const)('on %s', (_name, findings, options, expected) => {
    expect(judge(findings, options)).toEqual(expected);
  });

  test('leaves findings without a fix out when told to, and says so', () => {
    const unfixed = finding({ severity: 'CRITICAL', fixed: [] });
    expect(judge(suppressUnfixed([unfixed], gate()), gate())).toEqual({ kind: 'gate-failed', failing: 1 });
    const suppressed = suppressUnfixed([unfixed, finding({ severity: 'HIGH' })], gate({ ignoreUnfixed: true }));
    expect(suppressed.map((one) => one.suppressed?.by)).toEqual(['ignore-unfixed', undefined]);
    expect(countBySeverity(suppressed)).toEqual({ UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 1, CRITICAL: 0 });
  });
});

describe('a gate that says no', () => {
  test('tells how many, the worst, and what to upgrade to, each finding once over all platforms', () => {
    const platform = [
      finding({ id: 'CVE-A', severity: 'HIGH', fixed: ['0.33.0'] }),
      finding({
        id: 'CVE-B',
        severity: 'CRITICAL',
        module: 'stdlib',
        installed: 'v1.24.2',
        fixed: ['1.23.9', '1.24.4'],
      }),
      finding({ id: 'CVE-C', severity: 'HIGH', fixed: ['0.9.0', '0.38.0', '1.0.0'] }),
      finding({ id: 'CVE-D' }),
    ];
    const failure = gateFailure([platform, platform], gate());
    expect(failure).toMatchObject({ code: 'gate-vulnerabilities', exitStatus: 3 });
    expect(failure?.message).toBe(
      '3 known vulnerabilities fail the gate; the worst is CVE-B (CRITICAL) in stdlib v1.24.2.',
    );
    expect(failure?.fix).toBe('Upgrade Go to 1.24.4, golang.org/x/net to v0.38.0.');
    expect(failure?.details?.split('\n')).toHaveLength(3);
  });

  test('says what is left to do where there is no fix', () => {
    const failure = gateFailure([[finding({ severity: 'HIGH', fixed: [] })]], gate());
    expect(failure?.message).toBe('CVE-2024-1 (HIGH) in golang.org/x/net v0.19.0 fails the gate.');
    expect(failure?.fix).toContain('ignore file');
  });

  test('is silent when nothing fails it or when it is not armed', () => {
    expect(gateFailure([[finding()]], gate())).toBeUndefined();
    expect(gateFailure([[finding({ severity: 'HIGH' })]], gate({ armed: false }))).toBeUndefined();
  });
});

describe('versions', () => {
  test.each([
    ['v1.2.3', '1.2.3', 0],
    ['1.10.0', '1.9.0', 1],
    ['v1.0.0-rc.1', 'v1.0.0', -1],
    ['1.22.0-0', '1.22.0-rc.1', -1],
    ['24.0.7+incompatible', 'v24.0.7', 0],
    ['2.36-9+deb12u4', '2.36-9+deb12u13', -1],
  ])('%s against %s', (a, b, expected) => {
    expect(Math.sign(compareVersions(a, b))).toBe(expected);
    expect(Math.sign(compareVersions(b, a))).toBe(expected === 0 ? 0 : -expected);
  });

  test('a fix below what is installed is none', () => {
    expect(upgradesFor([finding({ installed: 'v1.24.2', fixed: ['1.23.9'] })])).toEqual([]);
  });
});
