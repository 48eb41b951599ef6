import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { default as addFormats } from 'ajv-formats';

/** GitHub's own description of the operations that we use (scripts/github-openapi.mjs). */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

type Schema = Readonly<Record<string, unknown>>;

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Schema[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content & Schema>>;
}

/** An operation that a request is one of. */
export interface Match {
  /** `repos/create-release`. */
  readonly id: string;
  readonly path: Readonly<Record<string, string>>;
  readonly pointer: string;
  readonly operation: Operation;
}

const description = JSON.parse(
  readFileSync(new URL('../../fixtures/github-api/openapi.json', import.meta.url), 'utf8'),
) as Description;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
addFormats.default(ajv);
ajv.addSchema(description as unknown as Schema, 'github');
const coercing = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
addFormats.default(coercing);
coercing.addSchema(description as unknown as Schema, 'github');

const compiled = new Map<string, ValidateFunction>();

function check(name: string, schema: Schema, value: unknown, by: Ajv = ajv): readonly string[] {
  const validate = compiled.get(name) ?? by.compile(schema);
  compiled.set(name, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' ').trim(),
  );
}

/** `{$ref}` into the description, followed. */
export function resolve(schema: Schema): Schema {
  const { $ref } = schema as { $ref?: string };
  if ($ref === undefined) return schema;
  const [, , kind = '', name = ''] = $ref.split('/');
  return resolve(description.components[kind]?.[name] ?? {});
}

/** The operation behind a method and a path; fixed parts of a path come before parameters. */
export function matchOperation(method: string, pathname: string): Match | undefined {
  const given = pathname.split('/');
  const found = Object.entries(description.paths)
    .filter(([, item]) => item[method.toLowerCase()] !== undefined)
    .map(([template]) => ({ template, path: matchPath(template.split('/'), given) }))
    .filter((one) => one.path !== undefined)
    .sort((a, b) => Object.keys(a.path ?? {}).length - Object.keys(b.path ?? {}).length)[0];
  const operation = found && description.paths[found.template]?.[method.toLowerCase()];
  if (found?.path === undefined || operation === undefined) return undefined;
  const pointer = `github#/paths/${found.template.replaceAll('/', '~1')}/${method.toLowerCase()}`;
  return { id: operation.operationId, path: found.path, pointer, operation };
}

function matchPath(template: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (template.length !== given.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== given[index]) return undefined;
    if (name !== undefined) path[name] = decodeURIComponent(given[index] ?? '');
  }
  return path;
}

/** What is wrong with a request: parameters of the path and the query (unknown ones too) and the body (unknown names too). */
export function requestErrors(match: Match, query: Readonly<Record<string, string>>, body: unknown): readonly string[] {
  const { operation } = match;
  const parameters = operation.parameters.map(resolve) as {
    name: string;
    in: string;
    required?: boolean;
    schema: Schema;
  }[];
  const errors: string[] = [];
  for (const place of ['path', 'query'] as const) {
    const here = parameters.filter((parameter) => parameter.in === place);
    const schema = {
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema: each }) => [name, absolute(each)])),
      required: here.filter(({ required }) => required === true).map(({ name }) => name),
      additionalProperties: false,
    };
    const values = { ...(place === 'path' ? match.path : query) };
    errors.push(...check(`${match.id} ${place}`, schema, values, coercing).map((said) => `${place}: ${said}`));
  }
  const json = operation.requestBody?.content?.['application/json']?.schema;
  if (json === undefined) return errors;
  if (body === undefined) return operation.requestBody?.required === true ? [...errors, 'body: is missing'] : errors;
  const place = `${match.pointer}/requestBody/content/application~1json/schema`;
  errors.push(...check(`${match.id} body`, { $ref: place }, body).map((said) => `body: ${said}`));
  const known = Object.keys((resolve(json) as { properties?: object }).properties ?? {});
  // The schemas take any further name; a typo must not pass.
  for (const name of Object.keys(body as object))
    if (known.length > 0 && !known.includes(name)) errors.push(`body: ${name} is not known`);
  return errors;
}

/** What is wrong with an answer: a status that is not described, or a body that its schema does not allow. */
export function answerErrors(match: Match, status: number, body: unknown): readonly string[] {
  const answer = match.operation.responses[String(status)];
  if (answer === undefined)
    return [401, 403, 404, 422, 429, 500, 502].includes(status) ? [] : [`${status} is not described`];
  const schema = resolve(answer).content as Content['content'];
  const json = schema?.['application/json']?.schema;
  if (json === undefined) return [];
  return check(`${match.id} ${status}`, absolute(json), body).map((said) => `answer ${status}: ${said}`);
}

/** References of a schema, as seen from outside of the description. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as Schema;
}

/** The smallest value that a schema of the description allows: required properties only. */
export function sampleOf(name: string): Record<string, unknown> {
  return sample({ $ref: `#/components/schemas/${name}` }) as Record<string, unknown>;
}

function sample(given: Schema): unknown {
  const schema = resolve(given) as {
    type?: string | readonly string[];
    enum?: readonly unknown[];
    format?: string;
    properties?: Record<string, Schema>;
    required?: readonly string[];
    allOf?: readonly Schema[];
    anyOf?: readonly Schema[];
    oneOf?: readonly Schema[];
    minItems?: number;
  };
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(sample));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return sample(choices.find(({ type }) => type === 'null') ?? choices[0] ?? {});
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? 'null' : schema.type;
  if (type === 'string') return SAMPLES[schema.format ?? ''] ?? '';
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  if (type === 'null') return null;
  const names = schema.required ?? [];
  return Object.fromEntries(names.map((each) => [each, sample(schema.properties?.[each] ?? {})]));
}

const SAMPLES: Readonly<Record<string, string>> = {
  uri: 'https://github.test/x',
  'date-time': '2026-01-02T03:04:05Z',
  email: 'someone@github.test',
};
