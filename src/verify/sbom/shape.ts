/** What a schema says of a value: the part of JSON Schema that those of SBOMs need. */
export type Shape =
  | { readonly kind: 'anything' }
  | { readonly kind: 'text'; readonly like?: RegExp }
  | { readonly kind: 'one of'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'whole number'; readonly least: number }
  | { readonly kind: 'list'; readonly of: Shape; readonly least: number; readonly different: boolean }
  | ObjectShape
  | { readonly kind: 'object or list'; readonly object: ObjectShape; readonly of: Shape };

export interface ObjectShape {
  readonly kind: 'object';
  readonly required: readonly string[];
  readonly parts: Readonly<Record<string, Shape>>;
  /** Whether there may be parts that are not named. */
  readonly open?: true;
  /** Names of which exactly one must be there. */
  readonly either?: readonly string[];
}

export const ANYTHING: Shape = { kind: 'anything' };
export const TEXT: Shape = { kind: 'text' };
export const BOOLEAN: Shape = { kind: 'boolean' };
export const WHOLE_NUMBER: Shape = { kind: 'whole number', least: Number.MIN_SAFE_INTEGER };

export const textLike = (like: RegExp): Shape => ({ kind: 'text', like });
/** Words between spaces. */
export const oneOf = (words: string): Shape => ({ kind: 'one of', words: new Set(words.split(/\s+/)) });
export const listOf = (of: Shape, least = 0): Shape => ({ kind: 'list', of, least, different: false });
/** No text twice. */
export const setOf = (of: Shape): Shape => ({ kind: 'list', of, least: 0, different: true });
/** `required`: names between spaces. */
export const object = (required: string, parts: Readonly<Record<string, Shape>>): ObjectShape => ({
  kind: 'object',
  required: required.split(' ').filter((name) => name !== ''),
  parts,
});
/** The same shape under each of these names, which stand between spaces. */
export const each = (names: string, shape: Shape): Readonly<Record<string, Shape>> =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, shape]));

/** Where in a document, and what is to be looked at there. */
interface Place {
  readonly value: unknown;
  readonly shape: Shape;
  readonly path: string;
}

/**
 * What is first found wrong in a document, as the rest of a sentence: `lacks packages[3].name`, `has packages[3].name that
 * is no text`; undefined: nothing.
 */
export function whatIsWrong(document: unknown, shape: Shape): string | undefined {
  // A list of what is still to be looked at, since a hostile document may be nested deeper than any stack.
  const open: Place[] = [{ value: document, shape, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const found = lookAt(next);
    if (typeof found === 'string') return found;
    for (let index = found.length - 1; index >= 0; index--) open.push(found[index] as Place);
  }
  return undefined;
}

/** What is wrong with a value itself, or the parts of it that are to be looked at, in their order. */
function lookAt({ value, shape, path }: Place): string | readonly Place[] {
  const has = (what: string): string => `has ${path || 'a document'} that is ${what}`;
  switch (shape.kind) {
    case 'anything':
      return [];
    case 'text':
      if (typeof value !== 'string') return has('no text');
      return shape.like === undefined || shape.like.test(value) ? [] : has(`not as it must be: ${shown(value)}`);
    case 'one of':
      return typeof value === 'string' && shape.words.has(value)
        ? []
        : has(`not one of those there are: ${shown(value)}`);
    case 'boolean':
      return typeof value === 'boolean' ? [] : has('neither true nor false');
    case 'whole number':
      return Number.isInteger(value) && (value as number) >= shape.least ? [] : has('no such number');
    case 'list':
      return Array.isArray(value) ? items(value, shape, path) : has('no list');
    case 'object':
      return isObject(value) ? parts(value, shape, path) : has('no object');
    default:
      if (Array.isArray(value)) return items(value, { ...shape, least: 0, different: false }, path);
      return isObject(value) ? parts(value, shape.object, path) : has('neither object nor list');
  }
}

function items(
  value: readonly unknown[],
  shape: { readonly of: Shape; readonly least: number; readonly different: boolean },
  path: string,
): string | readonly Place[] {
  if (value.length < shape.least) return `has ${path} without anything in it`;
  const places = value.map((item, index) => ({ value: item, shape: shape.of, path: `${path}[${index}]` }));
  const seen = new Set<unknown>();
  for (const [index, item] of shape.different ? value.entries() : []) {
    if (seen.has(item)) return `has ${path}[${index}] a second time`;
    seen.add(item);
  }
  return places;
}

function parts(value: Readonly<Record<string, unknown>>, shape: ObjectShape, path: string): string | readonly Place[] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const name of shape.required) if (!Object.hasOwn(value, name)) return `lacks ${at(name)}`;
  const { either } = shape;
  if (either !== undefined && either.filter((name) => Object.hasOwn(value, name)).length !== 1)
    return `has ${path} without exactly one of ${either.join(', ')}`;
  const places: Place[] = [];
  for (const [name, part] of Object.entries(value)) {
    const known = Object.hasOwn(shape.parts, name) ? shape.parts[name] : undefined;
    if (known === undefined && shape.open) continue;
    if (known === undefined) return `has ${path === '' ? '' : `${path} with `}${shown(name)}, which is no part of it`;
    places.push({ value: part, shape: known, path: at(name) });
  }
  return places;
}

/** A value from outside, in a sentence. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value;
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
