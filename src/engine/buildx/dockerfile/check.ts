import type { Annotation } from '../../../model/annotation.ts';

/** What `--call check` found. */
export interface Checked {
  readonly warnings: readonly Annotation[];
  /** The Dockerfile cannot be built at all: the first place, and what BuildKit says. */
  readonly error?: Annotation;
}

const MOST_WARNINGS = 1000;

/**
 * Reads the JSON that `buildx build --call=check,format=json` prints: `warnings` with rule, sentence and lines, and
 * `buildError` where the Dockerfile cannot be parsed. `file` is what annotations point at. Throws an Error for other text.
 */
export function readCheck(text: string, file: string): Checked {
  return readChecked(JSON.parse(text), file);
}

/** The same of `buildx bake --call=check,format=json`, by target. */
export function readBakeCheck(text: string, fileOf: (target: string) => string): readonly Checked[] {
  const json: unknown = JSON.parse(text);
  const targets = isRecord(json) && isRecord(json.target) ? Object.entries(json.target) : [];
  return targets.map(([name, one]) => readChecked(isRecord(one) ? one.check : undefined, fileOf(name)));
}

function readChecked(json: unknown, file: string): Checked {
  if (!isRecord(json)) throw new Error('the check gave no JSON object');
  const warnings = (Array.isArray(json.warnings) ? json.warnings : [])
    .slice(0, MOST_WARNINGS)
    .filter(isRecord)
    .map((warning): Annotation => {
      const line = firstLine(warning.location);
      const url = asText(warning.url);
      const said = [asText(warning.detail) || asText(warning.description), url].filter((part) => part !== '');
      return {
        level: 'warning',
        title: asText(warning.ruleName) || 'Dockerfile',
        message: said.join('\n') || 'BuildKit warns about this line.',
        file,
        ...(line === undefined ? {} : { line }),
      };
    });
  const { buildError } = json;
  if (!isRecord(buildError)) return { warnings };
  const line = firstLine(buildError.location);
  const message = asText(buildError.message) || 'BuildKit cannot read the Dockerfile.';
  return { warnings, error: { level: 'error', message, file, ...(line === undefined ? {} : { line }) } };
}

function firstLine(location: unknown): number | undefined {
  if (!isRecord(location) || !Array.isArray(location.ranges)) return undefined;
  const [first] = location.ranges.filter(isRecord);
  const line = isRecord(first?.start) ? first.start.line : undefined;
  return typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : undefined;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
