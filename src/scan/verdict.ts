import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileWhole } from '../files/write.ts';
import { Failure } from '../model/failure.ts';
import type { DatabaseFacts, Finding, ScanOutcome, Severity } from '../model/findings.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Database } from './database.ts';
import { type IgnoreRule, parseIgnoreFile } from './ignore-file.ts';
import { countBySeverity, type Gate, gateFailure, judge, suppressUnfixed } from './judge.ts';
import { type Scanned, type ScanRuntime, type ScanSubject, type ScanTools, scanSubjects } from './scan.ts';
import { type RuleUse, ruleNotices, suppress } from './suppress.ts';
import { findingsOf, type RawFinding, type TrivyResult } from './trivy-report.ts';

/** Everything that decides the verdicts of a run. */
export interface ScanOptions extends ScanTools {
  readonly gate: Gate;
  /** With the gate armed and no database: fail, or only warn. */
  readonly databaseUnavailable: 'fail' | 'warn';
  /** Ignore files that must exist; relative to the working directory. */
  readonly ignoreFiles: readonly string[];
  /** Ignore files that are read if they are there; absolute. */
  readonly optionalIgnoreFiles?: readonly string[];
  /** Folder that gets `scan/<name>.json`; absolute. */
  readonly outputDirectory: string;
  /** The present, milliseconds since 1970; default: now. */
  readonly now?: number;
}

/** The verdict on one subject. */
export interface Verdict {
  readonly name: string;
  readonly outcome: ScanOutcome;
  /** Findings that count. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** All, suppressed ones too, worst first. */
  readonly findings: readonly Finding[];
  /** The scanner's own answer, relative to the output folder; absent when there is none. */
  readonly file?: string;
  readonly cached: boolean;
}

/** The verdicts of a run, in the order of the subjects. */
export interface Verdicts {
  readonly verdicts: readonly Verdict[];
  readonly database?: DatabaseFacts;
  readonly toolVersion?: string;
  /** Set when the run must fail at its end: the gate said no, or its verdict was needed and could not be had. */
  readonly failure?: Failure;
}

/**
 * Scans, applies the ignore files, and judges. That no verdict could be had is an outcome and not an error, unless the
 * gate is armed; then it is `failure`, for the caller to throw once everything is written.
 * Throws `invalid-input` for an ignore file, `digest-mismatch`, `tool-failed`.
 */
export async function scanAndJudge(
  subjects: readonly ScanSubject[],
  database: Database,
  options: ScanOptions,
  runtime: ScanRuntime & Pick<Runtime, 'workingDirectory'>,
): Promise<Verdicts> {
  const rules = await readRules(options, runtime);
  try {
    const scanned = await scanSubjects(subjects, database, options, runtime);
    return await verdictsOf(subjects, scanned, rules, options, runtime);
  } catch (error) {
    const outcome = outcomeOf(error, database);
    if (outcome === undefined || !(error instanceof Failure)) throw error;
    const verdicts = subjects.map(
      ({ name }): Verdict => ({ name, outcome, counts: countBySeverity([]), findings: [], cached: false }),
    );
    const tolerated = outcome.kind === 'database-unavailable' && options.databaseUnavailable === 'warn';
    if (options.gate.armed && !tolerated) return { verdicts, failure: error };
    runtime.log.notice({
      level: 'warning',
      code: outcome.kind,
      message: `There is no verdict on known vulnerabilities: ${reasonOf(error)}.${outcome.kind === 'database-unavailable' ? ' A source that can be reached from here can be named with database.' : ''}`,
    });
    return { verdicts };
  }
}

/** What each source answered says more than that there is none. */
function reasonOf({ message, details }: Failure): string {
  return details === undefined ? message.replace(/\.$/, '') : details.replaceAll('\n', '; ');
}

