import { stripVTControlCharacters } from 'node:util';

/** Controls, format characters (bidirectional marks and zero-width ones among them), halves of pairs, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60]/u;
const NO_WIDTH = /\p{M}/u;

/** Text from outside on one line: what cannot be seen, or would turn the line around, is written as `\u202e`. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** Lines of a program's output: colours and cursor movements are gone, the rest is visible text; tabs are two spaces. */
export function outputLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r\n|\n|\r/)
    .map((line) => visibleText(line.replaceAll('\t', '  ').trimEnd()));
}

/** At most `limit` characters (code points); what was longer ends in `…`. */
export function cutText(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, Math.max(0, limit - 1)).join('')}…`;
}

/** Columns that a line takes on a terminal; escapes take none. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of stripVTControlCharacters(text)) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  return WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
}

/** Fits a line without escapes into `columns`; what was longer ends in the mark. */
export function fitText(text: string, columns: number, mark = '…'): string {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(mark);
  let line = '';
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > room) break;
    line += character;
  }
  return room < 0 ? '' : line + mark;
}

/**
 * Breaks a line between words into lines of at most `columns`; lines after the first begin with the indent. A word that
 * is longer alone stays whole, so that it can be copied.
 */
export function wrapText(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (textWidth(longer) > columns && current.trim() !== '') {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
