import { invalidInput } from './invalid-input.ts';

/**
 * Splits flags as Go does (`go help build`: "space-separated list ... quoted by single or double quotes"): quotes count
 * around a whole word only, and nothing inside is unescaped. Throws `invalid-input` for a quote without its end.
 */
export function splitGoWords(text: string, input: string): readonly string[] {
  const words: string[] = [];
  let rest = text.replace(/^[ \t\n\r]+/, '');
  while (rest !== '') {
    const quote = rest[0];
    if (quote === '"' || quote === "'") {
      const end = rest.indexOf(quote, 1);
      if (end < 0) throw invalidInput(input, text, `the ${quote} has no end`);
      words.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const word = /^[^ \t\n\r]+/.exec(rest)?.[0] ?? '';
      words.push(word);
      rest = rest.slice(word.length);
    }
    rest = rest.replace(/^[ \t\n\r]+/, '');
  }
  return words;
}

/** Joins words so that Go splits them into the same ones. Throws `invalid-input` for a word with both kinds of quotes. */
export function joinGoWords(words: readonly string[], input: string): string {
  return words
    .map((word) => {
      if (word !== '' && !/[ \t\n\r'"]/.test(word)) return word;
      if (!word.includes("'")) return `'${word}'`;
      if (!word.includes('"')) return `"${word}"`;
      throw invalidInput(input, word, 'Go cannot take a word with both kinds of quotes');
    })
    .join(' ');
}
