import { Failure } from '../model/failure.ts';
import type { Report } from '../model/report.ts';
import { LARGEST_REPORT, parseReport } from '../report/report-file.ts';
import type { Candidate } from './source.ts';

/** Why a report that is there is not compared with; the code of its notice. */
export type Refusal =
  | 'baseline-too-large'
  | 'baseline-damaged'
  | 'baseline-version'
  | 'baseline-other-module'
  | 'baseline-other-commit';

/** A report that was refused: `answer` is a sentence without its end. */
export interface Refused {
  readonly refusal: Refusal;
  readonly answer: string;
}

/**
 * Reads a candidate: its size first, then JSON, version and schema, then whether it is about this module and this
 * commit. `module` is absent where any module will do.
 */
export function readCandidate({ text, reference, mustBe }: Candidate, module: string | undefined): Report | Refused {
  if (text === undefined || Buffer.byteLength(text) > LARGEST_REPORT) {
    return { refusal: 'baseline-too-large', answer: `${reference} is larger than ${LARGEST_REPORT >> 20} MiB` };
  }
  const version = versionIn(text);
  if (version === undefined) return { refusal: 'baseline-damaged', answer: `${reference} is not JSON, or was cut off` };
  if (version !== 1) {
    const which = typeof version === 'number' ? `schemaVersion ${version}` : 'no schemaVersion';
    return { refusal: 'baseline-version', answer: `${reference} has ${which}, and this go-slim-image reads version 1` };
  }
  try {
    const report = parseReport(text, reference);
    return refusedFor(report, reference, module, mustBe) ?? report;
  } catch (error) {
    if (error instanceof Failure) return { refusal: 'baseline-damaged', answer: error.message };
    throw error;
  }
}

/** The value of `schemaVersion`, null where there is none; undefined for what is not JSON. */
function versionIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null;
  } catch {
    return undefined;
  }
}

function refusedFor(
  { module: { path }, revision, run }: Report,
  reference: string,
  module: string | undefined,
  mustBe: Candidate['mustBe'],
): Refused | undefined {
  if (module !== undefined && path !== module) {
    return { refusal: 'baseline-other-module', answer: `${reference} is about ${path}, not ${module}` };
  }
  if (mustBe?.commit !== undefined && revision.commit !== mustBe.commit) {
    const answer = `${reference} is of ${revision.commit?.slice(0, 12) ?? 'no commit'}, not of ${mustBe.commit.slice(0, 12)}`;
    return { refusal: 'baseline-other-commit', answer };
  }
  if (mustBe?.ref !== undefined && run.origin !== undefined && run.origin.ref !== mustBe.ref) {
    return { refusal: 'baseline-other-commit', answer: `${reference} is of ${run.origin.ref}, not of ${mustBe.ref}` };
  }
  return undefined;
}
