import parseVersion from 'semver/functions/parse.js';
import { Failure } from '../model/failure.ts';
import { type Finding, type ScanOutcome, SEVERITIES, type Severity } from '../model/findings.ts';

/** What the gate looks at. */
export interface Gate {
  /** Whether findings can fail the run at all (`exit-code` other than 0). */
  readonly armed: boolean;
  /** Severities that fail it. */
  readonly severities: readonly Severity[];
  /** What a finding of unknown severity counts as. */
  readonly unknownSeverity: Severity;
  readonly ignoreUnfixed: boolean;
}

/** Findings without a fixed version do not count where the user says so. */
export function suppressUnfixed<F extends Finding>(findings: readonly F[], gate: Pick<Gate, 'ignoreUnfixed'>): F[] {
  if (!gate.ignoreUnfixed) return [...findings];
  const suppressed = { by: 'ignore-unfixed', reason: 'there is no fixed version' };
  return findings.map((finding) =>
    finding.fixed.length > 0 || finding.suppressed !== undefined ? finding : { ...finding, suppressed },
  );
}

/** Findings that fail the gate, were it armed. */
export function failing(findings: readonly Finding[], gate: Gate): Finding[] {
  return findings.filter(
    (finding) => finding.suppressed === undefined && gate.severities.includes(weighed(finding, gate)),
  );
}

function weighed(finding: Finding, gate: Pick<Gate, 'unknownSeverity'>): Severity {
  return finding.severity === 'UNKNOWN' ? gate.unknownSeverity : finding.severity;
}

/** The verdict on one platform. */
export function judge(findings: readonly Finding[], gate: Gate): ScanOutcome {
  if (findings.every((finding) => finding.suppressed !== undefined)) return { kind: 'clean' };
  const count = failing(findings, gate).length;
  return gate.armed && count > 0 ? { kind: 'gate-failed', failing: count } : { kind: 'below-gate' };
}

/** Findings that count, by severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };
  for (const finding of findings) if (finding.suppressed === undefined) counts[finding.severity] += 1;
  return counts;
}

/**
 * The failure of an armed gate over all platforms: how many findings, which are the worst, and what to upgrade to.
 * Undefined when nothing fails it.
 */
export function gateFailure(platforms: readonly (readonly Finding[])[], gate: Gate): Failure | undefined {
  if (!gate.armed) return undefined;
  const unique = new Map(
    platforms
      .flatMap((findings) => failing(findings, gate))
      .map((finding) => [`${finding.id} ${finding.module} ${finding.installed}`, finding]),
  );
  const findings = [...unique.values()].sort(
    (a, b) => SEVERITIES.indexOf(weighed(b, gate)) - SEVERITIES.indexOf(weighed(a, gate)),
  );
  const [worst] = findings;
  if (worst === undefined) return undefined;
  const more = findings.length === 1 ? '' : `${findings.length} known vulnerabilities fail the gate; the worst is `;
  const what = `${worst.id} (${worst.severity}) in ${worst.module} ${worst.installed}`;
  const upgrades = upgradesFor(findings);
  return new Failure({
    code: 'gate-vulnerabilities',
    message: more === '' ? `${what} fails the gate.` : `${more}${what}.`,
    fix:
      upgrades.length === 0
        ? 'None of them has a fix yet: name them in an ignore file with a date, or set ignore-unfixed.'
        : `Upgrade ${upgrades.join(', ')}.`,
    details:
      findings.slice(0, 20).map(line).join('\n') + (findings.length > 20 ? `\nand ${findings.length - 20} more` : ''),
  });
}

function line(finding: Finding): string {
  const fixed = finding.fixed.length === 0 ? 'no fix' : `fixed in ${finding.fixed.join(', ')}`;
  return `${finding.severity} ${finding.id} ${finding.module} ${finding.installed} (${fixed})`;
}

/** `golang.org/x/net to v0.38.0`: for each module the highest of the lowest fixes above what is installed. */
export function upgradesFor(findings: readonly Finding[]): string[] {
  const targets = new Map<string, string>();
  for (const finding of findings) {
    const fix = lowestFix(finding);
    const before = targets.get(finding.module);
    if (fix !== undefined && (before === undefined || compareVersions(fix, before) > 0))
      targets.set(finding.module, fix);
  }
  return [...targets].map(([module, version]) =>
    module === 'stdlib' ? `Go to ${version}` : `${module} to v${version}`,
  );
}

/** The lowest version above what is installed that fixes a finding; undefined where there is none. */
export function lowestFix(finding: Pick<Finding, 'fixed' | 'installed'>): string | undefined {
  const above = finding.fixed
    .map((version) => version.replace(/^v/, ''))
    .filter((version) => compareVersions(version, finding.installed) > 0);
  return above.sort(compareVersions)[0];
}

/**
 * Semantic Versioning 2.0.0, section 11; a leading `v` does not count. System packages have versions of other kinds: of
 * those the later one in the alphabet counts as newer, with numbers by their value.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return left !== null && right !== null ? left.compare(right) : OTHER_VERSIONS.compare(a, b);
}

const OTHER_VERSIONS = new Intl.Collator('en', { numeric: true });
