import { cutText } from '../model/text.ts';

/**
 * The part of JSON Schema (draft 2020-12) that schema/report-v1.schema.json uses. The same file is what users validate
 * with, so that what we read and what we promise cannot drift apart.
 */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The value as the schema knows it (properties in its order, unknown ones left out), or where and how it does not fit. */
export type Checked = { readonly value: unknown } | { readonly problem: string };

/** How a value is read: with which definitions, and whether texts that are too long are cut instead of refused. */
interface Reading {
  readonly root: Schema;
  readonly cut: boolean;
}

/** Checks a value that JSON.parse could have made. `problem` reads `binaries[0].size: must be of type integer`. */
export function checkValue(schema: Schema, value: unknown, texts: 'refuse-long' | 'cut-long' = 'refuse-long'): Checked {
  return check(schema, { root: schema, cut: texts === 'cut-long' }, value, '');
}

function check(schema: Schema, reading: Reading, given: unknown, path: string): Checked {
  const resolved = schema.$ref === undefined ? schema : definition(reading.root, schema.$ref);
  const value = reading.cut ? cutLong(resolved, given) : given;
  const problem = plainProblem(resolved, value);
  if (problem !== undefined) return { problem: `${path === '' ? 'the report' : path}: ${problem}` };
  if (resolved.oneOf !== undefined) return checkOneOf(resolved.oneOf, reading, value, path);
  if (resolved.items !== undefined) return checkItems(resolved.items, reading, value as unknown[], path);
  if (resolved.properties !== undefined) return checkObject(resolved, reading, value as Record<string, unknown>, path);
  return { value };
}

/** A text that follows a pattern means something as a whole, so it is not cut. */
function cutLong({ maxLength, pattern }: Schema, value: unknown): unknown {
  return typeof value === 'string' && maxLength !== undefined && pattern === undefined
    ? cutText(value, maxLength)
    : value;
}

function definition(root: Schema, reference: string): Schema {
  const found = root.$defs?.[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`the schema has no ${reference}`);
  return found;
}

function checkOneOf(branches: readonly Schema[], reading: Reading, value: unknown, path: string): Checked {
  const kind = isObject(value) ? value.kind : undefined;
  const branch = branches.find((candidate) => candidate.properties?.kind?.const === kind);
  if (branch === undefined) return { problem: `${path}.kind: is not one of those that version 1 knows` };
  return check(branch, reading, value, path);
}

function checkItems(items: Schema, reading: Reading, value: readonly unknown[], path: string): Checked {
  const checked: unknown[] = [];
  for (const [index, item] of value.entries()) {
    const result = check(items, reading, item, `${path}[${index}]`);
    if ('problem' in result) return result;
    checked.push(result.value);
  }
  return { value: checked };
}

function checkObject(
  schema: Schema,
  reading: Reading,
  value: Readonly<Record<string, unknown>>,
  path: string,
): Checked {
  const checked: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = path === '' ? name : `${path}.${name}`;
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined) {
      if (schema.required?.includes(name)) return { problem: `${at}: is missing` };
      continue;
    }
    const result = check(property, reading, given, at);
    if ('problem' in result) return result;
    checked[name] = result.value;
  }
  return { value: checked };
}

function plainProblem(schema: Schema, value: unknown): string | undefined {
  if (schema.const !== undefined && value !== schema.const) return `must be ${JSON.stringify(schema.const)}`;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return `must be one of ${schema.enum.join(', ')}`;
  if (schema.type !== undefined && !hasType(value, schema.type)) return `must be of type ${schema.type}`;
  if (typeof value === 'string') return stringProblem(schema, value);
  if (typeof value === 'number') {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
    return value < minimum || value > maximum ? `must be between ${minimum} and ${maximum}` : undefined;
  }
  if (Array.isArray(value) && value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) {
    return `has ${value.length} items, at most ${schema.maxItems} are read`;
  }
  return undefined;
}

function stringProblem(schema: Schema, value: string): string | undefined {
  // JSON Schema counts characters, and a character has at most two units: the cheap test settles most.
  const limit = schema.maxLength ?? Number.POSITIVE_INFINITY;
  if (value.length > limit && [...value].length > limit) return `is longer than ${limit} characters`;
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
    return `does not match ${schema.pattern}`;
  }
  return undefined;
}

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
