import type { Annotation } from '../model/annotation.ts';
import { Failure, type SourceLocation } from '../model/failure.ts';
import { outputLines, visibleText, wrapText } from '../model/text.ts';
import type { TextStyle } from './terminal/text-style.ts';

/** So many of a tool's last lines are shown. */
const LAST_LINES = 20;
const MOST_LOCATIONS = 10;

/**
 * A failure for a terminal or log: what, where, the fix, and the last lines of what a tool wrote. Anything that is not
 * a Failure is a bug, and shown with its stack.
 */
export function renderFailure(error: unknown, style: TextStyle): string {
  const { columns, paint, unicode } = style;
  const failure = asFailure(error);
  const sign = unicode ? '✗ ' : 'x ';
  const [first = '', ...rest] = wrapText(visibleText(failure.message), columns - 2);
  // A compiler's own words name the places already.
  const untold = failure.locations.filter(({ message }) => !(failure.details ?? '').includes(message));
  const where = untold.slice(0, MOST_LOCATIONS).map((location) => `  ${place(location, failure.message)}`);
  const more = untold.length - MOST_LOCATIONS;
  const fix = failure.fix === undefined ? [] : wrapText(visibleText(failure.fix), columns - 7);
  return [
    paint('bad', sign) + paint('strong', first),
    ...rest.map((line) => `  ${paint('strong', line)}`),
    ...where,
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...fix.map((line, index) => `  ${index === 0 ? paint('good', 'fix') : '   '}  ${line}`),
    ...lastLines(failure.details, style),
    paint('faint', `  ${failure.code}, exit status ${failure.exitStatus}`),
  ].join('\n');
}

/** The same for GitHub: one annotation for each place in the source, or one for the whole run. */
export function failureAnnotations(error: unknown): Annotation[] {
  const failure = asFailure(error);
  const title = `go-slim-image: ${failure.code}`;
  if (failure.locations.length === 0) {
    const message = failure.fix === undefined ? failure.message : `${failure.message}\n${failure.fix}`;
    return [{ level: 'error', title, message }];
  }
  return failure.locations.slice(0, MOST_LOCATIONS).map((location) => ({ level: 'error', title, ...location }));
}

/** A failure as `--json` prints it when there is no report: `{"error": {code, message, fix, exitStatus}}`. */
export function failureJson(error: unknown): string {
  const { code, message, fix, exitStatus, locations } = asFailure(error);
  return `${JSON.stringify({ error: { code, exitStatus, message, ...(fix === undefined ? {} : { fix }), locations } }, null, 2)}\n`;
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return new Failure({
    code: 'bug',
    message: `go-slim-image has a bug: ${message}`,
    fix: 'Please report it with the lines below.',
    ...(stack === undefined ? {} : { details: stack }),
    cause: error,
  });
}

/** `said`: what stands above it already. */
function place({ file, line, column, message }: SourceLocation & { readonly message: string }, said: string): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(':');
  return visibleText(said.startsWith(message) ? position : `${position}: ${message}`);
}

function lastLines(details: string | undefined, { paint }: TextStyle): string[] {
  const lines = outputLines(details ?? '');
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return [];
  const shown = lines.slice(-LAST_LINES);
  const left = lines.length - shown.length;
  const head = left === 0 ? [] : [paint('faint', `  (${left} lines before these)`)];
  return ['', ...head, ...shown.map((line) => `  ${line}`), ''];
}
