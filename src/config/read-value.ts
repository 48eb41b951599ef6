import { Failure } from '../model/failure.ts';
import { type InputDefinition, type InputName, inputDefinition } from './input-table.ts';
import { nearest } from './nearest.ts';

/** A value as the configuration file may hold it. */
export type RawValue =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean)[]
  | Readonly<Record<string, string | number | boolean>>;

/**
 * Reads one input's value. Text is trimmed; a list may stand as a YAML list, a map becomes `key=value` lines.
 * Throws `invalid-input` that names the input, the value and what is allowed.
 */
export function readValue(name: InputName, raw: RawValue): string | boolean | number | readonly string[] | undefined {
  const definition = inputDefinition(name);
  switch (definition.kind) {
    case 'string':
      return asText(name, raw);
    case 'boolean':
      return asBoolean(name, definition, asText(name, raw));
    case 'integer':
      return asInteger(name, definition, asText(name, raw));
    case 'choice':
      return asChoice(name, definition, asText(name, raw));
    case 'list':
      return parts(raw, /[,\n]/);
    case 'lines':
      return parts(raw, /\n/);
  }
}

function asText(name: InputName, raw: RawValue): string {
  if (raw === null) return '';
  if (typeof raw === 'object') {
    if (Array.isArray(raw)) return raw.join(' ');
    throw invalid(name, JSON.stringify(raw), 'a single value is wanted, not a map');
  }
  return String(raw).trim();
}

function asBoolean(name: InputName, definition: InputDefinition, text: string): boolean | undefined {
  if (text === '') return definition.default === '' ? undefined : definition.default === 'true';
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw invalid(name, text, 'it must be true or false');
}

function asInteger(name: InputName, definition: InputDefinition, text: string): number {
  const [low, high] = definition.range ?? [0, Number.MAX_SAFE_INTEGER];
  const value = Number(text === '' ? definition.default : text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw invalid(name, text, `it must be a whole number from ${low} to ${high}`);
  return value;
}

function asChoice(name: InputName, definition: InputDefinition, text: string): string {
  const choices = definition.choices ?? [];
  if (text === '') return definition.default;
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(text, choices);
  throw invalid(
    name,
    text,
    `it must be one of ${choices.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`,
  );
}

function parts(raw: RawValue, separator: RegExp): readonly string[] {
  if (raw === null) return [];
  if (Array.isArray(raw)) return raw.map(String);
  if (typeof raw === 'object') return Object.entries(raw).map(([key, value]) => `${key}=${value}`);
  return String(raw)
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function invalid(name: InputName, value: string, wanted: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `${name}: "${value}" is not valid: ${wanted}.`,
    fix: `Correct the value of ${name}.`,
  });
}
