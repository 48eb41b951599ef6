import type { InputDefinition } from './input-definition.ts';

/** Inputs about SBOMs and scan. */
export const SCAN = {
  sbom: {
    kind: 'boolean',
    default: 'true',
    group: 'SBOM and scan',
    doc: 'Make CycloneDX 1.6 and SPDX 2.3 SBOMs for each platform with Syft.',
  },
  scan: { kind: 'boolean', default: 'true', group: 'SBOM and scan', doc: 'Look for known vulnerabilities with Trivy.' },
  severity: {
    kind: 'list',
    default: 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL',
    group: 'SBOM and scan',
    doc: 'Severities that the gate counts. The report lists all.',
  },
  'unknown-severity': {
    kind: 'choice',
    choices: ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
    default: 'UNKNOWN',
    group: 'SBOM and scan',
    doc: 'What a finding of unknown severity counts as.',
  },
  'exit-code': {
    kind: 'integer',
    range: [0, 255],
    default: '0',
    group: 'SBOM and scan',
    doc: 'Other than 0 arms the gate: findings of `severity` fail the run, with exit status 3 whatever the number.',
  },
  'ignore-unfixed': {
    kind: 'boolean',
    default: 'false',
    group: 'SBOM and scan',
    doc: 'Findings without a fixed version do not count.',
  },
  trivyignores: {
    kind: 'list',
    default: '',
    group: 'SBOM and scan',
    doc: 'Ignore files, plain or YAML. Default: `.trivyignore` and `.trivyignore.yaml` of the module, if there.',
  },
  timeout: { kind: 'string', default: '5m', group: 'SBOM and scan', doc: 'Time for one scan: `90s`, `5m`.' },
  database: {
    kind: 'list',
    default: 'mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2',
    group: 'SBOM and scan',
    doc: 'Vulnerability database: references tried in order, or a Trivy cache folder, a `db.tar.gz` or an OCI layout.',
  },
  'database-unavailable': {
    kind: 'choice',
    choices: ['fail', 'warn'],
    default: 'fail',
    group: 'SBOM and scan',
    doc: 'With the gate armed and no database to be had: fail with status 4, or only warn.',
  },
} as const satisfies Record<string, InputDefinition>;
