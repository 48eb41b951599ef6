import type { Finding, Severity } from '../model/findings.ts';
import { SEVERITIES } from '../model/findings.ts';

/** One entry of `Results[].Vulnerabilities[]` as Trivy writes it; what is not named here is kept as it is. */
export interface TrivyVulnerability extends Record<string, unknown> {
  readonly VulnerabilityID: string;
  readonly PkgName: string;
  readonly InstalledVersion: string;
}

/** One entry of `Results[]`. */
export interface TrivyResult extends Record<string, unknown> {
  readonly Target: string;
  readonly Vulnerabilities?: readonly TrivyVulnerability[];
}

/** The results of a report; undefined when this is no report of Trivy's (schema version 2). */
export function resultsOf(report: unknown): TrivyResult[] | undefined {
  if (!isObject(report) || report.SchemaVersion !== 2) return undefined;
  const results = report.Results ?? [];
  return Array.isArray(results) && results.every(isResult) ? results : undefined;
}

/** Whether JSON is a result as Trivy writes it. */
export function isResult(value: unknown): value is TrivyResult {
  if (!isObject(value) || typeof value.Target !== 'string') return false;
  const list = value.Vulnerabilities;
  return list === undefined || (Array.isArray(list) && list.every(isVulnerability));
}

function isVulnerability(value: unknown): value is TrivyVulnerability {
  return (
    isObject(value) &&
    ['VulnerabilityID', 'PkgName', 'InstalledVersion'].every((name) => typeof value[name] === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A finding before anything was decided about it, with what ignore files match against. */
export interface RawFinding extends Finding {
  readonly purl?: string;
  /** Where Trivy found it: the binary, or a package's file in an image. */
  readonly target: string;
}

/**
 * The findings of some results: one for each identifier and module (one identifier can hit two modules), worst first,
 * then by module and identifier.
 */
export function findingsOf(results: readonly TrivyResult[]): RawFinding[] {
  const byKey = new Map<string, RawFinding>();
  for (const { Target, Vulnerabilities = [] } of results) {
    for (const vulnerability of Vulnerabilities) {
      const finding = findingOf(vulnerability, Target);
      const key = `${finding.id}\n${finding.module}\n${finding.installed}`;
      if (!byKey.has(key)) byKey.set(key, finding);
    }
  }
  return [...byKey.values()].sort(byWeight);
}

function findingOf(vulnerability: TrivyVulnerability, target: string): RawFinding {
  const { VulnerabilityID: id, PkgName: module, InstalledVersion: installed } = vulnerability;
  const { VendorIDs, FixedVersion, Severity, Title, PrimaryURL, References, PkgIdentifier } = vulnerability;
  const title = text(Title);
  const url = text(PrimaryURL) ?? text(Array.isArray(References) ? References[0] : undefined);
  const purl = isObject(PkgIdentifier) ? text(PkgIdentifier.PURL) : undefined;
  return {
    id,
    aliases: Array.isArray(VendorIDs) ? VendorIDs.filter((alias) => typeof alias === 'string') : [],
    module,
    installed,
    fixed: (text(FixedVersion) ?? '')
      .split(',')
      .map((version) => version.trim())
      .filter((version) => version !== ''),
    severity: severityOf(Severity),
    target,
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(purl === undefined ? {} : { purl }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function severityOf(value: unknown): Severity {
  return SEVERITIES.find((severity) => severity === value) ?? 'UNKNOWN';
}

/** Worst first; then by module and identifier, so that two runs order them alike. */
export function byWeight(a: Finding, b: Finding): number {
  const weight = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  if (weight !== 0) return weight;
  const [left, right] = [`${a.module}\n${a.id}`, `${b.module}\n${b.id}`];
  return left < right ? -1 : Number(left > right);
}
