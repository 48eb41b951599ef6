import { invalidInput } from './invalid-input.ts';

/** Reads a command's arguments: one a line, or the whole as one JSON array of strings. Throws `invalid-input`. */
export function parseArguments(lines: readonly string[], input: string): readonly string[] {
  const text = lines.join('\n').trim();
  const list = text.startsWith('[') ? fromJson(text, input) : lines;
  for (const argument of list) {
    if (argument.includes('\0')) throw invalidInput(input, argument, 'an argument cannot hold a zero byte');
  }
  return list;
}

function fromJson(text: string, input: string): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidInput(
      input,
      text,
      'it begins with [ and is not a JSON array',
      'Write ["/app","--flag"], or one argument a line.',
    );
  }
  if (!Array.isArray(parsed) || !parsed.every((part): part is string => typeof part === 'string')) {
    throw invalidInput(
      input,
      text,
      'every part of the JSON array must be a string',
      'Put numbers in quotes: ["/app","8080"].',
    );
  }
  return parsed;
}
