import { compareBytes } from '../tar/order.ts';

/**
 * A JSON value whose objects are lists of members in the order in which they are to be written; a member that is
 * `undefined` is left out, as Go's `omitempty` does.
 */
export type GoValue = string | number | boolean | readonly GoValue[] | GoObject;

/** An object: its members in order. */
export interface GoObject {
  readonly members: readonly (readonly [string, GoValue | undefined])[];
}

/** An object with its members in the given order, as Go writes a struct. */
export function struct(...members: readonly (readonly [string, GoValue | undefined])[]): GoObject {
  return { members };
}

/** An object with its members sorted by the bytes of their names, as Go writes a map; nothing for an empty one. */
export function sortedMap(entries: Iterable<readonly [string, GoValue | undefined]>): GoObject | undefined {
  const members = [...entries].sort(([a], [b]) => compareBytes(a, b));
  return members.length === 0 ? undefined : { members };
}

/** A list, or nothing for an empty one. */
export function list(values: readonly GoValue[]): readonly GoValue[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** A text, or nothing for an empty one. */
export function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** The bytes that Go's json.Marshal gives. */
export function goJson(value: GoValue): string {
  return encode(value, undefined, '');
}

/** The bytes that Go's json.MarshalIndent gives with two spaces; no line feed at the end. */
export function goJsonIndented(value: GoValue): string {
  return encode(value, '  ', '\n');
}

function encode(value: GoValue, step: string | undefined, line: string): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  const deeper = step === undefined ? line : `${line}${step}`;
  if ('members' in value) {
    const colon = step === undefined ? ':' : ': ';
    const members = value.members.flatMap(([name, member]) =>
      member === undefined ? [] : [`${quote(name)}${colon}${encode(member, step, deeper)}`],
    );
    return bracket('{', members, '}', deeper, line);
  }
  const items = value.map((item) => encode(item, step, deeper));
  return bracket('[', items, ']', deeper, line);
}

function bracket(open: string, parts: readonly string[], close: string, deeper: string, line: string): string {
  if (parts.length === 0) return `${open}${close}`;
  return `${open}${deeper}${parts.join(`,${deeper}`)}${line}${close}`;
}

const ESCAPED = /[<>&\u2028\u2029]/g;

/** Go escapes what would be live in HTML or end a line in old JavaScript, and replaces what is not Unicode. */
function quote(value: string): string {
  const valid = value.replace(/\p{Surrogate}/gu, '\ufffd');
  return JSON.stringify(valid).replace(ESCAPED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Seconds since 1970 as Go writes a time in UTC: `2026-11-22T23:19:57Z` (RFC 3339). */
export function goTime(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}
