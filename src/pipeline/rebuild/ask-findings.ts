import { join } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { Failure } from '../../model/failure.ts';
import type { RebuildAnswer, RebuildKind, RebuildReason } from '../../model/rebuild.ts';
import type { Runtime } from '../../model/runtime.ts';
import { answer, newFindings, noAnswer } from '../../rebuild/judge.ts';
import { packageUrls } from '../../rebuild/sbom-facts.ts';
import { prepareDatabase } from '../../scan/database.ts';
import { failing, lowestFix, suppressUnfixed } from '../../scan/judge.ts';
import { scanSboms } from '../../scan/sbom.ts';
import { suppress } from '../../scan/suppress.ts';
import { readRules } from '../../scan/verdict.ts';
import { IGNORE_FILES } from '../plan/judged-by-base.ts';
import type { Session } from '../session/session.ts';
import { readScanChoice } from '../supply/gate.ts';
import { openToolBox } from '../supply/tool-box.ts';
import type { Published } from './read-published.ts';

const BOTH = ['finding', 'fix'] as const;

/**
 * What a fresh database knows against the packages of an image that was not known when it was built: the attached SBOMs
 * are scanned, nothing is built or pulled. The inputs about scanning count as they do in a build.
 */
export async function askFindings(
  { facts, sboms }: Published,
  inputs: Inputs,
  session: Session,
): Promise<readonly RebuildAnswer[]> {
  if (sboms.length === 0) return both('unknown', 'has no SBOM attached that could be scanned');
  const { runtime } = session;
  const { gate, timeoutMs } = readScanChoice(inputs);
  // Building a scanner from source would take minutes; here it must be had at once or not at all.
  const noGo = (): Promise<never> => Promise.reject(noScanner());
  const tools = openToolBox(inputs, noGo, session, runtime);
  const [rules, database] = await Promise.all([
    readRules(ignoreFiles(inputs, runtime), runtime),
    prepareDatabase({ sources: inputs.database, tool: tools.trivy, timeoutMs }, runtime, session.http),
  ]);
  if (database.kind === 'unavailable')
    return both('unknown', database.tried.map(({ source, answer: said }) => `${source} ${said}`).join('; '));
  const subjects = sboms.map((text) => ({ text, packages: packageUrls(text) }));
  const version = tools.trivyVersion === undefined ? {} : { toolVersion: tools.trivyVersion };
  const found = await scanSboms(subjects, database, { tool: tools.trivy, timeoutMs, ...version }, runtime);
  const marked = suppressUnfixed(suppress(found, rules, [], Date.now(), { used: new Set() }), gate);
  const reasons = newFindings(facts.findings ?? [], failing(marked, gate), lowestFix);
  const of = `by ${database.facts.source}, of ${database.facts.updatedAt.slice(0, 10)}`;
  return BOTH.map((kind) =>
    answer(kind, ofKind(kind, reasons), `${kind === 'finding' ? 'nothing new' : 'none'} ${of}`),
  );
}

function ofKind(kind: RebuildKind, reasons: readonly RebuildReason[]): readonly RebuildReason[] {
  return reasons.filter((reason) => reason.kind === kind);
}

function both(state: 'unknown' | 'not-asked', text: string): readonly RebuildAnswer[] {
  return BOTH.map((kind) => noAnswer(kind, state, text));
}

function ignoreFiles(inputs: Inputs, { workingDirectory }: Runtime) {
  if (inputs.trivyignores.length > 0) return { ignoreFiles: inputs.trivyignores };
  return { ignoreFiles: [], optionalIgnoreFiles: IGNORE_FILES.map((name) => join(workingDirectory, name)) };
}

function noScanner(): Failure {
  return new Failure({
    code: 'tool-unavailable',
    message: 'The scanner could not be found or fetched, and is not built for a mere question.',
    fix: 'Put trivy on PATH, name it with trivy-path, or a mirror of its releases with tools-mirror.',
  });
}