function outcomeOf(error: unknown, database: Database): ScanOutcome | undefined {
  if (!(error instanceof Failure)) return undefined;
  if (error.code === 'tool-unavailable') return { kind: 'tool-unavailable', reason: error.message };
  if (error.code !== 'database-unavailable') return undefined;
  const damaged =
    database.kind === 'ready' ? [{ source: database.facts.source, answer: error.details ?? error.message }] : [];
  return { kind: 'database-unavailable', tried: [...database.tried, ...damaged] };
}

async function verdictsOf(
  subjects: readonly ScanSubject[],
  scanned: Scanned,
  rules: readonly IgnoreRule[],
  options: ScanOptions,
  runtime: ScanRuntime,
): Promise<Verdicts> {
  const now = options.now ?? Date.now();
  const use: RuleUse = { used: new Set() };
  const verdicts: Verdict[] = [];
  for (const subject of subjects) {
    const { name } = subject;
    const results = namedResults(subject, scanned.results.get(name) ?? []);
    const marked = suppress(findingsOf(results), rules, [name, `bin/${name}`], now, use);
    const findings = suppressUnfixed(marked, options.gate).map(plainFinding);
    const file = `scan/${name}.json`;
    await writeFileWhole(join(options.outputDirectory, file), scanFile(subject, results, scanned.toolVersion));
    const outcome =
      'file' in subject.content && results.length === 0 ? unread(name, runtime) : judge(findings, options.gate);
    verdicts.push({
      name,
      outcome,
      counts: countBySeverity(findings),
      findings,
      file,
      cached: scanned.cached.has(name),
    });
  }
  for (const notice of ruleNotices(rules, now, use)) runtime.log.notice(notice);
  const failure = gateFailure(
    verdicts.map(({ findings }) => findings),
    options.gate,
  );
  const facts = scanned.database.kind === 'ready' ? { database: scanned.database.facts } : {};
  return { verdicts, ...facts, toolVersion: scanned.toolVersion, ...(failure === undefined ? {} : { failure }) };
}

/** A finding as the report has it: what was only needed for matching is left out. */
function plainFinding({ purl: _purl, target: _target, ...finding }: RawFinding): Finding {
  return finding;
}

/** Trivy is silent about a binary whose format it cannot read: that is not the same as clean. */
function unread(name: string, runtime: Pick<Runtime, 'log'>): ScanOutcome {
  const reason = 'Trivy finds no modules in it';
  runtime.log.notice({ level: 'warning', code: 'scan-unread', message: `There is no verdict on ${name}: ${reason}.` });
  return { kind: 'skipped', reason };
}

/** A binary's answer may be that of another with the same modules: it gets its own name. */
function namedResults({ name, content }: ScanSubject, results: readonly TrivyResult[]): readonly TrivyResult[] {
  return 'file' in content ? results.map((result) => ({ ...result, Target: name })) : results;
}

/** Trivy's answer without what differs from run to run. */
function scanFile({ name, content }: ScanSubject, results: readonly TrivyResult[], version: string): string {
  const ArtifactType = 'file' in content ? 'filesystem' : 'container_image';
  const report = { SchemaVersion: 2, Trivy: { Version: version }, ArtifactName: name, ArtifactType, Results: results };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Reads the ignore files. Throws `invalid-input` for one that must be there and is not, or cannot be understood. */
export async function readRules(
  options: Pick<ScanOptions, 'ignoreFiles' | 'optionalIgnoreFiles'>,
  runtime: Pick<Runtime, 'workingDirectory'>,
): Promise<IgnoreRule[]> {
  const required = options.ignoreFiles.map(async (file) => {
    const text = await readFile(resolve(runtime.workingDirectory, file), 'utf8').catch((cause: unknown) => {
      const fix = 'Name a file that exists, relative to the working directory.';
      throw new Failure({
        code: 'invalid-input',
        message: `trivyignores names ${file}, which cannot be read.`,
        fix,
        cause,
      });
    });
    return parseIgnoreFile(text, file);
  });
  const optional = (options.optionalIgnoreFiles ?? []).map(async (file) => {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return text === undefined ? [] : parseIgnoreFile(text, file.split(/[\\/]/).at(-1) ?? file);
  });
  return (await Promise.all([...required, ...optional])).flat();
}
