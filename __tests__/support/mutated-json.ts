/** One change of a JSON document. */
export interface Mutation {
  /** What was done where: `packages.0.name is removed`. */
  readonly name: string;
  readonly text: string;
}

type Place = Record<string, unknown> | unknown[];

/** What a value is replaced by: something of another type, and texts that few fields take. */
const OTHERS: readonly unknown[] = [null, 7, true, 'other words, {not} a name', [], {}, [{}], ['x', 'x']];

/** A document with each of its fields, in each object of each list, removed, replaced by other values, or joined by one that nobody knows. */
export function mutationsOf(text: string): readonly Mutation[] {
  return placesOf(JSON.parse(text), []).flatMap((path) => {
    const name = path.join('.');
    const changed = (said: string, change: (place: Place, key: string | number) => void): Mutation => {
      const document: unknown = JSON.parse(text);
      const place = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], document) as Place;
      change(place, path.at(-1) ?? '');
      return { name: `${name} ${said}`, text: JSON.stringify(document) };
    };
    return [
      changed('is removed', (place, key) => {
        if (Array.isArray(place)) place.splice(Number(key), 1);
        else delete place[key];
      }),
      changed('is there twice', (place, key) => {
        if (Array.isArray(place)) place.push(place[Number(key)]);
        else place[`${key}x`] = place[key];
      }),
      ...OTHERS.map((other) =>
        changed(`is ${JSON.stringify(other)}`, (place, key) => {
          (place as Record<string | number, unknown>)[key] = other;
        }),
      ),
    ];
  });
}

function placesOf(value: unknown, path: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(path.length === 0 ? [] : [path]), ...below.flatMap(([key, part]) => placesOf(part, [...path, key]))];
}
