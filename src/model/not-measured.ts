import { FAILURES, type FailureCode } from './failure.ts';
import type { ReportOrigin } from './report-run.ts';

/** Why a build has no report: the file not-measured.json, for the job that posts what a fork's run may not. */
export interface NotMeasured {
  readonly schemaVersion: 1;
  readonly origin: ReportOrigin;
  readonly code: FailureCode;
  readonly message: string;
  /** What a tool wrote. */
  readonly details?: string;
}

const LONGEST = 20_000;

/** The file's text. */
export function serializeNotMeasured({ message, details, ...rest }: NotMeasured): string {
  const cut = {
    message: message.slice(0, LONGEST),
    ...(details === undefined ? {} : { details: details.slice(-LONGEST) }),
  };
  return `${JSON.stringify({ ...rest, ...cut }, null, 2)}\n`;
}

/** Reads a file that may be from anywhere. `readOrigin` reads the origin as a report's; undefined for what is not one of ours. */
export function parseNotMeasured(
  text: string,
  readOrigin: (value: unknown) => ReportOrigin | undefined,
): NotMeasured | undefined {
  if (text.length > 4 * LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { schemaVersion, origin, code, message, details } = value as Readonly<Record<string, unknown>>;
  const read = readOrigin(origin);
  const known = typeof code === 'string' && Object.hasOwn(FAILURES, code);
  if (schemaVersion !== 1 || read === undefined || !known || typeof message !== 'string') return undefined;
  return {
    schemaVersion,
    origin: read,
    code: code as FailureCode,
    message,
    ...(typeof details === 'string' ? { details } : {}),
  };
}
