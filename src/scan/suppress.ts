import type { Finding } from '../model/findings.ts';
import type { Notice } from '../model/runtime.ts';
import type { IgnoreRule } from './ignore-file.ts';
import type { RawFinding } from './trivy-report.ts';

/** Remembers which rules did something, over all platforms. */
export interface RuleUse {
  readonly used: Set<IgnoreRule>;
}

/**
 * Marks the findings that an ignore rule covers. A rule matches by any of a finding's identifiers, so that a GO- or
 * GHSA- name works as well as a CVE. `paths` are the names under which the user may know the binary.
 */
export function suppress(
  findings: readonly RawFinding[],
  rules: readonly IgnoreRule[],
  paths: readonly string[],
  now: number,
  use: RuleUse,
): (Finding & RawFinding)[] {
  const valid = rules.filter((rule) => !isExpired(rule, now));
  return findings.map((finding) => {
    const matching = valid.filter((rule) => matches(rule, finding, paths));
    for (const rule of matching) use.used.add(rule);
    const rule = matching[0];
    if (rule === undefined) return finding;
    const by = rule.line === undefined ? rule.file : `${rule.file}:${rule.line}`;
    return { ...finding, suppressed: { by, ...(rule.statement === undefined ? {} : { reason: rule.statement }) } };
  });
}

/** Notices about rules that no longer count or that match nothing; Trivy is silent about both. */
export function ruleNotices(rules: readonly IgnoreRule[], now: number, use: RuleUse): Notice[] {
  return rules.flatMap((rule): Notice[] => {
    const place = { file: rule.file, ...(rule.line === undefined ? {} : { line: rule.line }) };
    if (isExpired(rule, now)) {
      const day = new Date(rule.expires ?? 0).toISOString().slice(0, 10);
      return [
        {
          level: 'notice',
          code: 'ignore-expired',
          message: `${rule.id} is ignored no longer: its entry in ${rule.file} expired on ${day}.`,
          ...place,
        },
      ];
    }
    if (use.used.has(rule)) return [];
    return [
      {
        level: 'notice',
        code: 'ignore-unmatched',
        message: `${rule.id} in ${rule.file} matches no finding; the entry can go.`,
        ...place,
      },
    ];
  });
}

function isExpired(rule: IgnoreRule, now: number): boolean {
  return rule.expires !== undefined && rule.expires < now;
}

function matches(rule: IgnoreRule, finding: RawFinding, paths: readonly string[]): boolean {
  if (rule.id !== finding.id && !finding.aliases.includes(rule.id)) return false;
  const names = [finding.target, ...paths];
  if (rule.paths.length > 0 && !rule.paths.some((pattern) => names.some((name) => globMatches(pattern, name))))
    return false;
  const { purl } = finding;
  return purl === undefined || rule.purls.length === 0 || rule.purls.some((wanted) => purlMatches(wanted, purl));
}

/** Shell patterns over paths: `?`, `*` within a part, `**` across parts, `[...]`, `{a,b}`. */
export function globMatches(pattern: string, path: string): boolean {
  let source = '';
  for (let index = 0; index < pattern.length; index++) {
    const rest = pattern.slice(index);
    const special = /^(\*\*\/|\*\*|\*|\?|\[[^\]/]+\]|\{[^}]*\})/.exec(rest)?.[0];
    source += special === undefined ? literal(rest[0] ?? '') : translate(special);
    index += (special?.length ?? 1) - 1;
  }
  try {
    return new RegExp(`^${source}$`, 's').test(path);
  } catch {
    return false;
  }
}

function translate(special: string): string {
  if (special === '**/') return '(?:[^/]+/)*';
  if (special === '**') return '.*';
  if (special === '*') return '[^/]*';
  if (special === '?') return '[^/]';
  if (special.startsWith('[')) return special.replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
  return `(?:${special.slice(1, -1).split(',').map(literal).join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** Same type and name; a version in the wanted one must be the same too. Qualifiers and subpath do not count. */
export function purlMatches(wanted: string, purl: string): boolean {
  const [a, b] = [wanted, purl].map((text) => {
    const [name = '', version] = decodeURIComponentSafely(text.split(/[?#]/)[0] ?? '').split('@');
    return { name: name.toLowerCase(), version };
  }) as [{ name: string; version?: string }, { name: string; version?: string }];
  return a.name === b.name && (a.version === undefined || a.version === b.version);
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
