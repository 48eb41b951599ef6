import schema from '../../schema/report-v1.schema.json' with { type: 'json' };
import { Failure } from '../model/failure.ts';
import type { Report } from '../model/report.ts';
import type { ReportOrigin } from '../model/report-run.ts';
import { checkValue } from './schema-check.ts';

/** Reports that are longer than this many bytes are not read. */
export const LARGEST_REPORT = 32 << 20;

/**
 * report.json's text: two spaces, keys in the schema's order, a line end at the end. The same report gives the same
 * bytes. A tool's text that is longer than the schema allows is cut; what else does not fit is a bug of whoever made the
 * report, and throws.
 */
export function serializeReport(report: Report): string {
  const checked = checkValue(schema, report, 'cut-long');
  if ('problem' in checked) throw new Error(`report.json would be invalid: ${checked.problem}`);
  return `${JSON.stringify(checked.value, null, 2)}\n`;
}

/**
 * Reads a report.json that may be from anywhere. Properties that version 1 does not know are left out, so that later
 * ones may add to it. `name` says which file it is, for the message.
 * @throws Failure `invalid-input`: not JSON, too long, of another version, or not as the schema says.
 */
export function parseReport(text: string, name = 'report.json'): Report {
  if (Buffer.byteLength(text) > LARGEST_REPORT) {
    throw unreadable(name, `is larger than ${LARGEST_REPORT >> 20} MiB`, 'Pass the report.json of one build.');
  }
  const value = parseJson(text, name);
  const version =
    typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (typeof version === 'number' && version > 1) {
    throw unreadable(
      name,
      `has schemaVersion ${version}, and this go-slim-image reads version 1`,
      'Use the version of go-slim-image that wrote it, or a newer one.',
    );
  }
  const checked = checkValue(schema, value);
  if ('problem' in checked) {
    throw unreadable(name, `is not a report of go-slim-image: ${checked.problem}`, 'Build it anew.');
  }
  return checked.value as Report;
}

/** Reads a report's `run.origin` that stands elsewhere; undefined where it is not as the schema says. */
export function readOrigin(value: unknown): ReportOrigin | undefined {
  const checked = checkValue({ $ref: '#/$defs/ReportOrigin', $defs: schema.$defs }, value);
  return 'problem' in checked ? undefined : (checked.value as ReportOrigin);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(name, 'is not JSON, perhaps because it was cut off', 'Build it anew.', cause);
  }
}

function unreadable(name: string, what: string, fix: string, cause?: unknown): Failure {
  return new Failure({ code: 'invalid-input', message: `${name} ${what}`, fix, cause });
}
