import type { Inputs } from '../../config/inputs.ts';
import { nearest } from '../../config/nearest.ts';
import { Failure } from '../../model/failure.ts';
import { SEVERITIES, type Severity } from '../../model/findings.ts';
import { parseDuration } from '../../plan/values/duration.ts';
import type { Gate } from '../../scan/index.ts';

/** What decides the verdict of a run, read from the inputs before anything is compiled. */
export interface ScanChoice {
  readonly gate: Gate;
  /** Milliseconds for one scan. */
  readonly timeoutMs: number;
}

/** Reads the inputs about scanning. Throws `invalid-input`. */
export function readScanChoice(inputs: Inputs): ScanChoice {
  return {
    gate: {
      armed: inputs.exitCode !== 0,
      severities: inputs.severity.map(readSeverity),
      unknownSeverity: inputs.unknownSeverity,
      ignoreUnfixed: inputs.ignoreUnfixed,
    },
    timeoutMs: parseDuration(inputs.timeout, 'timeout') / 1e6,
  };
}

function readSeverity(text: string): Severity {
  const found = SEVERITIES.find((severity) => severity === text.toUpperCase());
  if (found !== undefined) return found;
  const near = nearest(text, SEVERITIES);
  throw new Failure({
    code: 'invalid-input',
    message: `severity: "${text}" is not a severity.`,
    fix: near === undefined ? `Use some of ${SEVERITIES.join(', ')}.` : `Did you mean ${near}?`,
  });
}
