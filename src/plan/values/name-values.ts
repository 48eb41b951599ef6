import { invalidInput } from './invalid-input.ts';

/** Reads `NAME=value` lines; a later line of the same name wins, in the place of the first. Throws `invalid-input`. */
export function parseNameValues(
  lines: readonly string[],
  input: string,
  wanted: RegExp = /^[A-Za-z_][A-Za-z0-9_.-]*$/,
): readonly (readonly [string, string])[] {
  const values = new Map<string, string>();
  for (const line of lines) {
    const cut = line.indexOf('=');
    const name = cut < 0 ? line : line.slice(0, cut);
    if (cut < 0) throw invalidInput(input, line, 'NAME=value is wanted');
    if (!wanted.test(name)) throw invalidInput(input, name, 'it is not a name');
    const value = line.slice(cut + 1);
    if (/[\0\n\r]/.test(value)) throw invalidInput(input, name, 'its value must be one line');
    values.set(name, value);
  }
  return [...values];
}
