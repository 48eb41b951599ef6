/** The value of each one-letter escape (The Go Programming Language Specification, "Rune literals"). */
const LETTERS: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92, '"': 34 };

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\"]))/y;

/**
 * The string that a Go string literal, in double quotes or back quotes, stands for. Bytes given by `\x` and octal
 * escapes are joined before they are read as UTF-8.
 *
 * @returns undefined when it is no Go string literal.
 */
export function unquoteGo(literal: string): string | undefined {
  const quote = literal[0];
  const body = literal.slice(1, -1);
  if (literal.length < 2 || literal.at(-1) !== quote) {
    return undefined;
  }
  if (quote === '`') {
    return body.includes('`') ? undefined : body.replaceAll('\r', '');
  }
  return quote === '"' ? unescapeGo(body) : undefined;
}

function unescapeGo(body: string): string | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    if (body[at] === '\\') {
      ESCAPE.lastIndex = at;
      const match = ESCAPE.exec(body);
      const bytes = match === null ? undefined : escapedBytes(match);
      if (match === null || bytes === undefined) {
        return undefined;
      }
      parts.push(bytes);
      at = ESCAPE.lastIndex;
    } else {
      const next = body.indexOf('\\', at);
      const plain = body.slice(at, next === -1 ? body.length : next);
      if (/["\n]/.test(plain)) {
        return undefined;
      }
      parts.push(Buffer.from(plain));
      at += plain.length;
    }
  }
  return Buffer.concat(parts).toString('utf8');
}

function escapedBytes(match: RegExpExecArray): Buffer | undefined {
  const [, hex, octal, short, long, letter] = match;
  if (letter !== undefined) {
    return Buffer.from([LETTERS[letter] as number]);
  }
  if (hex !== undefined || octal !== undefined) {
    const value = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16);
    return value > 255 ? undefined : Buffer.from([value]);
  }
  const code = Number.parseInt(short ?? long ?? '', 16);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || surrogate ? undefined : Buffer.from(String.fromCodePoint(code));
}
