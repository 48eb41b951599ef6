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
  const checked = check(schema, { root: schema, cut: texts === 'cut-long' }, value);
  if (!(checked instanceof Misfit)) return { value: checked };
  return { problem: `${checked.path.join('').replace(/^\./, '') || 'the report'}: ${checked.problem}` };
}

/** What does not fit, and where: `.name` and `[index]`, put before it on the way back. A report has many fitting values. */
class Misfit {
  readonly path: string[] = [];
  readonly problem: string;

  constructor(problem: string, place?: string) {
    this.problem = problem;
    if (place !== undefined) this.path.push(place);
  }

  within(place: string): this {
    this.path.unshift(place);
    return this;
  }
}

/** The value as the schema knows it, or a `Misfit`. */
function check(schema: Schema, reading: Reading, given: unknown): unknown {
  const resolved = schema.$ref === undefined ? schema : definition(reading.root, schema.$ref);
  const value = reading.cut ? cutLong(resolved, given) : given;
  const problem = plainProblem(resolved, value);
  if (problem !== undefined) return new Misfit(problem);
  if (resolved.oneOf !== undefined) return checkOneOf(resolved.oneOf, reading, value);
  if (resolved.items !== undefined) return checkItems(resolved.items, reading, value as unknown[]);
  if (resolved.properties !== undefined) return checkObject(resolved, reading, value as Record<string, unknown>);
  return value;
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

function checkOneOf(branches: readonly Schema[], reading: Reading, value: unknown): unknown {
  const kind = isObject(value) ? value.kind : undefined;
  const branch = branches.find((candidate) => candidate.properties?.kind?.const === kind);
  if (branch === undefined) return new Misfit('is not one of those that version 1 knows', '.kind');
  return check(branch, reading, value);
}

function checkItems(items: Schema, reading: Reading, values: readonly unknown[]): unknown {
  const checked: unknown[] = [];
  for (let index = 0; index < values.length; index++) {
    const result = check(items, reading, values[index]);
    if (result instanceof Misfit) return result.within(`[${index}]`);
    checked.push(result);
  }
  return checked;
}

function checkObject(schema: Schema, reading: Reading, value: Readonly<Record<string, unknown>>): unknown {
  const checked: Record<string, unknown> = {};
  const properties = schema.properties ?? {};
  for (const name in properties) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined) {
      if (schema.required?.includes(name)) return new Misfit('is missing', `.${name}`);
      continue;
    }
    const result = check(properties[name] as Schema, reading, given);
    if (result instanceof Misfit) return result.within(`.${name}`);
    checked[name] = result;
  }
  return checked;
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
  if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value)) {
    return `does not match ${schema.pattern}`;
  }
  return undefined;
}

const PATTERNS = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = PATTERNS.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u');
    PATTERNS.set(source, pattern);
  }
  return pattern;
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
