/** An object from outside, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function at(fields: Fields, path: readonly string[]): unknown {
  let value: unknown = fields;
  for (const name of path) value = Object.hasOwn(fieldsOf(value), name) ? fieldsOf(value)[name] : undefined;
  return value;
}

/** The text at a path of names, if there is one. */
export function textAt(fields: Fields, ...path: readonly string[]): string | undefined {
  const value = at(fields, path);
  return typeof value === 'string' ? value : undefined;
}

/** The positive whole number at a path of names, if there is one. */
export function numberAt(fields: Fields, ...path: readonly string[]): number | undefined {
  const value = at(fields, path);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
